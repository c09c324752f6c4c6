import { cellText, FLAG_MARK } from '#shared/registers/cells.ts';
import { findChoice } from '#shared/registers/choices.ts';
import type { Field, Register, Value } from '#shared/registers/declare.ts';
import { parseFigure } from '#shared/rules/figure-text.ts';
import { STATUS, STATUS_REASON } from '#shared/registers/list-columns.ts';
import { isQualified, MOST_COUNTED, MOST_MONEY, qualifierOf } from '#shared/registers/values.ts';
import { bothWords, type WordsOfRegister } from '#shared/registers/words.ts';
import { type ListColumns, recordField } from '#shared/rules/import-columns.ts';
import { isDate } from '#shared/rules/dates.ts';
import { parseKnownDate } from '#shared/rules/known-dates.ts';
import { fold, foldWords } from '#shared/rules/text.ts';
import type { RowTold as Told } from '../matched-rules.ts';
import { type Problem, remembered, RowTexts, type Texts } from '../row-texts.ts';
import type { SourceRow } from '../table.ts';
import type { KnownRecord, KnownRecords } from './known.ts';

/** What a row tells of a record. A value that is missing was not told: an empty cell says nothing, a dash says that there is none. */
export interface RowTold extends Told {
  values: Record<string, Value>;
  status: string | null;
  statusReason: string | null;
  unknownUnits: string[];
}

type Reading = RowTold & { row: RowTexts };
type Complain = (code: Problem['code'], params?: Problem['params']) => undefined;

/** Reads the rows of a register. What is written the same in many rows is read once. */
export class RecordReader {
  readonly #known: KnownRecords;
  readonly #list: ListColumns;
  readonly #fields: readonly (readonly [name: string, field: Field])[];
  readonly #words: readonly [WordsOfRegister, WordsOfRegister];
  readonly #days = new Map<string, string | null>();

  constructor(known: KnownRecords, list: ListColumns) {
    this.#known = known;
    this.#list = list;
    this.#words = bothWords(known.register.name);
    // The day of the record says which units there were: it is read before them.
    const { day, fields } = known.register;
    this.#fields = Object.entries(fields).toSorted(([a], [b]) => Number(b === day) - Number(a === day));
  }

