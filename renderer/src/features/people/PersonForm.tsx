import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { PersonDetail } from '#shared/contract/people.ts';
import { bareName, sortedBy } from '#shared/rules/names.ts';
import { cleanLine } from '#shared/rules/text.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { DatedChange } from '../../ui/form/DatedChange.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { UnitField } from '../../ui/form/RecordFields.tsx';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import { useForm, type Form as FormOf } from '../../ui/form/use-form.ts';
import { useUnitName } from '../units/use-unit-name.ts';
import { heldFrom, isOtherPosition, toldPositionFrom, type PositionValues } from './position-change.ts';
import css from './People.module.css';
import { SameName } from './SameName.tsx';

type Values = PositionValues & Pick<PersonDetail, 'fullName' | 'givenNameOverride' | 'phone' | 'email' | 'note'>;
const NEW: Values = { fullName: '', givenNameOverride: null, position: null, unitId: null, positionFrom: null, positionChange: 'correct', phone: null, email: null, note: null };

/** What the contract takes in: the choice between correcting and beginning is told by the day alone. */
function withoutChoice(values: Values): Omit<Values, 'positionChange'> {
  const { positionChange: _choice, ...told } = values;
  return told;
}

interface NewPersonFormProps {
  /** The name to begin with. */
  name?: string;
  /** Under this name the draft is kept; none when null. */
  draft: string | null;
  verb?: string;
  onSaved: (id: string) => void;
  onLeave: () => void;
  /** Takes a namesake who is in the list already instead. */
  onExisting?: (id: string) => void;
}

/** Puts a person into the list, with the position held. */
export function NewPersonForm({ name = '', draft, verb, onSaved, onLeave, onExisting }: NewPersonFormProps) {
  const { t } = useTranslation('people');
  const form = useForm({
    ...useWords(), draft, schema: inputSchema(contract.people.create), initial: { ...NEW, fullName: name },
    toInput: withoutChoice,
    mutation: api.people.create.mutationOptions(), saved: t('form.created'), onSaved: ({ id }) => onSaved(id), onLeave,
  });
  return (
    <Form form={form} verb={verb ?? t('form.create')}>
      <TextField {...form.bind('fullName')} required first hint={t('hints.fullName')} />
      <SameName fullName={form.values.fullName} exceptId={null} {...(onExisting !== undefined && { onChoose: onExisting })} />
      <TextField {...form.bind('position')} />
      <UnitField {...form.bind('unitId')} />
      <FieldRow><DateField {...form.bind('positionFrom')} /></FieldRow>
      <Rest form={form} />
    </Form>
  );
}

interface PersonFormProps {
  person: PersonDetail;
  onSaved?: () => void;
  onLeave?: () => void;
  /** The form has been asked for, and takes the focus. */
  first?: boolean;
}

/** Changes a person; another position corrects the record or begins on a day. */
export function PersonForm({ person, onSaved, onLeave, first = false }: PersonFormProps) {
  const { t } = useTranslation('people');
  const from = heldFrom(person);
  const { id, fullName, givenNameOverride, position, unitId, phone, email, note } = person;
  const initial: Values = { fullName, givenNameOverride, position, unitId, positionFrom: from, positionChange: 'correct', phone, email, note };
  const form = useForm({
    ...useWords(), draft: `people:${id}`, schema: inputSchema(contract.people.update), rev: person.rev,
    initial, toInput: (values, rev) => ({ id, rev: rev ?? 0, ...withoutChoice(values), positionFrom: toldPositionFrom(values, person, from) }),
    mutation: api.people.update.mutationOptions(), saved: t('form.saved'),
    ...(onSaved !== undefined && { onSaved }), ...(onLeave !== undefined && { onLeave }),
  });
  const day = form.bind('positionFrom');
  return (
    <Form form={form}>
      <TextField {...form.bind('fullName')} required first={first} hint={t('hints.fullName')} />
      {form.values.fullName !== fullName && <SameName fullName={form.values.fullName} exceptId={id} />}
      <TextField {...form.bind('position')} />
      <UnitField {...form.bind('unitId')} />
      {isOtherPosition(form.values, person)
        ? <DatedChange legend={t('positionChange.legend')} words={{ correct: t('positionChange.correct'), new: t('positionChange.new') }} hint={t('positionChange.newHint')} choice={form.bind('positionChange')} day={{ ...day, value: day.value === from ? null : day.value }} />
        : <FieldRow><DateField {...day} hint={t('hints.correctFrom')} /></FieldRow>}
      <Rest form={form} />
    </Form>
  );
}

function Rest({ form }: { form: FormOf<Values> }) {
  const { t } = useTranslation('people');
  return (
    <>
      <FieldRow>
        <TextField {...form.bind('phone')} type="tel" />
        <TextField {...form.bind('email')} type="email" />
      </FieldRow>
      <TextField {...form.bind('givenNameOverride')} hint={t('hints.givenNameOverride')} />
      <SortedBy {...form.values} />
      <TextAreaField {...form.bind('note')} rows={2} />
    </>
  );
}

/** Shows while names are typed by which of them the person will be sorted. */
function SortedBy({ fullName, givenNameOverride }: Pick<Values, 'fullName' | 'givenNameOverride'>) {
  const { t } = useTranslation('people');
  const name = bareName(fullName);
  if (name === '') return null;
  const { given, rest } = sortedBy(name, cleanLine(givenNameOverride ?? '') || null);
  return <p className={css.sorted} aria-live="polite">{rest === '' ? t('hints.sortedAlone', { given }) : t('hints.sorted', { given, rest })}</p>;
}

function useWords() {
  const { t } = useTranslation('people');
  const format = useFormat();
  const unitName = useUnitName();
  return {
    labels: {
      fullName: t('fields.fullName'), givenNameOverride: t('fields.givenNameOverride'), position: t('fields.position'), unitId: t('fields.unitId'), positionFrom: t('fields.positionFrom'),
      positionChange: t('fields.positionChange'), phone: t('fields.phone'), email: t('fields.email'), note: t('fields.note'),
    },
    show: { unitId: unitName, positionFrom: format.date },
  };
}
