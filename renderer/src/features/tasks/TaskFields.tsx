import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RECURRENCES } from '#shared/rules/recurrence.ts';
import { TASK_PRIORITIES } from '#shared/rules/tasks.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow } from '../../ui/form/Form.tsx';
import { CommitteeField, PersonField, UnitField } from '../../ui/form/RecordFields.tsx';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import type { Form as FormOf } from '../../ui/form/use-form.ts';
import { DeadlineFields } from './DeadlineFields.tsx';
import { OriginFields } from './OriginFields.tsx';
import { missingIn, type TaskValues } from './task-values.ts';
import { TaskClarity } from './TaskClarity.tsx';
import css from './Tasks.module.css';
import { UnitsField } from './UnitsField.tsx';

interface TaskFieldsProps {
  form: FormOf<TaskValues>;
  /** The day it is handed out, from which words like "10 days" count; null once it was: its deadline is fixed. */
  from: string | null;
  /** A task that is put down now may go to several units, and come again. */
  isNew: boolean;
}

/** Everything that is told of a task. */
export function TaskFields({ form, from, isNew }: TaskFieldsProps) {
  const { t } = useTranslation('tasks');
  const { standing: isStanding } = form.values;
  const standing = form.bind('standing');
  return (
    <>
      <TextAreaField {...form.bind('title')} required rows={2} first />
      <OriginFields form={form} />
      {isNew ? <LeadUnits form={form} /> : <UnitField {...form.bind('leadUnitId')} />}
      <UnitsField {...form.bind('coopUnitIds')} except={form.values.leadUnitId === null ? [] : [form.values.leadUnitId]} />
      <PersonField {...form.bind('assigneeId')} />
      <PersonField {...form.bind('leaderId')} />
      <TextField {...form.bind('product')} />
      <TextField {...form.bind('authority')} />
      {from !== null && !isStanding && <DeadlineFields form={form} from={from} />}
      {from !== null && <Checkbox id={standing.id} size="xs" checked={standing.value} onChange={(event) => form.setAll({ standing: event.currentTarget.checked, dueOn: null, recurrence: null })} label={standing.label} />}
      <details className={css.more}>
        <summary>{t('more')}</summary>
        <div><OtherFields form={form} isNew={isNew} /></div>
      </details>
      <div><TaskClarity missing={missingIn(form.values)} /></div>
    </>
  );
}

function OtherFields({ form, isNew }: { form: FormOf<TaskValues>; isNew: boolean }) {
  const { t } = useTranslation(['tasks', 'taskWork']);
  return (
    <>
      <FieldRow>
        <DateField {...form.bind('startsOn')} />
        <SelectField {...form.bind('priority')} required options={TASK_PRIORITIES.map((value) => ({ value, label: t(`priorities.${value}`) }))} />
      </FieldRow>
      {isNew && !form.values.standing && <SelectField {...form.bind('recurrence')} clearable hint={t('taskWork:form.recurrenceHint')} options={RECURRENCES.map((value) => ({ value, label: t(`taskWork:recurrences.${value}`) }))} />}
      <CommitteeField {...form.bind('committeeId')} />
      <TextAreaField {...form.bind('detail')} rows={2} />
      <TextAreaField {...form.bind('note')} rows={2} />
    </>
  );
}

/** The units in the lead of a new task: several get one task each. */
function LeadUnits({ form }: { form: FormOf<TaskValues> }) {
  const { t } = useTranslation('taskWork');
  const { leadUnitId, otherLeadUnitIds, coopUnitIds } = form.values;
  const chosen = leadUnitId === null ? [] : [leadUnitId, ...otherLeadUnitIds];
  return <UnitsField {...form.bind('leadUnitId')} value={chosen} except={coopUnitIds} {...(chosen.length > 1 && { hint: t('form.manyLeads') })} onChange={([first = null, ...others]) => form.setAll({ leadUnitId: first, otherLeadUnitIds: others })} />;
}
