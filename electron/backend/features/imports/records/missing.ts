import type { MissingRecord } from '#shared/contract/imports.ts';
import { namedBy } from '../matched-rules.ts';
import { labelOfRecord } from './decide.ts';
import type { RecordRow } from './kind.ts';
import type { KnownRecords } from './known.ts';

/**
 * The records that the file should name and does not: those of the units and of the time that its rows speak of. A file of
 * one year, or of one unit, says nothing of others. A row that is left out names its record all the same.
 */
export function missingRecords(known: KnownRecords, rows: readonly RecordRow[]): MissingRecord[] {
  const { register, records, links } = known;
  const named = namedBy(rows);
  const units = new Set<unknown>();
  let [first, last] = ['9', ''];
  for (const { told, match } of rows) {
    const [unit, day] = [register.unit, register.day].map((name) => told.values[name] ?? match.kept?.values[name]);
    units.add(unit);
    if (typeof day !== 'string') continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return [...records.values()].flatMap((record): MissingRecord[] => {
    const [unit, day] = [record.values[register.unit], record.values[register.day]];
    if (named.has(record.id) || typeof unit !== 'string' || !units.has(unit) || typeof day !== 'string' || day < first || day > last) return [];
    return [{ recordId: record.id, label: labelOfRecord(known, record), unitName: links.nameOf(unit, { kind: 'unit' }), day }];
  });
}
