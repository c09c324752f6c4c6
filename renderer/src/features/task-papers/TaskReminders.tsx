import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { ReminderRow } from '#shared/contract/task-papers.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { PanelSection } from '../../ui/SidePanel.tsx';
import { Timeline } from '../../ui/Timeline.tsx';

/** The reminders of a task, newest first, and when each was answered. */
export function TaskReminders({ taskId }: { taskId: string }) {
  const { t } = useTranslation('taskPapers');
  const format = useFormat();
  const [answering, setAnswering] = useState<string | null>(null);
  const reminders = useQuery(api.taskPapers.reminders.queryOptions({ input: { taskId } })).data;
  if (reminders === undefined) return null;
  return (
    <PanelSection title={t('reminders.title')} {...(reminders.length > 0 && { count: reminders.length })}>
      {reminders.length === 0
        ? <p>{t('reminders.none')}</p>
        : <Timeline items={reminders.map((row) => ({
            id: row.id, title: t('reminders.to', { day: format.date(row.sentOn), recipient: row.recipient }), ...(row.replyOn === null && { tone: 'warn' as const }),
            note: row.id === answering ? <ReplyForm row={row} onDone={() => setAnswering(null)} /> : <Reminder row={row} onAnswer={() => setAnswering(row.id)} />,
          }))} />}
    </PanelSection>
  );
}

function Reminder({ row, onAnswer }: { row: ReminderRow; onAnswer: () => void }) {
  const { t } = useTranslation('taskPapers');
  const format = useFormat();
  return (
    <>
      {[row.documentName, row.content].filter((text) => text !== null).map((text) => <div key={text}>{text}</div>)}
      <div>{row.replyOn === null ? t('reminders.waiting') : t('reminders.replied', { day: format.date(row.replyOn) })}</div>
      {row.replyOn === null && <Button size="compact-xs" variant="subtle" onClick={onAnswer}>{t('reminders.reply')}</Button>}
    </>
  );
}

function ReplyForm({ row: { id, rev }, onDone }: { row: ReminderRow; onDone: () => void }) {
  const { t } = useTranslation('taskPapers');
  const initial: { replyOn: string | null } = { replyOn: useToday() };
  const form = useForm({
    draft: null, schema: inputSchema(contract.taskPapers.recordReply), initial, rev, labels: { replyOn: t('reminders.replyOn') }, toInput: ({ replyOn }, seen) => ({ id, rev: seen ?? 0, replyOn }),
    mutation: api.taskPapers.recordReply.mutationOptions(), saved: t('reminders.saved'), onSaved: onDone, onLeave: onDone,
  });
  return <Form form={form}><DateField {...form.bind('replyOn')} required first /></Form>;
}
