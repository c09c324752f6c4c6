import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Move, Register, Value } from '#shared/registers/declare.ts';
import { isQualified, qualifierOf } from '#shared/registers/values.ts';
import { api } from '../../app/clients.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { TextAreaField } from '../../ui/form/TextField.tsx';
import { type FieldBinding, useForm } from '../../ui/form/use-form.ts';
import { refsOf } from '../../ui/use-write.ts';
import { RecordFields } from './RecordFields.tsx';
import { useRegisterWords } from './use-register-words.ts';

interface RecordMoveDialogProps {
  register: Register;
  /** The step by its name; null while none is asked for. */
  move: string | null;
  records: readonly { id: string; rev: number; values: Readonly<Record<string, Value>> }[];
  onClose: () => void;
  onMoved?: () => void;
}
const REASON = 'reason';
const SCHEMA = z.looseObject({});

/** Asks for what a step in the life of records must tell. */
export function RecordMoveDialog({ register, move: name, records, onClose, onMoved }: RecordMoveDialogProps) {
  const words = useRegisterWords()(register.name);
  const move = name === null ? undefined : register.life?.moves[name];
  return (
    <Dialog opened={move !== undefined} onClose={onClose} title={words.moves[name ?? ''] ?? ''}>
      {move !== undefined && name !== null && <MoveForm register={register} name={name} move={move} records={records} onClose={onClose} onMoved={() => { onClose(); onMoved?.(); }} />}
    </Dialog>
  );
}

function MoveForm({ register, name, move, records, onClose, onMoved }: Omit<RecordMoveDialogProps, 'move' | 'onMoved'> & { name: string; move: Move; onMoved: () => void }) {
  const { t } = useTranslation('registers');
  const words = useRegisterWords()(register.name);
  const needs = move.needs ?? [];
  // What all of them tell alike stands there; of several, a field left empty leaves to each what it tells.
  const told = (field: string): Value => (new Set(records.map(({ values }) => values[field])).size === 1 ? (records[0]?.values[field] ?? null) : null);
  const given = (values: Record<string, Value>): Record<string, Value> => (records.length === 1 ? values : Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)));
  const names = needs.flatMap((field) => { const declared = register.fields[field]; return declared !== undefined && isQualified(declared) ? [field, qualifierOf(field)] : [field]; });
  const initial = Object.fromEntries([[REASON, null], ...names.map((field) => [field, told(field)])]) as Record<string, Value>;
  const form = useForm({
    draft: null, schema: SCHEMA, initial, labels: Object.fromEntries([[REASON, t('statusReason')], ...names.map((field) => [field, words.fields[field] ?? field])]) as Record<string, string>,
    toInput: ({ [REASON]: reason, ...values }: Record<string, Value>) => ({ register: register.name, ...refsOf(records), move: name, reason: reason as string | null, values: given(values) as never }),
    mutation: api.registers.move.mutationOptions(), saved: t('moved', { count: records.length }), onSaved: onMoved, onLeave: onClose,
  });
  return (
    <Form form={form} verb={words.moves[name] ?? t('move')}>
      <RecordFields register={register} form={form} only={needs} />
      <TextAreaField {...(form.bind(REASON) as FieldBinding<string | null>)} rows={2} required={move.reason === true} first={needs.length === 0} />
    </Form>
  );
}
