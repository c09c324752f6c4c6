import { MAX_COLUMN } from './cell-refs.ts';
import { tooLarge } from './workbook-error.ts';

/** Separators office programs write; which one depends on the language of Windows. */
const DELIMITERS = [',', ';', '\t'] as const;
const SAMPLE_ROWS = 50;
/** Blank lines included. */
const SAMPLE_LINES = 1000;

/** How the rows of a text are separated, and where they begin. */
export type CsvShape = {
  delimiter: string;
  start: number;
  /** Two rows and more, most of which have the same number of fields. */
  isTable: boolean;
};

/** Excel's own first line `sep=;` decides, else the rows themselves. */
export function csvShape(text: string): CsvShape {
  const declared = /^sep=([^\r\n])(?:\r\n?|\n|$)/i.exec(text);
  if (declared !== null) return { delimiter: declared[1]!, start: declared[0].length, isTable: true };
  const found = DELIMITERS.map((delimiter) => ({ delimiter, ...agreement(text, delimiter) }));
  const { delimiter, rows, share } = found.reduce((one, other) => (other.score > one.score ? other : one));
  return { delimiter, start: 0, isTable: rows > 1 && share > 0.5 };
}

/** How well the rows agree on their number of fields: the share of the commonest number above one; the wider wins a tie. */
function agreement(text: string, delimiter: string): { rows: number; share: number; score: number } {
  const widths = new Map<number, number>();
  let rows = 0;
  let lines = 0;
  splitCsv(text, 0, delimiter, (fields) => {
    if (++lines > SAMPLE_LINES) return false;
    if (fields.length === 1 && fields[0] === '') return true;
    rows++;
    if (fields.length > 1) widths.set(fields.length, (widths.get(fields.length) ?? 0) + 1);
    return rows < SAMPLE_ROWS;
  });
  const shares = [...widths].map(([width, times]) => ({ share: times / rows, score: times / rows + width / 1e6 }));
  return { rows, ...shares.reduce((one, other) => (other.score > one.score ? other : one), { share: 0, score: 0 }) };
}

/**
 * Splits separated text (RFC 4180, with the liberties programs take): fields in double quotes may hold separators, line
 * ends and doubled quotes; a quote inside a plain field is a character; any of the three line ends.
 * More fields in a row than a sheet has columns throw WORKBOOK_TOO_LARGE. `onRow` may return false to stop. False is returned when a quote was never closed.
 */
export function splitCsv(text: string, start: number, delimiter: string, onRow: (fields: string[]) => boolean | void): boolean {
  const special = new RegExp(`[${delimiter === '\t' ? '\\t' : `\\u${delimiter.charCodeAt(0).toString(16).padStart(4, '0')}`}\\r\\n]`, 'g');
  let fields: string[] = [];
  let at = start;
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedField(text, at) : { field: '', end: at };
    if (quoted === undefined) {
      onRow([...fields, text.slice(at + 1)]);
      return false;
    }
    special.lastIndex = quoted.end;
    const end = special.exec(text)?.index ?? text.length;
    fields.push(quoted.field + text.slice(quoted.end, end));
    at = end + 1;
    if (text[end] === delimiter) {
      if (fields.length > MAX_COLUMN) throw tooLarge(`more than ${MAX_COLUMN} columns`);
      if (at < text.length) continue;
      fields.push('');
    }
    if (text[end] === '\r' && text[at] === '\n') at++;
    if (onRow(fields) === false) return true;
    fields = [];
  }
  return true;
}

function quotedField(text: string, start: number): { field: string; end: number } | undefined {
  let from = start + 1;
  let field = '';
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return undefined;
    field += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { field, end: quote + 1 };
    field += '"';
    from = quote + 2;
  }
}
