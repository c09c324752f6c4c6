import { expandPosition } from '#shared/rules/abbreviations.ts';
import { parseSeatKey, type SeatKey } from '#shared/rules/import-key.ts';
import { type RoleCell, readRoleCell } from '#shared/rules/import-roles.ts';
import type { ListColumns } from '#shared/rules/import-columns.ts';
import { bareName } from '#shared/rules/names.ts';
import type { PartialDate } from '#shared/rules/partial-dates.ts';
import { isPhone, normalisePhone } from '#shared/rules/phone.ts';
import type { Role } from '#shared/rules/roles.ts';
import { foldWords } from '#shared/rules/text.ts';
import { readDay } from '../read-day.ts';
import { type Problem, remembered, RowTexts, type Texts } from '../row-texts.ts';
import type { SourceRow } from '../table.ts';
import type { InGroup } from './rules.ts';

/** What a row says, cell by cell. Null is an empty cell: it says nothing and changes nothing. */
export interface RowValues {
  /** Null also when the number is the one our own list printed: then the order stays as it is. */
  orderNo: number | null;
  fullName: string;
  nameKey: string;
  position: string | null;
  unit: string | null;
  /** No cell of its own names the unit: the position's text may end with it. */
  combined: boolean;
  role: Role | null;
  assignedField: string | null;
  from: string | null;
  to: string | null;
  phone: string | null;
  email: string | null;
  note: string | null;
  /** By what name somebody is called, where it is not the last one; told in lists of people only. */
  givenName: string | null;
  key: SeatKey | null;
}

const ORDER = /^(\d{1,4})[.)]?$/;
const LAST_ORDER = 9999;
const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;
const NO_GROUP: InGroup = { role: null, orderOffset: 0 };

/** Reads the rows of one list. What is written the same in many rows is read once. */
export class RowReader {
  readonly #roles = new Map<string, RoleCell>();
  readonly #days = new Map<string, PartialDate | null>();
  readonly #list: ListColumns;
  readonly #groups: ReadonlyMap<SourceRow, InGroup>;

  constructor(list: ListColumns, groups: ReadonlyMap<SourceRow, InGroup>) {
    this.#list = list;
    this.#groups = groups;
  }

  /** Reads a row's texts as values and tells what cannot be read; nothing of the record is asked. */
  read(source: SourceRow, edits: Texts): { values: RowValues; problems: Problem[] } {
    const row = new RowTexts(source, edits, this.#list);
    const group = this.#groups.get(source) ?? NO_GROUP;
    const fullName = bareName(row.said('fullName') ?? '');
    if (fullName === '') row.complain('fullName', 'error', 'NAME_MISSING');
    const key = readKey(row);
    const orderNo = readOrder(row, key, edits.orderNo === undefined ? group.orderOffset : 0);
    const role = this.#readRole(row);
    const phone = readPhone(row);
    const email = row.said('email');
    if (email !== null && !EMAIL.test(email)) row.complain('email', 'warning', 'EMAIL_ODD', { text: email });
    const from = readDay(row, 'from', 'first', this.#days);
    const to = readDay(row, 'to', 'last', this.#days);
    if (from !== null && to !== null && from > to) row.complain('to', 'error', 'DATE_ORDER', { from, to });
    const unit = row.said('unit');
    const values: RowValues = {
      orderNo,
      fullName,
      nameKey: foldWords(fullName),
      position: key === null && edits.position === undefined ? readPosition(row) : row.said('position'),
      unit,
      combined: unit === null && !source.columns.has('unit') && edits.unit === undefined,
      role: role === 'empty' ? group.role : typeof role === 'object' && 'role' in role ? role.role : null,
      assignedField: row.said('assignedField'),
      from,
      to,
      phone,
      email,
      note: row.said('note'),
      givenName: row.said('givenName'),
      key,
    };
    return { values, problems: row.problems };
  }

  #readRole(row: RowTexts): RoleCell {
    const text = row.said('role');
    if (text === null) return 'empty';
    const role = remembered(this.#roles, text, readRoleCell);
    if (role === 'unknown') row.complain('role', 'error', 'ROLE_UNKNOWN', { text });
    if (typeof role === 'object' && 'several' in role) row.complain('role', 'error', 'ROLE_UNKNOWN', { text, count: role.several.length });
    return role;
  }
}

function readKey(row: RowTexts): SeatKey | null {
  const text = row.said('key');
  const key = text === null ? null : parseSeatKey(text);
  if (text !== null && key === null) row.complain('key', 'warning', 'KEY_UNKNOWN');
  return key;
}

/** The number that orders the row; the one our own list printed says nothing. */
function readOrder(row: RowTexts, key: SeatKey | null, offset: number): number | null {
  const text = row.said('orderNo');
  const digits = text === null ? undefined : ORDER.exec(text)?.[1];
  const number = digits === undefined ? 0 : Number(digits) + offset;
  const orderNo = number >= 1 && number <= LAST_ORDER ? number : null;
  if (text !== null && orderNo === null) row.complain('orderNo', 'warning', 'ORDER_INVALID', { text });
  return key?.printedNo === text ? null : orderNo;
}

/** The position with its abbreviations written out; one that may mean several things is asked about. */
function readPosition(row: RowTexts): string | null {
  const text = row.said('position');
  if (text === null) return null;
  const expanded = expandPosition(text);
  if (expanded.unclear !== null) row.complain('position', 'warning', 'POSITION_UNCLEAR', { text: expanded.unclear.short, meanings: expanded.unclear.meanings.join('; ') });
  return expanded.text;
}

/** A number that can be read is kept as digits; anything else, two numbers for one, stays as it is written. */
function readPhone(row: RowTexts): string | null {
  const text = row.said('phone');
  if (text === null) return null;
  const digits = normalisePhone(text);
  if (isPhone(digits)) return digits;
  row.complain('phone', 'warning', 'PHONE_ODD', { text });
  return text;
}
