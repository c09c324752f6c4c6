import { expect, it } from 'vitest';
import type { RegulationRow } from '#shared/contract/committees.ts';
import { regulationLines } from './regulations.ts';

function regulation(issuedOn: string, reviewDueOn: string | null): RegulationRow {
  return { id: issuedOn, rev: 1, number: null, issuedOn, summary: null, meetingFrequency: 'quarterly', reviewDueOn };
}

it('the latest regulations are in force; only their review can be overdue, from the day after', () => {
  const regulations = [regulation('2025-06-01', '2026-06-01'), regulation('2021-06-01', '2023-06-01')];
  const on = (day: string) => regulationLines(regulations, day).map(({ inForce, overdueSince }) => [inForce, overdueSince]);
  expect(on('2026-06-01')).toEqual([[true, null], [false, null]]);
  expect(on('2026-06-02')).toEqual([[true, '2026-06-02'], [false, null]]);
});

it('without a day the review is never overdue', () => {
  expect(regulationLines([regulation('2000-01-01', null)], '2026-06-02')[0]?.overdueSince).toBeNull();
});
