const SECONDS_A_DAY = 86_400;
const MILLISECONDS_A_DAY = 86_400_000;
/** Serial of 1970-01-01 where 1900-01-01 is 1 and the 29th of February 1900, which never was, is counted as 60. */
const UNIX_EPOCH_SERIAL = 25_569;
const NEVER_WAS = 60;
/** The last day of 9999. */
const MAX_SERIAL = 2_958_465;
/** Days from the 1900 system to the 1904 system. */
const DAYS_TO_1904 = 1462;

/**
 * The day, and the time when there is one, that Excel shows for a serial number: `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm:ss`,
 * rounded to whole seconds. Calendar arithmetic only: no time zone comes into it. Undefined for numbers Excel shows
 * no date for (negative, past 9999) and for the day 60 of the 1900 system, the 29th of February 1900.
 */
export function serialToIso(serial: number, date1904: boolean): string | undefined {
  const whole = date1904 ? serial + DAYS_TO_1904 : serial;
  if (!(serial >= 0) || whole >= MAX_SERIAL + 1) return undefined;
  let day = Math.floor(whole);
  let seconds = Math.round((whole - day) * SECONDS_A_DAY);
  if (seconds === SECONDS_A_DAY) {
    day += 1;
    seconds = 0;
  }
  if (day === NEVER_WAS && !date1904) return undefined;
  const unixDay = day - UNIX_EPOCH_SERIAL + (day < NEVER_WAS ? 1 : 0);
  const date = dayText(unixDay);
  return seconds === 0 ? date : `${date}T${timeText(seconds)}`;
}

/** Sheets repeat their days, and a look-up costs a tenth of the conversion. */
const daysKnown = new Map<number, string>();
const DAYS_KEPT = 20_000;

function dayText(unixDay: number): string {
  let text = daysKnown.get(unixDay);
  if (text === undefined) {
    if (daysKnown.size === DAYS_KEPT) daysKnown.clear();
    text = new Date(unixDay * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
    daysKnown.set(unixDay, text);
  }
  return text;
}

/** The serial number (1900 system) of a day `YYYY-MM-DD`; undefined before 1900-01-01, where Excel has none. */
export function isoToSerial(iso: string): number | undefined {
  const unixDay = Date.parse(`${iso}T00:00:00Z`) / MILLISECONDS_A_DAY;
  const serial = unixDay + UNIX_EPOCH_SERIAL;
  if (serial > NEVER_WAS) return serial;
  return serial >= 2 ? serial - 1 : undefined;
}

function timeText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** A date cell written as ISO 8601 text (strict files), brought to our two forms; undefined when it is none. */
export function cleanIso(text: string): string | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/.exec(text.trim());
  if (found === null || Number.isNaN(Date.parse(`${found[1]}T00:00:00Z`))) return undefined;
  const time = found[2] === undefined ? '00:00:00' : `${found[2]}:${found[3] ?? '00'}`;
  return time === '00:00:00' ? found[1] : `${found[1]}T${time}`;
}

/** A length of time such as `36:30`, from a number of days. */
export function elapsedText(days: number): string {
  const minutes = Math.round(Math.abs(days) * 24 * 60);
  return `${days < 0 ? '-' : ''}${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
