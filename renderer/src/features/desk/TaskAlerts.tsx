import { ActionIcon, Button } from '@mantine/core';
import { IconBell, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { TaskAlert } from '#shared/contract/task-alerts.ts';
import { ALERT_KINDS, type AlertKind } from '#shared/rules/alerts.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { NumberField } from '../../ui/form/NumberField.tsx';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useWrite } from '../../ui/use-write.ts';
import css from './TaskAlerts.module.css';

/** The alerts of a task: when the office itself is to be told of it. */
export function TaskAlerts({ taskId }: { taskId: string }) {
  const { t } = useTranslation('taskAlerts');
  const [adding, setAdding] = useState(false);
  const alerts = useQuery(api.taskAlerts.list.queryOptions({ input: { taskId } }));
  const remove = useWrite(api.taskAlerts.remove, { done: () => t('removed') });
  return (
    <section className={css.alerts} aria-label={t('title')}>
      <div className={css.head}>
        <h3>{t('title')}</h3>
        {!adding && <Button size="compact-xs" variant="subtle" leftSection={<IconBell size={14} />} onClick={() => setAdding(true)}>{t('add')}</Button>}
      </div>
      {alerts.error !== null && <ErrorNote error={alerts.error} onRetry={() => void alerts.refetch()} />}
      {alerts.data?.length === 0 && !adding && <p className={css.none}>{t('none')}</p>}
      <ul>
        {(alerts.data ?? []).map((alert) => (
          <li key={alert.id}>
            <AlertText alert={alert} />
            <ActionIcon size={24} variant="subtle" aria-label={t('remove')} data-hint={t('remove')} disabled={remove.isPending} onClick={() => remove.mutate({ id: alert.id, rev: alert.rev })}><IconX size={14} /></ActionIcon>
          </li>
        ))}
      </ul>
      {adding && <AlertForm taskId={taskId} onDone={() => setAdding(false)} />}
    </section>
  );
}

function AlertText({ alert: { kind, days, day, seenOn } }: { alert: TaskAlert }) {
  const { t } = useTranslation('taskAlerts');
  const format = useFormat();
  const told = kind === 'before' ? t('told.before', { count: days ?? 0 }) : t(`told.${kind}`);
  return <span>{day === null ? t('noDay') : <b>{format.date(day)}</b>}<span className={css.told}>{told}</span>{seenOn !== null && day !== null && seenOn >= day && <span className={css.told}>{t('seen', { date: format.date(seenOn) })}</span>}</span>;
}

interface AlertValues {
  kind: AlertKind;
  days: number | null;
  onDate: string | null;
}
const USUAL: AlertValues = { kind: 'before', days: 3, onDate: null };

/** What the form holds, as the rule takes it: only what belongs to the kind. */
function alertOf({ kind, days, onDate }: AlertValues) {
  // What is left empty is refused beside its field.
  if (kind === 'before') return { kind, days: days as number, onDate: null };
  return kind === 'date' ? { kind, days: null, onDate: onDate as string } : { kind, days: null, onDate: null };
}

function AlertForm({ taskId, onDone }: { taskId: string; onDone: () => void }) {
  const { t } = useTranslation('taskAlerts');
  const form = useForm({
    draft: `taskAlerts:${taskId}`, schema: inputSchema(contract.taskAlerts.add), initial: USUAL,
    labels: { kind: t('fields.kind'), days: t('fields.days'), onDate: t('fields.onDate') },
    toInput: (values) => ({ taskId, alert: alertOf(values) }),
    mutation: api.taskAlerts.add.mutationOptions(), saved: t('added'), onSaved: onDone, onLeave: onDone,
  });
  return (
    <Form form={form} verb={t('add')}>
      <SelectField {...form.bind('kind')} first options={ALERT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
      {form.values.kind === 'before' && <NumberField {...form.bind('days')} required />}
      {form.values.kind === 'date' && <DateField {...form.bind('onDate')} required />}
    </Form>
  );
}
