import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { CampaignDetail } from '#shared/contract/task-campaigns.ts';
import { addDays } from '#shared/rules/dates.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { CommitteeField } from '../../ui/form/RecordFields.tsx';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import { type FieldBinding, useForm } from '../../ui/form/use-form.ts';
import css from './Campaigns.module.css';

interface AskedValues {
  title: string;
  sentOn: string | null;
  answerBy: string | null;
  attachedTo: string | null;
  note: string | null;
}
interface NewValues extends AskedValues {
  committeeId: string | null;
  dueBy: string | null;
  unitIds: readonly string[];
}

const USUAL_DAYS = 7;

/** Asks units to report: which tasks, which units, until when. */
export function NewCampaignForm({ onSaved, onLeave }: { onSaved: (id: string) => void; onLeave: () => void }) {
  const { t } = useTranslation('taskCampaigns');
  const today = useToday();
  const { labels, show } = useCampaignWords();
  const initial: NewValues = { title: '', sentOn: today, committeeId: null, dueBy: null, answerBy: addDays(today, USUAL_DAYS), attachedTo: null, note: null, unitIds: [] };
  const form = useForm({
    labels: { ...labels, committeeId: t('fields.committeeId'), dueBy: t('fields.dueBy'), unitIds: t('fields.unitIds') }, show, draft: 'taskCampaigns:new', schema: inputSchema(contract.taskCampaigns.create), initial,
    toInput: ({ sentOn, answerBy, unitIds, ...values }) => ({ ...values, sentOn: sentOn ?? '', answerBy: answerBy ?? '', unitIds: [...unitIds] }),
    mutation: api.taskCampaigns.create.mutationOptions(), saved: t('created'), onSaved: ({ id }) => onSaved(id), onLeave,
  });
  const { committeeId, dueBy } = form.values;
  return (
    <Form form={form} verb={t('new')}>
      <AskedFields title={form.bind('title')} sentOn={form.bind('sentOn')} answerBy={form.bind('answerBy')} attachedTo={form.bind('attachedTo')} note={form.bind('note')} />
      <FieldRow>
        <CommitteeField {...form.bind('committeeId')} />
        <DateField {...form.bind('dueBy')} />
      </FieldRow>
      <UnitsField {...form.bind('unitIds')} committeeId={committeeId} dueBy={dueBy} />
    </Form>
  );
}

/** Corrects what is said of a round. */
export function CampaignForm({ campaign, onDone }: { campaign: CampaignDetail; onDone: () => void }) {
  const { t } = useTranslation('taskCampaigns');
  const { id, rev, title, sentOn, answerBy, attachedTo, note } = campaign;
  const initial: AskedValues = { title, sentOn, answerBy, attachedTo, note };
  const form = useForm({
    ...useCampaignWords(), draft: `taskCampaigns:${id}`, schema: inputSchema(contract.taskCampaigns.update), initial, rev, toInput: (values, seen) => ({ id, rev: seen ?? 0, ...values, sentOn: values.sentOn ?? '', answerBy: values.answerBy ?? '' }),
    mutation: api.taskCampaigns.update.mutationOptions(), saved: t('saved'), onSaved: onDone, onLeave: onDone,
  });
  return <Form form={form}><AskedFields title={form.bind('title')} sentOn={form.bind('sentOn')} answerBy={form.bind('answerBy')} attachedTo={form.bind('attachedTo')} note={form.bind('note')} /></Form>;
}

function AskedFields({ title, sentOn, answerBy, attachedTo, note }: { [Field in keyof AskedValues]: FieldBinding<AskedValues[Field]> }) {
  const { t } = useTranslation('taskCampaigns');
  return (
    <>
      <TextField {...title} required first />
      <FieldRow>
        <DateField {...sentOn} required hint={t('sentHint')} />
        <DateField {...answerBy} required />
      </FieldRow>
      <TextField {...attachedTo} hint={t('attachedHint')} />
      <TextAreaField {...note} rows={2} />
    </>
  );
}

/** The units with open tasks that fit, each to be ticked. */
function UnitsField({ label, value, onChange, error, committeeId, dueBy }: FieldBinding<readonly string[]> & { committeeId: string | null; dueBy: string | null }) {
  const { t } = useTranslation('taskCampaigns');
  const units = useQuery(api.taskCampaigns.units.queryOptions({ input: { committeeId, dueBy } }));
  const all = units.data ?? [];
  return (
    <fieldset className={css.units}>
      <legend>{label}</legend>
      {units.data?.length === 0 && <p>{t('noUnits')}</p>}
      {all.length > 0 && <div className={css.unitsHead}><span>{t('unitsChosen', { count: value.length })}</span><Button size="compact-xs" variant="subtle" onClick={() => onChange(all.map(({ id }) => id))}>{t('allUnits')}</Button></div>}
      <div className={css.unitList}>
        {all.map(({ id, name, tasks }) => (
          <Checkbox key={id} size="sm" color="var(--sd-selected-line)" label={t('unitCount', { name, count: tasks })} checked={value.includes(id)} onChange={(event) => onChange(event.currentTarget.checked ? [...value, id] : value.filter((one) => one !== id))} />
        ))}
      </div>
      {error !== undefined && <p className={css.error} role="alert">{error}</p>}
    </fieldset>
  );
}

function useCampaignWords() {
  const { t } = useTranslation('taskCampaigns');
  const format = useFormat();
  return { labels: { title: t('fields.title'), sentOn: t('fields.sentOn'), answerBy: t('fields.answerBy'), attachedTo: t('fields.attachedTo'), note: t('fields.note') }, show: { sentOn: format.date, answerBy: format.date } };
}
