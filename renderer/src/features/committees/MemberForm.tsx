import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterMemberRow } from '#shared/contract/committees.ts';
import { contract } from '#shared/contract/index.ts';
import { END_REASONS, type EndReason } from '#shared/contract/members.ts';
import { ROLES_OF, type Body, type Role } from '#shared/rules/roles.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { NumberField } from '../../ui/form/NumberField.tsx';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import { useForm, type Form as FormOf } from '../../ui/form/use-form.ts';
import { usePersonChoice } from '../people/use-person-choice.tsx';
import { useUnitName } from '../units/use-unit-name.ts';
import { HolderFields, holderInput, holderValues, type HolderValues } from '../versions/HolderFields.tsx';

interface Seat extends HolderValues {
  role: Role;
  orderNo: number | null;
  assignedField: string | null;
  assignedArea: string | null;
  from: string | null;
  note: string | null;
}
type HeldSeat = Seat & { to: string | null; endReason: EndReason | null; endNote: string | null };
const EMPTY: Omit<Seat, 'role'> = { holder: 'person', personId: null, position: null, unitId: null, orderNo: null, assignedField: null, assignedArea: null, from: null, note: null };

/** A seat as the contract takes it in. */
function told<Values extends HolderValues>({ holder, personId, position, unitId, ...seat }: Values) {
  return { ...seat, ...holderInput({ holder, personId, position, unitId }) };
}

interface AddMemberFormProps {
  committeeId: string;
  body: Body;
  role: Role;
  onSaved: (id: string) => void;
  onLeave: () => void;
}

/** Enters a seat of the decision in force; a person nobody has entered yet is entered on the way. */
export function AddMemberForm({ committeeId, body, role, onSaved, onLeave }: AddMemberFormProps) {
  const { t } = useTranslation('committees');
  const initial: Seat = { ...EMPTY, role };
  const form = useForm({
    ...useSeatWords(), draft: `members:new:${committeeId}`, schema: inputSchema(contract.members.add), initial,
    toInput: (values) => ({ committeeId, ...told(values) }),
    mutation: api.members.add.mutationOptions(), saved: t('memberForm.added'), onSaved: ({ id }) => onSaved(id), onLeave,
  });
  return <SeatForm form={form} body={body} verb={t('memberForm.add')} meant={null} />;
}

interface EditMemberFormProps {
  member: RosterMemberRow;
  body: Body;
  onSaved: () => void;
  onLeave: () => void;
}

/** Corrects a seat to what the decision says, its end included. */
export function EditMemberForm({ member, body, onSaved, onLeave }: EditMemberFormProps) {
  const { t } = useTranslation(['committees', 'ui']);
  const { id, role, orderNo, assignedField, assignedArea, from, to, endNote, note } = member;
  const initial: HeldSeat = { ...holderValues(member), role, orderNo, assignedField, assignedArea, from, to, endReason: endReasonOf(member), endNote, note };
  const form = useForm({
    ...useEndWords(), draft: `members:${id}`, schema: inputSchema(contract.members.update), rev: member.rev, initial,
    toInput: (values, rev) => ({ id, rev: rev ?? 0, ...told(values) }),
    mutation: api.members.update.mutationOptions(), saved: t('memberForm.saved'), onSaved, onLeave,
  });
  const ended = form.values.to !== null;
  return (
    <SeatForm form={form} body={body} meant={member.personId} to={<DateField {...form.bind('to')} />}>
      {ended && <SelectField {...form.bind('endReason')} clearable options={END_REASONS.map((value) => ({ value, label: t(`ui:endReasons.${value}`) }))} />}
      {ended && <TextField {...form.bind('endNote')} />}
    </SeatForm>
  );
}

interface SeatFormProps<Values extends Seat> {
  form: FormOf<Values>;
  body: Body;
  verb?: string;
  /** Whose office is offered for a seat by office or a vacant one. */
  meant: string | null;
  /** The field for the last day. */
  to?: ReactNode;
  children?: ReactNode;
}

function SeatForm<Values extends Seat>({ form, body, verb, meant, to, children }: SeatFormProps<Values>) {
  const { t } = useTranslation(['committees', 'ui']);
  const seat = form as unknown as FormOf<Seat>;
  const person = usePersonChoice(seat.bind('personId'), { first: true });
  return (
    <>
      <Form form={form} {...(verb !== undefined && { verb })}>
        <HolderFields form={form as unknown as FormOf<HolderValues>} person={person.input} meant={meant} />
        <SelectField {...seat.bind('role')} required options={ROLES_OF[body].map((value) => ({ value, label: t(`ui:roles.${value}`) }))} />
        <FieldRow>
          <TextField {...seat.bind('assignedField')} />
          <TextField {...seat.bind('assignedArea')} />
        </FieldRow>
        <FieldRow><DateField {...seat.bind('from')} />{to}</FieldRow>
        <FieldRow><NumberField {...seat.bind('orderNo')} hint={t('memberForm.orderHint')} /></FieldRow>
        <TextAreaField {...seat.bind('note')} rows={2} />
        {children}
      </Form>
      {person.dialog}
    </>
  );
}

/** The reason a seat ended for, when it is one of those known. */
export function endReasonOf(member: Pick<RosterMemberRow, 'endReason'>): EndReason | null {
  return END_REASONS.find((reason) => reason === member.endReason) ?? null;
}

function useSeatWords() {
  const { t } = useTranslation(['committees', 'ui', 'versions']);
  const format = useFormat();
  return {
    labels: {
      holder: t('versions:seat.holder'), personId: t('memberForm.personId'), position: t('versions:seat.position'), unitId: t('versions:seat.unitId'), role: t('memberForm.role'), assignedField: t('memberForm.assignedField'), assignedArea: t('memberForm.assignedArea'), from: t('memberForm.from'),
      orderNo: t('memberForm.orderNo'), note: t('memberForm.note'),
    },
    show: { unitId: useUnitName(), role: (role: Role) => t(`ui:roles.${role}`), from: format.date },
  };
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
