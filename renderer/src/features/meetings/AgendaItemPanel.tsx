import { Button } from '@mantine/core';
import { IconArrowRight, IconCopy, IconPencil, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaRow } from '#shared/contract/agenda.ts';
import { contract } from '#shared/contract/index.ts';
import type { MeetingTask } from '#shared/contract/meeting-tasks.ts';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import { ITEM_OUTCOMES, type ItemOutcome } from '#shared/rules/agenda.ts';
import { api } from '../../app/clients.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { Note } from '../../ui/Note.tsx';
import { PanelSection, SidePanel } from '../../ui/SidePanel.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { AgendaItemForm } from './AgendaForm.tsx';
import { ItemTasks } from './ItemTasks.tsx';
import { canChange, hasOutcomes, isTakenDown } from './meeting-tabs.ts';
import { timesText } from './meeting-times.ts';
import css from './Meetings.module.css';
import { ReviewForm } from './ReviewPanel.tsx';
import { useMeetingText } from './use-meeting-text.ts';

interface ItemPanelProps {
  meeting: MeetingDetail;
  item: AgendaRow;
  onClose: () => void;
}

/** A row of the agenda: it is written while the meeting is planned; later it is said what became of it. */
export function AgendaItemPanel({ meeting, item, onClose }: ItemPanelProps) {
  const { t } = useTranslation(['meetings', 'agenda']);
  const [editing, setEditing] = useState(false);
  const open = canChange(meeting);
  const isPlanned = open && !isTakenDown(meeting);
  const [reviewed, setReviewed] = useState<MeetingTask | null>(null);
  const tasks = <ItemTasks meetingId={meeting.id} itemId={item.id} canChange={open} onReview={hasOutcomes(meeting) ? setReviewed : null} />;
  if (reviewed !== null) return <ReviewForm meeting={meeting} task={reviewed} agendaItemId={item.id} onDone={() => setReviewed(null)} />;
  if (isPlanned || (open && editing)) {
    const done = isPlanned ? onClose : () => setEditing(false);
    return (
      <SidePanel title={t('agenda.editTitle')} subtitle={timesText(item)} onClose={done} foot={<ItemActions meeting={meeting} item={item} planned={isPlanned} onDone={onClose} />}>
        {item.continues !== null && <div className={css.above}><Facts><Fact label={t('agenda:outcome.continues')}><MeetingLink meeting={item.continues} /></Fact></Facts></div>}
        {tasks}
        <AgendaItemForm meeting={meeting} item={item} onDone={done} />
      </SidePanel>
    );
  }
  return (
    <SidePanel title={item.content} subtitle={timesText(item)} onClose={onClose} foot={open && <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setEditing(true)}>{t('agenda:outcome.edit')}</Button>}>
      <ItemFacts item={item} />
      {tasks}
      {isTakenDown(meeting) && item.confirms?.confirmed === false
        ? <ConfirmForm item={item} title={item.confirms.title} onDone={onClose} />
        : hasOutcomes(meeting) && item.confirms?.confirmed !== true && <OutcomeForm key={item.rev} item={item} onDone={onClose} />}
    </SidePanel>
  );
}

/** What is told of a row, and the meetings beside it. */
function ItemFacts({ item: { presenter, section, documents, outcome, outcomeNote, dropReason, continues, takenUpBy, confirms } }: { item: AgendaRow }) {
  const { t } = useTranslation(['meetings', 'agenda']);
  return (
    <Facts>
      <Fact label={t('agenda.fields.presenter')}>{presenter}</Fact>
      <Fact label={t('agenda.fields.section')}>{section}</Fact>
      <Fact label={t('agenda:documents')}>{documents.length > 0 && <ul className={css.missed}>{documents.map(({ id, label }) => <li key={id}><Link to="/documents" search={{ documentId: id }}>{label}</Link></li>)}</ul>}</Fact>
      <Fact label={t('agenda:outcome.column')}>{outcome !== null && t(`agenda:outcomes.${outcome}`)}</Fact>
      <Fact label={t('agenda:outcome.note')}>{outcomeNote}</Fact>
      <Fact label={t('agenda:outcome.dropped')}>{dropReason}</Fact>
      <Fact label={t('agenda:outcome.continues')}>{continues !== null && <MeetingLink meeting={continues} />}</Fact>
      <Fact label={t('agenda:outcome.takenUpBy')}>{takenUpBy !== null && <MeetingLink meeting={takenUpBy} />}</Fact>
      <Fact label={t('agenda:confirm.field')}>{confirms !== null && <><MeetingLink meeting={confirms} />, {t(confirms.confirmed ? 'agenda:confirm.confirmed' : 'agenda:confirm.waiting')}</>}</Fact>
    </Facts>
  );
}

