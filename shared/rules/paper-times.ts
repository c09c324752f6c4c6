import { writtenDate } from './dates.ts';
import { dayOf } from './meetings.ts';

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;

/** The time of a local instant in the words of a paper: `8 giờ 00`. */
export function writtenTime(at: string): string {
  const [hours = '', minutes = ''] = (at.split('T')[1] ?? '').split(':');
  return `${Number(hours)} giờ ${minutes}`;
}

/** A local instant in the words of a paper: `8 giờ 00, thứ Tư, ngày 18 tháng 3 năm 2026`. */
export function writtenInstant(at: string): string {
  const day = dayOf(at);
  return `${writtenTime(at)}, ${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''}, ${writtenDate(day)}`;
}
