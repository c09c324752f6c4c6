import { useTranslation } from 'react-i18next';
import type { ReturnSheet } from '#shared/contract/returns.ts';
import { cellName, COUNTED, type KeptCell } from '#shared/forms/values.ts';
import { useFormat } from '../../i18n/format.ts';
import css from './Sheet.module.css';
import { shownSections } from './sheet-values.ts';

interface SheetCellsProps {
  sheet: ReturnSheet;
  current: string | null;
  onCurrent: (cell: string) => void;
}

/** The figures of a sheet in the rows and columns of its form, those of the round before beside them. */
export function SheetCells({ sheet, current, onCurrent }: SheetCellsProps) {
  const { t } = useTranslation(['returns', 'ownFigures']);
  const show = useShownCell();
  const now = new Map(sheet.cells.map((cell) => [cell[0], cell]));
  const before = new Map(sheet.previous.map((cell) => [cell[0], cell]));
  const severities = new Map(sheet.findings.toSorted((a, b) => (a.severity < b.severity ? 1 : -1)).flatMap(({ cell, cells, severity }) => [...cells, cell].map((one) => [one, severity] as const)));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is scrolled by the keyboard
    <div className={css.cells} tabIndex={0}>
      {shownSections(sheet.contents, sheet.cells, sheet.unitName).map(({ section, columns, rows }) => (
        <table key={section.code} className={css.table}>
          {section.title !== '' && <caption>{section.title}</caption>}
          <thead>
            <tr><th scope="col">{t('sheet.number')}</th><th scope="col">{t('sheet.row')}</th>{columns.map(({ code, headings, number }) => <th key={code} scope="col" title={headings.join(' › ')}>{headings.at(-1)}{number !== '' && <small>{number}</small>}</th>)}</tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code} className={row.heading ? css.heading : undefined}>
                <th scope="row">{row.number}</th>
                <th scope="row" colSpan={row.heading ? columns.length + 1 : 1} style={{ paddingInlineStart: `${8 + row.indent * 14}px` }}>{row.label}</th>
                {!row.heading && columns.map(({ code, headings }) => {
                  const name = cellName(section.code, row.code, code);
                  const cell = now.get(name);
                  const old = before.get(name);
                  const severity = severities.get(name);
                  const told = cell === undefined ? '' : cell[4] === COUNTED ? t('ownFigures:fromRegisters') : cell[5] === null ? t('sheet.correctedHere') : t('sheet.source', { address: [cell[4], cell[5]].filter((part) => part !== null).join('!') });
                  return (
                    <td key={code} className={severity === 'E' ? css.wrong : severity === 'W' ? css.odd : undefined}>
                      <button type="button" className={css.value} aria-pressed={current === name} aria-label={`${[row.number, row.label, headings.at(-1)].filter((part) => part !== '').join(' ')}: ${show(cell)}`} title={told} onClick={() => onCurrent(name)}>{show(cell)}</button>
                      {old !== undefined && <small className={css.before} title={t('sheet.before')}>{show(old)}</small>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

/** How a cell reads. */
export function useShownCell(): (cell: KeptCell | undefined) => string {
  const { t } = useTranslation('registers');
  const format = useFormat();
  return (cell) => {
    if (cell === undefined) return '';
    const [, number, text, qualifier] = cell;
    if (number === null) return text ?? '';
    return qualifier === null || qualifier === 'exact' ? format.number(number) : t(`qualified.${qualifier}`, { number: format.number(number) });
  };
}