function MeetingLink({ meeting }: { meeting: { id: string; title: string; startsAt: string } }) {
  const { named } = useMeetingText();
  return <Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>{named(meeting)}</Link>;
}

function ItemActions({ meeting, item: { id, rev }, planned, onDone }: { meeting: MeetingDetail; item: AgendaRow; planned: boolean; onDone: () => void }) {
  const { t } = useTranslation(['meetings', 'agenda', 'ui']);
  const [moving, setMoving] = useState(false);
  const remove = useWrite(api.meetings.removeAgendaItem, { done: () => t('agenda.removed'), onDone });
  const copy = useWrite(api.meetings.duplicateAgendaItem, { done: () => t('agenda:duplicated') });
  const close = (): void => setMoving(false);
  return (
    <>
      <Button variant="default" leftSection={<IconCopy size={16} />} loading={copy.isPending} onClick={() => copy.mutate({ id, rev })}>{t('agenda:duplicate')}</Button>
      {planned && <Button variant="default" leftSection={<IconArrowRight size={16} />} onClick={() => setMoving(true)}>{t('agenda:move.verb')}</Button>}
      <Button variant="subtle" leftSection={<IconTrash size={16} />} loading={remove.isPending} onClick={() => remove.mutate({ id, rev })}>{t('ui:delete')}</Button>
      <Dialog opened={moving} onClose={close} title={t('agenda:move.title')} width={480}>{moving && <MoveForm meeting={meeting} item={{ id, rev }} onClose={close} onDone={onDone} />}</Dialog>
    </>
  );
}

const MOST_MEETINGS = 500;

function MoveForm({ meeting, item: { id, rev }, onClose, onDone }: { meeting: MeetingDetail; item: { id: string; rev: number }; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation('agenda');
  const { named } = useMeetingText();
  const meetings = useQuery(api.meetings.list.queryOptions({ input: { limit: MOST_MEETINGS } }));
  const targets = (meetings.data?.rows ?? []).filter((other) => other.id !== meeting.id && canChange(other) && !isTakenDown(other));
  const initial: { meetingId: string | null } = { meetingId: null };
  const form = useForm({
    draft: null, schema: inputSchema(contract.meetings.moveAgendaItem), initial, rev, labels: { meetingId: t('move.meeting') }, toInput: ({ meetingId }, seen) => ({ id, rev: seen ?? 0, meetingId: meetingId ?? '' }),
    mutation: api.meetings.moveAgendaItem.mutationOptions(), saved: t('move.done'), onSaved: () => { onClose(); onDone(); }, onLeave: onClose,
  });
  return (
    <Form form={form} verb={t('move.verb')}>
      {meetings.data !== undefined && targets.length === 0 && <Note>{t('move.none')}</Note>}
      <SelectField {...form.bind('meetingId')} required first options={targets.map((target) => ({ value: target.id, label: named(target) }))} />
    </Form>
  );
}

function OutcomeForm({ item: { id, rev, outcome, outcomeNote }, onDone }: { item: AgendaRow; onDone: () => void }) {
  const { t } = useTranslation('agenda');
  const initial: { outcome: ItemOutcome | null; note: string | null } = { outcome, note: outcomeNote };
  const form = useForm({
    draft: null, schema: inputSchema(contract.meetings.recordOutcome), initial, rev, labels: { outcome: t('outcome.column'), note: t('outcome.note') }, show: { outcome: (value) => (value === null ? t('outcome.none') : t(`outcomes.${value}`)) },
    toInput: (values, seen) => ({ id, rev: seen ?? 0, ...values }), mutation: api.meetings.recordOutcome.mutationOptions(), saved: t('outcome.done'), onSaved: onDone, onLeave: onDone,
  });
  return (
    <Form form={form} verb={t('outcome.verb')}>
      <SelectField {...form.bind('outcome')} clearable placeholder={t('outcome.none')} options={ITEM_OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) }))} />
      {form.values.outcome !== null && <TextField {...form.bind('note')} />}
    </Form>
  );
}

function ConfirmForm({ item: { id, rev }, title, onDone }: { item: AgendaRow; title: string; onDone: () => void }) {
  const { t } = useTranslation('agenda');
  const initial: { remarks: string | null } = { remarks: null };
  const form = useForm({
    draft: null, schema: inputSchema(contract.meetings.confirmMinutes), initial, rev, labels: { remarks: t('confirm.remarks') }, toInput: (values, seen) => ({ id, rev: seen ?? 0, ...values }),
    mutation: api.meetings.confirmMinutes.mutationOptions(), saved: t('confirm.done'), onSaved: onDone,
  });
  return <PanelSection title={t('confirm.title', { meeting: title })}><Form form={form} verb={t('confirm.verb')}><TextAreaField {...form.bind('remarks')} rows={2} /></Form></PanelSection>;
}
