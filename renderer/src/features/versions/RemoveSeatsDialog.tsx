import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import { END_REASONS, type EndReason } from '#shared/contract/members.ts';
import type { ProposedSeat } from '#shared/contract/versions.ts';
import { api } from '../../app/clients.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextField } from '../../ui/form/TextField.tsx';
import { useForm, type Form as FormOf } from '../../ui/form/use-form.ts';
import { endReasonOf } from '../committees/MemberForm.tsx';
import { holderInput, holderValues } from './HolderFields.tsx';
import { useOfficeOf } from './offices.ts';
import { useSeatWords } from './use-seat-words.ts';
import css from './Versions.module.css';

interface RemoveSeatsDialogProps {
  /** The seats whose members leave; null while none do. */
  lines: readonly ProposedSeat[] | null;
  onDone: () => void;
  onClose: () => void;
}

/** Members leave, for a reason: their seats go out of the structure, or a single one stays and is left vacant. */
export function RemoveSeatsDialog({ lines, onDone, onClose }: RemoveSeatsDialogProps) {
  const { t } = useTranslation('versions');
  const { lineName } = useSeatWords();
  const [first] = lines ?? [];
  const title = lines === null || first === undefined ? '' : lines.length > 1 ? t('remove.title', { count: lines.length }) : isVacant(first) ? t('remove.titleVacant') : t('remove.titleOne', { name: lineName(first) });
  return (
    <Dialog opened={lines !== null} onClose={onClose} title={title} width={480}>
      {lines !== null && <RemoveForm lines={lines} onDone={onDone} onClose={onClose} />}
    </Dialog>
  );
}

interface Leaving {
  endReason: EndReason | null;
  endNote: string | null;
}

function RemoveForm({ lines, ...ends }: RemoveSeatsDialogProps & { lines: readonly ProposedSeat[] }) {
  const { t } = useTranslation('versions');
  const [vacating, setVacating] = useState(false);
  const [first] = lines;
  const single = lines.length === 1 && first !== undefined && !isVacant(first) ? first : null;
  const choice = single === null || single.removed ? null : (
    <fieldset className={css.choice}>
      <legend>{t('remove.what')}</legend>
      <label><input type="radio" name="what" checked={!vacating} data-autofocus={vacating ? undefined : true} onChange={() => setVacating(false)} />{t('remove.drop')}</label>
      <label><input type="radio" name="what" checked={vacating} data-autofocus={vacating ? true : undefined} onChange={() => setVacating(true)} />{t('remove.vacate')}</label>
    </fieldset>
  );
  return vacating && single !== null ? <VacateForm line={single} choice={choice} {...ends} /> : <DropForm lines={lines} choice={choice} {...ends} />;
}

type FormProps = Omit<RemoveSeatsDialogProps, 'lines'> & { choice: ReactNode };

/** The seats go out of the structure. */
function DropForm({ lines, choice, onDone, onClose }: FormProps & { lines: readonly ProposedSeat[] }) {
  const { t } = useTranslation('versions');
  const [first] = lines;
  const form = useForm({
    ...useWords(), draft: null, schema: inputSchema(contract.versions.removeSeats), initial: reasonOf(lines.length === 1 ? first : undefined),
    toInput: (reason) => ({ items: lines.map(({ id, rev }) => ({ id, rev })), ...reason }),
    mutation: api.versions.removeSeats.mutationOptions(), saved: t('remove.done', { count: lines.length }), onSaved: onDone, onLeave: onClose,
  });
  const named = !lines.every(isVacant);
  return (
    <Form form={form} verb={t(named ? 'remove.verb' : 'remove.verbVacant')}>
      {choice}
      {named && <ReasonFields form={form} first={choice === null} />}
    </Form>
  );
}

/** The seat stays, for the office of whoever leaves. */
function VacateForm({ line, choice, onDone, onClose }: FormProps & { line: ProposedSeat }) {
  const { t } = useTranslation('versions');
  const office = useOfficeOf(line.personId);
  const { id, role, assignedField, assignedArea, note } = line;
  const held = holderValues(line);
  const form = useForm({
    ...useWords(), draft: null, schema: inputSchema(contract.versions.changeSeat), rev: line.rev, initial: reasonOf(line),
    toInput: (reason, rev) => ({ id, rev: rev ?? 0, role, assignedField, assignedArea, note, ...holderInput({ ...held, ...(held.position === null && office), holder: 'vacant' }), ...reason }),
    mutation: api.versions.changeSeat.mutationOptions(), saved: t('remove.vacated'), onSaved: onDone, onLeave: onClose,
  });
  return <Form form={form} verb={t('remove.verb')}>{choice}<ReasonFields form={form} /></Form>;
}

function ReasonFields({ form, first = false }: { form: FormOf<Leaving>; first?: boolean }) {
  const { t } = useTranslation('ui');
  return (
    <>
      <SelectField {...form.bind('endReason')} first={first} clearable options={END_REASONS.map((value) => ({ value, label: t(`endReasons.${value}`) }))} />
      <TextField {...form.bind('endNote')} />
    </>
  );
}

function reasonOf(line: ProposedSeat | undefined): Leaving {
  return { endReason: line === undefined ? null : endReasonOf(line), endNote: line?.endNote ?? null };
}

function isVacant({ heldBy, personId }: ProposedSeat): boolean {
  return heldBy === 'person' && personId === null;
}

function useWords() {
  const { t } = useTranslation(['versions', 'ui']);
  return {
    labels: { endReason: t('seat.endReason'), endNote: t('seat.endNote') },
    show: { endReason: (reason: EndReason | null) => (reason === null ? '' : t(`ui:endReasons.${reason}`)) },
  };
}
