import { type Body, parseRole, type Role } from './roles.ts';
import { cleanLine, foldWords } from './text.ts';

/** What a cell says about the role: one, several at once (a mistake), none that is known, or nothing. */
export type RoleCell = { role: Role } | { several: Role[] } | 'unknown' | 'empty';

const PARTS = /[,;/+&\n\u2013-]|\s(?:và|va)\s/iu;

/** Reads a role as offices write it: with or without accents, abbreviated, with the committee's name behind it. */
export function readRoleCell(text: string, body: Body = 'committee'): RoleCell {
  if (cleanLine(text) === '') return 'empty';
  const parts = new Set(text.split(PARTS).map((part) => roleOf(part, body)).filter((role) => role !== null));
  if (parts.size > 1) return { several: [...parts] };
  const role = roleOf(text, body);
  return role === null ? 'unknown' : { role };
}

function roleOf(text: string, body: Body): Role | null {
  const words = foldWords(text).replace(/\bbcd\b/g, 'ban chi dao').replace(/\bban ban chi dao\b/g, 'ban chi dao');
  for (const spelling of [words, words.replace(/\bban chi dao\b/g, 'ban'), words.replace(/ (?:cua )?ban chi dao\b.*$/, '')]) {
    const role = parseRole(spelling, body);
    if (role !== null) return role;
  }
  return null;
}

const ORDINAL = /^(?:[IVX]{1,5}|[A-ZĐ]|\d{1,2})(?:\s*[.)/:\u2013-]+\s*|\s+)/u;
const COUNT = /\(.*\)|[\s:;,.]*gồm.*$|\d+\s*đồng chí.*$/giu;

/** The role that a group's heading gives to the rows under it (`I. TRƯỞNG BAN`, `III - Các Ủy viên (12 đồng chí)`); null when it names none. */
export function readGroupRole(heading: string, body: Body = 'committee'): Role | null {
  const bare = cleanLine(heading).replace(ORDINAL, '').replace(COUNT, '').trim();
  const cell = readRoleCell(bare.replace(/^(?:(?:các|cac|đồng chí|đ\/c)\s+)+/iu, ''), body);
  return typeof cell === 'object' && 'role' in cell ? cell.role : null;
}
