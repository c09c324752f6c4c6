import { readFile } from 'node:fs/promises';
import { finish } from '../support/bench-import.ts';
import { assert, assertSame } from './checks.ts';
import type { Manifest } from './manifest.ts';
import { type Program, saveTo, TODAY } from './rosters.ts';

/** Begins a series of one committee, plans its first two meetings from the days it proposes, and writes them as a calendar file. */
export async function exportCalendar(program: Program, manifest: Manifest): Promise<void> {
  const { committees, meetings, meetingSeries } = program.backend;
  const { rows } = await committees.list({ q: 'quy che dan chu tinh mau' });
  const { id } = await meetingSeries.create({
    title: 'Họp Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở', kind: 'session', meetingFrequency: 'monthly', startsAt: `${TODAY}T08:00`, endsOn: null, place: 'Phòng họp số 2', note: null, committeeIds: [rows[0]?.id ?? ''],
  });
  for (let planned = 0; planned < 2; planned += 1) {
    const next = (await meetingSeries.proposals({})).find(({ seriesId }) => seriesId === id);
    assert('The series proposes a day', next !== undefined);
    await meetingSeries.plan({ seriesId: id, committeeId: null, day: next.day });
  }
  const file = manifest.file('calendar-ics', 'lich-hop.ics');
  const written = await finish(meetings.exportCalendar({ of: 'series', id, ticket: await saveTo(program, file, 'calendar') }));
  assertSame('Meetings in the calendar', written.rows, 2);
  const text = await readFile(file, 'utf8');
  assertSame('Appointments in the file', text.match(/^BEGIN:VEVENT\r$/gm)?.length, 2);
  assert('The calendar knows its zone and ends its lines as it should', text.includes('TZID:Asia/Ho_Chi_Minh\r\n') && text.endsWith('END:VCALENDAR\r\n'));
}
