import { writableText } from './writable-text.ts';

/** An appointment as a calendar file tells it (RFC 5545). Times are local to Vietnam, `YYYY-MM-DDTHH:MM`. */
export interface CalendarEvent {
  /** The same for ever: by it a calendar knows the appointment again. */
  uid: string;
  /** Counts on with every change: another time, another place, called off; never back, also when a change is undone. */
  sequence: number;
  /** The instant it was changed last, ISO 8601 in UTC. */
  changedAt: string;
  startsAt: string;
  endsAt: string | null;
  summary: string;
  location: string | null;
  description: string | null;
  status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
}

const ZONE = 'Asia/Ho_Chi_Minh';
const LINE_OCTETS = 75;
const PRODUCT = '-//Steering Desk//Ban Thu ky//VI';
/** Vietnam has kept one time since 1975. */
const TIME_ZONE = ['BEGIN:VTIMEZONE', `TZID:${ZONE}`, 'BEGIN:STANDARD', 'DTSTART:19750613T000000', 'TZOFFSETFROM:+0700', 'TZOFFSETTO:+0700', 'TZNAME:+07', 'END:STANDARD', 'END:VTIMEZONE'];

/** The text of a calendar file with these appointments: lines of at most 75 octets, each ended by CRLF. */
export function calendarFile(events: readonly CalendarEvent[]): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:${PRODUCT}`, 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', ...TIME_ZONE, ...events.flatMap(eventLines), 'END:VCALENDAR'];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, sequence, changedAt, startsAt, endsAt, summary, location, description, status }: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${compact(changedAt.slice(0, '2026-01-01T00:00:00'.length))}Z`,
    `SEQUENCE:${sequence}`,
    `DTSTART;TZID=${ZONE}:${compact(startsAt)}00`,
    ...(endsAt === null ? [] : [`DTEND;TZID=${ZONE}:${compact(endsAt)}00`]),
    `SUMMARY:${escaped(summary)}`,
    ...(location === null ? [] : [`LOCATION:${escaped(location)}`]),
    ...(description === null ? [] : [`DESCRIPTION:${escaped(description)}`]),
    `STATUS:${status}`,
    'END:VEVENT',
  ];
}

/** `2026-03-18T08:00` → `20260318T0800`. */
function compact(instant: string): string {
  return instant.replaceAll(/[-:]/g, '');
}

/** Text as a value: what would end it, or part it, is escaped. */
function escaped(text: string): string {
  return writableText(text).replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n?|\n/g, '\\n');
}

/** A line parted so that no part is longer than 75 octets, the space before all but the first counted; no character is cut. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
