import { IconLock } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentRow } from '#shared/contract/documents.ts';
import { formatKnownDate } from '#shared/rules/known-dates.ts';
import { useFormat } from '../../i18n/format.ts';
import type { Column } from '../../ui/table/column.ts';
import { DocumentStanding } from './DocumentStanding.tsx';
import css from './Documents.module.css';

/** The columns of the register. */
export function useDocumentColumns(): Column<DocumentRow>[] {
  const { t } = useTranslation('documents');
  const format = useFormat();
  return useMemo(() => {
    const text = (read: (row: DocumentRow) => string | null) => ({ cell: (row: DocumentRow) => read(row) ?? '', text: (row: DocumentRow) => read(row) ?? '' });
    return [
      { id: 'symbol', header: t('columns.symbol'), width: 130, fixed: true, sortable: true, text: (row) => row.symbol ?? t('panel.noSymbol'), cell: (row) => (row.symbol === null ? <span className={css.none}>{t('panel.noSymbol')}</span> : <span className={css.symbol}>{row.symbol}</span>) },
      { id: 'date', header: t('columns.date'), width: 104, sortable: true, ...text((row) => (row.issuedOn === null ? null : formatKnownDate(row.issuedOn))) },
      { id: 'type', header: t('columns.type'), width: 100, ...text((row) => t(`types.${row.type}`)) },
      { id: 'title', header: t('columns.title'), width: 160, grow: 3, text: (row) => row.title ?? t('list.secret'), cell: (row) => (row.secret ? <span className={css.secret}><IconLock size={14} aria-hidden />{t('list.secret')}</span> : (row.title ?? '')) },
      { id: 'issuer', header: t('columns.issuer'), width: 120, grow: 1, ...text((row) => row.issuer ?? (row.direction === 'issued' ? row.committeeName : null)) },
      { id: 'committee', header: t('columns.committee'), width: 130, grow: 1, hidden: true, ...text((row) => row.committeeName) },
      { id: 'arrival', header: t('columns.arrival'), width: 76, align: 'end', hidden: true, ...text((row) => (row.arrivalNumber === null ? null : format.number(row.arrivalNumber))) },
      { id: 'arrivedOn', header: t('columns.arrivedOn'), width: 96, sortable: true, hidden: true, ...text((row) => format.date(row.arrivedOn)) },
      { id: 'urgency', header: t('columns.urgency'), width: 100, hidden: true, ...text((row) => (row.urgency === 'normal' ? null : t(`urgencies.${row.urgency}`))) },
      { id: 'standing', header: t('columns.standing'), width: 118, text: (row) => t(`standings.${row.standing}`), cell: (row) => <DocumentStanding standing={row.standing} /> },
    ];
  }, [t, format]);
}
