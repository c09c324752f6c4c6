import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Direction, DOCUMENT_TYPE_NAMES, SYSTEMS, URGENCIES } from '#shared/rules/documents.ts';
import { parseSymbol } from '#shared/rules/symbols.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow } from '../../ui/form/Form.tsx';
import { KnownDateField } from '../../ui/form/KnownDateField.tsx';
import { NumberField } from '../../ui/form/NumberField.tsx';
import { CommitteeField, UnitField } from '../../ui/form/RecordFields.tsx';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import type { Form as FormOf } from '../../ui/form/use-form.ts';
import { Note } from '../../ui/Note.tsx';
import css from './Documents.module.css';
import type { DocumentValues } from './use-document-words.ts';

interface DocumentFieldsProps {
  form: FormOf<DocumentValues>;
  direction: Direction;
  /** The paper bears its number: what decides it cannot be changed. */
  numbered: boolean;
  /** Whether the register tells what the paper says; left out for one that is not in it yet. */
  wasSecret?: boolean;
}

/** The fields of a paper. One marked secret shows only what may be kept of it. */
export function DocumentFields({ form, direction, numbered, wasSecret }: DocumentFieldsProps) {
  const { t } = useTranslation(['documents', 'ui']);
  const { secret } = form.values;
  const goesOut = direction === 'issued';
  const secretField = form.bind('secret');
  return (
    <>
      {!goesOut && <SymbolField form={form} />}
      {!numbered && (
        <FieldRow>
          <SelectField {...form.bind('system')} required options={SYSTEMS.map((value) => ({ value, label: t(`ui:systems.${value}`) }))} />
          <SelectField {...form.bind('type')} required options={DOCUMENT_TYPE_NAMES.map((value) => ({ value, label: t(`types.${value}`) }))} />
        </FieldRow>
      )}
      {goesOut ? !numbered && <p className={css.read}>{t('hints.issuedLater')}</p> : <KnownDateField {...form.bind('issuedOn')} hint={t('hints.issuedOn')} />}
      {!secret && <TextAreaField {...form.bind('title')} required rows={2} first={goesOut} />}
      <TextField {...form.bind('issuer')} />
      {direction !== 'issued' && !secret && <UnitField {...form.bind('issuerUnitId')} includeEnded hint={t('hints.issuerUnitId')} />}
      {!numbered && <CommitteeField {...form.bind('committeeId')} />}
      {direction === 'incoming' && (
        <FieldRow>
          <NumberField {...form.bind('arrivalNumber')} />
          <DateField {...form.bind('arrivedOn')} />
        </FieldRow>
      )}
      {!secret && <MoreFields form={form} goesOut={goesOut} />}
      {secret && <TextField {...form.bind('holder')} />}
      <Checkbox id={secretField.id} size="xs" checked={secret} onChange={(event) => secretField.onChange(event.currentTarget.checked)} label={secretField.label} description={t('hints.secret')} />
      {secret && wasSecret === false && <Note tone="warn" live="status">{t('hints.becomesSecret')}</Note>}
    </>
  );
}

function MoreFields({ form, goesOut }: { form: FormOf<DocumentValues>; goesOut: boolean }) {
  const { t } = useTranslation('documents');
  return (
    <details className={css.more}>
      <summary>{t('form.more')}</summary>
      <div>
        <FieldRow>
          <TextField {...form.bind('signer')} />
          <SelectField {...form.bind('urgency')} required options={URGENCIES.map((value) => ({ value, label: t(`urgencies.${value}`) }))} />
        </FieldRow>
        <FieldRow>
          <DateField {...form.bind('effectiveFrom')} />
          <DateField {...form.bind('effectiveTo')} />
        </FieldRow>
        <TextAreaField {...form.bind('recipients')} rows={2} />
        <FieldRow>
          {goesOut && <NumberField {...form.bind('copies')} />}
          <TextField {...form.bind('holder')} />
        </FieldRow>
        <TextAreaField {...form.bind('note')} rows={2} />
      </div>
    </details>
  );
}

/** Number and symbol as typed; under it how they were understood. A symbol that leaves no doubt chooses system and type. */
function SymbolField({ form }: { form: FormOf<DocumentValues> }) {
  const { t } = useTranslation('documents');
  const field = form.bind('symbol');
  const read = field.value === null || field.value.trim() === '' ? null : parseSymbol(field.value);
  const change = (text: string | null): void => {
    const parsed = text === null ? null : parseSymbol(text);
    const [only, ...others] = parsed?.types ?? [];
    form.setAll({ symbol: text, ...(parsed !== null && { system: parsed.system }), ...(only !== undefined && others.length === 0 && { type: only }) });
  };
  return (
    <>
      <TextField {...field} onChange={change} first hint={t('hints.symbol')} />
      {field.value !== null && field.value.trim() !== '' && (
        <p className={css.read} aria-live="polite">
          {read === null ? t('read.unread') : t('read.as', { type: read.types.map((type) => t(`types.${type}`)).join(' / '), number: read.number, issuer: read.issuer })}
          {read !== null && read.types.length > 1 && <> {t('read.typeUnclear', { abbreviation: read.abbreviation ?? read.issuer, types: read.types.map((type) => t(`types.${type}`)).join(', ') })}</>}
        </p>
      )}
    </>
  );
}
