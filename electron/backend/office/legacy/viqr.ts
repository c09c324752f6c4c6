import { isSyllable } from '#shared/rules/syllables.ts';

/** RFC 1456: marks as ASCII signs behind their letter, first the one of the letter, then the tone; dd is đ; `\` makes a sign stand for itself. */
const SHAPES: Record<string, string> = { '^': '\u0302', '(': '\u0306', '+': '\u031b' };
const TONES: Record<string, string> = { "'": '\u0301', '`': '\u0300', '?': '\u0309', '~': '\u0303', '.': '\u0323' };
const MARKED = /dd|\\([\\^(+'`?~.d])|(?:([aeo]\^|a\(|[ou]\+|[aeiouy])(['`?~.]?))/gi;
const TOKEN = /[A-Za-z\\^(+'`?~.]+/g;
/** Marks that ordinary text does not end or join words with. */
const TELLING = /[aeo]\^|a\(|[ou]\+|[aeiouy][`~]|dd/i;
/** Names of other peoples are no syllables; these marks stand for nothing else in a list: Nie^, Kda(m. */
const SHAPED = /[aeo]\^|a\([a-z]|[ou]\+/i;
const ABBREVIATION = /^[A-Z]*DD[A-Z]*$/;
const PLAIN = /^[A-Za-z]*$/;
/** Signs are no marks in addresses and numbers. */
const NO_WORD = /[@_\d]|:\/\//;

/** Text in VIQR as Unicode (NFC), every mark taken for one. */
export function decodeViqr(text: string): string {
  return text.replace(MARKED, (all: string, escaped: string | undefined, shape: string | undefined, tone: string | undefined) => {
    if (escaped !== undefined) return escaped;
    if (shape === undefined) return all.startsWith('D') ? 'Đ' : 'đ';
    return `${shape[0] ?? ''}${SHAPES[shape[1] ?? ''] ?? ''}${TONES[tone ?? ''] ?? ''}`.normalize('NFC');
  });
}

/** đ/c, for đồng chí: no syllable, and in every list. */
const COMRADE = /^dd(?=\/c\b)/i;

/** The same, but only words that become syllables by it or bear a mark of a letter: o'clock, e-mail addresses and codes stay. */
export function decodeViqrWords(text: string): string {
  return text.replace(/\S+/g, (chunk) => (NO_WORD.test(chunk) ? chunk : chunk.replace(COMRADE, decodeViqr).replace(TOKEN, decodedWord)));
}

/** How many words bear telling marks, and how many of these become syllables. */
export function countViqr(text: string): { words: number; right: number } {
  const telling = (text.match(TOKEN) ?? []).filter((token) => TELLING.test(token) && !ABBREVIATION.test(token));
  return { words: telling.length, right: telling.filter((token) => isOfSyllables(decodeViqr(token))).length };
}

/** Whether a text has an abbreviation with Đ: BCDD, DDT. */
export function hasViqrAbbreviation(text: string): boolean {
  return (text.match(TOKEN) ?? []).some((token) => ABBREVIATION.test(token));
}

function decodedWord(token: string): string {
  if (PLAIN.test(token) && !/dd/i.test(token)) return token;
  const decoded = decodeViqr(token);
  return ABBREVIATION.test(token) || SHAPED.test(token) || isOfSyllables(decoded) ? decoded : token;
}

function isOfSyllables(text: string): boolean {
  return text.split(/[^\p{L}]+/u).every((word) => word === '' || isSyllable(word));
}
