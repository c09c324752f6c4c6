/** Where Windows-1258 differs from the Western code page (1252): letters of its own, and tones that follow their letter. */
const CODES: Record<string, string> = {
  Ã: 'Ă', Ð: 'Đ', Õ: 'Ơ', Ý: 'Ư', ã: 'ă', ð: 'đ', õ: 'ơ', ý: 'ư', þ: '₫',
  Ì: '\u0300', Ò: '\u0309', Þ: '\u0303', ì: '\u0301', ò: '\u0323',
};
const CODE = new RegExp(`[${Object.keys(CODES).join('')}]`, 'g');

/** What the encoding writes and no right text has: a tone as a letter behind a vowel, ð, or Ð in an abbreviation. */
export const WINDOWS_1258_TONE_IN_WORD = /[aeiouyâêôãõý][ÌÒÞìò]|[AEIOUYÂÊÔÃÕÝ][ÌÒÞ]|ð|Ð(?=[A-Z/])|(?<=[A-Z])Ð/;

/** Text in Windows-1258 whose bytes were taken for Western letters, as Unicode (NFC). Tones already apart are joined to their letters. */
export function decodeWindows1258(text: string): string {
  return text.replace(CODE, (code) => CODES[code] ?? code).normalize('NFC');
}
