import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormColumn, FormContents, FormRow, FormSection } from '#shared/forms/form-contents.ts';
import { headingGrid } from '#shared/forms/heading-grid.ts';
import { SHEET_WORDS } from '#shared/forms/sheet-words.ts';
import { addColumn, addRow, ofRows, type Part } from './edit-contents.ts';
import css from './Forms.module.css';

/** What is chosen on the sheet, and how it changes; left out where it is only looked at. */
export interface Designing {
  chosen: Part | null;
  onChoose: (part: Part) => void;
  onAdd: (added: { contents: FormContents; part: Part }) => void;
}

interface SheetProps {
  code: string;
  contents: FormContents;
  designing?: Designing | undefined;
}

/** A form as its sheet is printed. While it is designed, what is printed is what is clicked. */
export function FormSheet({ code, contents, designing }: SheetProps) {
  const { t } = useTranslation('forms');
  return (
    <section className={css.paper} lang="vi" aria-label={t('sheet')}>
      <p className={css.formNo}>{`${SHEET_WORDS.form} ${code}`}</p>
      <h2><Pick part={{ kind: 'form' }} label={t('parts.form')} designing={designing}>{contents.title}</Pick></h2>
      {contents.measuredIn !== '' && <p className={css.unitOf}>{`${SHEET_WORDS.measuredIn}: ${contents.measuredIn}`}</p>}
      {contents.sections.map((section, index) => <SectionTable key={index} at={index} section={section} contents={contents} designing={designing} />)}
      {contents.notes.length > 0 && <ul className={css.paperNotes}>{contents.notes.map((note, index) => <li key={index}>{note}</li>)}</ul>}
    </section>
  );
}

function SectionTable({ at, section, contents, designing }: { at: number; section: FormSection; contents: FormContents; designing: Designing | undefined }) {
  const { t } = useTranslation('forms');
  const title = section.title === '' ? `${t('parts.section')} ${at + 1}` : section.title;
  const total = section.total !== undefined && <TotalRow section={section} />;
  return (
    <>
      {(section.title !== '' || designing !== undefined) && <h3><Pick part={{ kind: 'section', section: at }} label={t('parts.section')} designing={designing}>{title}</Pick></h3>}
      <table className={css.table} aria-label={title}>
        <Head at={at} section={section} designing={designing} />
        <tbody>
          {section.total === 'top' && total}
          <Rows at={at} section={section} designing={designing} />
          {section.total === 'bottom' && total}
        </tbody>
      </table>
      {designing !== undefined && (
        <div className={css.tools}>
          <Button size="compact-xs" variant="default" leftSection={<IconPlus size={14} />} onClick={() => designing.onAdd(addColumn(contents, at, t('parts.column')))}>{t('add.column')}</Button>
          {section.rows.kind === 'fixed' && <Button size="compact-xs" variant="default" leftSection={<IconPlus size={14} />} onClick={() => designing.onAdd(addRow(contents, at, t('parts.row')))}>{t('add.row')}</Button>}
        </div>
      )}
    </>
  );
}

function Head({ at, section, designing }: { at: number; section: FormSection; designing: Designing | undefined }) {
  const { t } = useTranslation('forms');
  const { rows, cells } = headingGrid(section.columns);
  const labels = section.rows.kind === 'records' ? [SHEET_WORDS.no] : [SHEET_WORDS.no, section.rows.kind === 'units' ? SHEET_WORDS.unit : SHEET_WORDS.item];
  return (
    <thead>
      {Array.from({ length: rows }, (_, row) => (
        <tr key={row}>
          {row === 0 && labels.map((label) => <th key={label} rowSpan={rows}>{label}</th>)}
          {cells.filter((cell) => cell.row === row).map((cell) => {
            const part: Part = { kind: 'column', section: at, index: cell.column };
            return (
              <th key={cell.column} rowSpan={cell.rowSpan} colSpan={cell.colSpan} className={cell.code !== null && isChosen(designing, part) ? css.chosen : undefined} style={cell.code === null ? undefined : { minWidth: `${section.columns[cell.column]?.width ?? 0}ch` }}>
                {cell.code === null ? cell.text : <Pick part={part} label={t('parts.column')} designing={designing}>{cell.text}</Pick>}
              </th>
            );
          })}
        </tr>
      ))}
      <tr className={css.numbers}>
        {labels.map((label, index) => <th key={label}>{'AB'.charAt(index)}</th>)}
        {section.columns.map((column) => <th key={column.code}>{printedNumber(column)}</th>)}
      </tr>
    </thead>
  );
}

/** What a cell holds that is filled with a pen. */
const EMPTY = '\u00a0';
const SUM_OF_NUMBERS = /^[\d\sa-z+-]+$/;
/** `1=4+13+22`: the printed formula of a column of sums. */
function printedNumber({ number, formula }: Pick<FormColumn | FormRow, 'number' | 'formula'>): string {
  return formula !== undefined && SUM_OF_NUMBERS.test(formula) ? `${number}=${formula.replaceAll(/\s/g, '')}` : number;
}

function Rows({ at, section, designing }: { at: number; section: FormSection; designing: Designing | undefined }) {
  const blanks = section.columns.map(({ code }) => <td key={code} className={css.blank}>{EMPTY}</td>);
  if (section.rows.kind === 'units') return <tr><td className={css.no}>1</td><th scope="row">{SHEET_WORDS.unitName}</th>{blanks}</tr>;
  if (section.rows.kind === 'records') return [1, 2].map((row) => <tr key={row}><td className={css.no}>{row === 1 ? 1 : SHEET_WORDS.more}</td>{blanks}</tr>);
  return ofRows(section).map((row, index) => <FixedRow key={index} row={row} part={{ kind: 'row', section: at, index }} columns={section.columns} designing={designing} />);
}

function FixedRow({ row, part, columns, designing }: { row: FormRow; part: Part; columns: readonly FormColumn[]; designing: Designing | undefined }) {
  const { t } = useTranslation('forms');
  return (
    <tr className={row.heading === true ? css.heading : undefined}>
      <td className={css.no}>{row.number}</td>
      <th scope="row" className={isChosen(designing, part) ? css.chosen : undefined} style={{ paddingLeft: 6 + 14 * (row.indent ?? 0) }}>
        <Pick part={part} label={t('parts.row')} designing={designing}>{row.label}</Pick>{row.formula !== undefined && SUM_OF_NUMBERS.test(row.formula) && ` (${printedNumber(row)})`}
      </th>
      {columns.map(({ code }) => <td key={code} className={row.heading === true ? css.noCell : css.blank}>{EMPTY}</td>)}
    </tr>
  );
}

function TotalRow({ section }: { section: FormSection }) {
  return <tr className={css.total}><td className={css.no}>{EMPTY}</td>{section.rows.kind !== 'records' && <th scope="row">{SHEET_WORDS.total}</th>}{section.columns.map(({ code }, index) => <td key={code}>{section.rows.kind === 'records' && index === 0 ? <b>{SHEET_WORDS.total}</b> : EMPTY}</td>)}</tr>;
}

function isChosen(designing: Designing | undefined, part: Part): boolean {
  return designing !== undefined && JSON.stringify(designing.chosen) === JSON.stringify(part);
}

/** Something printed that is chosen by a click while the form is designed. */
function Pick({ part, label, designing, children }: { part: Part; label: string; designing: Designing | undefined; children: ReactNode }) {
  if (designing === undefined) return children;
  return <button type="button" className={css.pick} title={label} aria-pressed={isChosen(designing, part)} onClick={() => designing.onChoose(part)}>{children}</button>;
}
