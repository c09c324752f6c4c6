import type { ImportField } from '#shared/rules/import-columns.ts';
import { type PartialDate, parsePartialDate } from '#shared/rules/partial-dates.ts';
import { remembered, type RowTexts } from './row-texts.ts';

/** The day a cell tells; of a month or a year its first or its last one, which is told. What is written the same in many rows is read once. */
export function readDay(row: RowTexts, field: ImportField, side: 'first' | 'last', memory: Map<string, PartialDate | null>): string | null {
  const text = row.said(field);
  const time = text === null ? null : remembered(memory, text, parsePartialDate);
  if (text !== null && time === null) row.complain(field, 'error', 'DATE_INVALID', { text });
  if (time === null) return null;
  const day = side === 'first' ? time.from : time.to;
  if (time.precision !== 'day') row.complain(field, 'warning', 'DATE_PARTIAL', { text: text ?? '', day });
  return day;
}
