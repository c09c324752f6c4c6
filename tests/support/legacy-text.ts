/** Vietnamese text as programs before Unicode kept it, seen as Western letters: the other way round of the decoders. */

/** All letters of the language: 67 small ones and their capitals. */
export const VIETNAMESE_LETTERS = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ';

const GRAVE = '\u0300';
const ACUTE = '\u0301';
const TILDE = '\u0303';
const HOOK = '\u0309';
const DOT = '\u0323';
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';
const HORN = '\u031b';

/** The codes of TCVN 5712, as the standard lists them: vowel by vowel, in the order of {@link VIETNAMESE_LETTERS}. */
const TCVN3_SMALL = [
  0xb5, 0xb8, 0xb6, 0xb7, 0xb9, 0xa8, 0xbb, 0xbe, 0xbc, 0xbd, 0xc6, 0xa9, 0xc7, 0xca, 0xc8, 0xc9, 0xcb, 0xae, 0xcc, 0xd0, 0xce, 0xcf, 0xd1, 0xaa, 0xd2, 0xd5, 0xd3, 0xd4, 0xd6,
  0xd7, 0xdd, 0xd8, 0xdc, 0xde, 0xdf, 0xe3, 0xe1, 0xe2, 0xe4, 0xab, 0xe5, 0xe8, 0xe6, 0xe7, 0xe9, 0xac, 0xea, 0xed, 0xeb, 0xec, 0xee, 0xef, 0xf3, 0xf1, 0xf2, 0xf4, 0xad, 0xf5, 0xf8, 0xf6, 0xf7, 0xf9,
  0xfa, 0xfd, 0xfb, 0xfc, 0xfe,
];
const TCVN3_CAPITAL: Record<string, number> = { Ă: 0xa1, Â: 0xa2, Ê: 0xa3, Ô: 0xa4, Ơ: 0xa5, Ư: 0xa6, Đ: 0xa7 };

/** TCVN3: capitals with a tone fall back to their small letter, for which the office took a capitals font. */
export function toTcvn3(text: string): string {
  return each(text, (letter) => {
    const capital = TCVN3_CAPITAL[letter];
    const small = TCVN3_SMALL[VIETNAMESE_LETTERS.indexOf(letter.toLowerCase())];
    const code = capital ?? small;
    return code === undefined ? letter : String.fromCharCode(code);
  });
}

const VNI_TONES: Record<string, [plain: string, circumflex: string, breve: string]> = { '': ['', 'â', 'ê'], [ACUTE]: ['ù', 'á', 'é'], [GRAVE]: ['ø', 'à', 'è'], [HOOK]: ['û', 'å', 'ú'], [TILDE]: ['õ', 'ã', 'ü'], [DOT]: ['ï', 'ä', 'ë'] };
const VNI_ALONE: Record<string, string> = { đ: 'ñ', í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î' };

export function toVni(text: string): string {
  return each(text, (letter) => {
    const small = letter.toLowerCase();
    const code = VNI_ALONE[small] ?? vniOf(small);
    return small === letter ? code : code.toUpperCase();
  });
}

function vniOf(letter: string): string {
  const { base, shape, tone } = parts(letter);
  const [plain, circumflex, breve] = VNI_TONES[tone] ?? ['', '', ''];
  if (shape === CIRCUMFLEX) return base + circumflex;
  if (shape === BREVE) return base + breve;
  if (shape === HORN) return (base === 'o' ? 'ô' : 'ö') + plain;
  return base + plain;
}

const VIQR: Record<string, string> = { [CIRCUMFLEX]: '^', [BREVE]: '(', [HORN]: '+', [ACUTE]: "'", [GRAVE]: '`', [HOOK]: '?', [TILDE]: '~', [DOT]: '.' };

export function toViqr(text: string): string {
  return each(text, (letter) => {
    if (letter === 'đ') return 'dd';
    if (letter === 'Đ') return 'DD';
    const { base, shape, tone } = parts(letter);
    return base + (VIQR[shape] ?? '') + (VIQR[tone] ?? '');
  });
}

const WINDOWS_1258: Record<string, string> = { ă: 'ã', đ: 'ð', ơ: 'õ', ư: 'ý', Ă: 'Ã', Đ: 'Ð', Ơ: 'Õ', Ư: 'Ý', [GRAVE]: 'Ì', [HOOK]: 'Ò', [TILDE]: 'Þ', [ACUTE]: 'ì', [DOT]: 'ò' };
/** Letters of the code page that have their tone in them. */
const WINDOWS_1258_WHOLE = new Set('àáèéíùúÀÁÈÉÍÙÚóÓ');

/** Windows-1258 as bytes, each seen as the Western letter of its number. */
export function toWindows1258(text: string): string {
  return each(text, (letter) => (WINDOWS_1258_WHOLE.has(letter) ? letter : Array.from(halfApart(letter), (code) => WINDOWS_1258[code] ?? code).join('')));
}

/** The tone apart from its letter, the letter whole: as text comes out of Windows-1258. */
export function halfApart(text: string): string {
  return each(text, (letter) => {
    const { base, shape, tone } = parts(letter);
    return (base + shape).normalize('NFC') + tone;
  });
}

function each(text: string, change: (letter: string) => string): string {
  return Array.from(text.normalize('NFC'), (letter) => (letter > '\u007f' ? change(letter) : letter)).join('');
}

function parts(letter: string): { base: string; shape: string; tone: string } {
  const [base = '', ...marks] = Array.from(letter.normalize('NFD'));
  const isShape = (mark: string) => mark === CIRCUMFLEX || mark === BREVE || mark === HORN;
  return { base, shape: marks.find(isShape) ?? '', tone: marks.find((mark) => !isShape(mark)) ?? '' };
}
