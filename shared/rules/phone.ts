/**
 * A telephone number as stored: digits only, `+84` and `84` before nine digits become `0`.
 * Text that is no Vietnamese number is kept as it was typed, trimmed.
 */
export function normalisePhone(text: string): string {
  const trimmed = text.trim();
  const digits = trimmed.replace(/[\s.()-]/g, '');
  const local = /^(?:\+84|0084|84)(\d{9,10})$/.exec(digits);
  if (local !== null) return `0${local[1]}`;
  return /^\d+$/.test(digits) ? digits : trimmed;
}

/** Whether a stored number looks like a Vietnamese one: 0 and nine digits, or ten for fixed lines. */
export function isPhone(stored: string): boolean {
  return /^0\d{9,10}$/.test(stored);
}
