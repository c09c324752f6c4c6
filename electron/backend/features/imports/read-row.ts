import type { ImportRow } from '#shared/contract/imports.ts';
import { parseDate } from '#shared/rules/dates.ts';
import type { ImportField } from '#shared/rules/import-columns.ts';
import { parseSeatKey, type SeatKey } from '#shared/rules/import-key.ts';
import { type RoleCell, readRoleCell } from '#shared/rules/import-roles.ts';
import { bareName } from '#shared/rules/names.ts';
import { isPhone, normalisePhone } from '#shared/rules/phone.ts';
import type { Role } from '#shared/rules/roles.ts';
import { cleanLine, cleanText, foldWords } from '#shared/rules/text.ts';
import { cellRef } from '../../office/cell-refs.ts';
import type { SourceRow } from './table.ts';

export type Problem = ImportRow['problems'][number];
export type Texts = Partial<Record<ImportField, string>>;

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
  key: SeatKey | null;
}

/** The longest text each field can keep. */
const LONGEST: Partial<Record<ImportField, number>> = { fullName: 120, position: 300, unit: 300, assignedField: 300, phone: 40, email: 200, note: 2000 };
const DASHES = /^[-\u2013\u2014]+$/;
const ORDER = /^(\d{1,4})[.)]?$/;
const LAST_ORDER = 9999;
const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;

/** The texts of a row with the user's corrections put in. */
export function textsOf(source: SourceRow, edits: Texts): Texts {
  return { ...source.texts, ...edits };
}

/** Address of a field's cell; a field that no column holds is told at the name's cell. */
export function refOf(source: SourceRow, field: ImportField): string {
  return cellRef(source.row, source.columns.get(field) ?? source.columns.get('fullName') ?? 1);
}

/** Reads a row's texts as values and tells what cannot be read; nothing of the record is asked. */
export type RowReader = (source: SourceRow, edits: Texts | undefined) => { values: RowValues; problems: Problem[] };

/** A reader for the rows of one list. What is written the same in many rows is read once. */
export function rowReader(): RowReader {
  const roles = new Map<string, RoleCell>();
  const days = new Map<string, string | null>();
  return (source, edits) => readRow(source, edits ?? {}, (text) => remembered(roles, text, readRoleCell), (text) => remembered(days, text, parseDate));
}

function remembered<T>(memory: Map<string, T>, text: string, read: (text: string) => T): T {
  const known = memory.get(text);
  if (known !== undefined) return known;
  const fresh = read(text);
  memory.set(text, fresh);
  return fresh;
}

function readRow(source: SourceRow, edits: Texts, readRole: (text: string) => RoleCell, readDay: (text: string) => string | null): ReturnType<RowReader> {
  const problems: Problem[] = [];
  const complain = (field: ImportField, severity: Problem['severity'], code: Problem['code'], params?: Problem['params']) => {
    problems.push({ field, cell: refOf(source, field), severity, code, ...(params === undefined ? {} : { params }) });
  };
  const said = (field: ImportField): string | null => {
    const text = editedText(edits, field) ?? (source.broken.includes(field) ? '' : (source.texts[field] ?? ''));
    const longest = LONGEST[field];
    if (longest !== undefined && text.length > longest) complain(field, 'error', 'TEXT_TOO_LONG', { longest });
    return text === '' || DASHES.test(text) ? null : text;
  };
  const dayOf = (field: 'from' | 'to'): string | null => {
    const text = said(field);
    const day = text === null ? null : readDay(text);
    if (text !== null && day === null) complain(field, 'error', 'DATE_INVALID', { text });
    return day;
  };
  for (const field of source.broken) if (edits[field] === undefined) complain(field, 'error', 'CELL_ERROR');

  const fullName = bareName(said('fullName') ?? '');
  if (fullName === '') complain('fullName', 'error', 'NAME_MISSING');
  const keyText = said('key');
  const key = keyText === null ? null : parseSeatKey(keyText);
  if (keyText !== null && key === null) complain('key', 'warning', 'KEY_UNKNOWN');
  const order = said('orderNo');
  const orderNo = readOrder(order, edits.orderNo === undefined ? source.orderOffset : 0);
  if (order !== null && orderNo === null) complain('orderNo', 'warning', 'ORDER_INVALID', { text: order });
  const roleText = said('role');
  const role = roleText === null ? 'empty' : readRole(roleText);
  if (roleText !== null && role === 'unknown') complain('role', 'error', 'ROLE_UNKNOWN', { text: roleText });
  if (roleText !== null && typeof role === 'object' && 'several' in role) complain('role', 'error', 'ROLE_UNKNOWN', { text: roleText, count: role.several.length });
  const phone = readPhone(said('phone'));
  if (phone !== null && !isPhone(phone)) complain('phone', 'warning', 'PHONE_ODD', { text: phone });
  const email = said('email');
  if (email !== null && !EMAIL.test(email)) complain('email', 'warning', 'EMAIL_ODD', { text: email });
  const from = dayOf('from');
  const to = dayOf('to');
  if (from !== null && to !== null && from > to) complain('to', 'error', 'DATE_ORDER', { from, to });
  const unit = said('unit');
  const values: RowValues = {
    orderNo: key?.printedNo === order ? null : orderNo,
    fullName,
    nameKey: foldWords(fullName),
    position: said('position'),
    unit,
    combined: unit === null && !source.columns.has('unit') && edits.unit === undefined,
    role: role === 'empty' ? source.groupRole : typeof role === 'object' && 'role' in role ? role.role : null,
    assignedField: said('assignedField'),
    from,
    to,
    phone,
    email,
    note: said('note'),
    key,
  };
  return { values, problems };
}

function editedText(edits: Texts, field: ImportField): string | undefined {
  const text = edits[field];
  if (text === undefined) return undefined;
  return field === 'note' ? cleanText(text) : cleanLine(text);
}

function readOrder(text: string | null, offset: number): number | null {
  const digits = text === null ? undefined : ORDER.exec(text)?.[1];
  const number = digits === undefined ? 0 : Number(digits) + offset;
  return number >= 1 && number <= LAST_ORDER ? number : null;
}

/** A number that can be read is kept as digits; anything else, two numbers for one, stays as it is written. */
function readPhone(text: string | null): string | null {
  if (text === null) return null;
  const digits = normalisePhone(text);
  return isPhone(digits) ? digits : text;
}
