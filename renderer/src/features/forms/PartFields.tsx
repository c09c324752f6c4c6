import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useId, useState } from 'react';

interface Field<Value> {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  hint?: string;
}

/** Fields of a part of a form: what is typed is in the form at once, and kept with it. */
export function Words({ label, value, onChange, hint, placeholder }: Field<string> & { placeholder?: string }) {
  return <TextInput label={label} description={hint} placeholder={placeholder} value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
}

/** Several texts, one a line. */
export function Lines({ label, value, onChange, hint }: Field<readonly string[]>) {
  return <Textarea label={label} description={hint} autosize minRows={2} maxRows={8} value={value.join('\n')} onChange={(event) => onChange(event.currentTarget.value.split('\n'))} />;
}

export function Whole({ label, value, onChange, hint }: Field<number | undefined>) {
  return <TextInput label={label} description={hint} inputMode="numeric" value={value === undefined ? '' : String(value)} onChange={(event) => { const digits = event.currentTarget.value.replaceAll(/\D/g, '').slice(0, 5); onChange(digits === '' ? undefined : Number(digits)); }} />;
}

/** A number with decimals, as it is typed. */
export function Decimal({ label, value, onChange }: Field<number | undefined>) {
  const [text, setText] = useState(value === undefined ? '' : String(value).replace('.', ','));
  const typed = (written: string): void => {
    setText(written);
    const number = Number(written.replace(',', '.'));
    onChange(written.trim() === '' || Number.isNaN(number) || number < 0 ? undefined : number);
  };
  return <TextInput label={label} inputMode="decimal" value={text} onChange={(event) => typed(event.currentTarget.value)} />;
}

export function Choice<Value extends string>({ label, value, onChange, hint, options, placeholder }: Field<Value | null> & { options: readonly { value: Value; label: string }[]; placeholder?: string }) {
  return <Select label={label} description={hint} {...(placeholder !== undefined && { placeholder, clearable: true })} allowDeselect={false} checkIconPosition="right" data={[...options]} value={value} onChange={(chosen) => onChange(chosen)} />;
}

export function Choices({ label, value, onChange, options }: Field<readonly string[]> & { options: readonly { value: string; label: string }[] }) {
  return (
    <Checkbox.Group label={label} value={[...value]} onChange={onChange}>
      {options.map((option) => <Checkbox key={option.value} value={option.value} label={option.label} mt={4} />)}
    </Checkbox.Group>
  );
}

export function Flag({ label, value, onChange }: Field<boolean>) {
  const id = useId();
  return <Checkbox id={id} label={label} checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />;
}
