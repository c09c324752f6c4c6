/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows drawn one by one at their place cannot be rows of a table element */
import type { ImportField, ImportRow } from '#shared/contract/imports.ts';
import type { Body } from '#shared/rules/roles.ts';
import { useTranslation } from 'react-i18next';
import { StatusMark, type Mark, type Tone } from '../../ui/StatusMark.tsx';
import { CellEditor } from './CellEditor.tsx';
import type { ShownColumn } from './mapping.ts';
import css from './RowsGrid.module.css';
import type { GridCursor } from './use-grid-cursor.ts';
import { useFieldName } from './use-list-words.ts';
import { useRecordedText } from './use-recorded-text.ts';
import { useProblemText, type Problem } from './use-problem-text.ts';

const EFFECT_MARKS: Record<ImportRow['effect'], [Mark, Tone]> = {
  add: ['ring-tick', 'ok'], change: ['half', 'info'], same: ['tick', 'off'], skip: ['square', 'off'], undecided: ['triangle', 'warn'], blocked: ['diamond', 'bad'],
};

interface GridRowProps {
  /** Undefined while its page is read. */
  row: ImportRow | undefined;
  place: number;
  top: number;
  columns: readonly ShownColumn[];
  cellId: (row: number, column: number) => string;
  cursor: GridCursor;
  body: Body;
  /** The column that names the rows. */
  naming: ImportField;
  onSave: (text: string) => void;
  onSkip: (row: number, skipped: boolean) => void;
  onMove: (step: 1 | -1) => void;
}

export function GridRow({ row, place, top, columns, cellId, cursor, body, naming, onSave, onSkip, onMove }: GridRowProps) {
  const { t } = useTranslation('imports');
  const nameOf = useFieldName();
  const problemText = useProblemText();
  const style = { transform: `translateY(${top}px)` };
  if (row === undefined) return <div role="row" aria-rowindex={place + 2} aria-busy className={css.row} style={style} />;
  const [mark, tone] = EFFECT_MARKS[row.effect];
  const skipped = row.effect === 'skip';
  return (
    <div role="row" aria-rowindex={place + 2} aria-selected={place === cursor.place} className={skipped ? `${css.row} ${css.skipped}` : css.row} style={style}>
      <div role="rowheader" className={css.number}>{row.row}</div>
      {columns.map((one, column) => {
        const problems = problemsOf(row, one.field, naming);
        const current = place === cursor.place && column === cursor.column;
        const editing = current && cursor.editing;
        const sentences = problems.map(problemText).join('\n');
        return (
          // The keys of all cells are handled by the grid, which holds the focus.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid takes the keys for all its rows
          <div
            key={one.field}
            role="gridcell"
            tabIndex={-1}
            id={cellId(row.row, column)}
            aria-invalid={problems.some((problem) => problem.severity === 'error') ? true : undefined}
            title={sentences === '' ? undefined : sentences}
            className={classNames(css.cell, toneOf(problems), one.field === naming && css.name, current && css.current)}
            onClick={() => { if (!editing) cursor.pointAt(place, column); }}
            onDoubleClick={() => cursor.edit()}
          >
            {editing
              ? <CellEditor label={nameOf(one.field)} field={one.field} body={body} text={row.cells[one.field] ?? ''} problems={problems} onSave={onSave} onCancel={cursor.endEdit} onMove={onMove} />
              : <CellText row={row} field={one.field} />}
          </div>
        );
      })}
      <div role="gridcell" className={`${css.cell} ${css.effect}`}>
        <StatusMark mark={mark} tone={tone}>{t(`effects.${row.effect}`)}</StatusMark>
        <button type="button" tabIndex={-1} className={css.skip} onClick={() => onSkip(row.row, !skipped)}>{t(skipped ? 'rows.takeBack' : 'rows.skip')}</button>
      </div>
    </div>
  );
}

/** What the file says; where the record says something else, that stands struck out beside it. */
function CellText({ row, field }: { row: ImportRow; field: ImportField }) {
  const difference = row.effect === 'change' ? row.differences.find((one) => one.field === field) : undefined;
  const before = useRecordedText(difference);
  const text = row.cells[field] ?? '';
  if (difference === undefined) return <span title={text}>{text}</span>;
  return <span title={before.sentence}><ins className={css.after}>{text}</ins>{before.text !== null && <del className={css.before}>{before.text}</del>}</span>;
}

/** The problems shown at a cell; those of the hidden key are shown at the name. */
function problemsOf(row: ImportRow, field: ImportField, naming: ImportField): Problem[] {
  return row.problems.filter((problem) => problem.field === field || (problem.field === 'key' && field === naming));
}

function toneOf(problems: readonly Problem[]): string | undefined {
  if (problems.length === 0) return undefined;
  return problems.some((problem) => problem.severity === 'error') ? css.bad : css.warn;
}

function classNames(...names: (string | false | undefined)[]): string {
  return names.filter((name) => typeof name === 'string').join(' ');
}
