import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { RegisterDetail } from '#shared/contract/registers.ts';
import type { Register, Value } from '#shared/registers/declare.ts';
import { valuesSchema } from '#shared/registers/schema.ts';
import { brokenChecks, emptyValues, isQualified, qualifierOf } from '#shared/registers/values.ts';
import { api } from '../../app/clients.ts';
import { Form } from '../../ui/form/Form.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { Note } from '../../ui/Note.tsx';
import { RecordFields, type RecordForm as FormOfRecord } from './RecordFields.tsx';
import { useRegisterWords } from './use-register-words.ts';

/** What the form and its two versions need of a register: its schema, its labels, how a code reads. */
function useRecordWords(register: Register) {
  const { t } = useTranslation('registers');
  const words = useRegisterWords()(register.name);
  const schema = useMemo(() => z.looseObject({ values: valuesSchema(register) }), [register]);
  const labels = Object.fromEntries(Object.entries(register.fields).flatMap(([name, field]) => {
    const label = words.fields[name] ?? name;
    return isQualified(field) ? [[name, label], [qualifierOf(name), `${label}: ${t('qualifier')}`]] : [[name, label]];
  })) as Record<string, string>;
  return { schema, labels };
}

interface NewRecordFormProps {
  register: Register;
  /** What is told of it from where it was begun; fields that are not declared are left out. */
  told?: Readonly<Record<string, string | number | boolean>> | undefined;
  onSaved: (id: string) => void;
  onLeave: () => void;
}

/** Puts a record into a register. */
export function NewRecordForm({ register, told = {}, onSaved, onLeave }: NewRecordFormProps) {
  const { t } = useTranslation('registers');
  const known = Object.fromEntries(Object.entries(told).filter(([name]) => Object.hasOwn(register.fields, name)));
  const form = useForm({
    ...useRecordWords(register), draft: `registers:${register.name}:new`, initial: { ...emptyValues(register), ...known }, toInput: (values: Record<string, Value>) => ({ register: register.name, values: values as never }),
    mutation: api.registers.create.mutationOptions(), saved: t('created'), onSaved: ({ id }) => onSaved(id), onLeave,
  });
  return <Form form={form} verb={t('new')}><RecordFields register={register} form={form} /><Warnings register={register} form={form} /></Form>;
}

interface EditRecordFormProps {
  register: Register;
  record: RegisterDetail;
  onSaved: () => void;
  onLeave: () => void;
}

/** Corrects what a register tells of a record. */
export function EditRecordForm({ register, record: { id, rev, values: initial }, onSaved, onLeave }: EditRecordFormProps) {
  const { t } = useTranslation('registers');
  const form = useForm({
    ...useRecordWords(register), draft: `registers:${register.name}:${id}`, initial, rev, toInput: (values: Record<string, Value>, seen) => ({ register: register.name, id, rev: seen ?? 0, values: values as never }),
    mutation: api.registers.update.mutationOptions(), saved: t('saved'), onSaved, onLeave,
  });
  return <Form form={form}><RecordFields register={register} form={form} /><Warnings register={register} form={form} /></Form>;
}

/** What is odd in the values as they stand, but may be so: told while typing, never in the way. */
function Warnings({ register, form }: { register: Register; form: FormOfRecord }) {
  const words = useRegisterWords()(register.name);
  const broken = brokenChecks(register, form.values).filter(({ severity }) => severity === 'W');
  if (!form.dirty || broken.length === 0) return null;
  return <Note tone="warn" live="status">{broken.map(({ name }) => words.checks[name]).join(' ')}</Note>;
}
