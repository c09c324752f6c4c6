import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LowerState, LowerUnit } from '#shared/contract/reports.ts';
import { useFormat } from '../../i18n/format.ts';
import { PersonName } from '../../ui/PersonName.tsx';
import { type Mark, StatusMark, type Tone } from '../../ui/StatusMark.tsx';
import type { Column } from '../../ui/table/column.ts';

const MARKS: Record<LowerState, { mark: Mark; tone: Tone }> = {
  reconstituted: { mark: 'tick', tone: 'ok' },
  outdated: { mark: 'triangle', tone: 'warn' },
  missing: { mark: 'dashed', tone: 'off' },
};

/** The columns of the committees of the level below. */
export function useLowerLevelColumns(): Column<LowerUnit>[] {
  const { t } = useTranslation(['reports', 'versions']);
  const format = useFormat();
  return useMemo(() => {
    const kindOf = ({ kind }: LowerUnit): string => (kind === null ? '' : t(`versions:kinds.${kind}`));
    return [
    { id: 'unit', header: t('columns.unit'), width: 170, grow: 2, fixed: true, text: (row) => row.unitName, cell: (row) => <b>{row.unitName}</b> },
    { id: 'state', header: t('columns.state'), width: 140, fixed: true, text: (row) => t(`lowerLevel.states.${row.state}`), cell: (row) => <StatusMark {...MARKS[row.state]}>{t(`lowerLevel.states.${row.state}`)}</StatusMark> },
    { id: 'on', header: t('columns.effectiveOn'), width: 108, cell: (row) => (row.state !== 'missing' && row.effectiveOn === null ? t('unknown') : format.date(row.effectiveOn)) },
    { id: 'kind', header: t('columns.kind'), width: 92, text: kindOf, cell: kindOf },
    { id: 'decision', header: t('columns.decision'), width: 120, text: (row) => decisionOf(row), cell: decisionOf },
    { id: 'head', header: t('columns.head'), width: 150, text: (row) => row.headName ?? '', cell: (row) => <PersonName plain>{row.headName}</PersonName> },
    { id: 'agency', header: t('columns.standingAgency'), width: 150, grow: 2, text: (row) => row.standingAgencyName ?? '', cell: (row) => row.standingAgencyName ?? '' },
    { id: 'committee', header: t('columns.committee'), width: 220, grow: 2, hidden: true, text: (row) => row.committeeName ?? '', cell: (row) => row.committeeName ?? '' },
    { id: 'vacant', header: t('columns.vacant'), width: 72, align: 'end', cell: (row) => (row.state === 'missing' ? '' : format.number(row.vacant)) },
  ]; }, [t, format]);
}

function decisionOf({ decision }: LowerUnit): string {
  return decision?.number ?? decision?.summary ?? '';
}
