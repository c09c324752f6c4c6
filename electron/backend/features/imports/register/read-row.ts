import type { ImportField, ListColumns } from '#shared/rules/import-columns.ts';
import type { DocumentType } from '#shared/rules/documents.ts';
import { isDate } from '#shared/rules/dates.ts';
import { formatKnownDate, parseKnownDate } from '#shared/rules/known-dates.ts';
import { parseSubject, parseType } from '#shared/rules/paper-subject.ts';
import { type PaperSymbol, parseSymbol } from '#shared/rules/symbols.ts';
import { isSecretRow, type Problem, remembered, RowTexts, type Texts } from '../row-texts.ts';
import type { SourceRow } from '../table.ts';

/** What a row says, cell by cell. Null is an empty cell: it says nothing and changes nothing. */
export interface PaperValues {
  /** As it is kept: a symbol that is understood in its proper spelling. */
  symbol: string | null;
  parsed: PaperSymbol | null;
  issuedOn: string | null;
  /** The type that the row names, in a column of its own or before the summary. */
  type: DocumentType | null;
  /** What the paper is about, without its type. */
  title: string | null;
  /** The same as it stands in the cell. */
  subject: string | null;
  issuer: string | null;
  signer: string | null;
  recipients: string | null;
  holder: string | null;
  copies: number | null;
  arrivalNumber: number | null;
  arrivedOn: string | null;
  /** The line of the note that tells till when the paper asks for an answer. */
  due: string | null;
  note: string | null;
  /** The remark says that the number was cancelled. */
  cancelled: { reason: string | null } | null;
  secret: boolean;
}

const ARRIVAL = /^(?:số\s*)?0*(\d{1,5})$/iu;
const COPIES = /^0*(\d{1,4})(?:\s*\p{L}.*)?$/u;
const CANCELLED = /^(?:hủy|huỷ)(?:\s+(?:bỏ|số))*(?:\s*[:.;,\u2013-]\s*|\s+|$)([^\n]*)/iu;
/** Before the day till which a paper asks for an answer, in its note. */
export const DUE = 'Hạn giải quyết: ';

/** Reads the rows of a book. What is written the same in many rows is read once. */
export class PaperReader {
  readonly #days = new Map<string, string | null>();
  readonly #list: ListColumns;
  /** Numbered papers are of a day; of others the month or the year may be all that is known. */
  readonly #numbered: boolean;

  constructor(list: ListColumns, numbered: boolean) {
    this.#list = list;
    this.#numbered = numbered;
  }

  /** Reads a row's texts as values and tells what cannot be read; nothing of the register is asked. */
  read(source: SourceRow, edits: Texts): { values: PaperValues; problems: Problem[] } {
    const row = new RowTexts(source, edits, this.#list);
    const { symbol, parsed } = this.#readSymbol(row);
    const secret = isSecretRow(source, edits, this.#list);
    if (secret) row.complain('symbol', 'warning', 'PAPER_SECRET');
    const { type, title, subject } = readSubject(row);
    const due = this.#readDay(row, 'dueOn', false);
    const remark = row.said('note');
    const cancelled = this.#numbered && remark !== null ? CANCELLED.exec(remark) : null;
    const values: PaperValues = {
      symbol, parsed, type, title, subject,
      issuedOn: this.#readDay(row, 'issuedOn', this.#numbered),
      issuer: row.said('issuer'),
      signer: row.said('signer'),
      recipients: row.said('recipients'),
      holder: row.said('holder'),
      copies: readNumber(row, 'copies', COPIES),
      arrivalNumber: readNumber(row, 'arrivalNumber', ARRIVAL),
      arrivedOn: this.#readDay(row, 'arrivedOn', true),
      due: due === null ? null : `${DUE}${formatKnownDate(due)}`,
      note: cancelled === null ? remark : (remark?.split('\n').slice(1).join('\n') || null),
      cancelled: cancelled === null ? null : { reason: cancelled[1]?.trim() || null },
      secret,
    };
    return { values, problems: row.problems };
  }

  #readSymbol(row: RowTexts): Pick<PaperValues, 'symbol' | 'parsed'> {
    const text = row.said('symbol');
    const parsed = text === null ? null : parseSymbol(text);
    if (text !== null && parsed === null) row.complain('symbol', this.#numbered ? 'error' : 'warning', 'SYMBOL_ODD', { text });
    return { symbol: parsed?.text ?? text, parsed };
  }

  #readDay(row: RowTexts, field: 'issuedOn' | 'arrivedOn' | 'dueOn', whole: boolean): string | null {
    const text = row.said(field);
    const day = text === null ? null : remembered(this.#days, text, parseKnownDate);
    if (text !== null && day === null) row.complain(field, 'error', 'DATE_INVALID', { text });
    if (day !== null && whole && !isDate(day)) row.complain(field, 'error', 'DAY_REQUIRED', { text: text ?? '' });
    return day;
  }
}

function readNumber(row: RowTexts, field: ImportField, form: RegExp): number | null {
  const text = row.said(field);
  const number = text === null ? 0 : Number(form.exec(text)?.[1] ?? 0);
  if (text !== null && number === 0) row.complain(field, 'error', 'NUMBER_INVALID', { text });
  return number === 0 ? null : number;
}

/** The type has a column of its own, or stands before the summary. */
function readSubject(row: RowTexts): Pick<PaperValues, 'type' | 'title' | 'subject'> {
  const [named, subject] = [row.said('type'), row.said('subject')];
  const own = named === null ? null : parseType(named);
  if (named !== null && own === null) row.complain('type', 'warning', 'TYPE_UNKNOWN', { text: named });
  if (subject === null) return { type: own, title: null, subject };
  const told = parseSubject(subject);
  return own === null || told.type === own ? { type: own ?? told.type, title: told.title ?? subject, subject } : { type: own, title: subject, subject };
}
