import { seriesOf } from '#shared/rules/numbering.ts';
import type { Direction } from '#shared/rules/documents.ts';
import type { WriteContext } from '../../context.ts';
import { ruleError } from '../../errors.ts';
import { columnsOf, type DocumentFields, numberOf, refuseOddFields } from './service.ts';
import { readTerms } from './terms.ts';

/** A line of a book that was kept elsewhere. */
export interface Entry extends DocumentFields {
  /** That a number was cancelled, and why; null when the paper stands. */
  cancelled: { reason: string | null } | null;
}

/** Puts a line of a book into the register: what went out keeps the number it bore, in the series of its committee. */
export function insertEntry(context: WriteContext, direction: Direction, { cancelled, ...fields }: Entry): string {
  const { records, today } = context;
  refuseOddFields(context, direction, fields, null);
  const columns = columnsOf(direction, fields);
  const none = { status: 'issued', series: null, cancelled_on: null, cancelled_by: null, cancel_reason: null };
  if (direction !== 'issued') return records.insert('document', { direction, ...none, ...columns });
  const series = seriesFor(context, fields);
  // When a number was cancelled is not told by a book: what is kept is who entered that, and when.
  const life = cancelled === null ? none : { status: 'cancelled', cancelled_on: today, cancelled_by: records.head.userId, cancel_reason: fields.secret ? null : cancelled.reason };
  return records.insert('document', { direction, ...columns, ...life, series });
}

/** Corrects what the register tells of a paper by a line of a book. What was numbered keeps its number. */
export function correctEntry(context: WriteContext, id: string, fields: DocumentFields): void {
  const before = context.records.current('document', id);
  const direction = before.direction as Direction;
  refuseOddFields(context, direction, fields, id);
  context.records.patch('document', id, { ...columnsOf(direction, fields), ...(before.series !== null && numberOf(before)) });
}

function seriesFor({ connection }: WriteContext, { system, type, issuedOn, committeeId }: DocumentFields): string {
  const series = issuedOn === null ? null : seriesOf({ system, type, issuedOn, committeeId }, readTerms(connection));
  if (series === null) throw ruleError({ rule: 'TERM_MISSING', field: 'issuedOn', params: { date: issuedOn ?? '' } });
  return series;
}