  /** Reads a row's texts as values and tells what cannot be read. Texts that stand as the record has them say nothing new, whatever they would be read as. */
  read(source: SourceRow, edits: Texts, kept: KnownRecord | null): RowTold {
    const row = new RowTexts(source, edits, this.#list);
    const reading: Reading = { row, values: {}, status: null, statusReason: null, unknownUnits: [], problems: row.problems };
    for (const [name, field] of this.#fields) this.#readField(reading, name, field, kept);
    if (this.#known.register.life !== undefined) this.#readStatus(reading);
    return reading;
  }

  #readField(reading: Reading, name: string, field: Field, kept: KnownRecord | null): void {
    const column = recordField(this.#known.register.name, name);
    const text = reading.row.written(column);
    if (text === '') return;
    if (kept !== null && text === cellText(name, field, kept.values, this.#words[0], this.#known.links.nameOf)) {
      for (const value of isQualified(field) ? [name, qualifierOf(name)] : [name]) reading.values[value] = kept.values[value] ?? null;
      return;
    }
    if (reading.row.saysNone(column)) {
      reading.values[name] = field.kind === 'flag' ? false : field.kind === 'choices' ? [] : null;
      if (isQualified(field)) reading.values[qualifierOf(name)] = 'exact';
      return;
    }
    const value = this.#valueOf(reading, name, field, text, (code, params) => { reading.row.complain(column, 'error', code, params); });
    if (value !== undefined) reading.values[name] = value;
  }

  #valueOf(reading: Reading, name: string, field: Field, text: string, complain: Complain): Value | undefined {
    switch (field.kind) {
      case 'line': case 'text': return reading.row.said(recordField(this.#known.register.name, name));
      case 'count': case 'amount': return readFigure(reading, name, field, text, complain);
      case 'day': case 'known_day': return this.#readDay(text, field.kind === 'day', complain);
      case 'flag': return readFlag(text, complain);
      case 'choice': return this.#readChoice(name, text, field.options, complain);
      case 'choices': return this.#readChoices(name, text, field.options, complain);
      case 'unit': return this.#readUnit(reading, text, complain);
      default: return this.#readLink(field, text, complain);
    }
  }

  #readDay(text: string, whole: boolean, complain: Complain): string | undefined {
    const day = remembered(this.#days, text, parseKnownDate);
    if (day === null) return complain('DATE_INVALID', { text });
    return whole && !isDate(day) ? complain('DAY_REQUIRED', { text }) : day;
  }

  #readChoice(name: string, text: string, codes: readonly string[], complain: Complain): string | undefined {
    const words = this.#words.map((own) => (name === STATUS ? own.statuses : (own.options[name] ?? {})));
    const found = findChoice(text, codes, words);
    if ('code' in found) return found.code;
    const register = this.#known.register.name;
    return found.near.length > 0 ? complain('CHOICE_NEAR', { text, register, name, near: found.near.join(' ') }) : complain('CHOICE_UNKNOWN', { text, register, name, codes: codes.join(' ') });
  }

  /** Words between semicolons; between commas, too, where no word has one itself. */
  #readChoices(name: string, text: string, codes: readonly string[], complain: Complain): readonly string[] | undefined {
    const parts = text.split(/[;\n]/u).flatMap((part) => ('code' in findChoice(part, codes, this.#words.map((own) => own.options[name] ?? {})) ? [part] : part.split(',')));
    const chosen = parts.map((part) => part.trim()).filter((part) => part !== '').map((part) => this.#readChoice(name, part, codes, complain));
    return chosen.includes(undefined) ? undefined : codes.filter((code) => chosen.includes(code));
  }

  /** A unit by the name it bore on the day of the record; today, while that is not known. */
  #readUnit(reading: Reading, name: string, complain: Complain): string | undefined {
    const day = reading.values[this.#known.register.day];
    const found = this.#known.units.findText(name, [typeof day === 'string' && isDate(day) ? day : this.#known.today]);
    if (found.kind === 'found') return found.unitId;
    if (found.kind === 'ambiguous') return complain('UNIT_AMBIGUOUS', { name, count: found.options.length, options: found.options.join('; ') });
    if (found.until === null) reading.unknownUnits.push(name);
    return complain('RECORD_UNIT_UNKNOWN', found.until === null ? { name } : { name, until: found.until });
  }

  #readLink(field: Field, text: string, complain: Complain): string | undefined {
    const found = this.#known.links.find(field, text);
    if ('id' in found) return found.id;
    return found.options.length === 0 ? complain('LINK_UNKNOWN', { text }) : complain('LINK_SEVERAL', { text, count: found.options.length, options: found.options.join('; ') });
  }

  #readStatus(reading: Reading): void {
    const { name, life } = this.#known.register;
    const column = recordField(name, STATUS);
    const text = reading.row.said(column);
    if (text !== null) reading.status = this.#readChoice(STATUS, text, life?.statuses ?? [], (code, params) => { reading.row.complain(column, 'error', code, params); }) ?? null;
    reading.statusReason = reading.row.said(recordField(name, STATUS_REASON));
  }
}

function readFigure(reading: Reading, name: string, field: Field, text: string, complain: Complain): number | undefined {
  const figure = parseFigure(text);
  if (figure === null || figure.value > (field.kind === 'amount' ? MOST_MONEY : MOST_COUNTED)) return complain('FIGURE_INVALID', { text });
  if (figure.qualifier !== 'exact' && !isQualified(field)) return complain('FIGURE_EXACT', { text });
  if (isQualified(field)) reading.values[qualifierOf(name)] = figure.qualifier;
  return figure.value;
}

const MARKS_FOR_YES = new Set([FLAG_MARK, '✓', '✔', '☑', '√']);
const YES = new Set(['co', 'dung', 'yes', 'true', '1', 'v']);
const NO = new Set(['khong', 'no', 'false', '0', 'k']);

function readFlag(text: string, complain: Complain): boolean | undefined {
  if (MARKS_FOR_YES.has(fold(text).trim()) || YES.has(foldWords(text))) return true;
  return NO.has(foldWords(text)) ? false : complain('FLAG_UNKNOWN', { text });
}

/** Everything that is needed is told for a record that a register holds. */
export function untold({ fields }: Register, values: Readonly<Record<string, Value>>): string[] {
  return Object.entries(fields).filter(([name, { required }]) => required === true && (values[name] === null || values[name] === undefined)).map(([name]) => name);
}
