import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttentionKind } from '#shared/rules/committees.ts';
import type { Level } from '#shared/rules/units.ts';
import { useFormat } from '../../i18n/format.ts';
import type { Column } from '../../ui/table/column.ts';
import { attentionPlace } from './attention.ts';
import { AttentionFlag } from './AttentionFlag.tsx';
import css from './Committees.module.css';

/** One thing someone must see to about a committee. */
export interface AttentionFlagRow {
  committeeId: string;
  committeeName: string;
  level: Level;
  kind: AttentionKind;
  count: number;
  since: string | null;
}

/** The columns of the list of what must be seen to. */
export function useAttentionColumns(): Column<AttentionFlagRow>[] {
  const { t } = useTranslation('committees');
  const format = useFormat();
  return useMemo(() => [
    {
      id: 'what', header: t('attention.what'), width: 420, grow: 2, fixed: true, text: ({ kind, count }) => t(`attention.long.${kind}`, { count }),
      cell: ({ kind, count }) => <AttentionFlag kind={kind}>{t(`attention.long.${kind}`, { count })}</AttentionFlag>,
    },
    { id: 'since', header: t('attention.since'), width: 110, cell: ({ since }) => format.date(since) },
    {
      id: 'place', header: t('attention.place'), width: 180, grow: 3,
      cell: ({ committeeId, kind }) => <Link to="/committees/$committeeId" params={{ committeeId }} search={{ tab: attentionPlace(kind) }} tabIndex={-1} className={css.link ?? ''}>{t(`page.${attentionPlace(kind)}`)}</Link>,
    },
  ], [t, format]);
}
