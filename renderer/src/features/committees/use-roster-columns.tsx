import { IconAlertTriangle, IconUserOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { positionLine } from '#shared/rules/positions.ts';
import { useFormat } from '../../i18n/format.ts';
import { Flag } from '../../ui/Flag.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import type { Column } from '../../ui/table/column.ts';
import { isError, type RosterRow } from './roster-rows.ts';

/** The columns of a roster. */
export function useRosterColumns(): Column<RosterRow>[] {
  const { t } = useTranslation(['committees', 'ui']);
  const format = useFormat();
  return useMemo(() => {
    const text = (read: (member: NonNullable<RosterRow['member']>) => string | null) => ({
      cell: ({ member }: RosterRow) => (member === null ? '' : (read(member) ?? '')),
      text: ({ member }: RosterRow) => (member === null ? '' : (read(member) ?? '')),
    });
    return [
      { id: 'order', header: t('rosterColumns.order'), width: 46, cell: ({ member }) => member?.orderNo ?? '' },
      { id: 'name', header: t('rosterColumns.name'), width: 190, grow: 3, fixed: true, text: ({ member }) => member?.fullName ?? t('roster.vacant'), cell: ({ member }) => (member === null ? t('roster.vacant') : <PersonName>{member.fullName}</PersonName>) },
      { id: 'position', header: t('rosterColumns.position'), width: 210, grow: 4, ...text((member) => positionLine(member.position, member.unitName)) },
      { id: 'field', header: t('rosterColumns.field'), width: 120, grow: 2, ...text((member) => member.assignedField) },
      {
        id: 'since', header: t('rosterColumns.since'), width: 160, cell: (row) => <Since row={row} />,
        text: ({ issues }) => issues.map((code) => t(`issues.${code}.long`)).join(' '),
      },
      { id: 'role', header: t('rosterColumns.role'), width: 170, hidden: true, cell: ({ role }) => t(`ui:roles.${role}`) },
      { id: 'unit', header: t('rosterColumns.unit'), width: 180, hidden: true, ...text((member) => member.unitName) },
      { id: 'phone', header: t('rosterColumns.phone'), width: 116, hidden: true, ...text((member) => member.phone) },
      { id: 'email', header: t('rosterColumns.email'), width: 200, hidden: true, ...text((member) => member.email) },
      { id: 'to', header: t('rosterColumns.to'), width: 104, hidden: true, ...text((member) => format.date(member.to)) },
      { id: 'note', header: t('rosterColumns.note'), width: 180, hidden: true, ...text((member) => member.note) },
    ];
  }, [t, format]);
}

function Since({ row: { member, issues, former } }: { row: RosterRow }) {
  const { t } = useTranslation('committees');
  const format = useFormat();
  const [first] = issues;
  if (former) return t('roster.left', { date: format.date(member?.to) });
  if (first === undefined) return format.date(member?.from);
  const Icon = first === 'NO_HEAD' ? IconUserOff : IconAlertTriangle;
  return <Flag tone={isError(first) ? 'bad' : 'warn'} icon={<Icon size={14} aria-hidden />}>{t(`issues.${first}.short`)}</Flag>;
}
