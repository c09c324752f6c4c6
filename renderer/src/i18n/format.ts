import type { FormatterModule } from 'i18next';
import { useSyncExternalStore } from 'react';
import { formatDate } from '#shared/rules/dates.ts';
import type { NUMBER_STYLES } from '#shared/contract/office.ts';

export type NumberStyle = (typeof NUMBER_STYLES)[number];

let numberStyle: NumberStyle = 'vi';
const listeners = new Set<() => void>();

/** The office's way of writing numbers, from its settings. */
export function setNumberStyle(style: NumberStyle): void {
  if (style === numberStyle) return;
  numberStyle = style;
  for (const listener of listeners) listener();
}

/** i18next's formatter: numbers in texts are written as the office writes them, everything else as it is. */
export const textFormatter: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown) => (typeof value === 'number' ? formats[numberStyle].number(value) : (value as string)),
};
/** Has every value of a text go through the formatter. The page escapes by itself. */
export const INTERPOLATION = { escapeValue: false, alwaysFormat: true };

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Dates and numbers as the office writes them: dd/mm/yyyy in both languages, numbers by the office's style. */
export function useFormat(): Format {
  return formats[useSyncExternalStore(subscribe, () => numberStyle)];
}

export type Format = ReturnType<typeof makeFormat>;
const formats = { vi: makeFormat('vi'), en: makeFormat('en') };

export function makeFormat(style: NumberStyle) {
  const locale = style === 'vi' ? 'vi-VN' : 'en-GB';
  const number = (value: number, digits = 0): string => value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return {
    /** `2026-03-18` → `18/03/2026`; nothing for null. */
    date: (date: string | null | undefined): string => (date === null || date === undefined || date === '' ? '' : formatDate(date)),
    /** `15/10` beside a day of the same year, otherwise with the year; nothing for null. */
    dayBeside: (date: string | null, beside: string): string => (date === null ? '' : date.slice(0, 4) === beside.slice(0, 4) ? formatDate(date).slice(0, 5) : formatDate(date)),
    /** An instant in the computer's own zone: `18/03/2026 09:41`. */
    dateTime: (instant: string): string => `${localDate(instant)} ${localTime(instant)}`,
    /** `09:41`. */
    time: localTime,
    /** `09:41:07`. */
    clock: (instant: string): string => `${localTime(instant)}:${pad(new Date(instant).getSeconds())}`,
    /** The day of an instant in the computer's own zone: `18/03/2026`. */
    day: localDate,
    /** `09:41` of today, otherwise with the day. */
    moment: (instant: string): string => (localDate(instant) === formatDate(today()) ? localTime(instant) : `${localDate(instant)} ${localTime(instant)}`),
    number,
    bytes: (bytes: number): string => (bytes < 1_000_000 ? `${number(Math.max(1, bytes / 1000))} kB` : `${number(bytes / 1_000_000, 1)} MB`),
  };
}

/** Today's day in the computer's zone, `YYYY-MM-DD`. */
export function today(): string {
  return isoDay(new Date());
}

/** The local instant to the minute, as meetings tell the time: `2026-03-18T09:41`. */
export function localNow(): string {
  const now = new Date();
  return `${isoDay(now)}T${pad(now.getHours())}:${pad(now.getMinutes())}`;
}

function isoDay(time: Date): string {
  return `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;
}

function localDate(instant: string): string {
  return formatDate(isoDay(new Date(instant)));
}

function localTime(instant: string): string {
  const time = new Date(instant);
  return `${pad(time.getHours())}:${pad(time.getMinutes())}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
