import { elapsedText } from './dates.ts';

/** What a number format makes of a number, as far as it changes what is read. */
export type NumberFormat =
  | { kind: 'plain' }
  | { kind: 'date'; day: boolean; time: boolean }
  | { kind: 'elapsed' }
  | { kind: 'percent'; decimals: number }
  /** Digits with leading zeros, as telephone numbers are kept. */
  | { kind: 'padded'; digits: number };

export const PLAIN: NumberFormat = { kind: 'plain' };
const DAY: NumberFormat = { kind: 'date', day: true, time: false };
const TIME: NumberFormat = { kind: 'date', day: false, time: true };
const DAY_AND_TIME: NumberFormat = { kind: 'date', day: true, time: true };
const ELAPSED: NumberFormat = { kind: 'elapsed' };

/** Excel takes no longer code, in characters. */
const MAX_CODE = 255;

/** Formats that have a number only (ECMA-376 part 1, 18.8.30); 27–36 and 50–58 are dates in East Asian Excel. */
export function builtInFormat(id: number): NumberFormat {
  if (id === 9) return { kind: 'percent', decimals: 0 };
  if (id === 10) return { kind: 'percent', decimals: 2 };
  if (id === 22) return DAY_AND_TIME;
  if (id === 46) return ELAPSED;
  if ((id >= 18 && id <= 21) || id === 45 || id === 47 || (id >= 32 && id <= 35) || id === 55 || id === 56) return TIME;
  return (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? DAY : PLAIN;
}

/**
 * Reads a format code. Quoted and escaped letters, spacing and colours are no date letters: `#,##0\ \m` and `0.0_d`
 * are numbers, `dd/mm/yyyy;@` and `[$-42A]dd mmmm yyyy` are dates, `[h]:mm` is a length of time.
 */
export function readFormatCode(code: string): NumberFormat {
  if (code.length > MAX_CODE) return PLAIN;
  const bare = code
    .replace(/\\./gs, '')
    .replace(/"[^"]*"?/g, '')
    .replace(/[_*]./gs, '');
  if (/\[(?:h+|m+|s+)\]/i.test(bare)) return ELAPSED;
  const letters = bare
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general|standard/gi, '')
    .replace(/s[.,]0+/gi, 's');
  if (/[ymdhs]/i.test(letters) && !/[0#?]/.test(letters)) return dateFormat(letters.toLowerCase());
  const first = letters.split(';')[0] ?? '';
  const percent = /^[#,0]*(?:\.([0#]+))?\s*%$/.exec(first.trim());
  if (percent !== null) return { kind: 'percent', decimals: percent[1]?.length ?? 0 };
  const padded = /^0{2,15}$/.exec(first.trim());
  return padded === null ? PLAIN : { kind: 'padded', digits: padded[0].length };
}

/** `m` is a minute beside hours or seconds and a month elsewhere, so a format with `y` or `d` has a day. */
function dateFormat(letters: string): NumberFormat {
  const time = /[hs]/.test(letters);
  const day = /[yd]/.test(letters) || !time;
  return day ? (time ? DAY_AND_TIME : DAY) : TIME;
}

const EXCEL_DIGITS = 15;

/** A number as read on the sheet: 15 significant digits like Excel, never in a language's own separators. */
export function numberText(value: number, format: NumberFormat): string {
  if (format.kind === 'percent') return `${(value * 100).toFixed(format.decimals)}%`;
  if (format.kind === 'elapsed') return elapsedText(value);
  if (format.kind === 'padded' && value >= 0) return String(Math.round(value)).padStart(format.digits, '0');
  const shortest = String(value);
  return shortest.length <= EXCEL_DIGITS ? shortest : String(Number(value.toPrecision(EXCEL_DIGITS)));
}

/** A date as read on the sheet: day first, only the parts the format shows. */
export function dateText(iso: string, format: NumberFormat): string {
  const time = iso.slice(11) || '00:00:00';
  const day = `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
  const clock = time.endsWith(':00') ? time.slice(0, 5) : time;
  if (format.kind !== 'date') return iso.includes('T') ? `${day} ${clock}` : day;
  if (format.day && format.time) return `${day} ${clock}`;
  return format.day ? day : clock;
}
