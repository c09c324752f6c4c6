import type { MissingRecord } from '#shared/contract/imports.ts';
import { PEOPLE_COLUMNS } from '#shared/rules/import-people-columns.ts';
import { heldOn } from '#shared/rules/positions.ts';
import type { ListKind, ListRules } from '../list-kind.ts';
import { type MatchedRow, matchedRules, namedBy, problemAt, type RowTold } from '../matched-rules.ts';
import { type KnownPeople, type KnownPerson, readKnownPeople } from '../roster/known.ts';
import { isAnonymised, matchRow, placeRow, shownCandidate } from '../roster/match.ts';
import { RowReader } from '../roster/read-row.ts';
import type { Texts } from '../row-texts.ts';
import { bearsSecretMark } from '../secret-marks.ts';
import type { SourceRow } from '../table.ts';
import { decideKept, decideNew, type PersonTold } from './decide.ts';

type Told = PersonTold & RowTold;
type PersonRow = MatchedRow<Told, KnownPerson>;

/** People, without any committee. */
export const PEOPLE: ListKind = {
  columns: PEOPLE_COLUMNS,
  needsCommittee: false,
  undecided: 'Sổ có người cùng tên, chưa chọn là người nào',
  isSecretFile: (workbook) => bearsSecretMark(workbook),
  groupHeading: () => null,
  wordsOf: () => ({}),
  rules: (connection, _target, today) => peopleRules(readKnownPeople(connection, today)),
};

function peopleRules(known: KnownPeople): ListRules<PersonRow> {
  const reader = new RowReader(PEOPLE_COLUMNS, new Map());
  return matchedRules<Told, KnownPerson>({
    columns: PEOPLE_COLUMNS,
    lastEntry: known.lastEntry,
    keyed: () => undefined,
    read: (source, edits) => readPerson(known, reader, source, edits),
    nothing: () => { throw new RangeError('Rows of people are not told apart by secrecy'); },
    match: ({ values, place }) => {
      const { kind, candidates } = matchRow(known, values, place, null, null);
      const [first = null] = candidates;
      return kind === 'exact' ? { same: first, alike: [] } : { same: null, alike: candidates };
    },
    decideNew: (told) => decideNew(known, told),
    decideKept: (told, kept) => decideKept(known, told, kept),
    candidate: (person) => { const { name, detail } = shownCandidate(known, person); return { name, detail }; },
    makesPeople: true,
    missing: (rows) => missingPeople(known, rows),
    wrongTotals: () => [],
  });
}

function readPerson(known: KnownPeople, reader: RowReader, source: SourceRow, edits: Texts): Told {
  const { values, problems: read } = reader.read(source, edits);
  // An address that is none is refused by the record, not only told.
  const problems = read.map((problem) => (problem.code === 'EMAIL_ODD' ? { ...problem, severity: 'error' as const } : problem));
  const { place, problem } = placeRow(known, values, null);
  if (problem !== null) problems.push(problemAt(source, PEOPLE_COLUMNS, problem));
  if (isAnonymised(known, values, null)) problems.push(problemAt(source, PEOPLE_COLUMNS, { field: 'fullName', severity: 'error', code: 'PERSON_ANONYMISED' }));
  const unknownUnits = problem?.code === 'UNIT_UNKNOWN' && problem.params !== undefined ? [String(problem.params['name'])] : [];
  return { values, place, unknownUnits, problems };
}

/** People of the units that the file speaks of, whom no row names. */
function missingPeople(known: KnownPeople, rows: readonly PersonRow[]): MissingRecord[] {
  const named = namedBy(rows);
  const units = new Set(rows.map(({ told }) => told.place.unitId).filter((unitId) => unitId !== null));
  return [...known.people.values()].flatMap((person): MissingRecord[] => {
    const held = heldOn(person.holdings, known.today);
    if (held?.unitId == null || !units.has(held.unitId) || named.has(person.id) || known.anonymised.has(person.id)) return [];
    return [{ recordId: person.id, label: person.fullName, unitName: known.units.nameOn(held.unitId, known.today), day: held.period.from }];
  });
}
