import type { RosterMemberRow } from '#shared/contract/committees.ts';
import { seatKey } from '#shared/rules/import-key.ts';
import { ruleSetFor } from '#shared/rules/paper-rules.ts';
import { positionLine } from '#shared/rules/positions.ts';
import { type Body, type Role, ROLE_TITLES, ROLES_OF } from '#shared/rules/roles.ts';
import { roman } from '#shared/rules/roman.ts';
import { ANNEX_HEADINGS, annexNote, annexSubtitle, asOfSubtitle, paperHead, ROSTER_TITLE, upper } from '#shared/rules/roster-paper.ts';
import type { ListColumn, ListRow, ListSpec } from '../../office/list-spec.ts';

/** What the two roster workbooks are made from. The words on them are those of Vietnamese papers, whatever the screen's language. */
export interface RosterSheetData<Member extends AnnexMember = AnnexMember> {
  committeeName: string;
  body: Body;
  system: 'party' | 'state';
  /** The decision the committee stands on, as text. */
  basis: string | null;
  letterhead: { superior: string | null; issuer: string | null };
  /** The day the roster is shown for. */
  asOf: string;
  /** The day of the paper, whose rules it follows. */
  paperDay: string;
  /** In the order of the decision. */
  members: readonly Member[];
}

/** What the annex says of a seat. */
export type AnnexMember = Pick<RosterMemberRow, 'id' | 'role' | 'fullName' | 'position' | 'unitName' | 'note'> & {
  /** Whose place the member takes by the decision. */
  replaces?: string | null;
};

const SHEET_NAME = 'Danh sách';
const KEY_HEADING = 'Mã dòng (không sửa)';
const FONT = 'Times New Roman';

function frame({ committeeName, system, letterhead, paperDay }: Omit<RosterSheetData, 'members'>, orientation: 'portrait' | 'landscape') {
  const rules = ruleSetFor(system, paperDay);
  const { top, bottom, left, right } = rules.margins;
  const head = paperHead(rules);
  return {
    sheetName: SHEET_NAME,
    page: { orientation, marginsMm: { top: top.used, bottom: bottom.used, left: left.used, right: right.used } },
    font: { name: FONT, size: rules.faces.table.size.used },
    header: { left: head.left(letterhead.superior, letterhead.issuer), right: head.right },
    title: [{ text: ROSTER_TITLE }, { text: upper(committeeName) }],
    keyHeading: KEY_HEADING,
  };
}

const ANNEX_COLUMNS: readonly ListColumn[] = [
  { heading: ANNEX_HEADINGS[0], width: 7, align: 'center' },
  { heading: ANNEX_HEADINGS[1], width: 25 },
  { heading: ANNEX_HEADINGS[2], width: 38 },
  { heading: ANNEX_HEADINGS[3], width: 20, align: 'center' },
  { heading: ANNEX_HEADINGS[4], width: 16 },
];

/**
 * The annex as printed with the decision: grouped by role in order of precedence, numbered through. The hidden keys let
 * the same file come back without a difference.
 */
export function annexSheet(data: RosterSheetData): ListSpec {
  let number = 0;
  const subtitle = annexSubtitle(data.basis);
  const present = ROLES_OF[data.body].filter((role) => data.members.some((member) => member.role === role));
  const rowOf = (member: AnnexMember): ListRow => {
    number += 1;
    return {
      values: [number, member.fullName, positionLine(member.position, member.unitName), ROLE_TITLES[member.role], annexNote(member.replaces ?? null, member.note)],
      key: seatKey(member.id, data.asOf, number),
    };
  };
  return {
    ...frame(data, 'portrait'),
    subtitle: subtitle === null ? [] : [{ text: subtitle }],
    columns: ANNEX_COLUMNS,
    groups: present.map((role, index) => ({ heading: `${roman(index + 1)}. ${upper(ROLE_TITLES[role])}`, rows: data.members.filter((member) => member.role === role).map(rowOf) })),
  };
}

const ROLE_GROUPS: Record<Role, string> = {
  head: 'Trưởng ban',
  standing_deputy_head: 'Phó Trưởng ban',
  deputy_head: 'Phó Trưởng ban',
  standing_member: 'Ủy viên',
  member: 'Ủy viên',
  secretary: 'Thư ký',
  team_leader: 'Tổ trưởng',
  deputy_team_leader: 'Tổ phó',
  team_member: 'Thành viên',
  team_secretary: 'Thư ký',
};

const NAME_HEADING = 'Họ và tên';
type ListedColumn = ListColumn & { value: (member: RosterMemberRow) => ListRow['values'][number] };

const CONTACT_COLUMNS: readonly ListedColumn[] = [
  { heading: 'Điện thoại', width: 14, value: (member) => member.phone },
  { heading: 'Email', width: 24, value: (member) => member.email },
];

function listColumns(body: Body, includeContacts: boolean): ListedColumn[] {
  return [
    { heading: 'TT', width: 6, align: 'center', value: (member) => member.orderNo },
    { heading: 'Nhóm chức danh', width: 16, value: (member) => ROLE_GROUPS[member.role] },
    { heading: NAME_HEADING, width: 24, value: (member) => member.fullName },
    { heading: 'Chức vụ', width: 26, value: (member) => member.position },
    { heading: 'Đơn vị công tác', width: 26, value: (member) => member.unitName },
    { heading: 'Chức danh trong BCĐ', width: 20, choices: ROLES_OF[body].map((role) => ROLE_TITLES[role]), value: (member) => ROLE_TITLES[member.role] },
    { heading: 'Lĩnh vực/địa bàn phụ trách', width: 26, value: (member) => member.assignedField },
    { heading: 'Từ ngày', width: 13, align: 'center', value: (member) => (member.from === null ? null : { date: member.from }) },
    { heading: 'Đến ngày', width: 13, align: 'center', value: (member) => (member.to === null ? null : { date: member.to }) },
    ...(includeContacts ? CONTACT_COLUMNS : []),
    { heading: 'Ghi chú', width: 20, value: (member) => member.note },
  ];
}

/** The member list with every column kept of a member, across the page. Telephone and e-mail only when asked for. */
export function listSheet(data: RosterSheetData<RosterMemberRow>, includeContacts: boolean): ListSpec {
  const columns = listColumns(data.body, includeContacts);
  const named = data.members.filter(({ fullName }) => fullName !== null).length;
  return {
    ...frame(data, 'landscape'),
    subtitle: [{ text: asOfSubtitle(data.asOf) }],
    columns,
    groups: [{ rows: data.members.map((member) => ({ values: columns.map((column) => column.value(member)), key: seatKey(member.id, data.asOf, member.orderNo) })) }, ...(named === 0 ? [] : [{ rows: [totalRow(columns, named)] }])],
  };
}

/** How many people are named: a formula in the workbook, which goes on counting when rows come and go. */
function totalRow(columns: readonly ListedColumn[], named: number): ListRow {
  return { total: true, values: columns.map(({ heading }, index) => (index === 0 ? 'Cộng' : heading === NAME_HEADING ? named : null)) };
}
