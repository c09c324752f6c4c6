import { parseFigure } from '../rules/figure-text.ts';
import { parseDate } from '../rules/dates.ts';
import { cleanText, foldWords } from '../rules/text.ts';
import type { CellType } from './form-contents.ts';
import { type CellValue, CHOICES_PARTED_BY, DASH } from './values.ts';

/** A cell as it stands in a file: what it shows, and what it is. */
export interface FileCell {
  text: string;
  kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  number?: number;
  /** The day of a date cell. */
  day?: string;
}

/** Why nobody can be sure what a cell says. */
export const READ_QUESTIONS = ['NOT_A_NUMBER', 'PAIR', 'SHARE_OR_PERCENT', 'MARKED', 'NOT_WHOLE', 'NOT_A_DATE', 'NOT_AN_OPTION'] as const;
export type ReadQuestion = (typeof READ_QUESTIONS)[number];

/** What a cell says: nothing, a value, or something the user is asked about, with what it may be. */
export type ReadCell = { kind: 'blank' } | { kind: 'value'; value: CellValue } | { kind: 'question'; question: ReadQuestion; proposals: CellValue[] };

const number = (value: number, qualifier: CellValue['qualifier'] = 'exact'): CellValue => ({ number: value, text: null, qualifier });
const words = (text: string): CellValue => ({ number: null, text, qualifier: null });
const told = (value: CellValue): ReadCell => ({ kind: 'value', value });
const asked = (question: ReadQuestion, proposals: CellValue[]): ReadCell => ({ kind: 'question', question, proposals });

const DASHES = /^[-–—]$/u;
const MARKS = /^(?:x|✓|✔|√|v)$/iu;
const YES = new Set(['x', 'co', 'dung', 'true', '1', '✓', '✔', '√']);
const NO = new Set(['khong', 'chua', 'sai', 'false', '0']);
const PAIR = /^(\d[\d.]*)\s*\/\s*(\d[\d.]*)$/;
const DECIMAL = /^-?\d{1,3}(?:\.\d{3})*(?:,\d+)?$|^-?\d+(?:,\d+)?$/;
const POINTED = /^-?\d+\.\d+$/;
const PERCENT = /^(\d{1,3}(?:[.,]\d+)?)\s*%$/;
const HUNDRED = 100;
const MOST_TEXT = 10_000;
const MOST_OPTIONS = 20;

/**
 * Says what a cell of a type holds. Blank, a dash and 0 are three different things. What could be two things is asked: a pair `389/392`,
 * a share among percents, a mark where a number belongs. Nothing is guessed.
 */
export function readCell(type: CellType, cell: FileCell | null, options: readonly string[] = []): ReadCell {
  const text = cleanText(cell?.text ?? '').slice(0, MOST_TEXT);
  if (cell === null || text === '') return { kind: 'blank' };
  if (DASHES.test(text)) return told(words(DASH));
  switch (type) {
    case 'count': case 'number': return readNumber(type, cell, text);
    case 'percent': return readPercent(cell, text);
    case 'date': return readDay(cell, text);
    case 'known_day': return told(words(cell.kind === 'date' && cell.day !== undefined ? cell.day : (parseDate(text) ?? text)));
    case 'flag': return readFlag(cell, text);
    case 'choice': return readChoice(text, options);
    case 'choices': return readChoices(text, options);
    case 'text': case 'unit': case 'person': case 'phone': return told(words(text));
  }
}

function readNumber(type: 'count' | 'number', cell: FileCell, text: string): ReadCell {
  if (cell.kind === 'number' && cell.number !== undefined) {
    if (type === 'count' && !Number.isInteger(cell.number)) return asked('NOT_WHOLE', [number(Math.round(cell.number)), number(cell.number)]);
    return told(number(cell.number));
  }
  if (MARKS.test(text)) return asked('MARKED', [number(1), words(text)]);
  const pair = PAIR.exec(text);
  if (pair !== null) return asked('PAIR', [number(grouped(pair[1] ?? '')), number(grouped(pair[2] ?? '')), words(text)]);
  if (type === 'number' && POINTED.test(text)) return asked('NOT_A_NUMBER', [...new Set([grouped(text), Number(text)])].map((one) => number(one)));
  if (type === 'number' && DECIMAL.test(text)) return told(number(grouped(text)));
  const figure = parseFigure(text);
  if (figure !== null) return told(number(figure.value, figure.qualifier));
  const percent = PERCENT.exec(text);
  return asked('NOT_A_NUMBER', [...(percent === null ? [] : [number(decimal(percent[1] ?? ''))]), words(text)]);
}

/** `99,2%` and 99,2 are the same percent; 0,992 with the format of a percent, too. A plain 0,992 may be either. */
function readPercent(cell: FileCell, text: string): ReadCell {
  const shown = PERCENT.exec(text);
  if (cell.kind === 'number' && cell.number !== undefined) {
    if (text.endsWith('%')) return told(number(rounded(cell.number * HUNDRED)));
    if (cell.number > 0 && cell.number < 1) return asked('SHARE_OR_PERCENT', [number(rounded(cell.number * HUNDRED)), number(cell.number)]);
    return told(number(rounded(cell.number)));
  }
  if (shown !== null) return told(number(decimal(shown[1] ?? '')));
  const pair = PAIR.exec(text);
  if (pair !== null) {
    const [part, whole] = [grouped(pair[1] ?? ''), grouped(pair[2] ?? '')];
    return asked('PAIR', [...(whole === 0 ? [] : [number(Math.round((1000 * part) / whole) / 10)]), words(text)]);
  }
  if (/^\d{1,3}(?:[.,]\d+)?$/.test(text)) return told(number(decimal(text)));
  return asked('NOT_A_NUMBER', [words(text)]);
}

function readDay(cell: FileCell, text: string): ReadCell {
  const day = cell.kind === 'date' ? (cell.day ?? null) : parseDate(text);
  return day === null ? asked('NOT_A_DATE', [words(text)]) : told(words(day));
}

function readFlag(cell: FileCell, text: string): ReadCell {
  const said = cell.kind === 'boolean' ? text.toLowerCase() : foldWords(text) === '' ? text.toLowerCase() : foldWords(text);
  if (YES.has(said)) return told(number(1));
  if (NO.has(said)) return told(number(0));
  return asked('NOT_AN_OPTION', [number(1), number(0)]);
}

function readChoice(text: string, options: readonly string[]): ReadCell {
  const found = options.find((option) => foldWords(option) === foldWords(text));
  return found === undefined ? asked('NOT_AN_OPTION', [...options.slice(0, MOST_OPTIONS), text].map(words)) : told(words(found));
}

function readChoices(text: string, options: readonly string[]): ReadCell {
  const parts = text.split(/[;\n]|,\s/).map((part) => part.trim()).filter((part) => part !== '');
  const found = parts.map((part) => options.find((option) => foldWords(option) === foldWords(part)));
  if (found.includes(undefined)) return asked('NOT_AN_OPTION', [words(text)]);
  return told(words(found.join(CHOICES_PARTED_BY)));
}

function grouped(text: string): number {
  return Number(text.replaceAll('.', '').replace(',', '.'));
}

function decimal(text: string): number {
  return Number(text.replace(',', '.'));
}

/** Shares in files are binary: 0.992 times 100 is not 99.2 to the last digit. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
