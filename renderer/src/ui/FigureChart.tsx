/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing of the program is no image file */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { barLengths, type FigureLine, MOST_LINES } from '#shared/rules/figure-bars.ts';
import css from './FigureChart.module.css';

const WIDTH = 480;
const NAME_WIDTH = 150;
const NUMBER_WIDTH = 84;
const NAME_LETTERS = 21;
const BAR = 16;
const GAP = 10;

interface FigureChartProps {
  caption: string;
  /** What the bars of a line are; where there are two, the second is outlined. */
  legend: readonly string[];
  lines: readonly FigureLine[];
}

/** Lines of figures as bars, beside the table that holds them all. */
export function FigureChart({ caption, legend, lines }: FigureChartProps) {
  const { t } = useTranslation('ui');
  const title = useId();
  const bars = lines.slice(0, MOST_LINES);
  const step = Math.max(1, legend.length) * BAR + GAP;
  const lengths = barLengths(bars, WIDTH - NAME_WIDTH - NUMBER_WIDTH);
  return (
    <figure className={css.figure}>
      <figcaption id={title}>{caption}</figcaption>
      {legend.length > 1 && <ul className={css.legend}>{legend.map((text, index) => <li key={text}><span className={index === 0 ? css.now : css.before} aria-hidden />{text}</li>)}</ul>}
      <svg viewBox={`0 0 ${WIDTH} ${bars.length * step}`} role="img" aria-labelledby={title}>
        <path d={`M${NAME_WIDTH} 0V${bars.length * step - GAP}`} className={css.axis} />
        {bars.map((line, index) => <g key={index} transform={`translate(0 ${index * step})`}><Bars line={line} lengths={lengths[index] ?? []} /></g>)}
      </svg>
      {lines.length > MOST_LINES && <p className={css.note}>{t('chartMore', { shown: MOST_LINES, count: lines.length })}</p>}
    </figure>
  );
}

function Bars({ line: { name, texts }, lengths }: { line: FigureLine; lengths: readonly number[] }) {
  const short = name.length > NAME_LETTERS ? `${name.slice(0, NAME_LETTERS - 1).trimEnd()}…` : name;
  return (
    <>
      <title>{`${name}: ${texts.join('; ')}`}</title>
      <text x={NAME_WIDTH - 8} y={(lengths.length * BAR) / 2 + 4} textAnchor="end" className={css.name}>{short}</text>
      {lengths.map((length, index) => (
        <g key={index} transform={`translate(${NAME_WIDTH} ${index * BAR})`}>
          <rect y={1.5} width={length} height={BAR - 3} className={index === 0 ? css.nowBar : css.beforeBar} />
          <text x={length + 6} y={BAR - 4} className={css.number}>{texts[index]}</text>
        </g>
      ))}
    </>
  );
}
