import { headingWords, type ImportField } from '#shared/rules/import-columns.ts';
import { REGISTER_COLUMNS } from '#shared/rules/import-register-columns.ts';
import type { Direction } from '#shared/rules/documents.ts';
import type { CheckedRow, ListKind, ListRules, UserWork } from '../list-kind.ts';
import { type Problem, refOf, type Texts, textsOf } from '../row-texts.ts';
import { bearsSecretMarkAbove } from '../secret-marks.ts';
import type { SourceRow } from '../table.ts';
import { checkPapersBetween } from './between.ts';
import { decideKept, decideNew, type PaperDecision } from './decide.ts';
import { type KnownBook, readBook } from './known.ts';
import { keyedPaper, type Match, matchPaper, shownMatch, unprinted } from './match.ts';
import { PaperReader, type PaperValues } from './read-row.ts';

export interface PaperRow extends CheckedRow {
  values: PaperValues;
  match: Match;
  /** Null while it is not decided which paper is meant. */
  decision: PaperDecision | null;
}

const NO_PROBLEMS: readonly Problem[] = [];
const NO_EDITS: Texts = {};

/** A book of the register of papers. */
export function registerBook(direction: Direction): ListKind {
  const columns = REGISTER_COLUMNS[direction];
  const words = headingWords(columns);
  return {
    columns,
    needsCommittee: false,
    undecided: 'Sổ có văn bản giống dòng này, chưa chọn là văn bản nào',
    isSecretFile: (workbook) => bearsSecretMarkAbove(workbook, words),
    groupHeading: () => null,
    wordsOf: () => ({}),
    rules: (connection, { committeeId }, today) => bookRules(readBook(connection, direction, committeeId, today)),
  };
}

function bookRules(known: KnownBook): ListRules<PaperRow> {
  const columns = REGISTER_COLUMNS[known.direction];
  const reader = new PaperReader(columns, known.direction === 'issued');
  const refIn = (source: SourceRow, field: ImportField): string => refOf(source, field, columns);
  return {
    lastEntry: known.lastEntry,
    check: (source, work) => checkRow(source, work, known, reader, refIn),
    checkBetween: (rows, work) => checkPapersBetween(rows, known, work, (row, field, severity, code, params) => { row.between = [...row.between, { field, cell: refIn(row.source, field), severity, code, params }]; }),
    shown: ({ match }, texts) => ({ cells: match.kept?.secret === true ? onlyKept(texts, columns.keptOfSecret) : texts, match: shownMatch(match) }),
    makesPerson: () => false,
    missing: () => [],
    unknownUnits: () => [],
    wrongTotals: () => [],
  };
}

/** What a file says of a paper that the register keeps as a secret goes no further. */
function onlyKept(texts: Texts, kept: readonly ImportField[] | null): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([field]) => kept?.includes(field as ImportField)));
}

function checkRow(source: SourceRow, work: UserWork, known: KnownBook, reader: PaperReader, refIn: (source: SourceRow, field: ImportField) => string): PaperRow {
  const edits = work.edits.get(source.row) ?? NO_EDITS;
  const texts = textsOf(source, edits, REGISTER_COLUMNS[known.direction]);
  const keyed = keyedPaper(known, texts);
  const said = keyed === null ? { source, edits } : unprinted(source, edits, keyed);
  const { values, problems: own } = reader.read(said.source, said.edits);
  const complain = (problem: Omit<Problem, 'cell'>): void => { own.push({ ...problem, cell: refIn(source, problem.field) }); };
  if (keyed === null && (texts.key ?? '') !== '') complain({ field: 'key', severity: 'warning', code: 'PAPER_KEY_UNKNOWN' });
  const match = matchPaper(known, values, keyed, work.choices.get(source.row) ?? null);
  if (match.problem !== null) complain(match.problem);
  const decision = match.kept !== null ? decideKept(known, values, match.kept) : match.choice === 'new' ? decideNew(known, values) : null;
  for (const problem of decision?.problems ?? NO_PROBLEMS) if (!own.some(({ field, severity }) => field === problem.field && severity === 'error')) complain(problem);
  return { source, values, match, decision, own, between: NO_PROBLEMS };
}
