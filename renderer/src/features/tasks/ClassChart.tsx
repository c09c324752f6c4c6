/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing of the program is no image file */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { barsOf, type ChartLine, marksOf, type Segment, STACK_ORDER } from '#shared/rules/task-chart.ts';
import { useFormat } from '../../i18n/format.ts';
import css from './Charts.module.css';
import { useSumText } from './TaskSum.tsx';

const WIDTH = 1000;
const NAME_WIDTH = 300;
const TOTAL_WIDTH = 50;
const BAR = 20;
const STEP = 30;
/** A count stands in its part where it has room. */
const ROOM = 22;
const NAME_LETTERS = 42;

/** Bars stacked by class. Classes differ in shape as well as in colour, each bar is told in words, and its figures stand in a table. */
export function ClassChart({ caption, lines }: { caption: string; lines: readonly ChartLine[] }) {
  const sumText = useSumText();
  const title = useId();
  const format = useFormat();
  return (
    <figure className={css.figure}>
      <figcaption id={title}>{caption}</figcaption>
      <Legend />
      <svg viewBox={`0 0 ${WIDTH} ${lines.length * STEP}`} role="img" aria-labelledby={title}>
        {barsOf(lines, WIDTH - NAME_WIDTH - TOTAL_WIDTH).map(({ name, counts, segments }, index) => (
          <g key={name} transform={`translate(0 ${index * STEP})`}>
            <title>{`${name}: ${sumText(counts)}`}</title>
            <text x={NAME_WIDTH - 10} y={BAR - 5} textAnchor="end" className={css.name}>{shortened(name)}</text>
            <g transform={`translate(${NAME_WIDTH} 0)`}>
              {segments.map((segment) => <Part key={segment.class} segment={segment} />)}
              <text x={(segments.at(-1)?.x ?? 0) + (segments.at(-1)?.width ?? 0) + 6} y={BAR - 5} className={css.total}>{format.number(counts.total)}</text>
            </g>
          </g>
        ))}
      </svg>
    </figure>
  );
}

function shortened(name: string): string {
  return name.length > NAME_LETTERS ? `${name.slice(0, NAME_LETTERS - 1).trimEnd()}…` : name;
}

function Legend() {
  const { t } = useTranslation(['tasks', 'taskViews']);
  return (
    <ul className={css.legend} aria-label={t('taskViews:chart.legend')}>
      {STACK_ORDER.map((name) => <li key={name}><svg viewBox="0 0 20 20" aria-hidden><Part segment={{ class: name, count: 0, x: 0, width: 20 }} /></svg>{t(`classes.${name}`)}</li>)}
    </ul>
  );
}

function Part({ segment: { class: name, count, x, width } }: { segment: Segment }) {
  const format = useFormat();
  return (
    <g className={css[name]} transform={`translate(${x} 0)`}>
      <rect width={width} height={BAR} strokeWidth={1} />
      <path d={marksOf(name, width, BAR)} className={css.marks} />
      {width >= ROOM && count > 0 && <text x={width / 2} y={BAR - 6} textAnchor="middle" className={css.count}>{format.number(count)}</text>}
    </g>
  );
}
