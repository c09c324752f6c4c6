import { useTranslation } from 'react-i18next';
import type { RollupTotal } from '#shared/contract/rollups.ts';
import { rowLabel } from '#shared/forms/cell-labels.ts';
import type { FormSection } from '#shared/forms/form-contents.ts';
import { headingRows } from '#shared/forms/heading-spans.ts';
import type { WholeCell } from '#shared/forms/roll-up.ts';
import css from './Rollups.module.css';
import { SectionRows } from './SectionRows.tsx';
import { useFigureText } from './use-figure-text.ts';

interface TotalTableProps {
  form: { campaignId: string; formVersionId: string; version: number | null };
  total: RollupTotal;
  /** The cell that is traced. */
  current: string | null;
  onTrace: (cell: string) => void;
}

/** A form with its totals, section by section as it is printed. A figure opens into what it was made of. */
export function TotalTable({ form, total, current, onTrace }: TotalTableProps) {
  return total.contents.sections.map((section) => <Section key={section.code} form={form} total={total} section={section} current={current} onTrace={onTrace} />);
}

function Section({ form, total, section, current, onTrace }: TotalTableProps & { section: FormSection }) {
  const { t } = useTranslation('rollups');
  const cells = new Map(total.cells.map((cell) => [cell.cell, cell]));
  const title = section.title === '' ? total.contents.title : section.title;
  const cellsOfRow = (row: string) => section.columns.map(({ code }) => {
    const cell = cells.get(`${section.code}/${row}/${code}`);
    return <td key={code}>{cell !== undefined && <Figure cell={cell} label={[rowLabel(total.contents, cell.cell), section.columns.length > 1 ? (section.columns.find((column) => column.code === code)?.headings.join(' ') ?? '') : ''].filter((part) => part !== '').join(', ')} isCurrent={current === cell.cell} onTrace={onTrace} />}</td>;
  });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keys
    <section className={css.scroller} tabIndex={0} aria-label={title}>
      <table className={css.table}>
        <caption>{title}</caption>
        <Headings section={section} first={t(section.rows.kind === 'fixed' ? 'row' : 'unit')} />
        {section.rows.kind === 'fixed' && (
          <tbody>
            {section.rows.rows.map(({ code, number, label, indent = 0, heading }) => (
              <tr key={code} className={heading === true ? css.heading : undefined}>
                <th scope="row" style={{ paddingLeft: 8 + 16 * indent }} colSpan={heading === true ? section.columns.length + 1 : 1}>{number !== '' && <span className={css.number}>{number}</span>}{label}</th>
                {heading !== true && cellsOfRow(code)}
              </tr>
            ))}
          </tbody>
        )}
        {section.rows.kind === 'fixed' && section.total !== undefined && <tfoot><tr><th scope="row">{t('total')}</th>{cellsOfRow('total')}</tr></tfoot>}
        {section.rows.kind === 'units' && <tbody className={css.sum}><tr><th scope="row">{t('total')}</th>{cellsOfRow('unit')}</tr></tbody>}
        {section.rows.kind !== 'fixed' && <SectionRows form={form} section={section} count={total.rows[section.code] ?? 0} />}
      </table>
    </section>
  );
}

/** The headings, one over the columns that share it. */
export function Headings({ section, first }: { section: FormSection; first: string }) {
  const rows = headingRows(section.columns);
  return (
    <thead>
      {rows.map((headings, level) => (
        <tr key={level}>
          {level === 0 && <th scope="col" rowSpan={rows.length}>{first}</th>}
          {headings.map(({ text, column, columns, rows: down }) => <th key={column} scope={columns > 1 ? 'colgroup' : 'col'} colSpan={columns} rowSpan={down}>{text}</th>)}
        </tr>
      ))}
    </thead>
  );
}

interface FigureProps {
  cell: WholeCell;
  label: string;
  isCurrent: boolean;
  onTrace: (cell: string) => void;
}

/** A figure of the whole; what can only be told unit by unit says of how many it is. */
function Figure({ cell, label, isCurrent, onTrace }: FigureProps) {
  const { t } = useTranslation('rollups');
  const text = useFigureText();
  const told = cell.numbers + cell.texts;
  const shown = cell.figure !== null ? text(cell.figure) : cell.way === 'told' && told > 0 ? t('told', { count: told }) : cell.dashes > 0 ? t('dash') : '';
  const className = [css.figure, isCurrent ? css.current : '', cell.figure === null ? css.quiet : ''].join(' ');
  return <button type="button" className={className} aria-current={isCurrent} title={t(`ways.${cell.way}`)} aria-label={t('openCell', { label, value: shown === '' ? t('blankValue') : shown })} onClick={() => onTrace(cell.cell)}>{shown === '' ? ' ' : shown}</button>;
}
