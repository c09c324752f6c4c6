import { describe, expect, it } from 'vitest';
import { type HeldSeat, periodOf, seatLines } from './seat-lines.ts';

const seat = (id: string, from: string | null, to: string | null, changes: Partial<HeldSeat> = {}): HeldSeat => ({ id, continuesId: null, committeeId: 'c', role: 'member', period: { from, to }, ...changes });
const told = (seats: readonly HeldSeat[]) => seatLines(seats).map((line) => [line.map(({ id }) => id).join('+'), periodOf(line).from, periodOf(line).to]);

describe('where somebody sits, and since when', () => {
  it('is one line through the versions that go on with the seat', () => {
    const seats = [seat('v3', '2026-01-01', null, { continuesId: 'v2' }), seat('v1', null, '2023-12-31'), seat('v2', '2024-01-01', '2025-12-31', { continuesId: 'v1' })];
    expect(told(seats)).toEqual([['v1+v2+v3', null, null]]);
  });

  it('is another line with another role, in another body, after a gap, or in a seat of its own', () => {
    const first = seat('v1', '2022-01-01', '2023-12-31');
    expect(told([first, seat('v2', '2024-01-01', null, { continuesId: 'v1', role: 'head' })])).toHaveLength(2);
    expect(told([first, seat('v2', '2024-01-01', null, { continuesId: 'v1', committeeId: 'd' })])).toHaveLength(2);
    expect(told([first, seat('v2', '2024-02-01', null, { continuesId: 'v1' })])).toHaveLength(2);
    expect(told([first, seat('v2', '2024-01-01', null)])).toHaveLength(2);
  });

  it('is one line again when an office was taken up on the next day', () => {
    expect(told([seat('v1', '2022-01-01', '2022-06-30'), seat('v1', '2022-07-01', null)])).toEqual([['v1+v1', '2022-01-01', null]]);
  });
});
