import { useTranslation } from 'react-i18next';
import { columnLetters } from '#shared/rules/column-letters.ts';
import type { ImportColumn, ImportEncoding } from '#shared/contract/imports.ts';
import type { Mapping } from './under-way.ts';
import css from './SheetPreview.module.css';

export interface ImportTable {
  headerRow: number | null;
  firstDataRow: number | null;
  dataRows: number;
  columns: ImportColumn[];
  encodings: ImportEncoding[];
  preview: { row: number; cells: string[] }[];
}

interface SheetPreviewProps {
  table: ImportTable;
  mapping: Mapping;
  onHeaderRow: (row: number) => void;
}

/** The head of the sheet as it stands. A click on a row, or its number, says that it holds the names of the columns. */
export function SheetPreview({ table, mapping, onHeaderRow }: SheetPreviewProps) {
  const { t } = useTranslation('imports');
  const width = table.preview.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const letters = Array.from({ length: width }, (_, index) => columnLetters(index + 1));
  return (
    <>
      <div className={css.bar}><b>{t('preview.title')}</b><span>{t('preview.hint')}</span></div>
      <div className={css.scroll}>
        <table className={css.sheet}>
          <thead>
            <tr><th scope="col"><span className="visually-hidden">{t('preview.row')}</span></th>{letters.map((letter, index) => <th key={letter} scope="col" className={mapping.has(index + 1) ? css.taken : undefined}>{letter}</th>)}</tr>
          </thead>
          <tbody>
            {table.preview.map(({ row, cells }) => (
              // The row's number is the button; the rest of the row only makes it larger for the mouse.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the button in the row takes the keys
              <tr key={row} className={row === table.headerRow ? css.header : table.firstDataRow !== null && row >= table.firstDataRow ? css.data : undefined} onClick={() => onHeaderRow(row)}>
                <th scope="row">
                  <button type="button" aria-pressed={row === table.headerRow} aria-label={t('preview.takeRow', { row })} title={t('preview.takeRow', { row })}>{row}</button>
                </th>
                {letters.map((letter, index) => <td key={letter} title={cells[index]}>{cells[index]}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
