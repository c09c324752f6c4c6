import { describe, expect, it } from 'vitest';
import type { ReportParams } from '#shared/contract/reports.ts';
import { aCommittee, aPerson, aSeat, aUnit } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aDecision } from '../../../../tests/support/decisions.ts';
import { stepsOf } from '../../../../tests/support/query-plan.ts';
import { createSupportTeam } from '../committees/service.ts';
import { endMembers } from '../members/service.ts';
import { updatePerson } from '../people/service.ts';
import { readAttention } from './attention-list.ts';
import { readVacancies } from './vacancies.ts';

const TODAY = '2026-03-18';
const ALL = { asOf: TODAY, level: null, subject: null } as const;
const vacanciesOf = async (database: TestDatabase, changes: Partial<ReportParams<'vacancies'>> = {}) => (await readVacancies({ ...database.read, today: TODAY }, { ...ALL, ...changes })).rows;

describe('vacant seats', () => {
  it('tell committee, role and office, since when, and who held them last, back through several decisions', async () => {
    await using database = await testDatabase();
    await database.write(async (context) => {
      const unit = await aUnit(context, 'Sở Nội vụ');
      const { id } = await aCommittee(context, 'Ban Chỉ đạo dân chủ', { establishedOn: '2021-01-01' });
      const [an, binh, chi] = [await aPerson(context, 'Lê An'), await aPerson(context, 'Lê Bình'), await aPerson(context, 'Lê Chi')];
      await aSeat(context, id, an.id, { role: 'head' });
      await aSeat(context, id, binh.id, { office: { position: 'Giám đốc', unitId: unit.id } });
      await aDecision(context, id, '2025-01-01', { number: '02-QĐ/TU', replace: [[binh.id, null]] });
      await aDecision(context, id, '2026-01-01', { number: '03-QĐ/TU', add: [chi.id] });
    });
    expect(await vacanciesOf(database)).toMatchObject([{ committeeName: 'Ban Chỉ đạo dân chủ', role: 'member', office: 'Giám đốc, Sở Nội vụ', since: '2025-01-01', lastHolder: 'Lê Bình' }]);
    expect(await vacanciesOf(database, { asOf: '2024-12-31' })).toEqual([]);
  });

  it('of an office are vacant while nobody holds it, and name who held it last', async () => {
    await using database = await testDatabase();
    await database.write(async (context) => {
      const [unit, other] = [await aUnit(context, 'Sở Nội vụ'), await aUnit(context, 'Sở Tài chính')];
      const { id } = await aCommittee(context, 'Ban Chỉ đạo dân chủ', { establishedOn: '2021-01-01' });
      await aSeat(context, id, (await aPerson(context, 'Lê Chi')).id, { role: 'head' });
      const an = await aPerson(context, 'Lê An', { position: 'Giám đốc', unitId: unit.id, positionFrom: '2020-01-01' });
      await aSeat(context, id, null, { heldBy: 'office', office: { position: 'Giám đốc', unitId: unit.id } });
      await updatePerson(context, { ...an, fullName: 'Lê An', givenNameOverride: null, position: 'Giám đốc', unitId: other.id, positionFrom: '2026-03-01', phone: null, email: null, note: null });
    });
    expect(await vacanciesOf(database)).toMatchObject([{ office: 'Giám đốc, Sở Nội vụ', since: '2026-03-01', lastHolder: 'Lê An' }]);
    expect(await vacanciesOf(database, { asOf: '2026-02-28' })).toEqual([]);
  });

  it('that nobody ever held are vacant since they are there', async () => {
    await using database = await testDatabase();
    await database.write(async (context) => {
      const { id } = await aCommittee(context, 'Ban Chỉ đạo dân chủ', { establishedOn: '2021-01-01' });
      await aSeat(context, id, (await aPerson(context, 'Lê An')).id, { role: 'head' });
      await aSeat(context, id, null, { from: '2025-05-01' });
      await aSeat(context, id, null, { heldBy: 'office', office: { position: 'Giám đốc', unitId: null } });
    });
    expect(await vacanciesOf(database)).toMatchObject([{ since: '2025-05-01', lastHolder: null, office: null }, { since: null, lastHolder: null, office: 'Giám đốc' }]);
  });

  it('name a committee whose head left without a seat to fill', async () => {
    await using database = await testDatabase();
    await database.write(async (context) => {
      const { id } = await aCommittee(context, 'Ban Chỉ đạo dân chủ');
      const head = await aSeat(context, id, (await aPerson(context, 'Lê An')).id, { role: 'head' });
      await aSeat(context, id, (await aPerson(context, 'Lê Bình')).id);
      await endMembers(context, { items: [head], to: '2026-02-28', reason: 'retired', endNote: null });
      await aCommittee(context, 'Ban chưa có ai');
    });
    expect(await vacanciesOf(database)).toMatchObject([{ committeeName: 'Ban Chỉ đạo dân chủ', seatId: null, role: 'head', since: '2026-03-01', lastHolder: 'Lê An' }]);
    expect(await vacanciesOf(database, { asOf: '2026-02-28' })).toEqual([]);
  });

  it('go from the highest level down, seats by precedence, support teams under the subject of their committee', async () => {
    await using database = await testDatabase();
    await database.write(async (context) => {
      const commune = await aCommittee(context, 'Ban của xã', { level: 'commune', subject: 'Tôn giáo', unitId: (await aUnit(context, 'Xã An Mẫu', { kind: 'commune', level: 'commune' })).id });
      const province = await aCommittee(context, 'Ban của tỉnh', { subject: 'Tôn giáo' });
      const other = await aCommittee(context, 'Ban khác', { subject: 'Dân chủ' });
      const team = await createSupportTeam(context, { committeeId: province.id, name: 'Tổ giúp việc', establishedOn: null, decision: { number: null, on: null, issuer: null, signer: null, summary: null } });
      for (const { id } of [commune, province, other]) {
        await aSeat(context, id, null, { orderNo: 1 });
        await aSeat(context, id, null, { role: 'head', orderNo: 2 });
      }
      await aSeat(context, team.id, null, { role: 'team_leader' });
    });
    const said = async (changes: Partial<ReportParams<'vacancies'>> = {}) => (await vacanciesOf(database, changes)).map(({ committeeName, role, unitName }) => [committeeName, role, unitName]);
    expect(await said({ subject: 'Tôn giáo' })).toEqual([
      ['Ban của tỉnh', 'head', null], ['Ban của tỉnh', 'member', null], ['Tổ giúp việc', 'team_leader', null], ['Ban của xã', 'head', 'Xã An Mẫu'], ['Ban của xã', 'member', 'Xã An Mẫu'],
    ]);
    expect(await said({ level: 'commune' })).toHaveLength(2);
    const page = await readVacancies(database.read, ALL, { offset: 2, limit: 1 });
    expect([page.rows.map(({ committeeName }) => committeeName), page.total]).toEqual([['Ban khác'], 7]);
  });

  it('are left out once the committee has ended', async () => {
    await using database = await testDatabase();
    await database.write(async (context) => {
      const { id } = await aCommittee(context, 'Ban cũ', { endedOn: '2026-03-17', status: 'ended' });
      await aSeat(context, id, null);
      const { id: unknown } = await aCommittee(context, 'Ban cũ, không rõ ngày', { status: 'handed_over' });
      await aSeat(context, unknown, null);
    });
    expect(await vacanciesOf(database)).toEqual([]);
    expect((await vacanciesOf(database, { asOf: '2026-03-17' })).map(({ committeeName, role }) => [committeeName, role])).toEqual([['Ban cũ', 'head'], ['Ban cũ', 'member']]);
  });

  it('are found by index among seats that name nobody', async () => {
    await using database = await testDatabase();
    const steps = await stepsOf(database, (context) => readVacancies(context, ALL));
    expect(steps.some((step) => /SEARCH m USING INDEX membership_(person|committee)/.test(step))).toBe(true);
    expect(steps.filter((step) => /^SCAN (?!c\b)/.test(step))).toEqual([]);
  });
});

describe('what someone must see to', () => {
  it('stands with the committee and its unit, narrowed by level and kind', async () => {
    await using database = await testDatabase();
    await database.write(async (context) => {
      const unit = await aUnit(context, 'Xã An Mẫu', { kind: 'commune', level: 'commune' });
      const { id } = await aCommittee(context, 'Ban của xã', { level: 'commune', unitId: unit.id, termEndsOn: '2026-03-01' });
      await aSeat(context, id, null);
    });
    const list = (changes: Partial<ReportParams<'attention'>> = {}) => readAttention({ ...database.read, today: TODAY }, { level: null, kind: null, ...changes });
    expect((await list()).map(({ committeeName, unitName, kind, count, since }) => [committeeName, unitName, kind, count, since])).toEqual([
      ['Ban của xã', 'Xã An Mẫu', 'head_missing', 1, null], ['Ban của xã', 'Xã An Mẫu', 'seat_vacant', 1, null], ['Ban của xã', 'Xã An Mẫu', 'term_over', 1, '2026-03-02'],
    ]);
    expect(await list({ kind: 'term_over' })).toHaveLength(1);
    expect(await list({ level: 'province' })).toEqual([]);
  });
});
