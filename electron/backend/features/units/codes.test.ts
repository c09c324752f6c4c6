import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { code, make, refusal, REORGANISED } from '../../../../tests/support/unit-steps.ts';
import { findDocuments } from '../../db/search-index.ts';
import { getUnit, listUnits } from './queries.ts';

describe('codes', () => {
  it('change on a day: the old one ends the day before; both find the unit', async () => {
    await using database = await testDatabase();
    const unit = await make(database, 'Xã An Mẫu');
    const coded = await code(database, unit, '14500');
    await code(database, coded, '14533', REORGANISED);
    expect((await getUnit(database.read, unit.id)).codes).toEqual([
      { system: 'statistics', code: '14533', from: REORGANISED, to: null },
      { system: 'statistics', code: '14500', from: null, to: '2025-06-30' },
    ]);
    const codeOn = async (asOf: string) => (await listUnits(database.read, { asOf, includeEnded: false, hierarchy: 'administrative' }))[0]?.statisticsCode;
    expect([await codeOn('2025-06-30'), await codeOn(REORGANISED)]).toEqual(['14500', '14533']);
    for (const typed of ['14500', '14533']) expect(findDocuments(database.connection, typed, 5, false)).toMatchObject([{ id: unit.id }]);
  });

  it('are corrected without a day, taken out, and end with a day', async () => {
    await using database = await testDatabase();
    let unit = await make(database, 'Xã An Mẫu');
    unit = await code(database, unit, '14501');
    unit = await code(database, unit, '14500');
    expect(await code(database, unit, '14500')).toEqual(unit);
    unit = await code(database, unit, null, REORGANISED);
    expect((await getUnit(database.read, unit.id)).codes).toEqual([{ system: 'statistics', code: '14500', from: null, to: '2025-06-30' }]);
    await expect(code(database, unit, '14500', '2025-01-01')).rejects.toMatchObject(refusal('DATE_BEFORE_CURRENT', { from: REORGANISED }));
    unit = await code(database, unit, '15000', '2026-01-01');
    await code(database, unit, null);
    expect((await getUnit(database.read, unit.id)).codes).toHaveLength(1);
  });

  it('stand for one unit at a time', async () => {
    await using database = await testDatabase();
    const first = await code(database, await make(database, 'Xã An Mẫu'), '14500');
    const second = await make(database, 'Xã Bình Mẫu');
    await expect(code(database, second, '14500')).rejects.toMatchObject(refusal('UNIT_CODE_TAKEN', { code: '14500', name: 'Xã An Mẫu' }));
    await code(database, first, '14501', REORGANISED);
    await expect(code(database, second, '14500', '2025-06-30')).rejects.toMatchObject(refusal('UNIT_CODE_TAKEN'));
    await code(database, second, '14500', REORGANISED);
  });
});
