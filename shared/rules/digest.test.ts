import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestIsDue, isTimeOfDay, USUAL_DIGEST } from './digest.ts';

const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const times = fc.uniqueArray(time, { maxLength: 6 });
const moments = fc.uniqueArray(time, { maxLength: 30 }).map((all) => all.toSorted());

describe('the digest', () => {
  it('is told at the first start of a day, and once for each time, however often it is looked at', () => {
    expect(digestIsDue(USUAL_DIGEST, null, '2026-11-26T07:10')).toBe(true);
    expect(digestIsDue(USUAL_DIGEST, '2026-11-26T07:10', '2026-11-26T07:59')).toBe(false);
    expect(digestIsDue(USUAL_DIGEST, '2026-11-26T07:10', '2026-11-26T08:00')).toBe(true);
    expect(digestIsDue(USUAL_DIGEST, '2026-11-26T08:00', '2026-11-26T13:29')).toBe(false);
    expect(digestIsDue(USUAL_DIGEST, '2026-11-26T08:00', '2026-11-27T00:01')).toBe(true);
    expect(digestIsDue({ ...USUAL_DIGEST, on: false }, null, '2026-11-26T08:00')).toBe(false);
  });

  it('is never told more often in a day than there are times, the first start counted', () => {
    fc.assert(fc.property(times, moments, (chosen, looks) => {
      let told: string | null = '2026-11-25T23:59';
      let often = 0;
      for (const look of looks) {
        const now = `2026-11-26T${look}`;
        if (!digestIsDue({ on: true, times: chosen }, told, now)) continue;
        told = now;
        often += 1;
        expect(digestIsDue({ on: true, times: chosen }, told, now)).toBe(false);
      }
      expect(often).toBeLessThanOrEqual(chosen.length + 1);
    }));
  });

  it('knows times of the day', () => {
    fc.assert(fc.property(time, (text) => { expect(isTimeOfDay(text)).toBe(true); }));
    for (const text of ['24:00', '8:00', '08:60', '', '08:00:00']) expect(isTimeOfDay(text)).toBe(false);
  });
});
