import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnFigure } from '#shared/contract/own-figures.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import css from './Sheet.module.css';
import { useFigureText } from './use-figure-text.ts';

const STEP = 20;

/** The records behind a counted figure, each leading to its page. */
export function CountedRecords({ sheetId, figure: { cell, source } }: { sheetId: string; figure: OwnFigure }) {
  const { t } = useTranslation('ownFigures');
  const format = useFormat();
  const text = useFigureText();
  const [limit, setLimit] = useState(STEP);
  const records = useQuery({ ...api.ownFigures.records.queryOptions({ input: { sheetId, cell, limit } }), placeholderData: (before) => before });
  if (records.error !== null) return <ErrorNote error={records.error} onRetry={() => void records.refetch()} />;
  if (source.kind === 'return') return <p className={css.quiet}>{t('ofReturn')}</p>;
  const { rows = [], total = 0 } = records.data ?? {};
  return (
    <section aria-label={t('records')}>
      <h3>{t('records')}</h3>
      {records.data !== undefined && total === 0 && <p className={css.quiet}>{t('noRecords')}</p>}
      <ul className={css.records}>
        {rows.map(({ table, id, label, page, day, figure }) => (
          <li key={`${table} ${id}`}>
            <time>{day === null ? '' : format.date(day)}</time>
            <span>{page === null ? label : <RecordLink page={page}>{label}</RecordLink>}</span>
            {figure !== null && <b>{text(figure)}</b>}
          </li>
        ))}
      </ul>
      {total > rows.length && <Button size="compact-xs" variant="subtle" disabled={limit >= 500} onClick={() => setLimit(Math.min(500, limit + STEP * 5))}>{t('more', { count: total - rows.length })}</Button>}
    </section>
  );
}
