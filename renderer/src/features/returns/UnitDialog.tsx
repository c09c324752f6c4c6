import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { ReturnDetail, ReturnUnit } from '#shared/contract/returns.ts';
import { addDays } from '#shared/rules/dates.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ExportButton } from '../../ui/ExportButton.tsx';
import { DateField } from '../../ui/form/DateField.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { TextField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import css from './Sheet.module.css';

interface UnitDialogProps {
  campaign: ReturnDetail;
  unit: ReturnUnit | undefined;
  onClose: () => void;
}

/** A unit in a round: its workbook, letting it hand in after closing, and taking it out. */
export function UnitDialog({ campaign, unit, onClose }: UnitDialogProps) {
  return <Dialog opened={unit !== undefined} onClose={onClose} title={unit?.name ?? ''} width={520}>{unit !== undefined && <UnitView key={unit.id} campaign={campaign} unit={unit} onClose={onClose} />}</Dialog>;
}

function UnitView({ campaign, unit, onClose }: Required<Omit<UnitDialogProps, 'unit'>> & { unit: ReturnUnit }) {
  const { t } = useTranslation('returns');
  const format = useFormat();
  const [doing, setDoing] = useState<'open' | 'remove' | null>(null);
  const { askedOn, completeOn, openUntil, openReason } = unit;
  return (
    <div className={css.sheet}>
      <p className={css.quiet}>
        {[askedOn === null ? t('unitDialog.notAsked') : t('unitDialog.asked', { date: format.date(askedOn) }), ...(completeOn === null ? [] : [t('unitDialog.complete', { date: format.date(completeOn) })]), ...(openUntil === null ? [] : [t('openedUntil', { date: format.date(openUntil), reason: openReason ?? '' })])].join(' · ')}
      </p>
      {doing === 'open' && <OpenForm unit={unit} onDone={() => setDoing(null)} />}
      {doing === 'remove' && <RemoveForm unit={unit} onDone={onClose} />}
      {doing === null && (
        <div className={css.actions}>
          <ExportButton fileName={`${campaign.title} - ${unit.name}`} label={t('exportUnit')} run={(ticket, signal, replace) => api.returns.export.call({ campaignId: campaign.id, unitId: unit.id, ticket, replace }, { signal })} />
          {unit.sheets.some(({ status }) => status === 'returned') && <ExportButton fileName={`${campaign.title} - ${unit.name} - ${t('looks.returned')}`} label={t('exportGivenBack')} run={(ticket, signal, replace) => api.returns.export.call({ campaignId: campaign.id, unitId: unit.id, givenBack: true, ticket, replace }, { signal })} />}
          {campaign.closesOn !== null && <Button variant="default" onClick={() => setDoing('open')}>{t('openFor')}</Button>}
          <Button variant="default" onClick={() => setDoing('remove')}>{t('removeUnit')}</Button>
        </div>
      )}
    </div>
  );
}

const USUAL_DAYS = 7;

function OpenForm({ unit: { id, rev }, onDone }: { unit: ReturnUnit; onDone: () => void }) {
  const { t } = useTranslation('returns');
  const initial: { openUntil: string | null; reason: string } = { openUntil: addDays(useToday(), USUAL_DAYS), reason: '' };
  const form = useForm({
    labels: { openUntil: t('fields.openUntil'), reason: t('fields.reason') }, draft: null, schema: inputSchema(contract.returns.openFor), initial, toInput: ({ openUntil, reason }) => ({ id, rev, openUntil: openUntil ?? '', reason }),
    mutation: api.returns.openFor.mutationOptions(), saved: t('opened'), onSaved: onDone, onLeave: onDone,
  });
  return <Form form={form} verb={t('openFor')}><DateField {...form.bind('openUntil')} required first /><TextField {...form.bind('reason')} required /></Form>;
}

function RemoveForm({ unit: { id, rev }, onDone }: { unit: ReturnUnit; onDone: () => void }) {
  const { t } = useTranslation('returns');
  const form = useForm({
    labels: { reason: t('fields.reason') }, draft: null, schema: inputSchema(contract.returns.removeUnit), initial: { reason: '' }, toInput: ({ reason }) => ({ id, rev, reason }),
    mutation: api.returns.removeUnit.mutationOptions(), saved: t('unitRemoved'), onSaved: onDone, onLeave: onDone,
  });
  return <Form form={form} verb={t('removeUnit')}><TextField {...form.bind('reason')} required first /></Form>;
}
