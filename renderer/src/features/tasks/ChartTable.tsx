import { useTranslation } from 'react-i18next';
import { type ChartLine, onTimeRate, STACK_ORDER } from '#shared/rules/task-chart.ts';
import type { ClassCounts } from '#shared/rules/tasks.ts';
import { useFormat } from '../../i18n/format.ts';
import css from './Charts.module.css';

interface ChartTableProps {
  caption: string;
  /** What each line is about. */
  head: string;
  lines: readonly ChartLine[];
  sum: ClassCounts;
}

/** The figures behind a chart, with their sum. */
export function ChartTable({ caption, head, lines, sum }: ChartTableProps) {
  const { t } = useTranslation(['tasks', 'taskViews']);
  return (
    <table className={css.table}>
      <caption>{caption}</caption>
      <thead><tr><th scope="col">{head}</th><th scope="col">{t('taskViews:chart.total')}</th>{STACK_ORDER.map((name) => <th key={name} scope="col">{t(`classes.${name}`)}</th>)}<th scope="col">{t('taskViews:chart.onTime')}</th></tr></thead>
      <tbody>{lines.map(({ name, counts }) => <Line key={name} name={name} counts={counts} />)}</tbody>
      <tfoot><Line name={t('taskViews:chart.total')} counts={sum} /></tfoot>
    </table>
  );
}

function Line({ name, counts }: ChartLine) {
  const format = useFormat();
  const rate = onTimeRate(counts);
  return <tr><th scope="row">{name}</th><td>{format.number(counts.total)}</td>{STACK_ORDER.map((one) => <td key={one}>{counts[one] === 0 ? '' : format.number(counts[one])}</td>)}<td>{rate === null ? '' : `${rate}%`}</td></tr>;
}
