import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StatisticColumn, StatisticLine, Statistics, StatisticsParams } from '#shared/contract/statistics.ts';
import type { Register } from '#shared/registers/declare.ts';
import { drillOf } from '#shared/registers/drill.ts';
import { columnTitle, figureText, lineTitle } from '#shared/registers/statistic-words.ts';
import type { Figure } from '#shared/rules/figures.ts';
import { useRegisterWords } from './use-register-words.ts';
import { useStatisticWords } from './use-statistic-words.ts';
import css from './Statistics.module.css';

interface TableProps {
  register: Register;
  asked: StatisticsParams;
  statistics: Statistics;
}

/** The figures, line by line, with their total; each number leads to the records it counts. */
export function StatisticTable({ caption, ...told }: TableProps & { caption: string }) {
  const { t } = useTranslation('registers');
  const { register, asked, statistics } = told;
  const words = useStatisticWords(register.name);
  const { fields } = useRegisterWords()(register.name);
  const { by } = asked;
  const head = by.startsWith('.') ? t(`statistics.ways.${by.slice(1) as 'unit'}`) : (fields[by] ?? '');
  return (
    <table className={css.table}>
      <caption>{caption}</caption>
      <thead><tr><th scope="col">{head}</th>{statistics.columns.map((column, index) => <th key={index} scope="col">{columnTitle(register, asked, column, words)}</th>)}</tr></thead>
      <tbody>
        {statistics.lines.map((line) => <Row key={`${line.kind} ${line.key}`} {...told} line={line} cells={line.cells} title={lineTitle(register, asked, line, words)} />)}
      </tbody>
      <tfoot><Row {...told} line={null} cells={statistics.total} title={t('statistics.total')} /></tfoot>
    </table>
  );
}

interface RowProps extends TableProps {
  line: StatisticLine | null;
  cells: readonly (Figure | null)[];
  title: string;
}

function Row({ line, cells, title, statistics, ...told }: RowProps) {
  return (
    <tr>
      <th scope="row">{title}</th>
      {statistics.columns.map((column, index) => <td key={index}><Cell {...told} line={line} title={title} column={column} figure={cells[index] ?? null} /></td>)}
    </tr>
  );
}

interface CellProps extends Omit<RowProps, 'cells' | 'statistics'> {
  column: StatisticColumn;
  figure: Figure | null;
}

function Cell({ register, asked, line, title, column, figure }: CellProps) {
  const { t } = useTranslation('registers');
  const words = useStatisticWords(register.name);
  const text = figureText(figure, column.kind, words);
  const narrow = figure === null || figure.value === 0 ? null : drillOf(register, asked, line, column);
  if (narrow === null) return text;
  return <Link to="/registers/$register" params={{ register: register.name }} search={{ narrow }} aria-label={t('statistics.open', { number: text, line: title, column: columnTitle(register, asked, column, words) })}>{text}</Link>;
}
