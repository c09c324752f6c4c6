import { foldWords } from './text.ts';

/** Roles in a steering committee, in the order of precedence of official member lists. */
export const ROLES = ['head', 'standing_deputy_head', 'deputy_head', 'standing_member', 'member', 'secretary'] as const;
export type Role = (typeof ROLES)[number];

/** The role as printed on official papers, always in Vietnamese whatever the language of the screen. */
export const ROLE_TITLES: Record<Role, string> = {
  head: 'Trưởng ban',
  standing_deputy_head: 'Phó Trưởng ban Thường trực',
  deputy_head: 'Phó Trưởng ban',
  standing_member: 'Ủy viên Thường trực',
  member: 'Ủy viên',
  secretary: 'Thư ký',
};

const SPELLINGS: Record<Role, readonly string[]> = {
  head: ['truong ban', 'truong ban chi dao', 'tb', 'head', 'chair'],
  standing_deputy_head: ['pho truong ban thuong truc', 'pho truong ban tt', 'ptb thuong truc', 'ptbtt', 'ptb tt', 'pho ban thuong truc', 'standing deputy head'],
  deputy_head: ['pho truong ban', 'ptb', 'pho ban', 'deputy head'],
  standing_member: ['uy vien thuong truc', 'uy vien tt', 'uvtt', 'uv thuong truc', 'uv tt', 'thanh vien thuong truc', 'standing member'],
  member: ['uy vien', 'uv', 'thanh vien', 'tv', 'member'],
  secretary: ['thu ky', 'uy vien thu ky', 'uy vien kiem thu ky', 'secretary'],
};

const BY_SPELLING = new Map(ROLES.flatMap((role) => SPELLINGS[role].map((spelling) => [spelling, role] as const)));

/** The role written in a cell, with or without accents or abbreviated; null when it is none, or two roles in one cell. */
export function parseRole(text: string): Role | null {
  return BY_SPELLING.get(foldWords(text)) ?? null;
}

/** Place of a role in the order of precedence, from 0. */
export function rolePrecedence(role: Role): number {
  return ROLES.indexOf(role);
}
