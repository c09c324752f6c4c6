import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './dates.ts';
import { type AppliedVersion, citeDecision, comingsAndGoings, inOrderOfEffect, NO_DECISION, type SeatHolder, stateOn, versionOn } from './versions.ts';

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2015-01-01', days));

describe('the versions of a committee', () => {
  it('are each in force from their day until the day before the next', () => {
    const versions = [{ id: 'b', effectiveOn: '2021-03-18' }, { id: 'a', effectiveOn: '2015-07-01' }, { id: 'c', effectiveOn: '2026-03-18' }];
    expect(versionOn(versions, '2015-06-30')).toBeUndefined();
    expect(versionOn(versions, '2015-07-01')?.id).toBe('a');
    expect(versionOn(versions, '2021-03-17')?.id).toBe('a');
    expect(versionOn(versions, '2021-03-18')?.id).toBe('b');
    expect(['a', 'b', 'c'].map((id) => stateOn(versions, id, '2026-03-17'))).toEqual(['replaced', 'in_force', 'waiting']);
  });

  it('begin on an unknown day only once: that one has been in force since always', () => {
    expect(versionOn([{ id: 'a', effectiveOn: null }, { id: 'b', effectiveOn: '2021-03-18' }], '1990-01-01')?.id).toBe('a');
  });

  it('leave exactly one in force on every day from the first on', () => {
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 8 }), day, (days, asOf) => {
        const versions: AppliedVersion[] = days.map((effectiveOn, index) => ({ id: String(index), effectiveOn }));
        const inForce = versions.filter(({ id }) => stateOn(versions, id, asOf) === 'in_force');
        const first = inOrderOfEffect(versions)[0]?.effectiveOn ?? '';
        expect(inForce.length).toBe(asOf < first ? 0 : 1);
        expect(versionOn(versions, asOf)).toBe(inForce[0]);
      }),
    );
  });
});

describe('who comes and goes by a decision', () => {
  const an: SeatHolder = { personId: 'an', office: null, name: 'Lê An' };
  const director: SeatHolder = { personId: 'an', office: 'giam doc so noi vu', name: 'Lê An (Giám đốc, Sở Nội vụ)' };
  const successor: SeatHolder = { personId: 'binh', office: 'giam doc so noi vu', name: 'Lê Bình (Giám đốc, Sở Nội vụ)' };
  const unheld: SeatHolder = { personId: null, office: 'chanh van phong', name: 'Chánh Văn phòng' };
  const vacant: SeatHolder = { personId: null, office: null, name: null };
  it.each<[string, SeatHolder[], SeatHolder[], ReturnType<typeof comingsAndGoings>]>([
    ['people and offices are named', [an], [unheld], { came: ['Chánh Văn phòng'], left: ['Lê An'], stayed: 0 }],
    ['who sits by name, and then by the office held, stays', [an], [director], { came: [], left: [], stayed: 1 }],
    ['an office stays, whoever holds it', [director], [successor], { came: [], left: [], stayed: 1 }],
    ['an office nobody holds stays, but nobody is counted', [unheld], [unheld], { came: [], left: [], stayed: 0 }],
    ['a vacant seat names nobody', [vacant], [vacant, an], { came: ['Lê An'], left: [], stayed: 0 }],
  ])('%s', (_what, before, after, told) => expect(comingsAndGoings(before, after)).toEqual(told));
});

describe('a decision as papers cite it', () => {
  it.each([
    [{ number: '412-QĐ/TU', on: '2026-03-08', issuer: 'Ban Thường vụ Tỉnh ủy' }, 'Quyết định số 412-QĐ/TU, ngày 08/3/2026 của Ban Thường vụ Tỉnh ủy'],
    [{ number: '97-QĐ/TU', on: '2025-02-18' }, 'Quyết định số 97-QĐ/TU, ngày 18/02/2025'],
    [{ number: '97-QĐ/TU' }, 'Quyết định số 97-QĐ/TU'],
    [{ summary: 'Theo chủ trương của Thường trực' }, 'Theo chủ trương của Thường trực'],
    [{ on: '2025-02-18', issuer: 'Ban Thường vụ' }, null],
  ])('%o', (facts, cited) => {
    expect(citeDecision({ ...NO_DECISION, ...facts })).toBe(cited);
  });
});
