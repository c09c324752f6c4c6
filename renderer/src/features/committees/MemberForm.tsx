import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterMemberRow } from '#shared/contract/committees.ts';
import { contract } from '#shared/contract/index.ts';
import { END_REASONS } from '#shared/contract/members.ts';
import { ROLES, type Role } from '#shared/rules/roles.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { NumberField } from '../../ui/form/NumberField.tsx';
import { PersonField } from '../../ui/form/RecordFields.tsx';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import { useForm, type Form as FormOf } from '../../ui/form/use-form.ts';
import { NewPersonForm } from '../people/PersonForm.tsx';

interface Seat {
  role: Role;
  orderNo: number | null;
  assignedField: string | null;
  assignedArea: string | null;
  from: string | null;
  note: string | null;
}
type NewSeat = Seat & { personId: string | null };
const BY_PERSON = { heldBy: 'person', office: null } as const;
type EndReason = (typeof END_REASONS)[number];
type HeldSeat = Seat & { to: string | null; endReason: EndReason | null; endNote: string | null };

interface AddMemberFormProps {
  committeeId: string;
  role: Role;
  onSaved: (id: string) => void;
  onLeave: () => void;
}

/** Gives a person a seat; a person nobody has entered yet is entered on the way. */
export function AddMemberForm({ committeeId, role, onSaved, onLeave }: AddMemberFormProps) {
  const { t } = useTranslation('committees');
  const [newName, setNewName] = useState<string | null>(null);
  const initial: NewSeat = { personId: null, role, orderNo: null, assignedField: null, assignedArea: null, from: null, note: null };
  const form = useForm({
    ...useWords(), draft: `members:new:${committeeId}`, schema: inputSchema(contract.members.add), initial,
    // No person is no id, and is refused beside the field.
    toInput: ({ personId, ...seat }) => ({ committeeId, ...BY_PERSON, personId: personId ?? '', ...seat }),
    mutation: api.members.add.mutationOptions(), saved: t('memberForm.added'), onSaved: ({ id }) => onSaved(id), onLeave,
  });
  function choose(id: string): void {
    setNewName(null);
    form.set('personId', id);
  }
  return (
    <>
      <Form form={form} verb={t('memberForm.add')}>
        <PersonField {...form.bind('personId')} required first hint={t('memberForm.personHint')} create={{ label: (typed) => t('memberForm.newPerson', { name: typed }), onCreate: setNewName }} />
        <SeatFields form={form} />
      </Form>
      <Dialog opened={newName !== null} onClose={() => setNewName(null)} title={t('memberForm.newPersonTitle')} width={560}>
        {newName !== null && <NewPersonForm name={newName} draft={null} verb={t('memberForm.newPersonSave')} onSaved={choose} onExisting={choose} onLeave={() => setNewName(null)} />}
      </Dialog>
    </>
  );
}

interface EditMemberFormProps {
  member: RosterMemberRow;
  onSaved: () => void;
  onLeave: () => void;
}

/** Changes a seat, its end included. */
export function EditMemberForm({ member, onSaved, onLeave }: EditMemberFormProps) {
  const { t } = useTranslation(['committees', 'ui']);
  const { id, heldBy, personId, role, orderNo, assignedField, assignedArea, from, to, endNote, note } = member;
  const office = member.office === null ? null : { position: member.office.position, unitId: member.office.unitId };
  const initial: HeldSeat = { role, orderNo, assignedField, assignedArea, from, to, endReason: endReasonOf(member), endNote, note };
  const form = useForm({
    ...useEndWords(), draft: `members:${id}`, schema: inputSchema(contract.members.update), rev: member.rev,
    initial,
    toInput: (values, rev) => ({ id, rev: rev ?? 0, heldBy, personId: heldBy === 'office' ? null : personId, office, ...values }),
    mutation: api.members.update.mutationOptions(), saved: t('memberForm.saved'), onSaved, onLeave,
  });
  const ended = form.values.to !== null;
  return (
    <Form form={form}>
      <SeatFields form={form} first to={<DateField {...form.bind('to')} />} />
      {ended && <SelectField {...form.bind('endReason')} clearable options={END_REASONS.map((value) => ({ value, label: t(`ui:endReasons.${value}`) }))} />}
      {ended && <TextField {...form.bind('endNote')} />}
    </Form>
  );
}

function SeatFields<Values extends Seat>({ form, first = false, to }: { form: FormOf<Values>; first?: boolean; to?: ReactNode }) {
  const { t } = useTranslation(['committees', 'ui']);
  const seat = form as unknown as FormOf<Seat>;
  return (
    <>
      <SelectField {...seat.bind('role')} required first={first} options={ROLES.map((value) => ({ value, label: t(`ui:roles.${value}`) }))} />
      <TextField {...seat.bind('assignedField')} />
      <TextField {...seat.bind('assignedArea')} />
      <FieldRow><DateField {...seat.bind('from')} />{to}</FieldRow>
      <FieldRow><NumberField {...seat.bind('orderNo')} hint={t('memberForm.orderHint')} /></FieldRow>
      <TextAreaField {...seat.bind('note')} rows={2} />
    </>
  );
}

/** The reason a seat ended for, when it is one of those known. */
export function endReasonOf(member: Pick<RosterMemberRow, 'endReason'>): EndReason | null {
  return END_REASONS.find((reason) => reason === member.endReason) ?? null;
}

function useSeatWords() {
  const { t } = useTranslation(['committees', 'ui']);
  const format = useFormat();
  return {
    labels: { role: t('memberForm.role'), orderNo: t('memberForm.orderNo'), assignedField: t('memberForm.assignedField'), assignedArea: t('memberForm.assignedArea'), from: t('memberForm.from'), note: t('memberForm.note') },
    show: { role: (role: Role) => t(`ui:roles.${role}`), from: format.date },
  };
}

function useWords() {
  const { t } = useTranslation('committees');
  const { labels, show } = useSeatWords();
  return { labels: { personId: t('memberForm.personId'), ...labels }, show };
}

function useEndWords() {
  const { t } = useTranslation(['committees', 'ui']);
  const format = useFormat();
  const { labels, show } = useSeatWords();
  return {
    labels: { ...labels, to: t('memberForm.to'), endReason: t('memberForm.endReason'), endNote: t('memberForm.endNote') },
    show: { ...show, to: format.date, endReason: (reason: EndReason | null) => (reason === null ? '' : t(`ui:endReasons.${reason}`)) },
  };
}
