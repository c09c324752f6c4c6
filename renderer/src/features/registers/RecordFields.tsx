import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Field, Register, Value } from '#shared/registers/declare.ts';
import { QUALIFIERS, type Qualifier } from '#shared/rules/figures.ts';
import { isQualified, qualifierOf } from '#shared/registers/values.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow } from '../../ui/form/Form.tsx';
import { KnownDateField } from '../../ui/form/KnownDateField.tsx';
import { NumberField } from '../../ui/form/NumberField.tsx';
import { CommitteeField, PersonField, UnitField } from '../../ui/form/RecordFields.tsx';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import type { FieldBinding, Form } from '../../ui/form/use-form.ts';
import { DocumentField } from '../documents/DocumentField.tsx';
import { MeetingField, RecordField } from './LinkFields.tsx';
import css from './Registers.module.css';
import { useRegisterWords } from './use-register-words.ts';

export type RecordForm = Form<Record<string, Value>>;

interface RecordFieldsProps {
  register: Register;
  form: RecordForm;
  /** Those asked for; all of the register when left out, the lesser ones folded. */
  only?: readonly string[];
}

/** The fields of a record as its register declares them. */
export function RecordFields({ register, form, only }: RecordFieldsProps) {
  const { t } = useTranslation('registers');
  const entries = Object.entries(register.fields).filter(([name]) => only === undefined || only.includes(name));
  const shown = (name: string, field: Field, first: boolean) => <OneField key={name} register={register} name={name} field={field} form={form} first={first} />;
  if (only !== undefined) return entries.map(([name, field], place) => shown(name, { ...field, required: true }, place === 0));
  const lesser = entries.filter(([, { more }]) => more === true);
  return (
    <>
      {entries.filter(([, { more }]) => more !== true).map(([name, field], place) => shown(name, field, place === 0))}
      {lesser.length > 0 && (
        <details className={css.more}>
          <summary>{t('more')}</summary>
          <div>{lesser.map(([name, field]) => shown(name, field, false))}</div>
        </details>
      )}
    </>
  );
}

interface OneFieldProps {
  register: Register;
  name: string;
  field: Field;
  form: RecordForm;
  first: boolean;
}

function OneField({ register, name, field, form, first }: OneFieldProps) {
  const words = useRegisterWords()(register.name);
  const bound = form.bind(name);
  const rest = { required: field.required === true, first };
  const text = bound as FieldBinding<string | null>;
  const optionsOf = (codes: readonly string[]) => codes.map((value) => ({ value, label: words.options[name]?.[value] ?? value }));
  switch (field.kind) {
    case 'line': return <TextField {...text} {...rest} />;
    case 'text': return <TextAreaField {...text} {...rest} rows={3} />;
    case 'count': return isQualified(field) ? <QualifiedField name={name} form={form} {...rest} /> : <NumberField {...(bound as FieldBinding<number | null>)} {...rest} />;
    case 'amount': return <NumberField {...(bound as FieldBinding<number | null>)} {...rest} />;
    case 'day': return <DateField {...text} {...rest} />;
    case 'known_day': return <KnownDateField {...text} {...rest} />;
    case 'flag': return <Checkbox id={bound.id} size="xs" label={bound.label} checked={bound.value === true} onChange={(event) => bound.onChange(event.currentTarget.checked)} />;
    case 'choice': return <SelectField {...text} {...rest} clearable={field.required !== true} options={optionsOf(field.options)} />;
    case 'choices': return <ChoicesField bound={bound as FieldBinding<readonly string[]>} options={optionsOf(field.options)} />;
    case 'unit': return <UnitField {...text} {...rest} includeEnded />;
    case 'person': return <PersonField {...text} {...rest} />;
    case 'committee': return <CommitteeField {...text} {...rest} />;
    case 'document': return <DocumentField {...text} {...rest} />;
    case 'meeting': return <MeetingField {...text} {...rest} />;
    case 'record': return <RecordField {...text} {...rest} of={field.of} />;
  }
}

/** A figure, and how exactly it was told. */
function QualifiedField({ name, form, ...rest }: { name: string; form: RecordForm; required: boolean; first: boolean }) {
  const { t } = useTranslation('registers');
  const qualifier = form.bind(qualifierOf(name)) as FieldBinding<Qualifier>;
  return (
    <FieldRow>
      <NumberField {...(form.bind(name) as FieldBinding<number | null>)} {...rest} />
      <SelectField {...qualifier} label={t('qualifier')} aria-label={qualifier.label} options={QUALIFIERS.map((value) => ({ value, label: t(`qualifiers.${value}`) }))} />
    </FieldRow>
  );
}

function ChoicesField({ bound: { id, label, value, onChange }, options }: { bound: FieldBinding<readonly string[]>; options: readonly { value: string; label: string }[] }) {
  return (
    <fieldset id={id} className={css.choices}>
      <legend>{label}</legend>
      {options.map((option) => <Checkbox key={option.value} size="xs" label={option.label} checked={value.includes(option.value)} onChange={(event) => onChange(options.map(({ value: code }) => code).filter((code) => (code === option.value ? event.currentTarget.checked : value.includes(code))))} />)}
    </fieldset>
  );
}
