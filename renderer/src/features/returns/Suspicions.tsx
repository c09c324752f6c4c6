import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Suspicion } from '#shared/contract/returns.ts';
import { api } from '../../app/clients.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { StatusShape } from '../../ui/StatusMark.tsx';
import board from './Board.module.css';

const ORDERS = ['worst', 'byUnit'] as const;

/** The values of a round that want a look; F8 goes from one to the next. */
export function Suspicions({ campaignId, onOpen }: { campaignId: string; onOpen: (sheetId: string) => void }) {
  const { t } = useTranslation('returns');
  const body = useRef<HTMLTableSectionElement>(null);
  const [order, setOrder] = useState<(typeof ORDERS)[number]>('worst');
  const query = useQuery(api.returns.suspicions.queryOptions({ input: { id: campaignId } }));
  const rows = order === 'worst' ? (query.data ?? []) : (query.data ?? []).toSorted((a, b) => a.unitName.localeCompare(b.unitName, 'vi'));
  const errors = rows.filter(({ finding }) => finding.severity === 'E').length;
  useF8(() => {
    const buttons = [...(body.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = buttons.findIndex((one) => one === document.activeElement);
    buttons[(at + 1) % buttons.length]?.focus();
  });
  return (
    <section className={board.values} aria-label={t('suspicions.title')}>
      <div className={board.tools}>
        <h2>{t('suspicions.title')}</h2>
        {rows.length > 0 && <span className={board.quiet}>{t('errorCount', { count: errors })} · {t('warningCount', { count: rows.length - errors })}</span>}
        {ORDERS.map((one) => <FilterChip key={one} view label={t(`suspicions.${one}`)} on={order === one} onChange={() => setOrder(one)} />)}
      </div>
      <div className={board.scroller}>
        {query.error !== null && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
        {query.data !== undefined && rows.length === 0 && <p className={board.none}>{t('suspicions.none')}</p>}
        {rows.length > 0 && (
          <table className={board.list} aria-label={t('suspicions.label')}>
            <thead><tr><th scope="col"><span className="visually-hidden">{t('suspicions.severity')}</span></th><th scope="col">{t('unit')}</th><th scope="col">{t('suspicions.place')}</th><th scope="col">{t('suspicions.problem')}</th><th scope="col">{t('suspicions.now')}</th><th scope="col">{t('suspicions.before')}</th></tr></thead>
            <tbody ref={body}>{rows.map((row) => <SuspicionLine key={`${row.sheetId} ${row.finding.check} ${row.finding.cell}`} row={row} onOpen={onOpen} />)}</tbody>
          </table>
        )}
      </div>
    </section>
  );
}

function SuspicionLine({ row: { sheetId, unitName, formCode, place, finding, now, before }, onOpen }: { row: Suspicion; onOpen: (sheetId: string) => void }) {
  const { t } = useTranslation('returns');
  return (
    <tr onClick={() => onOpen(sheetId)}>
      <td title={t(`severities.${finding.severity}`)}><StatusShape mark={finding.severity === 'E' ? 'diamond' : 'triangle'} tone={finding.severity === 'E' ? 'bad' : 'warn'} /></td>
      <th scope="row" title={unitName}>{unitName}</th>
      <td>{formCode} · {place}</td>
      <td title={finding.says}><button type="button" className={board.problem} aria-label={`${t(`severities.${finding.severity}`)}: ${finding.says}`}>{finding.says}</button></td>
      <td>{now}</td>
      <td>{before}</td>
    </tr>
  );
}

function useF8(go: () => void): void {
  const latest = useEffectEvent(go);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'F8' || document.querySelector('[aria-modal=true]') !== null) return;
      event.preventDefault();
      latest();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
