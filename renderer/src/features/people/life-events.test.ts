import { describe, expect, it } from 'vitest';
import type { SeatLine } from '#shared/contract/people.ts';
import { lifeEvents } from './life-events.ts';

const seat = (id: string, from: string | null, to: string | null, changes: Partial<SeatLine> = {}): SeatLine => ({
  id, committeeId: 'c', committeeName: 'Ban Mẫu', body: 'committee', role: 'member', heldBy: 'person', office: null, from, to, endReason: null, endNote: null, note: null,
  decision: null, endDecision: null, decisions: [], ...changes,
});
const told = (memberships: SeatLine[]) => lifeEvents({ positions: [], memberships }).map((event) => [event.kind, event.day]);

describe('what happened to a person', () => {
  it('is told the latest first, what has no day last', () => {
    const positions = [{ id: 'p', position: 'Giám đốc', unitId: null, unitName: 'Sở Nội vụ', from: null, to: '2023-12-31' }];
    expect(lifeEvents({ positions, memberships: [seat('a', '2022-01-01', null)] }).map(({ kind, day, what }) => [kind, day, what])).toEqual([
      ['position_ended', '2023-12-31', 'Giám đốc, Sở Nội vụ'], ['seat_began', '2022-01-01', 'Ban Mẫu'], ['position_began', null, 'Giám đốc, Sở Nội vụ'],
    ]);
  });

  it('is a change of role where one seat follows another in one body', () => {
    expect(told([seat('b', '2024-01-01', null, { role: 'head' }), seat('a', '2022-01-01', '2023-12-31')])).toEqual([['role_changed', '2024-01-01'], ['seat_began', '2022-01-01']]);
  });

  it('is an end and a beginning in two bodies, or with a day between', () => {
    expect(told([seat('b', '2024-01-01', null, { committeeId: 'd' }), seat('a', '2022-01-01', '2023-12-31')])).toHaveLength(3);
    expect(told([seat('b', '2024-01-02', null), seat('a', '2022-01-01', '2023-12-31')])).toHaveLength(3);
  });

  it('tells by which decision a seat began and ended', () => {
    const events = lifeEvents({ positions: [], memberships: [seat('a', '2022-01-01', '2023-12-31', { decision: 'QĐ 1', endDecision: 'QĐ 2' })] });
    expect(events).toMatchObject([{ kind: 'seat_ended', decision: 'QĐ 2' }, { kind: 'seat_began', decision: 'QĐ 1' }]);
  });
});
