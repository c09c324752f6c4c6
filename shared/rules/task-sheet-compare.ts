import type { CellQuestion, Recognised } from './task-sheet-cells.ts';
import type { AnswerField, Answers, AnswerValue } from './task-sheet.ts';
import { classOf, type TaskClass } from './tasks.ts';

/**
 * What a cell of a reply means for the record: nothing new, a change, a conflict (the record moved since the sheet was sent, and
 * says something else), a question, or something that cannot be taken because the task is over.
 */
export const CELL_STATES = ['same', 'change', 'conflict', 'question', 'blocked'] as const;
export type CellState = (typeof CELL_STATES)[number];

export interface ComparedCell {
  state: CellState;
  replied: AnswerValue;
  question: CellQuestion | null;
  proposals: (string | number)[];
}

/** Compares what a unit wrote with what was sent to it and with what the record says by now. An empty cell says nothing. */
export function compareCell(recognised: Recognised, sent: AnswerValue, current: AnswerValue, over: boolean): ComparedCell {
  const bare = { replied: null, question: null, proposals: [] };
  if (recognised.kind === 'blank') return { ...bare, state: 'same' };
  if (recognised.kind === 'question') return { ...bare, state: 'question', question: recognised.question, proposals: recognised.proposals };
  const { value } = recognised;
  if (value === sent || value === current) return { ...bare, replied: value, state: 'same' };
  if (over) return { ...bare, replied: value, state: 'blocked' };
  return { ...bare, replied: value, state: current === sent ? 'change' : 'conflict' };
}

/** What is odd about a row: `E` must be put right before it is taken, `W` wants a look. */
export const ROW_NOTES = ['DONE_WITHOUT_DAY', 'DAY_WITHOUT_DONE', 'DONE_BEFORE_ASSIGNED', 'DONE_IN_FUTURE', 'PROGRESS_NOT_DONE', 'DONE_NOT_100', 'LABEL_DIFFERS', 'EXTENSION_BEFORE_DUE', 'EXTENSION_OPEN', 'DUE_BEFORE_ASSIGNED', 'NO_LEAD', 'EDITED_OUTSIDE', 'CLEARED'] as const;
export type RowNote = (typeof ROW_NOTES)[number];
const ERRORS = new Set<RowNote>(['DONE_WITHOUT_DAY', 'DAY_WITHOUT_DONE', 'DONE_BEFORE_ASSIGNED', 'DONE_IN_FUTURE', 'EXTENSION_BEFORE_DUE', 'EXTENSION_OPEN']);

export function severityOf(note: RowNote): 'E' | 'W' {
  return ERRORS.has(note) ? 'E' : 'W';
}

/** What the rules look at besides the answers. */
export interface RowFacts {
  assignedOn: string | null;
  dueOn: string | null;
  leadUnitId: string | null;
  /** An extension waits for its decision already. */
  extensionOpen: boolean;
  /** The label of the days the unit typed. */
  label: TaskClass | null;
  today: string;
}

/** The cells each of the errors is asked about. */
export const ASKED_ABOUT = { DONE_WITHOUT_DAY: ['doneOn', 'DAY_MISSING'], DAY_WITHOUT_DONE: ['status', 'STATUS_MISSING'], DONE_BEFORE_ASSIGNED: ['doneOn', 'DAY_IMPOSSIBLE'], DONE_IN_FUTURE: ['doneOn', 'DAY_IMPOSSIBLE'], EXTENSION_BEFORE_DUE: ['extendTo', 'EXTENSION_IMPOSSIBLE'], EXTENSION_OPEN: ['extendTo', 'EXTENSION_IMPOSSIBLE'] } as const satisfies Partial<Record<RowNote, readonly [AnswerField, CellQuestion]>>;

