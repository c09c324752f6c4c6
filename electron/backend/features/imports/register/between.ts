import type { ImportField } from '#shared/rules/import-columns.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { UserWork } from '../list-kind.ts';
import { isError } from '../check.ts';
import type { Problem } from '../row-texts.ts';
import { arrivalKey, type KnownBook, type KnownPaper, likenessKey } from './known.ts';
import type { PaperRow } from './rules.ts';

type Tell = (row: PaperRow, field: ImportField, severity: Problem['severity'], code: Problem['code'], params: NonNullable<Problem['params']>) => void;

/** What rows say against each other: one paper or one number twice, and numbers that would leave a gap. */
export function checkPapersBetween(rows: readonly PaperRow[], known: KnownBook, work: UserWork, tell: Tell): void {
  findTwice(rows, ({ match }) => match.kept?.id ?? null, (row, other) => tell(row, 'symbol', 'error', 'PAPER_TWICE', { row: other.source.row }));
  findTwice(rows, (row) => (isMeantSo(row, work) ? null : newPaperKey(row)), (row, other) => tell(row, 'symbol', hasOtherArrival(row, other) ? 'warning' : 'error', 'PAPER_TWICE', { row: other.source.row }));
  findTwice(rows, arrivalOf, (row, other) => tell(row, 'arrivalNumber', 'error', 'ARRIVAL_TWICE', { row: other.source.row, number: row.values.arrivalNumber ?? 0 }));
  findTwice(rows, numberOf, (row, other) => tell(row, 'symbol', 'error', 'NUMBER_TWICE', { row: other.source.row, symbol: row.values.symbol ?? '' }));
  for (const [series, own] of Map.groupBy(rows.filter((row) => isNewNumber(row)), (row) => row.decision?.series ?? '')) checkSeries(own, known.series.get(series) ?? new Map<number, KnownPaper>(), tell);
}

/** Tells both rows that bear one key: which of them is the right one, nobody knows but the user. */
function findTwice(rows: readonly PaperRow[], keyOf: (row: PaperRow) => string | null, tellOf: (row: PaperRow, other: PaperRow) => void): void {
  const first = new Map<string, PaperRow>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const other = first.get(key);
    if (other === undefined) first.set(key, row);
    else {
      tellOf(row, other);
      tellOf(other, row);
    }
  }
}

function isMeantSo({ source }: PaperRow, { choices }: UserWork): boolean {
  return choices.get(source.row) === 'new';
}

/** By what two rows about one new paper are known; what goes out is known by its number. */
function newPaperKey({ match, decision, values }: PaperRow): string | null {
  if (match.choice !== 'new' || decision === null || decision.series !== null) return null;
  const { symbol, title, issuedOn, issuer } = decision.entry;
  if (symbol === null && title === null) return null;
  return `${likenessKey(symbol, values.secret ? null : title)}|${issuedOn ?? ''}|${foldWords(issuer ?? '')}`;
}

function hasOtherArrival(row: PaperRow, other: PaperRow): boolean {
  const [own, others] = [arrivalOf(row), arrivalOf(other)];
  return own !== null && others !== null && own !== others;
}

function arrivalOf({ values: { arrivedOn, arrivalNumber } }: PaperRow): string | null {
  return arrivedOn === null || arrivalNumber === null ? null : arrivalKey(arrivedOn, arrivalNumber);
}

function numberOf(row: PaperRow): string | null {
  return isNewNumber(row) ? `${row.decision?.series}|${row.values.parsed?.number}` : null;
}

function isNewNumber({ match, decision, values }: PaperRow): boolean {
  return match.kept === null && decision !== null && decision.series !== null && values.parsed !== null;
}

/** Where a series stands while its rows are taken in, upwards or downwards. */
interface Run {
  expected: number;
  /** The day of the number before, or of the one after when the numbers go down. */
  day: string;
  /** The first number that is missing: what follows it would leave a gap. */
  missing: number | null;
}

/**
 * The numbers of a series go on from those the register holds, up and down, without a gap and in the order of their days. A
 * series that is empty may begin with any number. A row that is not ready leaves its number open.
 */
function checkSeries(rows: readonly PaperRow[], kept: ReadonlyMap<number, KnownPaper>, tell: Tell): void {
  const rowOf = new Map(rows.map((row) => [row.values.parsed?.number ?? 0, row]));
  const fit = rows.filter(({ own, between }) => !own.some(isError) && !between.some(isError)).map((row) => ({ row, number: row.values.parsed?.number ?? 0, day: row.decision?.entry.issuedOn ?? '' })).toSorted((a, b) => a.number - b.number);
  const [first] = fit;
  if (first === undefined) return;
  const numbers = [...kept.keys()];
  const [lowest, highest] = [numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY), numbers.reduce((a, b) => Math.max(a, b), 0)];
  const up: Run = { expected: kept.size === 0 ? first.number : highest + 1, day: kept.get(highest)?.issuedOn ?? '', missing: null };
  const down: Run = { expected: lowest - 1, day: kept.get(lowest)?.issuedOn ?? '', missing: null };
  const take = (one: (typeof fit)[number], run: Run, step: 1 | -1): void => {
    if (run.missing !== null || one.number !== run.expected) {
      run.missing ??= run.expected;
      const open = rowOf.get(run.missing);
      tell(one.row, 'symbol', 'error', 'NUMBER_GAP', { number: one.number, missing: run.missing, ...(open !== undefined && { row: open.source.row }) });
    } else if (run.day !== '' && (step > 0 ? one.day < run.day : one.day > run.day)) {
      tell(one.row, 'issuedOn', 'error', 'NUMBER_ORDER', { number: one.number, other: one.number - step, date: run.day });
      run.missing = one.number;
    } else {
      run.day = one.day;
      run.expected += step;
    }
  };
  for (const one of fit) if (kept.size === 0 || one.number > highest) take(one, up, 1);
  for (const one of fit.toReversed()) if (one.number < lowest && kept.size > 0) take(one, down, -1);
}
