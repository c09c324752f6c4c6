import { NativeSelect } from '@mantine/core';
import { IconArrowRight, IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportColumn, ImportField } from '#shared/contract/imports.ts';
import { fieldsOf, type ListColumns } from '#shared/rules/import-columns.ts';
import { withColumn } from './mapping.ts';
import type { Mapping } from './under-way.ts';
import { useFieldName } from './use-list-words.ts';
import css from './ColumnMapping.module.css';

interface ColumnMappingProps {
  list: ListColumns;
  columns: readonly ImportColumn[];
  mapping: Mapping;
  /** Shows what stands in each column. */
  samples?: boolean;
  disabled?: boolean;
  onChange: (mapping: Mapping) => void;
}

/** What each column of the sheet is, by the sheet's own letters. Columns of personal data are named and never taken. */
export function ColumnMapping({ list, columns, mapping, samples = false, disabled = false, onChange }: ColumnMappingProps) {
  const { t } = useTranslation('imports');
  const takable = columns.filter((column) => !column.personal).length;
  return (
    <section>
      <h2 className={css.title}>{t('columns.title')}<span>{t('columns.taken', { taken: mapping.size, count: takable })}</span></h2>
      <ul className={samples ? `${css.list} ${css.tall}` : css.list}>
        {columns.map((column) => (
          <li key={column.column}>
            <kbd className={css.letter}>{column.letter}</kbd>
            <div className={css.heading}>
              <span title={column.heading}>{column.heading === '' ? t('columns.noHeading') : column.heading}</span>
              {samples && column.samples.length > 0 && <small title={column.samples.join(' · ')}>{column.samples.join(' · ')}</small>}
            </div>
            {column.personal
              ? <span className={css.personal} title={t('columns.personalHint')}><IconEyeOff size={14} aria-hidden />{t('columns.personal')}</span>
              : <FieldSelect list={list} column={column} field={mapping.get(column.column) ?? null} disabled={disabled} onChange={(field) => onChange(withColumn(mapping, column.column, field))} />}
          </li>
        ))}
      </ul>
      {columns.some((column) => column.personal) && <p className={css.note}>{t('columns.personalHint')}</p>}
    </section>
  );
}

interface FieldSelectProps {
  list: ListColumns;
  column: ImportColumn;
  field: ImportField | null;
  disabled: boolean;
  onChange: (field: ImportField | null) => void;
}

function FieldSelect({ list, column, field, disabled, onChange }: FieldSelectProps) {
  const { t } = useTranslation('imports');
  const nameOf = useFieldName();
  const offered = fieldsOf(list).filter((one) => one !== 'key' || field === 'key' || column.field === 'key');
  return (
    <>
      <IconArrowRight size={14} className={css.arrow} aria-hidden />
      <NativeSelect
        className={css.select ?? ''}
        aria-label={t('columns.fieldOf', { column: `${column.letter} ${column.heading}` })}
        disabled={disabled}
        value={field ?? ''}
        data={[{ value: '', label: t('columns.leftOut') }, ...offered.map((one) => ({ value: one, label: nameOf(one) }))]}
        onChange={(event) => onChange(offered.find((one) => one === event.currentTarget.value) ?? null)}
      />
    </>
  );
}
