import { useEffect, useState } from 'react';
import type { AgendaRow } from '#shared/contract/agenda.ts';
import { secondsSpent } from '#shared/rules/meetings.ts';

const SECOND_MS = 1000;

/** The instant, every second. */
export function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Seconds as a clock shows them: `17:04`, `1:17:04`. */
export function clockText(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${hours}:${twoDigits(minutes)}` : String(minutes)}:${twoDigits(seconds % 60)}`;
}

/** The minutes by which an item has taken longer than planned, the one that has begun counted whole; 0 while it has not. */
export function overrunMinutes({ durationMin, ...item }: AgendaRow, now: string): number {
  return Math.max(0, Math.ceil((secondsSpent(item, now) - durationMin * 60) / 60));
}

/** The item that is spoken to. */
export function currentItem(agenda: readonly AgendaRow[]): AgendaRow | undefined {
  return agenda.find(({ beganAt }) => beganAt !== null);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
