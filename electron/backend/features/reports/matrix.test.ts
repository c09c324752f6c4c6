import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportParams } from '#shared/contract/reports.ts';
import { COMMITTEE_ROLES } from '#shared/rules/roles.ts';
import { aCommittee, aPerson, aSeat, aUnit, BARE_COMMITTEE } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aDecision } from '../../../../tests/support/decisions.ts';
import { stepsOf } from '../../../../tests/support/query-plan.ts';
import { rosterMembers } from '../committees/roster.ts';
import { updateCommittee } from '../committees/service.ts';
import { readMatrix } from './matrix.ts';

const TODAY = '2026-03-18';
const { standingAgencyId: _agency, decision: _decision, ...FIELDS } = { ...BARE_COMMITTEE, subject: 'Tôn giáo' };
const ALL = { asOf: TODAY, level: null, subject: null, status: null, order: 'name', offset: 0 } as const;
const matrixOf = (database: TestDatabase, changes: Partial<ReportParams<'matrix'>> = {}) => readMatrix({ ...database.read, today: TODAY }, { ...ALL, ...changes });

/** The matrix as it is read: a line for each person, with the roles they have in the committees across. */
async function table(database: TestDatabase, changes: Partial<ReportParams<'matrix'>> = {}) {
  const { committees, people } = await matrixOf(database, changes);
  return [['', ...committees.map(({ name }) => name)], ...people.map(({ fullName, seats }) => [fullName, ...committees.map((_, place) => seats.filter(({ committee }) => committee === place).map(({ role }) => role).join('+'))])];
}

