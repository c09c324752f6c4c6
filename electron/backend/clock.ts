import { formatDate } from '#shared/rules/dates.ts';

/** The present instant, ISO 8601 in UTC. */
export function now(): string {
  return new Date().toISOString();
}

/** Today's date where the computer stands, `YYYY-MM-DD`. */
export function today(): string {
  return localDay(new Date());
}

/** An instant as people at this place write it: `18/03/2026 09:41`. */
export function localMoment(instant: string): string {
  const time = new Date(instant);
  return `${formatDate(localDay(time))} ${pad(time.getHours())}:${pad(time.getMinutes())}`;
}

/** This minute where the computer stands, `YYYY-MM-DDTHH:MM`. */
export function minuteNow(): string {
  const time = new Date();
  return `${localDay(time)}T${pad(time.getHours())}:${pad(time.getMinutes())}`;
}

function localDay(time: Date): string {
  return `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
