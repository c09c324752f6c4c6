import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison, ComparisonParams } from '#shared/contract/comparisons.ts';
import { comparedText, comparisonName, comparisonTitle } from '#shared/forms/comparison-words.ts';
import css from './Compare.module.css';
import { useComparisonWords } from './use-comparison-words.ts';

/** Lines shown at first: a table of thousands of units is asked for only by those who want to read it. */
const SHOWN = 200;

/** The figures of the rounds, line by line. */
export function CompareTable({ asked, comparison: { columns, lines, total }, caption }: { asked: ComparisonParams; comparison: Comparison; caption: string }) {
  const { t } = useTranslation(['rollups', 'registers']);
  const words = useComparisonWords();
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, SHOWN);
  return (
    <>
      <table className={css.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`compare.line.${asked.by}`)}</th>
            {columns.map((column, index) => <th key={index} scope="col">{comparisonTitle(column, words)}{column.kind === 'period' && asked.by !== 'round' && <small>{t('compare.counted', { counted: column.counted, asked: column.asked })}</small>}</th>)}
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => <tr key={`${line.kind} ${line.key}`}><th scope="row">{comparisonName(line, words)}</th>{columns.map(({ kind }, index) => <td key={index}>{comparedText(line.cells[index] ?? null, kind, line.percent, words)}</td>)}</tr>)}
        </tbody>
        {total !== null && <tfoot><tr><th scope="row">{t('compare.total')}</th>{columns.map(({ kind }, index) => <td key={index}>{comparedText(total[index] ?? null, kind, lines[0]?.percent === true, words)}</td>)}</tr></tfoot>}
      </table>
      {shown.length < lines.length && <Button mt="xs" size="xs" variant="default" onClick={() => setAll(true)}>{t('registers:statistics.showAll', { count: lines.length })}</Button>}
    </>
  );
}
