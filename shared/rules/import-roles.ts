import { parseRole, type Role } from './roles.ts';
import { cleanLine, foldWords } from './text.ts';

/** What a cell says about the role: one, several at once (a mistake), none that is known, or nothing. */
export type RoleCell = { role: Role } | { several: Role[] } | 'unknown' | 'empty';

const PARTS = /[,;/+&\n\u2013-]|\s(?:và|va)\s/iu;

/** Reads a role as offices write it: with or without accents, abbreviated, with the committee's name behind it. */
export function readRoleCell(text: string): RoleCell {
  if (cleanLine(text) === '') return 'empty';
  const parts = new Set(text.split(PARTS).map(roleOf).filter((role) => role !== null));
  if (parts.size > 1) return { several: [...parts] };
  const role = roleOf(text);
  return role === null ? 'unknown' : { role };
}

function roleOf(text: string): Role | null {
  const words = foldWords(text).replace(/\bbcd\b/g, 'ban chi dao').replace(/\bban ban chi dao\b/g, 'ban chi dao');
  for (const spelling of [words, words.replace(/\bban chi dao\b/g, 'ban'), words.replace(/ (?:cua )?ban chi dao\b.*$/, '')]) {
    const role = parseRole(spelling);
    if (role !== null) return role;
  }
  return null;
}

const ORDINAL = /^\s*(?:[IVX]{1,5}|[A-ZĐ]|\d{1,2})\s*[.)/:\u2013-]+\s*/u;
const ORDINAL_ALONE = /^(?:[IVX]{1,5}|[A-ZĐ])[.)]?$/u;
const COUNT = /\(.*\)|[:;,.]?\s*gồm.*$|\d+\s*đồng chí.*$/giu;

/** A row that heads a group of a member list: the role of the rows under it, null when it names none. */
export interface GroupHeading {
  role: Role | null;
}

/**
 * Tells a group's heading (`I. TRƯỞNG BAN`, `III | Các Ủy viên`, `B. TỔ GIÚP VIỆC`) from a member's row by the texts of
 * its filled cells. Null when the row is no heading.
 */
export function readGroupHeading(texts: readonly string[]): GroupHeading | null {
  const [first, second] = texts.map(cleanLine);
  if (first === undefined || texts.length > 2) return null;
  if (second !== undefined) return ORDINAL_ALONE.test(first) ? { role: groupRole(second) } : null;
  const role = groupRole(first.replace(ORDINAL, ''));
  return role !== null || isSection(first) ? { role } : null;
}

/** `B. TỔ GIÚP VIỆC` is a section; a name with an initial, `Y. Bion Niê`, is not written in capitals throughout. */
function isSection(text: string): boolean {
  const rest = text.replace(ORDINAL, '');
  return rest !== text && rest === rest.toUpperCase();
}

function groupRole(text: string): Role | null {
  const bare = cleanLine(text.replace(COUNT, '')).replace(/^(?:các|cac)\s+/iu, '').replace(/^(?:đồng chí|đ\/c)\s+/iu, '');
  const cell = readRoleCell(bare);
  return typeof cell === 'object' && 'role' in cell ? cell.role : null;
}
