import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatisticLine, Statistics, StatisticsParams } from '#shared/contract/statistics.ts';
import type { Register } from '#shared/registers/declare.ts';
import { drillOf, type Narrow } from '#shared/registers/drill.ts';
import { columnTitle, statisticText, lineTitle } from '#shared/registers/statistic-words.ts';
import type { Cell } from '#shared/rules/figures.ts';
import { useRegisterWords } from './use-register-words.ts';
import { useStatisticWords } from './use-statistic-words.ts';
import css from './Statistics.module.css';

/** Lines shown at first: a table of thousands of units is asked for only by those who want to read it. */
const SHOWN = 200;

interface TableProps {
  register: Register;
  asked: StatisticsParams;
  statistics: Statistics;
  caption: string;
}

/** The figures, line by line, with their total; each number leads to the records it counts. */
export function StatisticTable({ register, asked, statistics: { columns, lines, total }, caption }: TableProps) {
  const { t } = useTranslation('registers');
  const words = useStatisticWords(register.name);
  const { fields } = useRegisterWords()(register.name);
  const [all, setAll] = useState(false);
  const titles = columns.map((column) => columnTitle(register, asked, column, words));
  const told = (line: StatisticLine | null, title: string, cells: readonly Cell[]): RowProps => ({
    register: register.name,
    title,
    cells: columns.map((column, index) => {
      const cell = cells[index] ?? null;
      const text = statisticText(cell, column.kind, words);
      const narrow = cell === null || cell === 0 ? null : drillOf(register, asked, line, column);
      return { text, narrow, label: t('statistics.open', { number: text, line: title, column: titles[index] ?? '' }) };
    }),
  });
  const shown = all ? lines : lines.slice(0, SHOWN);
  return (
    <>
      <table className={css.table}>
        <caption>{caption}</caption>
        <thead><tr><th scope="col">{asked.by.startsWith('.') ? t(`statistics.ways.${asked.by.slice(1) as 'unit'}`) : (fields[asked.by] ?? '')}</th>{titles.map((title, index) => <th key={index} scope="col">{title}</th>)}</tr></thead>
        <tbody>{shown.map((line) => <Row key={`${line.kind} ${line.key}`} {...told(line, lineTitle(register, asked, line, words), line.cells)} />)}</tbody>
        <tfoot><Row {...told(null, t('statistics.total'), total)} /></tfoot>
      </table>
      {shown.length < lines.length && <Button mt="xs" size="xs" variant="default" onClick={() => setAll(true)}>{t('statistics.showAll', { count: lines.length })}</Button>}
    </>
  );
}

interface RowProps {
  register: string;
  title: string;
  cells: readonly { text: string; narrow: Narrow | null; label: string }[];
}

function Row({ register, title, cells }: RowProps) {
  return (
    <tr>
      <th scope="row">{title}</th>
      {cells.map(({ text, narrow, label }, index) => (
        <td key={index}>{narrow === null ? text : <Link to="/registers/$register" params={{ register }} search={{ narrow }} aria-label={label}>{text}</Link>}</td>
      ))}
    </tr>
  );
}
