import { dayOf, timeOf } from '#shared/rules/meetings.ts';
import { formatDate, isDate } from '#shared/rules/dates.ts';

/** A local instant of a day and a time; text that is neither stays, so that the contract refuses it beside the field. */
export function instantOf(day: string, time: string): string {
  return `${day}T${time}`;
}

/** A time as people type it, `8h30`, `8:30`, `0830`, as `08:30`; null for what is no time. */
export function parseTime(text: string): string | null {
  const [, hours, minutes] = /^(\d{1,2})(?:[h:.g ]+(\d{2})?)?$/i.exec(text.trim().replace(/^(\d{1,2})(\d{2})$/, '$1:$2')) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes ?? 0) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes ?? '00'}`;
}

/** `08:00–11:30`, or `08:00` when the end is open. */
export function timesText({ startsAt, endsAt }: { startsAt: string; endsAt: string | null }): string {
  return endsAt === null ? timeOf(startsAt) : `${timeOf(startsAt)}–${timeOf(endsAt)}`;
}

/** `18/03/2026, 08:00–11:30`. */
export function whenText(meeting: { startsAt: string; endsAt: string | null }): string {
  const day = dayOf(meeting.startsAt);
  return `${isDate(day) ? formatDate(day) : day}, ${timesText(meeting)}`;
}
