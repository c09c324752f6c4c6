import type { MissingRecord } from '#shared/contract/imports.ts';
import { labelOfRecord } from './decide.ts';
import type { RecordRow } from './kind.ts';
import type { KnownRecords } from './known.ts';

/**
 * The records that the file should name and does not: those of the units and of the time that its rows speak of. A file of
 * one year, or of one unit, says nothing of others. A row that is left out names its record all the same.
 */
export function missingRecords(known: KnownRecords, rows: readonly RecordRow[]): MissingRecord[] {
  const { register, records, links } = known;
  const named = new Set(rows.flatMap(({ match }) => (match.kept === null ? match.candidates.map(({ id }) => id) : [match.kept.id])));
  const valuesIn = (name: string) => rows.map(({ told, match }) => told.values[name] ?? match.kept?.values[name]).filter((value) => typeof value === 'string');
  const units = new Set(valuesIn(register.unit));
  const days = valuesIn(register.day).toSorted();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  return [...records.values()].flatMap((record): MissingRecord[] => {
    const [unit, day] = [record.values[register.unit], record.values[register.day]];
    if (named.has(record.id) || typeof unit !== 'string' || !units.has(unit) || typeof day !== 'string' || day < first || day > last) return [];
    return [{ recordId: record.id, label: labelOfRecord(known, record), unitName: links.nameOf(unit, { kind: 'unit' }), day }];
  });
}
