import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { HeldPosition, PersonDetail } from '#shared/contract/people.ts';
import { isDate } from '#shared/rules/dates.ts';
import { positionLine } from '#shared/rules/positions.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { UnitField } from '../../ui/form/RecordFields.tsx';
import { TextField } from '../../ui/form/TextField.tsx';
import { useForm, type Form as FormOf } from '../../ui/form/use-form.ts';
import { useUnitName } from '../units/use-unit-name.ts';
import css from './People.module.css';
import { RestingSeats, useTellResting } from './RestingSeats.tsx';

/** What is to be done with a position: null while nothing is. */
export type PositionTask = { what: 'add' } | { what: 'edit' | 'end'; held: HeldPosition } | null;
type Values = Pick<HeldPosition, 'position' | 'unitId' | 'from' | 'to'>;
const NEW: Values = { position: null, unitId: null, from: null, to: null };

interface PositionFormProps {
  person: PersonDetail;
  onClose: () => void;
}

/** Adds, corrects or ends one position of a person. */
export function PositionDialog({ task, person, onClose }: PositionFormProps & { task: PositionTask }) {
  const { t } = useTranslation('people');
  const titleOf = (one: NonNullable<PositionTask>): string => {
    if (one.what === 'add') return t('positions.addTitle', { name: person.fullName });
    if (one.what === 'edit') return t('positions.editTitle', { name: person.fullName });
    return t('positions.endTitle', { position: positionLine(one.held.position, one.held.unitName) });
  };
  return (
    <Dialog opened={task !== null} onClose={onClose} title={task === null ? '' : titleOf(task)} width={520}>
      {task?.what === 'add' && <AddForm person={person} onClose={onClose} />}
      {task?.what === 'edit' && <EditForm key={task.held.id} person={person} held={task.held} onClose={onClose} />}
      {task?.what === 'end' && <EndForm key={task.held.id} person={person} held={task.held} onClose={onClose} />}
    </Dialog>
  );
}

function AddForm({ person, onClose }: PositionFormProps) {
  const { t } = useTranslation('people');
  const tellResting = useTellResting();
  const form = useForm({
    ...useWords(), draft: `people:${person.id}:position`, schema: inputSchema(contract.people.addPosition), initial: NEW, rev: person.rev,
    toInput: (values, rev) => ({ personId: person.id, rev: rev ?? 0, ...values }), mutation: api.people.addPosition.mutationOptions(), saved: t('positions.added'),
    onSaved: (output) => { tellResting(output); onClose(); }, onLeave: onClose,
  });
  return <Form form={form}><Fields form={form} hint={t('positions.addHint')} /></Form>;
}

function EditForm({ person, held, onClose }: PositionFormProps & { held: HeldPosition }) {
  const { t } = useTranslation('people');
  const tellResting = useTellResting();
  const { id, position, unitId, from, to } = held;
  const form = useForm({
    ...useWords(), draft: `people:${person.id}:position:${id}`, schema: inputSchema(contract.people.updatePosition), initial: { position, unitId, from, to }, rev: person.rev,
    toInput: (values, rev) => ({ personId: person.id, rev: rev ?? 0, id, ...values }), mutation: api.people.updatePosition.mutationOptions(), saved: t('positions.saved'),
    onSaved: (output) => { tellResting(output); onClose(); }, onLeave: onClose,
  });
  return <Form form={form}><Fields form={form} /></Form>;
}

function Fields({ form, hint }: { form: FormOf<Values>; hint?: string }) {
  const { from } = form.values;
  return (
    <>
      <TextField {...form.bind('position')} first />
      <UnitField {...form.bind('unitId')} asOf={from !== null && isDate(from) ? from : null} />
      <FieldRow>
        <DateField {...form.bind('from')} />
        <DateField {...form.bind('to')} />
      </FieldRow>
      {hint !== undefined && <p className={css.empty}>{hint}</p>}
    </>
  );
}

function EndForm({ person, held, onClose }: PositionFormProps & { held: HeldPosition }) {
  const { t } = useTranslation('people');
  const tellResting = useTellResting();
  const today = useToday();
  const initial: { to: string | null } = { to: held.from !== null && held.from > today ? held.from : today };
  const form = useForm({
    draft: null, schema: inputSchema(contract.people.endPosition), initial, rev: person.rev, labels: { to: t('positions.lastDay') },
    toInput: ({ to }, rev) => ({ personId: person.id, rev: rev ?? 0, id: held.id, to: to ?? '' }), mutation: api.people.endPosition.mutationOptions(), saved: t('positions.ended'),
    onSaved: (output) => { tellResting(output); onClose(); }, onLeave: onClose,
  });
  return (
    <Form form={form} verb={t('positions.end')}>
      <FieldRow><DateField {...form.bind('to')} required first /></FieldRow>
      <RestingSeats positionId={held.id} to={form.values.to} />
    </Form>
  );
}

function useWords() {
  const { t } = useTranslation('people');
  const format = useFormat();
  const unitName = useUnitName();
  return {
    labels: { position: t('fields.position'), unitId: t('fields.unitId'), from: t('positions.from'), to: t('positions.to') },
    show: { unitId: unitName, from: format.date, to: format.date },
  };
}