/** Looks a row over as it would stand after the answers were taken (DOMAIN §3.8). */
export function checkRow({ status, doneOn, progress, extendTo }: Answers, { assignedOn, dueOn, leadUnitId, extensionOpen, label, today }: RowFacts): RowNote[] {
  const done = status === 'done';
  const day = typeof doneOn === 'string' ? doneOn : null;
  const found: Partial<Record<RowNote, boolean>> = {
    DONE_WITHOUT_DAY: done && day === null,
    DAY_WITHOUT_DONE: !done && day !== null,
    DONE_BEFORE_ASSIGNED: day !== null && assignedOn !== null && day < assignedOn,
    DONE_IN_FUTURE: day !== null && day > today,
    PROGRESS_NOT_DONE: progress === 100 && !done,
    DONE_NOT_100: done && progress !== 100,
    LABEL_DIFFERS: label !== null && label !== labelOf(done, day, dueOn, today),
    EXTENSION_BEFORE_DUE: typeof extendTo === 'string' && dueOn !== null && extendTo <= dueOn,
    EXTENSION_OPEN: typeof extendTo === 'string' && extensionOpen,
    NO_LEAD: leadUnitId === null,
  };
  return ROW_NOTES.filter((note) => found[note] === true);
}

function labelOf(done: boolean, doneOn: string | null, dueOn: string | null, today: string): TaskClass {
  return classOf({ status: done ? 'completed' : 'in_progress', dueOn, completedOn: doneOn }, today);
}

/** The answers a row comes to: what is taken over what stands. */
export function mergedAnswers(current: Answers, taken: Partial<Record<AnswerField, AnswerValue>>): Answers {
  return { ...current, ...taken };
}

/** How alike two wordings are, from 0 to 1: the share of three-letter pieces they have in common. Both folded. */
export function likeness(a: string, b: string): number {
  const [one, other] = [piecesOf(a), piecesOf(b)];
  if (one.size === 0 || other.size === 0) return 0;
  let common = 0;
  for (const piece of one) if (other.has(piece)) common += 1;
  return (2 * common) / (one.size + other.size);
}

function piecesOf(text: string): Set<string> {
  const pieces = new Set<string>();
  for (let place = 0; place + 3 <= text.length; place += 1) pieces.add(text.slice(place, place + 3));
  return pieces;
}

/** From which likeness on a wording is the same task typed anew, and by how much it must be ahead of the next. */
const NEAR = 0.8;
const AHEAD = 0.08;

/** The one wording a typed one means: exactly, nearly, or one of several that must be asked about. */
export function findWording<T>(typed: string, candidates: readonly T[], wordingOf: (candidate: T) => string): { match: 'exact' | 'near'; found: T } | { match: 'ambiguous' | 'none'; found: T[] } {
  const exact = candidates.filter((candidate) => wordingOf(candidate) === typed);
  if (exact.length === 1 && exact[0] !== undefined) return { match: 'exact', found: exact[0] };
  if (exact.length > 1) return { match: 'ambiguous', found: exact };
  const ranked = candidates.map((candidate) => ({ candidate, score: likeness(typed, wordingOf(candidate)) })).filter(({ score }) => score >= NEAR).sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  if (best === undefined) return { match: 'none', found: [] };
  if (next === undefined || best.score - next.score >= AHEAD) return { match: 'near', found: best.candidate };
  return { match: 'ambiguous', found: ranked.map(({ candidate }) => candidate) };
}

/** The line of the campaign (DOMAIN §1.15) from its counts. */
export interface CampaignCount {
  asked: number;
  onTime: number;
  late: number;
  missing: number;
}
export const UNIT_STATES = ['sent', 'answered', 'late', 'missing'] as const;
export type UnitState = (typeof UNIT_STATES)[number];

/** How a unit stands: its first reply decides whether it was in time; without one it is missing once the day is over. */
export function unitState(firstReplyOn: string | null, answerBy: string, today: string): UnitState {
  if (firstReplyOn !== null) return firstReplyOn <= answerBy ? 'answered' : 'late';
  return today > answerBy ? 'missing' : 'sent';
}

export function countUnits(states: readonly UnitState[]): CampaignCount {
  const of = (...wanted: UnitState[]): number => states.filter((state) => wanted.includes(state)).length;
  return { asked: states.length, onTime: of('answered'), late: of('late'), missing: of('sent', 'missing') };
}
