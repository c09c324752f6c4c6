/**
 * The three marks of state secrecy (Law on the Protection of State Secrets), as Unicode, without accents where that is no
 * common word, and as the letters look when the text was typed in a TCVN3 or VNI font.
 */
const MARKS = new Set(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT', 'TOI MAT', 'TUYET MAT', 'MËT', 'TÈI MËT', 'TUYÖT MËT', 'MAÄT', 'TOÁI MAÄT', 'TUYEÄT MAÄT']);

const FIRST_LETTER_CODE = 0x41;
const NO_T = /^[a-su-zA-SU-Z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1EA0-\u1EF9]/;

/** Whether a text is such a mark and nothing else, whatever stands around its letters. */
export function isSecretMark(text: string): boolean {
  if (endsOtherwise(text)) return false;
  const bare = text.normalize('NFC').toUpperCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').replace(/\s+/gu, ' ');
  return MARKS.has(bare);
}

/** Every mark ends in a T: nearly every text is told by its last letter, or by having none. */
function endsOtherwise(text: string): boolean {
  let last = text.length - 1;
  while (last >= 0 && text.charCodeAt(last) < FIRST_LETTER_CODE) last -= 1;
  return last < 0 || NO_T.test(text.charAt(last));
}
