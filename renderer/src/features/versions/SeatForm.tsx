import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { contract } from '#shared/contract/index.ts';
import { END_REASONS, type EndReason } from '#shared/contract/members.ts';
import type { ProposedSeat, Workspace } from '#shared/contract/versions.ts';
import { MEMBER_OF, type Role, ROLES_OF } from '#shared/rules/roles.ts';
import { api } from '../../app/clients.ts';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import { useForm, type Form as FormOf } from '../../ui/form/use-form.ts';
import { endReasonOf } from '../committees/MemberForm.tsx';
import { usePersonChoice } from '../people/use-person-choice.tsx';
import { useUnitName } from '../units/use-unit-name.ts';
import { HolderFields, type HolderValues, holderInput, holderValues } from './HolderFields.tsx';
import { useSeatWords } from './use-seat-words.ts';
import css from './Versions.module.css';

type Body = Workspace['committee']['body'];

interface SeatValues extends HolderValues {
  role: Role;
  assignedField: string | null;
  assignedArea: string | null;
  note: string | null;
}
type LineValues = SeatValues & { endReason: EndReason | null; endNote: string | null };

interface AddSeatFormProps {
  versionId: string;
  body: Body;
  /** The role to begin with. */
  role: Role | null;
  onSaved: (id: string) => void;
  onLeave: () => void;
}

/** Proposes a new seat. */
export function AddSeatForm({ versionId, body, role, onSaved, onLeave }: AddSeatFormProps) {
  const { t } = useTranslation('versions');
  const initial: SeatValues = { holder: 'person', personId: null, position: null, unitId: null, role: role ?? MEMBER_OF[body], assignedField: null, assignedArea: null, note: null };
  const form = useForm({
    ...useWords(), draft: `versions:new:${versionId}`, schema: inputSchema(contract.versions.addSeat), initial,
    toInput: ({ role: chosen, assignedField, assignedArea, note, ...held }) => ({ versionId, role: chosen, assignedField, assignedArea, note, ...holderInput(held) }),
    mutation: api.versions.addSeat.mutationOptions(), saved: t('seat.added'), onSaved: ({ id }) => onSaved(id), onLeave,
  });
  return <SeatFields form={form} body={body} verb={t('seat.add')} meant={null} />;
}

interface LineFormProps {
  line: ProposedSeat;
  body: Body;
  /** The form was asked for to put somebody else in. */
  replacing: boolean;
  /** Puts the seat back to as it is now; left out where there is nothing to put back. */
  foot?: ReactNode;
  onSaved: () => void;
  onLeave: () => void;
}

/** Changes what is proposed for a seat: who holds it, and why whoever sits there now leaves. */
export function LineForm({ line, body, replacing, foot, onSaved, onLeave }: LineFormProps) {
  const { t } = useTranslation(['versions', 'ui']);
  const { nameOf } = useSeatWords();
  const { id, current, role, assignedField, assignedArea, note, endNote } = line;
  const held = holderValues(line);
  const reason = endReasonOf(line);
  const initial: LineValues = { ...held, ...(replacing && { holder: 'person', personId: null }), role, assignedField, assignedArea, note, endReason: reason ?? (replacing ? 'replaced' : null), endNote };
  const leavesBy = ({ holder, personId }: HolderValues): boolean => current !== null && current.heldBy === 'person' && current.personId !== null && (holder !== 'person' || personId !== current.personId);
  const words = useWords();
  const form = useForm({
    labels: { ...words.labels, endReason: t('seat.endReason'), endNote: t('seat.endNote') },
    show: { ...words.show, endReason: (value: EndReason | null) => (value === null ? '' : t(`ui:endReasons.${value}`)) },
    draft: replacing ? null : `versions:seat:${id}`, schema: inputSchema(contract.versions.changeSeat), rev: line.rev, initial,
    toInput: ({ endReason: why, endNote: more, role: chosen, assignedField: field, assignedArea: area, note: noted, ...holder }, rev) => {
      const leaves = leavesBy(holder);
      return { id, rev: rev ?? 0, role: chosen, assignedField: field, assignedArea: area, note: noted, ...holderInput(holder), endReason: leaves ? why : null, endNote: leaves ? more : null };
    },
    mutation: api.versions.changeSeat.mutationOptions(), saved: t(replacing ? 'seat.replaced' : 'seat.saved'), onSaved, onLeave,
  });
  return (
    <SeatFields
      form={form}
      body={body}
      meant={line.personId}
      {...(replacing && { verb: t('seat.replace') })}
      foot={foot}
      leaving={current !== null && leavesBy(form.values) && (
        <div className={css.leaving}>
          <p>{t('seat.leaving', { name: nameOf(current) })}</p>
          <SelectField {...form.bind('endReason')} clearable options={END_REASONS.map((value) => ({ value, label: t(`ui:endReasons.${value}`) }))} />
          <TextField {...form.bind('endNote')} />
        </div>
      )}
    />
  );
}

interface SeatFieldsProps<Values extends SeatValues> {
  form: FormOf<Values>;
  body: Body;
  verb?: string;
  foot?: ReactNode;
  leaving?: ReactNode;
  /** Who is proposed now: the office a vacant seat is meant for is then theirs. */
  meant: string | null;
}

function SeatFields<Values extends SeatValues>({ form, body, verb, foot, leaving, meant }: SeatFieldsProps<Values>) {
  const { t } = useTranslation(['versions', 'ui']);
  const seat = form as unknown as FormOf<SeatValues>;
  const person = usePersonChoice(seat.bind('personId'), { first: true });
  return (
    <>
      <Form form={form} {...(verb !== undefined && { verb })} foot={foot}>
        <HolderFields form={seat as unknown as FormOf<HolderValues>} person={person.input} meant={meant} />
        {leaving}
        <SelectField {...seat.bind('role')} required options={ROLES_OF[body].map((value) => ({ value, label: t(`ui:roles.${value}`) }))} />
        <TextField {...seat.bind('assignedField')} />
        <TextField {...seat.bind('assignedArea')} />
        <TextAreaField {...seat.bind('note')} rows={2} />
      </Form>
      {person.dialog}
    </>
  );
}

function useWords() {
  const { t } = useTranslation(['versions', 'ui']);
  const unitName = useUnitName();
  return {
    labels: {
      holder: t('seat.holder'), personId: t('seat.personId'), position: t('seat.position'), unitId: t('seat.unitId'),
      role: t('seat.role'), assignedField: t('seat.assignedField'), assignedArea: t('seat.assignedArea'), note: t('seat.note'),
    },
    show: { role: (role: Role) => t(`ui:roles.${role}`), unitId: unitName },
  };
}
