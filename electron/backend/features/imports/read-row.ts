import type { ImportRow } from '#shared/contract/imports.ts';
import { parseDate } from '#shared/rules/dates.ts';
import type { ImportField } from '#shared/rules/import-columns.ts';
import { parseSeatKey, type SeatKey } from '#shared/rules/import-key.ts';
import { readRoleCell } from '#shared/rules/import-roles.ts';
import { bareName, nameKey } from '#shared/rules/names.ts';
import { isPhone, normalisePhone } from '#shared/rules/phone.ts';
import type { Role } from '#shared/rules/roles.ts';
import { cleanLine, cleanText } from '#shared/rules/text.ts';
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
  return source.refs[field] ?? source.refs.fullName ?? String(source.row);
}

/** Reads a row's texts as values and tells what cannot be read. Nothing of the record is asked here. */
export function readRow(source: SourceRow, edits: Texts): { values: RowValues; problems: Problem[] } {
  const texts = textsOf(source, edits);
  const problems: Problem[] = [];
  const complain = (field: ImportField, severity: Problem['severity'], code: Problem['code'], params?: Problem['params']) => {
    problems.push({ field, cell: refOf(source, field), severity, code, ...(params === undefined ? {} : { params }) });
  };
  for (const field of source.broken) if (edits[field] === undefined) complain(field, 'error', 'CELL_ERROR');
  const said = (field: ImportField): string | null => {
    if (source.broken.includes(field) && edits[field] === undefined) return null;
    const raw = texts[field] ?? '';
    const text = field === 'note' ? cleanText(raw) : cleanLine(raw);
    const longest = LONGEST[field];
    if (longest !== undefined && text.length > longest) complain(field, 'error', 'TEXT_TOO_LONG', { longest });
    return text === '' || DASHES.test(text) ? null : text;
  };
  const day = (field: 'from' | 'to'): string | null => {
    const text = said(field);
    if (text === null) return null;
    const date = parseDate(text);
    if (date === null) complain(field, 'error', 'DATE_INVALID', { text });
    return date;
  };

  const name = bareName(said('fullName') ?? '');
  if (name === '') complain('fullName', 'error', 'NAME_MISSING');
  const keyText = said('key');
  const key = keyText === null ? null : parseSeatKey(keyText);
  if (keyText !== null && key === null) complain('key', 'warning', 'KEY_UNKNOWN');
  const order = said('orderNo');
  const orderNo = readOrder(order, edits.orderNo === undefined ? source.orderOffset : 0);
  if (order !== null && orderNo === null) complain('orderNo', 'warning', 'ORDER_INVALID', { text: order });
  const role = readRoleCell(said('role') ?? '');
  if (role === 'unknown') complain('role', 'error', 'ROLE_UNKNOWN', { text: said('role') ?? '' });
  if (typeof role === 'object' && 'several' in role) complain('role', 'error', 'ROLE_UNKNOWN', { text: said('role') ?? '', count: role.several.length });
  const phone = said('phone');
  const storedPhone = phone === null ? null : normalisePhone(phone);
  if (storedPhone !== null && !isPhone(storedPhone)) complain('phone', 'warning', 'PHONE_ODD', { text: storedPhone });
  const email = said('email');
  if (email !== null && !EMAIL.test(email)) complain('email', 'warning', 'EMAIL_ODD', { text: email });
  const from = day('from');
  const to = day('to');
  if (from !== null && to !== null && from > to) complain('to', 'error', 'DATE_ORDER', { from, to });
  const unit = said('unit');

  return {
    problems,
    values: {
      orderNo: key?.printedNo === order ? null : orderNo,
      fullName: name,
      nameKey: nameKey(name),
      position: said('position'),
      unit,
      combined: unit === null && source.refs.unit === undefined && edits.unit === undefined,
      role: typeof role === 'object' && 'role' in role ? role.role : role === 'empty' ? source.groupRole : null,
      assignedField: said('assignedField'),
      from,
      to,
      phone: storedPhone,
      email,
      note: said('note'),
      key,
    },
  };
}

function readOrder(text: string | null, offset: number): number | null {
  const digits = text === null ? undefined : ORDER.exec(text)?.[1];
  const number = digits === undefined ? 0 : Number(digits) + offset;
  return number >= 1 && number <= LAST_ORDER ? number : null;
}
