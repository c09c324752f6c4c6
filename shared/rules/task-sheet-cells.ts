import { parseDate } from './dates.ts';
import { ANSWER_FIELDS, type AnswerField, type AnswerValue, type SheetStatus } from './task-sheet.ts';
import type { TaskClass } from './tasks.ts';
import { cleanText, foldWords } from './text.ts';

/** A cell as it was read: what it shows, and what it is. */
export interface SheetCell {
  text: string;
  kind: 'text' | 'number' | 'date' | 'other';
  number?: number;
  /** The day of a date cell. */
  day?: string;
}
/** What the user is asked about a cell. */
export const CELL_QUESTIONS = ['PERCENT_UNCLEAR', 'PERCENT_OUT_OF_RANGE', 'PERCENT_BROKEN', 'DATE_UNCLEAR', 'STATUS_UNCLEAR', 'TEXT_TOO_LONG', 'DAY_MISSING', 'DAY_IMPOSSIBLE', 'STATUS_MISSING', 'EXTENSION_IMPOSSIBLE'] as const;
export type CellQuestion = (typeof CELL_QUESTIONS)[number];

/** What a cell says: nothing, a value (and a label of the days, where one was typed), or something that must be asked. */
export type Recognised =
  | { kind: 'blank' }
  | { kind: 'value'; value: string | number; label?: TaskClass }
  | { kind: 'question'; question: CellQuestion; proposals: (string | number)[] };

const MAX_TEXT = 4000;
const BLANK: Recognised = { kind: 'blank' };
const asked = (question: CellQuestion, proposals: (string | number)[] = []): Recognised => ({ kind: 'question', question, proposals });
const told = (value: string | number): Recognised => ({ kind: 'value', value });

/** Says what a cell of an answer column holds. `shares`: the column of percentages is written in parts of 1. */
export function recognise(field: AnswerField, cell: SheetCell | null, shares: boolean): Recognised {
  const text = cleanText(cell?.text ?? '');
  if (cell === null || text === '') return BLANK;
  if (field === 'progress') return recognisePercent(cell, text, shares);
  if (field === 'doneOn' || field === 'extendTo') return recogniseDay(cell, text);
  if (field === 'status') return recogniseStatus(text);
  return text.length > MAX_TEXT ? asked('TEXT_TOO_LONG', [text.slice(0, MAX_TEXT)]) : told(text);
}

const PERCENT = /^(\d{1,3}(?:[.,]\d+)?)\s*(%?)$/;

/** The number of a percentage as it stands, and whether its cell says that it is one. */
function percentOf({ kind, number }: SheetCell, text: string): { number: number; marked: boolean } | null {
  const found = PERCENT.exec(text);
  const marked = found?.[2] === '%';
  if (kind === 'number' && number !== undefined) return marked ? { number: round(number * 100), marked } : { number, marked };
  return found === null ? null : { number: Number(found[1]?.replace(',', '.')), marked };
}

/** Whether a column of percentages is written in parts of 1: none is above 1, and one at least lies between 0 and 1. */
export function areShares(cells: readonly SheetCell[]): boolean {
  const plain = cells.flatMap((cell) => percentOf(cell, cleanText(cell.text)) ?? []).filter(({ marked }) => !marked);
  return plain.every(({ number }) => number >= 0 && number <= 1) && plain.some(({ number }) => number > 0 && number < 1);
}

/**
 * `50%`, `50`, and `0,5` in a column of shares are fifty. A lone 1 may be one or the whole, a fraction among whole numbers
 * may be either: they are asked about.
 */
function recognisePercent(cell: SheetCell, text: string, shares: boolean): Recognised {
  const found = percentOf(cell, text);
  if (found === null) return asked('PERCENT_BROKEN');
  const { number, marked } = found;
  if (!marked && shares) return wholePercent(round(number * 100));
  if (!marked && number > 0 && number < 1) return asked('PERCENT_UNCLEAR', [round(number * 100), Math.round(number)].filter(Number.isInteger));
  if (!marked && number === 1) return asked('PERCENT_UNCLEAR', [1, 100]);
  return wholePercent(number);
}

