import { describe, expect, it } from 'vitest';
import { stopNumber, stopPlaces, stopsAround } from './as-of.ts';

const STOPS = ['2024-01-01', '2025-01-01', '2026-01-01'];
const TODAY = '2026-11-23';

describe('stepping from change to change', () => {
  it('goes to the change before and after', () => {
    expect(stopsAround(STOPS, '2025-06-30', TODAY)).toEqual({ earlier: '2025-01-01', later: '2026-01-01' });
  });
  it('comes back to today after the last change', () => expect(stopsAround(STOPS, '2026-01-01', TODAY).later).toBe(TODAY));
  it('ends before the first change', () => expect(stopsAround(STOPS, '2024-01-01', TODAY).earlier).toBeNull());
  it('goes on to changes still to come', () => expect(stopsAround([...STOPS, '2027-01-01'], TODAY, TODAY)).toEqual({ earlier: '2026-01-01', later: '2027-01-01' }));
  it('tells which change is in force', () => expect(['2023-12-31', '2024-01-01', '2025-06-30', TODAY].map((day) => stopNumber(STOPS, day))).toEqual([0, 1, 2, 3]));
  it('places changes by the time between them', () => {
    expect(stopPlaces(['2024-01-01', '2024-01-02', '2024-01-05'])).toEqual([0, 0.25, 1]);
    expect(stopPlaces(['2024-01-01'])).toEqual([0]);
  });
});
