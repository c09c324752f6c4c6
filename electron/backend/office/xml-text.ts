import { damaged } from './workbook-error.ts';

/** What a text piece holds besides plain ASCII. */
export const MARK = { ENTITY: 1, HIGH: 2, RETURN: 4 } as const;
/** The mark of each byte. */
export const MARKS = new Uint8Array(256);
MARKS[0x26] = MARK.ENTITY;
MARKS[0x0d] = MARK.RETURN;
MARKS.fill(MARK.HIGH, 128);

/** A whole number from ASCII digits, or -1. */
export function parseInteger(bytes: Buffer, start: number, end: number): number {
  if (end <= start || end - start > 15) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = bytes[at]! - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of a piece: UTF-8, the five XML entities and character numbers, line ends as `\n`. */
export function decodeText(bytes: Buffer, start: number, end: number, marks: number): string {
  const encoding = (marks & MARK.HIGH) === 0 ? 'latin1' : 'utf8';
  let text = bytes.toString(encoding, start, end);
  if ((marks & MARK.RETURN) !== 0) text = text.replace(/\r\n?/g, '\n');
  return (marks & MARK.ENTITY) === 0 ? text : text.replace(/&([^;&]{0,10};?)/g, resolveEntity);
}

function resolveEntity(_whole: string, body: string): string {
  const name = body.slice(0, -1);
  const named = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
  if (body.endsWith(';') && named !== undefined) return named;
  const number = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));$/.exec(body);
  const code = number === null ? -1 : number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  if (code <= 0 || code > 0x10ffff) throw damaged('an unknown entity');
  return String.fromCodePoint(code);
}