describe('who sits where', () => {
  it('has a line for everybody by given name, and a column for each committee, with the role where they meet', async () => {
    await using database = await testDatabase();
    await database.write(async (context) => {
      const democracy = await aCommittee(context, 'Ban Chỉ đạo dân chủ');
      const religion = await aCommittee(context, 'Ban Chỉ đạo tôn giáo');
      const chi = await aPerson(context, 'Lê Chi');
      const an = await aPerson(context, 'Trần An');
      await aSeat(context, democracy.id, chi.id, { role: 'head' });
      await aSeat(context, democracy.id, an.id);
      await aSeat(context, religion.id, an.id, { role: 'deputy_head' });
    });
    expect(await table(database)).toEqual([['', 'Ban Chỉ đạo dân chủ', 'Ban Chỉ đạo tôn giáo'], ['Trần An', 'member', 'deputy_head'], ['Lê Chi', 'head', '']]);
    expect(await table(database, { order: 'rank' })).toEqual([['', 'Ban Chỉ đạo dân chủ', 'Ban Chỉ đạo tôn giáo'], ['Lê Chi', 'head', ''], ['Trần An', 'member', 'deputy_head']]);
    const { people, committees } = await matrixOf(database);
    expect(people.map(({ fullName, committees: count }) => [fullName, count])).toEqual([['Trần An', 2], ['Lê Chi', 1]]);
    expect(committees.map(({ people: count }) => count)).toEqual([2, 1]);
  });

  it('is as it was on the day, whatever later decisions moved', async () => {
    await using database = await testDatabase();
    await database.write(async (context) => {
      const { id } = await aCommittee(context, 'Ban Chỉ đạo dân chủ', { establishedOn: '2021-01-01' });
      const [an, binh, chi] = [await aPerson(context, 'Lê An'), await aPerson(context, 'Lê Bình'), await aPerson(context, 'Lê Chi')];
      await aSeat(context, id, an.id, { role: 'head' });
      await aSeat(context, id, binh.id);
      await aDecision(context, id, '2026-01-01', { replace: [[an.id, binh.id]], add: [chi.id], remove: [binh.id] });
    });
    expect(await table(database, { asOf: '2025-12-31' })).toEqual([['', 'Ban Chỉ đạo dân chủ'], ['Lê An', 'head'], ['Lê Bình', 'member']]);
    expect(await table(database)).toEqual([['', 'Ban Chỉ đạo dân chủ'], ['Lê Bình', 'head'], ['Lê Chi', 'member']]);
    expect((await matrixOf(database)).changeDays).toEqual(['2021-01-01', '2026-01-01']);
    expect((await matrixOf(database, { asOf: '2020-12-31' })).committees).toEqual([]);
  });

  it('shows in a seat held by an office whoever holds that office then', async () => {
    await using database = await testDatabase();
    await database.write(async (context) => {
      const unit = await aUnit(context, 'Sở Nội vụ');
      const { id } = await aCommittee(context, 'Ban Chỉ đạo dân chủ');
      await aPerson(context, 'Lê An', { position: 'Giám đốc', unitId: unit.id, positionFrom: '2026-01-01' });
      await aSeat(context, id, null, { heldBy: 'office', office: { position: 'Giám đốc', unitId: unit.id } });
    });
    expect((await matrixOf(database)).people).toMatchObject([{ fullName: 'Lê An', position: 'Giám đốc', unitName: 'Sở Nội vụ', committees: 1 }]);
    expect((await matrixOf(database, { asOf: '2025-12-31' })).people).toEqual([]);
  });

  it('leaves out committees that have ended, those of other levels and subjects, and support teams', async () => {
    await using database = await testDatabase();
    const ended = await database.write(async (context) => {
      await aCommittee(context, 'Ban của tỉnh', { subject: 'Tôn giáo' });
      await aCommittee(context, 'Ban của xã', { level: 'commune', subject: 'Tôn giáo' });
      await aCommittee(context, 'Ban khác', { subject: 'Dân chủ', status: 'suspended' });
      return aCommittee(context, 'Ban cũ', { subject: 'Tôn giáo' });
    });
    const names = async (changes: Partial<ReportParams<'matrix'>> = {}) => (await matrixOf(database, changes)).committees.map(({ name }) => name);
    await database.write((context) => updateCommittee(context, { ...FIELDS, ...ended, name: 'Ban cũ', endedOn: '2026-03-17', status: 'ended' }));
    expect(await names()).toEqual(['Ban của tỉnh', 'Ban khác', 'Ban của xã']);
    expect(await names({ asOf: '2026-03-17' })).toContain('Ban cũ');
    expect(await names({ level: 'province', subject: 'Tôn giáo' })).toEqual(['Ban của tỉnh']);
    expect(await names({ status: 'suspended' })).toEqual(['Ban khác']);
  });

  it('shows forty committees at a time, and says how many there are', async () => {
    await using database = await testDatabase();
    await database.write(async (context) => { for (let number = 100; number < 143; number += 1) await aCommittee(context, `Ban ${number}`); });
    const first = await matrixOf(database);
    expect([first.committees.length, first.total, first.committees[0]?.name]).toEqual([40, 43, 'Ban 100']);
    expect((await matrixOf(database, { offset: 40 })).committees.map(({ name }) => name)).toEqual(['Ban 140', 'Ban 141', 'Ban 142']);
  });

  it('adds up: down and across it counts those whom the rosters name', async () => {
    const seats = fc.array(fc.record({ committee: fc.nat(3), person: fc.nat(5), role: fc.constantFrom(...COMMITTEE_ROLES.slice(2)), from: fc.constantFrom(null, '2025-06-01', '2026-06-01'), to: fc.constantFrom(null, '2026-03-17', '2026-03-18') }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(seats, async (given) => {
        await using database = await testDatabase();
        const committeeIds = await database.write(async (context) => {
          const committees: string[] = [];
          for (let number = 0; number < 4; number += 1) committees.push((await aCommittee(context, `Ban ${number}`)).id);
          const people: string[] = [];
          for (let number = 0; number < 6; number += 1) people.push((await aPerson(context, `Người ${number}`)).id);
          const taken = new Set<string>();
          for (const { committee, person, role, from, to } of given) {
            if (taken.has(`${committee} ${person}`)) continue;
            taken.add(`${committee} ${person}`);
            const { id } = await aSeat(context, committees[committee] ?? '', people[person] ?? '', { role, from });
            if (to !== null && (from === null || from <= to)) context.records.patch('membership', id, { valid_to: to });
          }
          return committees;
        });
        const { committees, people } = await matrixOf(database);
        const rosters = await Promise.all(committeeIds.map((id) => rosterMembers(database.read, { id, asOf: TODAY, includeFormer: false })));
        const sitting = rosters.map((members) => new Set(members.flatMap(({ personId }) => personId ?? [])).size);
        expect(committees.map((committee) => committee.people)).toEqual(committees.map(({ id }) => sitting[committeeIds.indexOf(id)]));
        expect(people.reduce((sum, person) => sum + person.committees, 0)).toBe(sitting.reduce((sum, count) => sum + count, 0));
        expect(people.reduce((sum, person) => sum + person.seats.length, 0)).toBe(rosters.flat().filter(({ personId }) => personId !== null).length);
      }),
      { numRuns: 25 },
    );
  });

  it('finds seats, holders and names by index', async () => {
    await using database = await testDatabase();
    await database.write(async (context) => aSeat(context, (await aCommittee(context, 'Ban')).id, (await aPerson(context, 'Lê An')).id));
    const steps = await stepsOf(database, (context) => readMatrix(context, ALL));
    expect(steps.some((step) => /SEARCH m USING INDEX membership_committee/.test(step))).toBe(true);
    expect(steps.filter((step) => /^SCAN (?!c\b)/.test(step))).toEqual([]);
  });
});