function wholePercent(number: number): Recognised {
  if (number < 0 || number > 100) return asked('PERCENT_OUT_OF_RANGE');
  return Number.isInteger(number) ? told(number) : asked('PERCENT_UNCLEAR', [Math.round(number)]);
}

/** Takes the traces of binary fractions away: 0.07 × 100 is 7. */
function round(number: number): number {
  return Math.round(number * 1e6) / 1e6;
}

function recogniseDay({ kind, day }: SheetCell, text: string): Recognised {
  if (kind === 'date' && day !== undefined) return told(day);
  const parsed = kind === 'text' ? parseDate(text.replace(/\s*([/.-])\s*/g, '$1')) : null;
  return parsed === null ? asked('DATE_UNCLEAR') : told(parsed);
}

/** What is written for the states, as folded words. Anything else is asked about, never guessed. */
const STATUS_WORDS: Record<SheetStatus, readonly string[]> = {
  not_started: ['chua thuc hien', 'chua', 'chua lam', 'chua bat dau', 'chua trien khai', 'chua co ket qua'],
  in_progress: ['dang thuc hien', 'dang lam', 'dang trien khai', 'dang', 'dang tien hanh', 'dang xu ly', 'dang thuc hien trong han'],
  done: ['hoan thanh', 'da hoan thanh', 'da xong', 'xong', 'da thuc hien xong', 'da lam xong', 'hoan tat', 'da hoan tat', 'da thuc hien', 'cho xac nhan'],
};
/** The labels the days give a task; they say the state only where it follows from them. */
const LABELS: Readonly<Record<string, { status: SheetStatus | null; label: TaskClass }>> = {
  'hoan thanh dung han': { status: 'done', label: 'completed_on_time' }, 'hoan thanh truoc han': { status: 'done', label: 'completed_on_time' },
  'hoan thanh qua han': { status: 'done', label: 'completed_late' }, 'hoan thanh cham': { status: 'done', label: 'completed_late' },
  'qua han': { status: null, label: 'overdue' }, 'cham han': { status: null, label: 'overdue' }, 'chua thuc hien qua han': { status: 'not_started', label: 'overdue' }, 'dang thuc hien qua han': { status: 'in_progress', label: 'overdue' },
};

function recogniseStatus(text: string): Recognised {
  const folded = foldWords(text).replace(/[^a-z0-9]+/g, ' ').trim();
  const label = LABELS[folded];
  if (label !== undefined) return label.status === null ? asked('STATUS_UNCLEAR', ['not_started', 'in_progress']) : { kind: 'value', value: label.status, label: label.label };
  const status = (Object.keys(STATUS_WORDS) as SheetStatus[]).find((one) => STATUS_WORDS[one].includes(folded));
  return status === undefined ? asked('STATUS_UNCLEAR', ['not_started', 'in_progress', 'done']) : told(status);
}

const FILE_NAME = /[^\s,;:()"“”|/\\][^,;:()"“”|/\\\r\n]*?\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|zip|rar|txt|odt|ods|csv|tiff?)(?![\p{L}\p{N}])/giu;

/** Words that lead up to the name of a file. */
const LEADING = /^(?:xem|kèm|kèm theo|gửi kèm|đính kèm|tệp|file|minh chứng|tài liệu)\s+/iu;

/** The names of files that a remark tells as evidence, each once. */
export function fileNamesIn(text: string): string[] {
  if (text === '') return [];
  return [...new Set([...text.matchAll(FILE_NAME)].map(([name]) => name.trim().normalize('NFC').replace(LEADING, '')))];
}

/** Whether a value the user gave for a cell is one the column can hold. */
export function fitsField(field: AnswerField, value: AnswerValue): boolean {
  if (value === null) return true;
  if (field === 'progress') return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100;
  if (field === 'doneOn' || field === 'extendTo') return typeof value === 'string' && parseDate(value) === value;
  if (field === 'status') return value === 'not_started' || value === 'in_progress' || value === 'done';
  return typeof value === 'string' && value.length <= MAX_TEXT && ANSWER_FIELDS.includes(field);
}
