/**
 * The three marks of state secrecy (Law on the Protection of State Secrets), as Unicode, without accents where that is no
 * common word, and as the letters look when the text was typed in a TCVN3 or VNI font.
 */
const MARKS = new Set(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT', 'TOI MAT', 'TUYET MAT', 'MËT', 'TÈI MËT', 'TUYÖT MËT', 'MAÄT', 'TOÁI MAÄT', 'TUYEÄT MAÄT']);

/** Whether a text is such a mark and nothing else, whatever stands around its letters. */
export function isSecretMark(text: string): boolean {
  const bare = text.normalize('NFC').toUpperCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').replace(/\s+/gu, ' ');
  return MARKS.has(bare);
}
