import { Button } from '@mantine/core';
import { IconBuildingCommunity } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CommitteeDetail } from '#shared/contract/committees.ts';
import { contract } from '#shared/contract/index.ts';
import { api } from '../../app/clients.ts';
import { DatedChange, type Change } from '../../ui/form/DatedChange.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { UnitField } from '../../ui/form/RecordFields.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { PanelSection } from '../../ui/SidePanel.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { usePeriodText } from '../../ui/use-period-text.ts';
import css from './Committees.module.css';

/** The agencies that were standing agency of a committee, the present one first. */
export function StandingAgencies({ committee, onChange }: { committee: CommitteeDetail; onChange: () => void }) {
  const { t } = useTranslation('committees');
  const periodText = usePeriodText();
  const agencies = committee.standingAgencies;
  return (
    <PanelSection title={t('agency.title')} count={agencies.length}>
      {agencies.length === 0 && <p className={css.empty}>{t('agency.none')}</p>}
      <Timeline items={agencies.map((agency) => ({ id: `${agency.unitId}${agency.from}`, title: agency.unitName, note: periodText(agency), tone: agency.to === null ? 'now' : 'past' }))} />
      <Button size="xs" variant="default" leftSection={<IconBuildingCommunity size={14} />} onClick={onChange}>{t('agency.change')}</Button>
    </PanelSection>
  );
}

interface StandingAgencyFormProps {
  committee: CommitteeDetail;
  onSaved: () => void;
  onLeave: () => void;
}

interface Values {
  unitId: string | null;
  from: string | null;
  change: Change;
}

/** Gives a committee another standing agency, as a correction or from a day on. */
export function StandingAgencyForm({ committee, onSaved, onLeave }: StandingAgencyFormProps) {
  const { t } = useTranslation('committees');
  const { id, standingAgencyId } = committee;
  const initial: Values = { unitId: standingAgencyId, from: null, change: standingAgencyId === null ? 'correct' : 'new' };
  const form = useForm({
    draft: `committees:agency:${id}`, schema: inputSchema(contract.committees.setStandingAgency), initial, rev: committee.rev,
    labels: { unitId: t('fields.standingAgencyId'), from: t('agency.from'), change: t('agency.kind') },
    // A change without a day is told as no day, which the contract refuses; a correction has none.
    toInput: ({ unitId, from, change }, rev) => ({ id, rev: rev ?? 0, unitId, from: change === 'correct' ? null : (from ?? '') }),
    mutation: api.committees.setStandingAgency.mutationOptions(), saved: t('agency.saved'), onSaved, onLeave,
  });
  return (
    <Form form={form}>
      <UnitField {...form.bind('unitId')} first />
      <DatedChange legend={t('agency.legend')} words={{ correct: t('agency.correct'), new: t('agency.new') }} hint={t('agency.hint')} choice={form.bind('change')} day={form.bind('from')} />
    </Form>
  );
}
