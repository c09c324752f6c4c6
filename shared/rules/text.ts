/**
 * Vietnamese text as stored, searched and sorted.
 * Stored text is always Unicode NFC; search uses a folded copy; order follows the Vietnamese dictionary.
 */

const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g;
const SPACES = /[\u00A0\u2000-\u200A\u202F\u205F\u3000\t\r\n ]+/g;
/** Words of letters that are one character each, single spaces between: the usual case, for which nothing is left to do. */
const ALREADY_CLEAN = /^[!-~\u00A1-\u00AC\u00AE-\u02FF\u1E00-\u1EFF\u2013\u2014]+(?: [!-~\u00A1-\u00AC\u00AE-\u02FF\u1E00-\u1EFF\u2013\u2014]+)*$/;
const ASCII = /^[ -~]*$/;
const PLAIN_WORDS = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
const COMBINING_MARKS = /[\u0300-\u036f]/g;

/**
 * One line of text as it is stored: NFC, no invisible characters, single spaces, trimmed.
 * Call it only on text already decoded to Unicode: in TCVN3 bytes the soft hyphen is the letter ư, so U+00AD is kept.
 */
export function cleanLine(text: string): string {
  if (ALREADY_CLEAN.test(text)) return text;
  return cleanPart(text).trim();
}

/** A part of a line, cleaned as the line is; a space at its ends parts it from its neighbours, and stays. */
export function cleanPart(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(SPACES, ' ');
}

/** Several lines of text as stored: every line cleaned as by {@link cleanLine}, line ends `\n`, no blank lines at either end. */
export function cleanText(text: string): string {
  if (text === '' || ALREADY_CLEAN.test(text)) return text;
  return text.replace(/\r\n?/g, '\n').split('\n').map(cleanLine).join('\n').trim();
}

/** The search form of a text: marks off, đ → d, lower case. `Đảng ủy` and `đang uy` fold alike. Idempotent. */
export function fold(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = FOLDED[text.charCodeAt(at)];
    if (letter === undefined) return foldAnyScript(text);
    folded += letter;
  }
  return folded;
}

function foldAnyScript(text: string): string {
  return text.normalize('NFD').replace(COMBINING_MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/**
 * The folded form of every Latin letter, combining mark and dash, by its code: Unicode's own normalising costs four times
 * as much. In these ranges each character folds for itself; a text with any other is folded as a whole.
 */
const FOLDED: readonly (string | undefined)[] = Array.from({ length: 0x2028 }, (_, code) => {
  const isLatin = code < 0x250 || (code >= 0x300 && code < 0x370) || (code >= 0x1e00 && code < 0x1f00) || code >= 0x2010;
  return isLatin ? foldAnyScript(String.fromCharCode(code)) : undefined;
});

/** The words of a text in search form, without punctuation: what a column heading or a name is compared by. */
export function foldWords(text: string): string {
  const folded = fold(text);
  if (PLAIN_WORDS.test(folded)) return folded;
  return folded.replace(ASCII.test(folded) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Whether every word typed begins a word of a text, as the search index finds them: `xa an` is in `Xã An Mẫu`, not in `Đảng ủy xã Bình Mẫu`. */
export function hasWords(text: string, typed: string): boolean {
  const words = ` ${foldWords(text)}`;
  return foldWords(typed).split(' ').every((word) => words.includes(` ${word}`));
}

const LETTERS = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
const TONES = new Map([['\u0300', 1], ['\u0309', 2], ['\u0303', 3], ['\u0301', 4], ['\u0323', 5]]);
const FIRST_LETTER_CODE = 0x41;

/**
 * A key whose plain code-unit order is the Vietnamese dictionary order: letters a ă â … d đ …, then the tones
 * ngang, huyền, hỏi, ngã, sắc, nặng. SQLite has no Vietnamese collation, so the key is stored beside the text.
 */
export function sortKey(text: string): string {
  let letters = '';
  let tones = '';
  for (const character of text.normalize('NFC').toLowerCase()) {
    const key = keyOf(character);
    letters += key.letter;
    tones += key.tone;
  }
  return `${letters}\u0001${tones}`;
}

/** Names are made of a hundred characters or so: each is taken apart once. */
const keysKnown = new Map<string, { letter: string; tone: number }>();

function keyOf(character: string): { letter: string; tone: number } {
  let key = keysKnown.get(character);
  if (key === undefined) {
    const { base, tone } = splitTone(character);
    key = { letter: letterKey(base), tone };
    keysKnown.set(character, key);
  }
  return key;
}

function letterKey(base: string): string {
  if (base === ' ' || base === '-') return '!';
  const letter = LETTERS.indexOf(base);
  if (letter >= 0) return String.fromCharCode(FIRST_LETTER_CODE + letter);
  return /^[0-9]$/.test(base) ? base : `~${base}`;
}

function splitTone(character: string): { base: string; tone: number } {
  let base = '';
  let tone = 0;
  for (const part of character.normalize('NFD')) {
    const mark = TONES.get(part);
    if (mark === undefined) base += part;
    else tone = mark;
  }
  return { base: base.normalize('NFC'), tone };
}
