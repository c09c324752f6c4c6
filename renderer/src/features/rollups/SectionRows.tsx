import { Button } from '@mantine/core';
import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormSection } from '#shared/forms/form-contents.ts';
import { api } from '../../app/clients.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import css from './Rollups.module.css';
import { useReportedText } from './use-figure-text.ts';

/** Rows shown at first, and more each time they are asked for. */
const STEP = 100;
const MOST = 500;

interface SectionRowsProps {
  form: { campaignId: string; formVersionId: string; version: number | null };
  section: FormSection;
  count: number;
}

/** The rows of units, or the records they sent, under their total. */
export function SectionRows({ form, section, count }: SectionRowsProps) {
  const { t } = useTranslation('rollups');
  const text = useReportedText();
  const [limit, setLimit] = useState(STEP);
  const { data, error, refetch } = useQuery({ ...api.rollups.rows.queryOptions({ input: { ...form, section: section.code, offset: 0, limit } }), placeholderData: keepPreviousData, enabled: count > 0 });
  const width = section.columns.length + 1;
  if (error !== null) return <tbody><tr><td colSpan={width}><ErrorNote error={error} onRetry={() => void refetch()} /></td></tr></tbody>;
  if (count === 0) return <tbody><tr><td colSpan={width} className={css.words}>{t('noRecords')}</td></tr></tbody>;
  return (
    <tbody aria-busy={data === undefined}>
      {data?.rows.map(({ unitName, cells }, index) => (
        <tr key={index}>
          <th scope="row">{unitName}</th>
          {cells.map((cell, place) => <td key={section.columns[place]?.code} className={cell !== null && cell.number === null ? css.words : undefined}>{text(cell)}</td>)}
        </tr>
      ))}
      {data !== undefined && data.rows.length < data.total && limit < MOST && <tr><td colSpan={width} className={css.words}><Button size="xs" variant="default" onClick={() => setLimit(Math.min(MOST, limit + STEP))}>{t('rowsMore')}</Button></td></tr>}
    </tbody>
  );
}
