import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommitteeRow } from '#shared/contract/committees.ts';
import { useFormat } from '../../i18n/format.ts';
import { PersonName } from '../../ui/PersonName.tsx';
import type { Column } from '../../ui/table/column.ts';
import { AttentionFlags } from './AttentionFlag.tsx';
import css from './Committees.module.css';
import { CommitteeStatus } from './CommitteeStatus.tsx';

/** The columns of the list of committees. */
export function useCommitteeColumns(): Column<CommitteeRow>[] {
  const { t } = useTranslation(['committees', 'ui']);
  const format = useFormat();
  return useMemo(() => [
    {
      id: 'name', header: t('columns.name'), width: 250, grow: 6, fixed: true, sortable: true, text: (row) => row.name,
      cell: (row) => <b><Link to="/committees/$committeeId" params={{ committeeId: row.id }} tabIndex={-1} className={css.link ?? ''}>{row.name}</Link></b>,
    },
    { id: 'code', header: t('columns.code'), width: 90, hidden: true, cell: (row) => row.code ?? '' },
    { id: 'level', header: t('columns.level'), width: 100, hidden: true, sortable: true, cell: (row) => t(`ui:levels.${row.level}`), text: (row) => t(`ui:levels.${row.level}`) },
    { id: 'subject', header: t('columns.subject'), width: 110, grow: 1, hidden: true, cell: (row) => row.subject ?? '', text: (row) => row.subject ?? '' },
    { id: 'unit', header: t('columns.unit'), width: 138, grow: 1, cell: (row) => row.unitName ?? '', text: (row) => row.unitName ?? '' },
    { id: 'standingAgency', header: t('columns.standingAgency'), width: 150, grow: 1, hidden: true, cell: (row) => row.standingAgencyName ?? '', text: (row) => row.standingAgencyName ?? '' },
    { id: 'members', header: t('columns.members'), width: 80, align: 'end', cell: (row) => format.number(row.membersCount) },
    { id: 'head', header: t('columns.head'), width: 160, cell: (row) => <PersonName plain>{row.headName}</PersonName>, text: (row) => row.headName ?? '' },
    {
      id: 'attention', header: t('columns.attention'), width: 172, cell: (row) => <AttentionFlags kinds={row.attention} />,
      text: (row) => row.attention.map((kind) => t(`attention.short.${kind}`)).join(', '),
    },
    { id: 'status', header: t('columns.status'), width: 138, cell: (row) => <CommitteeStatus status={row.status} /> },
  ], [t, format]);
}
