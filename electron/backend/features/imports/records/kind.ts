import type { Register } from '#shared/registers/declare.ts';
import { recordColumns } from '#shared/registers/list-columns.ts';
import { recordProblemWords } from '#shared/registers/choices.ts';
import { bothWords } from '#shared/registers/words.ts';
import { parseRecordKey } from '#shared/rules/import-key.ts';
import { headingWords, type ListColumns } from '#shared/rules/import-columns.ts';
import { formatKnownDate } from '#shared/rules/known-dates.ts';
import { keyOf } from '../../registers/service.ts';
import type { ListKind, ListRules } from '../list-kind.ts';
import { type MatchedRow, matchedRules } from '../matched-rules.ts';
import { bearsSecretMarkAbove } from '../secret-marks.ts';
import type { SourceRow } from '../table.ts';
import { decideKept, decideNew, labelOfRecord } from './decide.ts';
import { type KnownRecord, type KnownRecords, readKnown } from './known.ts';
import { missingRecords } from './missing.ts';
import { RecordReader, type RowTold } from './read-row.ts';
import { wrongTotals } from './totals.ts';

export type RecordRow = MatchedRow<RowTold, KnownRecord>;

/** The records of a register, as it is declared. */
export function recordsOf(register: Register): ListKind {
  const columns = recordColumns(register);
  const [words] = bothWords(register.name);
  const headings = headingWords(columns);
  return {
    columns,
    needsCommittee: false,
    undecided: 'Sổ có mục gần giống dòng này, chưa chọn là mục nào',
    isSecretFile: (workbook) => bearsSecretMarkAbove(workbook, headings),
    groupHeading: () => null,
    wordsOf: ({ params }) => recordProblemWords(params ?? {}, words),
    rules: (connection, _target, today, _sources, totals) => recordRules(readKnown(connection, register, today), columns, totals),
  };
}

function recordRules(known: KnownRecords, columns: ListColumns, totals: readonly SourceRow[]): ListRules<RecordRow> {
  const { register, records, same, near, links } = known;
  const reader = new RecordReader(known, columns);
  return matchedRules<RowTold, KnownRecord>({
    columns,
    lastEntry: known.lastEntry,
    keyed: ({ key = '' }) => {
      const id = parseRecordKey(key);
      return id === null ? undefined : (records.get(id) ?? null);
    },
    read: (source, edits, kept) => reader.read(source, edits, kept),
    nothing: () => ({ values: {}, status: null, statusReason: null, unknownUnits: [], problems: [] }),
    // A record that agrees in all that tells one apart is meant; one that agrees in part may be.
    match: ({ values }) => ({
      same: same.get(keyOf(register, register.identity, values) ?? '') ?? null,
      alike: register.near === undefined ? [] : (near.get(keyOf(register, register.near, values) ?? '') ?? []),
    }),
    decideNew: (told) => decideNew(known, told),
    decideKept: (told, kept) => decideKept(known, told, kept),
    candidate: (record) => {
      const [unit, day] = [record.values[register.unit], record.values[register.day]];
      const parts = [typeof unit === 'string' ? links.nameOf(unit, { kind: 'unit' }) : '', typeof day === 'string' ? formatKnownDate(day) : ''];
      return { name: labelOfRecord(known, record), detail: parts.filter((part) => part !== '').join(' · ') };
    },
    makesPeople: false,
    missing: (rows) => missingRecords(known, rows),
    wrongTotals: (rows) => wrongTotals(register, columns, totals, rows),
  });
}
