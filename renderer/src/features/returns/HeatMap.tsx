import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnDetail, ReturnSheetState, ReturnUnit } from '#shared/contract/returns.ts';
import { lookOf, lookOfUnit, needsWork, SHEET_LOOKS, type UnitLook } from '#shared/rules/returns.ts';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { type Mark, StatusMark, type Tone } from '../../ui/StatusMark.tsx';
import board from './Board.module.css';
import { lookClass, SheetSquare, squareOf } from './SheetSquare.tsx';

const MARKS: Record<UnitLook, { mark: Mark; tone: Tone }> = {
  accepted: { mark: 'tick', tone: 'ok' }, submitted: { mark: 'half', tone: 'info' }, late: { mark: 'ring-tick', tone: 'warn' }, warnings: { mark: 'triangle', tone: 'warn' }, errors: { mark: 'diamond', tone: 'bad' }, returned: { mark: 'square', tone: 'warn' }, awaited: { mark: 'ring', tone: 'off' }, part: { mark: 'dashed', tone: 'info' },
};
const FILTERS = ['all', 'work', 'awaited'] as const;
type Filter = (typeof FILTERS)[number];
const STEPS: Partial<Record<string, readonly [rows: number, columns: number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-10, 0], PageDown: [10, 0], Home: [0, -1000], End: [0, 1000] };

interface HeatMapProps {
  campaign: ReturnDetail;
  current: string | null;
  onCurrent: (sheet: ReturnSheetState) => void;
  onOpen: (sheetId: string) => void;
}

/** Units by forms, a square for each sheet: moved in with the arrows, opened with Enter. */
export function HeatMap({ campaign: { units, forms }, current, onCurrent, onOpen }: HeatMapProps) {
  const { t } = useTranslation('returns');
  const grid = useRef<HTMLTableElement>(null);
  const [filter, setFilter] = useState<Filter>('all');
  const looks = new Map(units.map((unit) => [unit.id, lookOfUnit(unit.sheets)]));
  const shown = (one: Filter): ReturnUnit[] => units.filter(({ id }) => { const look = looks.get(id) ?? 'awaited'; return one === 'all' || (one === 'work' ? needsWork(look) : look === 'awaited' || look === 'part'); });
  const rows = shown(filter);
  const first = rows.some(({ sheets }) => sheets.some(({ id }) => id === current)) ? current : (rows[0]?.sheets[0]?.id ?? null);

  function move(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    const at = rows.findIndex(({ sheets }) => sheets.some(({ id }) => id === first));
    if (step === undefined || at < 0) return;
    event.preventDefault();
    const column = rows[at]?.sheets.findIndex(({ id }) => id === first) ?? 0;
    const next = rows[clamp(at + step[0], rows.length)]?.sheets[clamp(column + step[1], forms.length)];
    if (next === undefined) return;
    onCurrent(next);
    const square = grid.current?.querySelector<HTMLElement>(`[data-sheet="${next.id}"]`);
    square?.focus();
    square?.scrollIntoView({ block: 'nearest' });
  }
  return (
    <section className={board.heat} aria-label={t('board')}>
      <div className={board.tools}>{FILTERS.map((one) => <FilterChip key={one} view label={t(`filters.${one}`)} count={shown(one).length} on={filter === one} onChange={() => setFilter(one)} />)}</div>
      <div className={board.scroller}>
        {rows.length === 0 ? <p className={board.none}>{t('noUnits')}</p> : (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its squares are buttons; the arrows move between them
          <table ref={grid} className={board.map} aria-label={t('boardLabel')} onKeyDown={move}>
            <thead><tr><th scope="col">{t('unit')}</th>{forms.map(({ versionId, code, name }) => <th key={versionId} scope="col" title={name}>{code}</th>)}<th scope="col">{t('state')}</th></tr></thead>
            <tbody>{rows.map((unit) => <UnitLine key={unit.id} unit={unit} look={looks.get(unit.id) ?? 'awaited'} forms={forms} reached={first} current={current} onCurrent={onCurrent} onOpen={onOpen} />)}</tbody>
          </table>
        )}
      </div>
      <div className={board.legend} aria-hidden>{[...SHEET_LOOKS].toSorted(byLegend).map((look) => <span key={look}><span className={lookClass(look)}>{squareOf(look, 'n')}</span>{t(`looks.${look}`)}</span>)}</div>
    </section>
  );
}

interface UnitLineProps extends Pick<HeatMapProps, 'current' | 'onCurrent' | 'onOpen'> {
  unit: ReturnUnit;
  look: UnitLook;
  forms: ReturnDetail['forms'];
  /** The square that Tab reaches. */
  reached: string | null;
}

function UnitLine({ unit, look, forms, reached, current, onCurrent, onOpen }: UnitLineProps) {
  const { t } = useTranslation('returns');
  return (
    <tr>
      <th scope="row" title={unit.name}>{unit.name}</th>
      {unit.sheets.map((sheet) => {
        const code = forms.find(({ versionId }) => versionId === sheet.versionId)?.code ?? '';
        const words = [t(`looks.${lookOf(sheet)}`), ...(sheet.errors > 0 ? [t('errorCount', { count: sheet.errors })] : []), ...(sheet.warnings > 0 ? [t('warningCount', { count: sheet.warnings })] : []), ...(sheet.submissions > 1 ? [t('supplement', { count: sheet.submissions })] : [])].join(', ');
        const label = t('squareOf', { unit: unit.name, form: code, state: words });
        return (
          <td key={sheet.id} data-current={sheet.id === current}>
            <button type="button" className={board.cell} data-sheet={sheet.id} tabIndex={sheet.id === reached ? 0 : -1} aria-label={label} title={label} onFocus={() => onCurrent(sheet)} onClick={() => { onCurrent(sheet); onOpen(sheet.id); }}><SheetSquare sheet={sheet} /></button>
          </td>
        );
      })}
      <td><StatusMark {...MARKS[look]}>{t(`looks.${look}`)}</StatusMark></td>
    </tr>
  );
}

const LEGEND = ['accepted', 'submitted', 'late', 'warnings', 'errors', 'returned', 'awaited'];
function byLegend(a: string, b: string): number {
  return LEGEND.indexOf(a) - LEGEND.indexOf(b);
}

function clamp(at: number, length: number): number {
  return Math.max(0, Math.min(length - 1, at));
}
