import { IconClockExclamation } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import { Flag } from '../../ui/Flag.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import type { Column } from '../../ui/table/column.ts';
import type { RegulationLine } from './regulations.ts';

/** The columns of the list of operating regulations. */
export function useRegulationColumns(): Column<RegulationLine>[] {
  const { t } = useTranslation(['committees', 'ui']);
  const format = useFormat();
  return useMemo(() => [
    { id: 'number', header: t('regulations.number'), width: 140, fixed: true, text: ({ regulation }) => regulation.number ?? t('regulations.unnumbered', { date: format.date(regulation.issuedOn) }), cell: ({ regulation }) => <b>{regulation.number}</b> },
    { id: 'issuedOn', header: t('regulations.issuedOn'), width: 110, cell: ({ regulation }) => format.date(regulation.issuedOn) },
    { id: 'summary', header: t('regulations.summary'), width: 150, grow: 3, cell: ({ regulation }) => regulation.summary ?? '', text: ({ regulation }) => regulation.summary ?? '' },
    { id: 'meetingFrequency', header: t('regulations.meetingFrequency'), width: 124, cell: ({ regulation }) => t(`ui:meetingFrequencies.${regulation.meetingFrequency}`) },
    { id: 'reviewDueOn', header: t('regulations.reviewDueOn'), width: 100, cell: ({ regulation }) => format.date(regulation.reviewDueOn) },
    {
      id: 'state', header: t('regulations.state'), width: 160, cell: ({ inForce, overdueSince }) => {
        if (overdueSince !== null) return <Flag tone="warn" icon={<IconClockExclamation size={14} aria-hidden />}>{t('regulations.overdue')}</Flag>;
        return inForce ? <StatusMark mark="tick" tone="ok">{t('regulations.inForce')}</StatusMark> : <StatusMark mark="square" tone="off">{t('regulations.replaced')}</StatusMark>;
      },
    },
  ], [t, format]);
}
