import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/rules/dates.ts';
import { aUnit } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { getUnit, listUnits } from './queries.ts';
import { reorganiseUnits } from './reorganisation/write.ts';
import { moveUnit, renameUnit, updateUnit } from './service.ts';

const DAYS = ['2023-01-01', '2024-01-01', '2024-07-01', '2025-01-01', '2025-07-01', '2026-01-01'];
const day = fc.option(fc.constantFrom(...DAYS), { freq: 3 });
const place = fc.nat(3);
const step = fc.oneof(
  fc.record({ what: fc.constant('rename' as const), unit: place, name: fc.constantFrom('A', 'B', 'C', 'D', 'E'), from: day }),
  fc.record({ what: fc.constant('move' as const), unit: place, hierarchy: fc.constantFrom('administrative' as const, 'party' as const), parent: fc.option(place, { freq: 4 }), from: day }),
  fc.record({ what: fc.constant('reorganise' as const), unit: place, into: place, below: fc.boolean(), from: fc.constantFrom(...DAYS) }),
  fc.record({ what: fc.constant('change' as const), unit: place, createdOn: day, endedOn: fc.option(fc.constantFrom(...DAYS), { freq: 1 }) }),
);

describe('whatever is done to units', () => {
  it('each has one name a day without gaps, at most one parent a day, and never stands below itself', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(day, { minLength: 4, maxLength: 4 }), fc.array(step, { maxLength: 14 }), async (made, steps) => {
        await using database = await testDatabase();
        const ids: string[] = [];
        for (const [index, from] of made.entries()) ids.push((await database.write((context) => aUnit(context, `Đơn vị ${index}`, { from }))).id);
        for (const one of steps) await act(database, ids, one).catch(expectRule);
        expectOneAtATime(database, 'org_unit_name', true);
        expectOneAtATime(database, "org_unit_parent WHERE hierarchy = 'administrative'", false);
        expectOneAtATime(database, "org_unit_parent WHERE hierarchy = 'party'", false);
        for (const asOf of ['1950-01-01', ...DAYS, '2150-01-01']) for (const hierarchy of ['administrative', 'party'] as const) await expectTree(database, asOf, hierarchy);
      }),
      { numRuns: 60 },
    );
  });
});

async function act(database: TestDatabase, ids: readonly string[], one: typeof step extends fc.Arbitrary<infer Step> ? Step : never): Promise<void> {
  const id = ids[one.unit] ?? '';
  const { rev } = await getUnit(database.read, id);
  await database.write(async (context) => {
    if (one.what === 'rename') await renameUnit(context, { id, rev, name: one.name, shortName: null, from: one.from });
    else if (one.what === 'move') await moveUnit(context, { id, rev, hierarchy: one.hierarchy, parentId: one.parent === null ? null : (ids[one.parent] ?? ''), from: one.from });
    else if (one.what === 'reorganise') await reorganiseUnits(context, { kind: 'merged', units: [{ id, rev }], effectiveOn: one.from, successors: [{ is: 'existing', id: ids[one.into] ?? '' }], decision: null, childrenTo: one.below ? 0 : null, children: [], positionsTo: null, committees: [], affairsTo: 0 });
    else await updateUnit(context, { id, rev, shortName: null, kind: 'department', level: 'province', createdOn: one.createdOn, endedOn: one.endedOn, note: null });
  });
}

function expectRule(error: unknown): void {
  expect(error).toMatchObject({ code: 'RULE' });
}

interface Dated {
  id: string;
  from: string | null;
  to: string | null;
}

function expectOneAtATime(database: TestDatabase, table: string, withoutGaps: boolean): void {
  const rows = database.connection.prepare(`SELECT org_unit_id AS id, valid_from AS "from", valid_to AS "to" FROM (SELECT * FROM ${table}) WHERE deleted_at IS NULL ORDER BY org_unit_id, valid_from`).all() as Dated[];
  const follows = (before: Dated, row: Dated) => before.to !== null && row.from !== null && (withoutGaps ? row.from === addDays(before.to, 1) : row.from > before.to);
  const wrong = rows.slice(1).flatMap((row, index) => rows.slice(index, index + 1).filter((before) => before.id === row.id && !follows(before, row)));
  expect(wrong).toEqual([]);
}

/** Every unit that is there on the day stands in the tree once and reaches the top; of the Party's only those that belong to it. */
async function expectTree(database: TestDatabase, asOf: string, hierarchy: 'administrative' | 'party'): Promise<void> {
  const units = await listUnits(database.read, { asOf, includeEnded: true, hierarchy });
  const there = database.connection.prepare('SELECT id FROM org_unit WHERE created_on IS NULL OR created_on <= ?').pluck().all(asOf) as string[];
  const shown = units.map(({ id }) => id);
  // Of the Party's hierarchy only those are shown that belong to it.
  const expected = hierarchy === 'administrative' ? there : there.filter((id) => shown.includes(id));
  expect(shown.toSorted()).toEqual(expected.toSorted());
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  for (const { id } of units) {
    let steps = 0;
    for (let above = parents.get(id) ?? null; above !== null; above = parents.get(above) ?? null) expect((steps += 1)).toBeLessThanOrEqual(units.length);
  }
}
