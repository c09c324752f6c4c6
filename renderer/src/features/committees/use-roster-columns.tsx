import { IconAlertTriangle, IconUser, IconUserOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { positionLine } from '#shared/rules/positions.ts';
import { useFormat } from '../../i18n/format.ts';
import { Flag } from '../../ui/Flag.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import type { Column } from '../../ui/table/column.ts';
import css from './Committees.module.css';
import { isGrave, type IssueCode, type RosterRow } from './roster-rows.ts';
import { useIssueText } from './use-issue-text.ts';

/** The columns of a roster on a day. */
export function useRosterColumns(day: string): Column<RosterRow>[] {
  const { t } = useTranslation(['committees', 'ui']);
  const format = useFormat();
  const issueText = useIssueText();
  return useMemo(() => {
    const text = (read: (member: NonNullable<RosterRow['member']>) => string | null) => ({
      cell: ({ member }: RosterRow) => (member === null ? '' : (read(member) ?? '')),
      text: ({ member }: RosterRow) => (member === null ? '' : (read(member) ?? '')),
    });
    return [
      { id: 'order', header: t('rosterColumns.order'), width: 46, cell: ({ member }) => member?.orderNo ?? '' },
      { id: 'name', header: t('rosterColumns.name'), width: 196, grow: 2, fixed: true, text: ({ member }) => member?.fullName ?? t('roster.vacant'), cell: (row) => <Holder row={row} /> },
      { id: 'position', header: t('rosterColumns.position'), width: 190, grow: 4, ...text((member) => positionLine(member.position, member.unitName)) },
      { id: 'field', header: t('rosterColumns.field'), width: 130, grow: 3, ...text((member) => [member.assignedField, member.assignedArea].filter((part) => part !== null).join(' · ')) },
      {
        id: 'since', header: t('rosterColumns.since'), width: 172, cell: (row) => <Since row={row} day={day} />,
        text: ({ issues }) => issues.map((issue) => issueText(issue)).join(' '),
      },
      { id: 'role', header: t('rosterColumns.role'), width: 170, hidden: true, cell: ({ role }) => t(`ui:roles.${role}`) },
      { id: 'unit', header: t('rosterColumns.unit'), width: 180, hidden: true, ...text((member) => member.unitName) },
      { id: 'area', header: t('rosterColumns.area'), width: 140, hidden: true, ...text((member) => member.assignedArea) },
      { id: 'phone', header: t('rosterColumns.phone'), width: 116, hidden: true, ...text((member) => member.phone) },
      { id: 'email', header: t('rosterColumns.email'), width: 200, hidden: true, ...text((member) => member.email) },
      { id: 'to', header: t('rosterColumns.to'), width: 104, hidden: true, ...text((member) => format.date(member.to)) },
      { id: 'note', header: t('rosterColumns.note'), width: 180, hidden: true, ...text((member) => member.note) },
    ];
  }, [t, format, day, issueText]);
}

function Holder({ row: { member, vacant } }: { row: RosterRow }) {
  const { t } = useTranslation('committees');
  return vacant ? <>{t('roster.vacant')}<ByOffice member={member} /></> : <PersonName>{member?.fullName}</PersonName>;
}

/** Says of a seat held by an office that it is; nothing of others. */
function ByOffice({ member }: Pick<RosterRow, 'member'>) {
  const { t } = useTranslation('committees');
  return member?.heldBy === 'office' && <small className={css.byOffice}> · {t('roster.byOffice')}</small>;
}

const ICONS: Partial<Record<IssueCode, typeof IconUser>> = { NO_HEAD: IconUserOff, SEAT_VACANT: IconUserOff, SEAT_VACANT_UNDATED: IconUserOff, POSITION_ENDED: IconUser };

function Since({ row: { member, issues, former }, day }: { row: RosterRow; day: string }) {
  const { t } = useTranslation('committees');
  const format = useFormat();
  const [first] = issues;
  if (former) return t('roster.left', { date: format.date(member?.to) });
  if (first === undefined) return <>{format.date(member?.from)}<ByOffice member={member} /></>;
  const Icon = ICONS[first.code] ?? IconAlertTriangle;
  return <Flag tone={isGrave(first.code) ? 'bad' : 'warn'} icon={<Icon size={14} aria-hidden />}>{t(`issues.${first.code}.short`, { date: format.dayBeside(first.since, day) })}</Flag>;
}
