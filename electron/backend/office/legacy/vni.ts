/** Marks that follow their letter in VNI Windows, with what each puts on it. */
const TONES = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' };
const CIRCUMFLEX = { â: '\u0302', á: '\u0302\u0301', à: '\u0302\u0300', å: '\u0302\u0309', ã: '\u0302\u0303', ä: '\u0302\u0323' };
const BREVE = { ê: '\u0306', é: '\u0306\u0301', è: '\u0306\u0300', ú: '\u0306\u0309', ü: '\u0306\u0303', ë: '\u0306\u0323' };
/** Letters with a code of their own. */
const SINGLE = { ô: 'ơ', ö: 'ư', ñ: 'đ', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };

const PAIRS: readonly [bases: string, marks: Record<string, string>][] = [['aeouyôö', TONES], ['aeo', CIRCUMFLEX], ['a', BREVE]];

/** Every letter by its codes, in small letters, capitals, and a capital whose mark is small. */
const LETTER_OF = new Map([...singles(), ...pairs()].flatMap(([code, letter]) => spellings(code, letter)));
const CODE = new RegExp([...LETTER_OF.keys()].toSorted((a, b) => b.length - a.length).join('|'), 'g');

/**
 * What the encoding writes and no right text has: a mark that follows the wrong letter, or Ñ in an abbreviation. Pairs
 * that stand in right text, as in Hoàng, hoãn, Moïse, aérien or août, are none.
 */
export const VNI_MARK_IN_WORD = /[aeAE][âàåãäÂÀÅÃÄ]|[oO][âåäÂÅÄ]|[aeAE][áÁ]|[aA][êÊ]|[aeouyôöAEOUYÔÖ][øõØÕ]|[ôöÔÖ][ùûÙÛ]|Ñ(?=[A-Z/])|(?<=[A-Z])Ñ/;

/** Text in VNI Windows as Unicode (NFC). All letters with all tones have capitals in it. */
export function decodeVni(text: string): string {
  return text.replace(CODE, (code) => LETTER_OF.get(code) ?? code);
}

function singles(): [string, string][] {
  return Object.entries(SINGLE);
}

function pairs(): [string, string][] {
  return PAIRS.flatMap(([bases, marks]) => Array.from(bases).flatMap((base) => Object.entries(marks).map(([mark, put]): [string, string] => [base + mark, composed(base, put)])));
}

function composed(base: string, marks: string): string {
  return `${base === 'ô' || base === 'ö' ? SINGLE[base] : base}${marks}`.normalize('NFC');
}

function spellings(code: string, letter: string): [string, string][] {
  const capital = letter.toUpperCase();
  return [[code, letter], [code.toUpperCase(), capital], [`${code.slice(0, 1).toUpperCase()}${code.slice(1)}`, capital]];
}
