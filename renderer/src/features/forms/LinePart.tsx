import { useTranslation } from 'react-i18next';
import { CELL_TYPES, type FormColumn, type FormContents, type FormRow } from '#shared/forms/form-contents.ts';
import { lineName, type Renamed } from '#shared/forms/renamed.ts';
import { ofRows, withColumn, withRow } from './edit-contents.ts';
import { Choice, Flag, Lines, Whole, Words } from './PartFields.tsx';
import { linesBefore, type PartProps } from './PartPanel.tsx';

interface LineProps extends PartProps {
  kind: 'row' | 'column';
  section: number;
  index: number;
  before: FormContents | null;
  renamed: Renamed;
  onRenamed: (renamed: Renamed) => void;
}

/** One column or row. */
export function LinePart({ kind, section: at, index, contents, onChange, before, renamed, onRenamed }: LineProps) {
  const section = contents.sections[at];
  const line = kind === 'column' ? section?.columns[index] : section === undefined ? undefined : ofRows(section)[index];
  if (section === undefined || line === undefined) return null;
  const name = lineName(section.code, kind, line.code);
  return (
    <>
      {kind === 'column'
        ? <ColumnFields column={line as FormColumn} onChange={(change) => onChange(withColumn(contents, at, index, change))} />
        : <RowFields row={line as FormRow} onChange={(change) => onChange(withRow(contents, at, index, change))} />}
      {before !== null && <BeforeField kind={kind} name={name} before={before} renamed={renamed} onRenamed={onRenamed} />}
    </>
  );
}

/** Undefined takes a property out. */
type Changed<T> = { [Key in keyof T]?: T[Key] | undefined };

function ColumnFields({ column, onChange }: { column: FormColumn; onChange: (change: Partial<FormColumn>) => void }) {
  const { t } = useTranslation('forms');
  const change = (changed: Changed<FormColumn>): void => onChange(changed as Partial<FormColumn>);
  return (
    <>
      <Lines label={t('part.headings')} value={column.headings} onChange={(headings) => change({ headings: [...headings] })} />
      <Words label={t('part.number')} value={column.number} onChange={(number) => change({ number })} />
      <Choice label={t('part.type')} value={column.type} options={CELL_TYPES.map((value) => ({ value, label: t(`types.${value}`) }))} onChange={(type) => { if (type !== null) change({ type, ...(!hasOptions(type) && { options: undefined }) }); }} />
      {hasOptions(column.type) && <Lines label={t('part.options')} value={column.options ?? []} onChange={(options) => change({ options: [...options] })} />}
      <Words label={t('part.formula')} hint={t('part.formulaHint')} value={column.formula ?? ''} onChange={(formula) => change({ formula: formula === '' ? undefined : formula })} />
      <Flag label={t('part.required')} value={column.required === true} onChange={(on) => change({ required: on ? true : undefined })} />
      <Flag label={t('part.qualified')} value={column.qualified === true} onChange={(on) => change({ qualified: on ? true : undefined })} />
      <Flag label={t('part.summed')} value={column.summed === false} onChange={(on) => change({ summed: on ? false : undefined })} />
      <Whole label={t('part.width')} value={column.width} onChange={(width) => change({ width })} />
      <Words label={t('part.code')} value={column.code} onChange={(code) => change({ code })} />
    </>
  );
}

function RowFields({ row, onChange }: { row: FormRow; onChange: (change: Partial<FormRow>) => void }) {
  const { t } = useTranslation('forms');
  const change = (changed: Changed<FormRow>): void => onChange(changed as Partial<FormRow>);
  return (
    <>
      <Words label={t('part.label')} value={row.label} onChange={(label) => change({ label })} />
      <Words label={t('part.number')} value={row.number} onChange={(number) => change({ number })} />
      <Whole label={t('part.indent')} value={row.indent ?? 0} onChange={(indent) => change({ indent: indent === undefined || indent === 0 ? undefined : Math.min(indent, 4) })} />
      <Flag label={t('part.isHeading')} value={row.heading === true} onChange={(on) => change({ heading: on ? true : undefined })} />
      {row.heading !== true && (
        <>
          <Choice label={t('part.type')} placeholder={t('part.typeOfColumn')} value={row.type ?? null} options={CELL_TYPES.map((value) => ({ value, label: t(`types.${value}`) }))} onChange={(type) => change({ type: type ?? undefined, ...((type === null || !hasOptions(type)) && { options: undefined }) })} />
          {row.type !== undefined && hasOptions(row.type) && <Lines label={t('part.options')} value={row.options ?? []} onChange={(options) => change({ options: [...options] })} />}
          <Words label={t('part.formula')} hint={t('part.formulaHint')} value={row.formula ?? ''} onChange={(formula) => change({ formula: formula === '' ? undefined : formula })} />
          <Flag label={t('part.required')} value={row.required === true} onChange={(on) => change({ required: on ? true : undefined })} />
          <Flag label={t('part.qualified')} value={row.qualified === true} onChange={(on) => change({ qualified: on ? true : undefined })} />
        </>
      )}
      <Words label={t('part.code')} value={row.code} onChange={(code) => change({ code })} />
    </>
  );
}

function hasOptions(type: string): boolean {
  return type === 'choice' || type === 'choices';
}

function BeforeField({ kind, name, before, renamed, onRenamed }: { kind: 'row' | 'column'; name: string; before: FormContents; renamed: Renamed; onRenamed: (renamed: Renamed) => void }) {
  const { t } = useTranslation('forms');
  const options = linesBefore(before, kind).map(({ value, number, label }) => ({ value, label: t('part.beforeLine', { number, label }) }));
  const same = options.some(({ value }) => value === name);
  const { [name]: was, ...others } = renamed;
  return <Choice label={t('part.before')} placeholder={t('part.beforeSame')} value={was ?? (same ? name : null)} options={options} onChange={(chosen) => onRenamed(chosen === null || chosen === name ? others : { ...others, [name]: chosen })} />;
}
