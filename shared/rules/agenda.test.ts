import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOverReason, type EarlierItem, ITEM_OUTCOMES, missedItems, USUAL_AGENDAS } from './agenda.ts';
import { addMinutes, AGENDA_PARTS, MEETING_KINDS, MEETING_STATUSES } from './meetings.ts';

const BARE: EarlierItem = { part: 'main', outcome: null, meetingStatus: 'held', isDropped: false, isTakenUp: false };
const item = fc.record<EarlierItem>({ part: fc.constantFrom(...AGENDA_PARTS), outcome: fc.constantFrom(null, ...ITEM_OUTCOMES), meetingStatus: fc.constantFrom(...MEETING_STATUSES), isDropped: fc.boolean(), isTakenUp: fc.boolean() });

describe('what goes on to the next meeting', () => {
  it.each<[string, Partial<EarlierItem>, string | null]>([
    ['was put off', { outcome: 'postponed' }, 'postponed'],
    ['was not dealt with', { outcome: 'not_done', meetingStatus: 'closed' }, 'not_done'],
    ['was not dealt with although it opens every meeting', { outcome: 'not_done', part: 'opening' }, 'not_done'],
    ['stood on the agenda of a meeting that was called off', { meetingStatus: 'cancelled' }, 'meeting_cancelled'],
    ['is one of which nobody said what became of it', { meetingStatus: 'minutes_signed' }, 'not_recorded'],
    ['was dealt with', { outcome: 'done' }, null],
    ['opens every meeting', { part: 'opening' }, null],
    ['closes every meeting, of one that was called off', { part: 'closing', meetingStatus: 'cancelled' }, null],
    ['was dropped with a reason', { outcome: 'not_done', isDropped: true }, null],
    ['was taken up elsewhere', { outcome: 'postponed', isTakenUp: true }, null],
    ['is of a meeting that still goes on', { outcome: 'postponed', meetingStatus: 'in_progress' }, null],
  ])('a row that %s', (_, changes, reason) => expect(carryOverReason({ ...BARE, ...changes })).toBe(reason));

  it('is everything that was said to be unfinished, until it is dealt with, dropped or taken up', () => {
    fc.assert(fc.property(item, (one) => {
      const isOver = ['held', 'minutes_signed', 'notice_issued', 'closed', 'cancelled'].includes(one.meetingStatus);
      const isSettled = one.isDropped || one.isTakenUp || one.outcome === 'done';
      const isUnfinished = isOver && !isSettled && (one.outcome !== null || one.part === 'main');
      expect(carryOverReason(one) !== null).toBe(isUnfinished);
    }));
  });
});

describe('the usual agendas', () => {
  it.each(MEETING_KINDS)('%s begins with its opening and names nothing twice', (kind) => {
    const rows = USUAL_AGENDAS[kind];
    const places = rows.map(({ part }) => AGENDA_PARTS.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(new Set(rows.map(({ content }) => content)).size).toBe(rows.length);
    expect(rows.some(({ part, durationMin }) => part === 'main' && durationMin > 0)).toBe(true);
  });
});

describe('attendance by the rows of an agenda', () => {
  const START = '2026-03-18T08:00';
  const rows = [15, 30, 0, 45].map((durationMin, index) => ({ durationMin, index }));
  const missed = (arrivedAt: string | null, leftAt: string | null) => missedItems(START, rows, { arrivedAt, leftAt }).map(({ index }) => index);

  it('names the rows before somebody came and after they left, those they heard in part included', () => {
    expect(missed(null, null)).toEqual([]);
    expect(missed('2026-03-18T08:20', null)).toEqual([0, 1]);
    expect(missed(null, '2026-03-18T08:45')).toEqual([3]);
    expect(missed('2026-03-18T08:15', '2026-03-18T09:30')).toEqual([0]);
  });

  it('is monotone: who comes later or leaves earlier misses no less, and who stays for all misses nothing', () => {
    const durations = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 12 });
    const minute = fc.integer({ min: 0, max: 600 });
    fc.assert(fc.property(durations, minute, minute, (minutes, one, other) => {
      const agenda = minutes.map((durationMin, index) => ({ durationMin, index }));
      const of = (from: number, to: number) => missedItems(START, agenda, { arrivedAt: addMinutes(START, from), leftAt: addMinutes(START, to) }).map(({ index }) => index);
      const [sooner, later] = [Math.min(one, other), Math.max(one, other)];
      expect(of(later, 2000)).toEqual(expect.arrayContaining(of(sooner, 2000)));
      expect(of(0, sooner)).toEqual(expect.arrayContaining(of(0, later)));
      expect(of(0, minutes.reduce((sum, each) => sum + each, 0))).toEqual([]);
      // Coming late costs the first rows, leaving early the last ones.
      expect(of(later, 2000)).toEqual(agenda.map(({ index }) => index).slice(0, of(later, 2000).length));
      expect(of(0, sooner)).toEqual(agenda.map(({ index }) => index).slice(agenda.length - of(0, sooner).length));
    }));
  });
});
