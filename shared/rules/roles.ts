import { foldWords } from './text.ts';

/** The bodies that have members: a steering committee, and the support team (Tổ giúp việc) of one. */
export const BODIES = ['committee', 'support_team'] as const;
export type Body = (typeof BODIES)[number];

/** Roles in a steering committee, in the order of precedence of official member lists. */
export const COMMITTEE_ROLES = ['head', 'standing_deputy_head', 'deputy_head', 'standing_member', 'member', 'secretary'] as const;
/** Roles in a support team, in the same way. */
export const TEAM_ROLES = ['team_leader', 'deputy_team_leader', 'team_member', 'team_secretary'] as const;
export const ROLES = [...COMMITTEE_ROLES, ...TEAM_ROLES] as const;
export type Role = (typeof ROLES)[number];

/** The roles a body has, in order of precedence. */
export const ROLES_OF: Record<Body, readonly Role[]> = { committee: COMMITTEE_ROLES, support_team: TEAM_ROLES };

/** The role that leads a body: each has exactly one seat of it. */
export const LEADER_OF: Record<Body, Role> = { committee: 'head', support_team: 'team_leader' };

/** The role of an ordinary member of a body. */
export const MEMBER_OF: Record<Body, Role> = { committee: 'member', support_team: 'team_member' };

/** The usual name of the support team of a committee. Official names are Vietnamese, whatever the language of the screen. */
export function supportTeamName(committeeName: string): string {
  return `Tổ giúp việc ${committeeName}`;
}

/** The role as printed on official papers, always in Vietnamese whatever the language of the screen. */
export const ROLE_TITLES: Record<Role, string> = {
  head: 'Trưởng ban',
  standing_deputy_head: 'Phó Trưởng ban Thường trực',
  deputy_head: 'Phó Trưởng ban',
  standing_member: 'Ủy viên Thường trực',
  member: 'Ủy viên',
  secretary: 'Thư ký',
  team_leader: 'Tổ trưởng',
  deputy_team_leader: 'Tổ phó',
  team_member: 'Thành viên',
  team_secretary: 'Thư ký',
};

/** The role in a narrow column of a paper, in Vietnamese like the titles. */
export const ROLE_ABBREVIATIONS: Record<Role, string> = {
  head: 'TB',
  standing_deputy_head: 'PTBTT',
  deputy_head: 'PTB',
  standing_member: 'UVTT',
  member: 'UV',
  secretary: 'TK',
  team_leader: 'TTr',
  deputy_team_leader: 'TP',
  team_member: 'TV',
  team_secretary: 'TK',
};

const SPELLINGS: Record<Role, readonly string[]> = {
  head: ['truong ban', 'truong ban chi dao', 'tb', 'head', 'chair'],
  standing_deputy_head: ['pho truong ban thuong truc', 'pho truong ban tt', 'ptb thuong truc', 'ptbtt', 'ptb tt', 'pho ban thuong truc', 'standing deputy head'],
  deputy_head: ['pho truong ban', 'ptb', 'pho ban', 'deputy head'],
  standing_member: ['uy vien thuong truc', 'uy vien tt', 'uvtt', 'uv thuong truc', 'uv tt', 'thanh vien thuong truc', 'standing member'],
  member: ['uy vien', 'uv', 'thanh vien', 'tv', 'member'],
  secretary: ['thu ky', 'uy vien thu ky', 'uy vien kiem thu ky', 'secretary'],
  team_leader: ['to truong', 'to truong to giup viec', 'team leader', 'leader'],
  deputy_team_leader: ['to pho', 'pho to truong', 'to pho to giup viec', 'deputy team leader'],
  team_member: ['thanh vien', 'to vien', 'tv', 'thanh vien to giup viec', 'member'],
  team_secretary: ['thu ky', 'to vien thu ky', 'thanh vien kiem thu ky', 'secretary'],
};

const BY_SPELLING: Record<Body, ReadonlyMap<string, Role>> = { committee: spellingsOf('committee'), support_team: spellingsOf('support_team') };

function spellingsOf(body: Body): Map<string, Role> {
  return new Map(ROLES_OF[body].flatMap((role) => SPELLINGS[role].map((spelling) => [spelling, role] as const)));
}

/** The role in a body written in a cell, with or without accents or abbreviated; null when it is none, or two roles in one cell. */
export function parseRole(text: string, body: Body): Role | null {
  return BY_SPELLING[body].get(foldWords(text)) ?? null;
}

/** Place of a role in the order of precedence, from 0. */
export function rolePrecedence(role: Role): number {
  return ROLES.indexOf(role);
}

/** Whether a role leads its body. */
export function isLeader(role: Role): boolean {
  return role === LEADER_OF.committee || role === LEADER_OF.support_team;
}
