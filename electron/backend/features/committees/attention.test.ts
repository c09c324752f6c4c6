import type { AttentionKind } from '#shared/rules/committees.ts';
import { describe, expect, it } from 'vitest';
import { aCommittee, aPerson, aSeat, aUnit, BARE_SEAT } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { addMember } from '../members/service.ts';
import { updatePerson } from '../people/service.ts';
import { updateUnit } from '../units/service.ts';
import { countAttention, listAttention } from './attention.ts';
import { listCommittees } from './queries.ts';
import { addRegulation } from './regulations.ts';
import { createSupportTeam, type NewCommittee } from './service.ts';

const TODAY = '2026-03-18';
const WHOLE_LIST = { q: '', level: null, status: null, subject: null, attention: false, sort: 'level', direction: 'asc', offset: 0, limit: 100 } as const;
const DIRECTOR = { heldBy: 'office', personId: null, office: { position: 'Giám đốc', unitId: null } } as const;

/** A committee with a head, so that nothing is amiss yet. */
async function headed(database: TestDatabase, changes: Partial<NewCommittee> = {}): Promise<string> {
  return database.write(async (context) => {
    const { id } = await aCommittee(context, 'Ban Chỉ đạo Mẫu', changes);
    await aSeat(context, id, (await aPerson(context, 'Lê Mẫu')).id, { role: 'head' });
    return id;
  });
}
const flags = async (database: TestDatabase, today = TODAY) => (await listAttention({ ...database.read, today }, null)).rows.map(({ kind, count, since }) => [kind, count, since]);
const inList = async (database: TestDatabase) => (await listCommittees({ ...database.read, today: TODAY }, { ...WHOLE_LIST, attention: true })).rows.map(({ name, attention }) => [name, attention]);

describe('what someone must see to', () => {
  it('nothing, where there is a head and nothing is overdue', async () => {
    await using database = await testDatabase();
    await headed(database, { termEndsOn: TODAY });
    expect(await flags(database)).toEqual([]);
    expect(await inList(database)).toEqual([]);
  });

  it('a term and a review, from the day after they were due', async () => {
    await using database = await testDatabase();
    const committeeId = await headed(database, { termEndsOn: '2026-03-17' });
    await database.write((context) => addRegulation(context, { committeeId, number: null, issuedOn: '2025-01-01', summary: null, meetingFrequency: 'quarterly', reviewDueOn: '2026-01-31' }));
    expect(await flags(database, '2026-01-31')).toEqual([]);
    expect(await flags(database)).toEqual([['term_over', 1, '2026-03-18'], ['regulation_overdue', 1, '2026-02-01']]);
  });

  it('seats nobody holds: by name since they are there, by office since its holder left', async () => {
    await using database = await testDatabase();
    const committeeId = await headed(database);
    await database.write(async (context) => {
      const holder = await aPerson(context, 'Lê Đốc', { position: 'Giám đốc', positionFrom: '2020-01-01' });
      await addMember(context, { ...BARE_SEAT, ...DIRECTOR, committeeId, from: '2025-01-01' });
      await updatePerson(context, { ...holder, fullName: 'Lê Đốc', givenNameOverride: null, position: 'Chuyên viên', unitId: null, positionFrom: '2026-02-10', phone: null, email: null, note: null });
    });
    expect(await flags(database, '2026-02-09')).toEqual([]);
    expect(await flags(database)).toEqual([['seat_vacant', 1, '2026-02-10']]);
    await database.write((context) => addMember(context, { ...BARE_SEAT, personId: null, committeeId, from: '2025-06-01' }));
    expect(await flags(database)).toEqual([['seat_vacant', 2, '2025-06-01']]);
  });

  it('a member whose position ended, from the day after its last; the member stays', async () => {
    await using database = await testDatabase();
    const committeeId = await headed(database);
    await database.write(async (context) => {
      const member = await aPerson(context, 'Lê Thôi', { position: 'Chánh Thanh tra', positionFrom: '2020-01-01' });
      await aSeat(context, committeeId, member.id, { from: '2025-01-01' });
      await updatePerson(context, { ...member, fullName: 'Lê Thôi', givenNameOverride: null, position: 'Phó Giám đốc', unitId: null, positionFrom: '2026-03-01', phone: null, email: null, note: null });
    });
    expect(await flags(database)).toEqual([['position_ended', 1, '2026-03-01']]);
  });

  it('the end of its unit', async () => {
    await using database = await testDatabase();
    const unit = await database.write((context) => aUnit(context, 'Huyện Mẫu'));
    await headed(database, { unitId: unit.id });
    await database.write((context) => updateUnit(context, { ...unit, shortName: null, kind: 'district', level: 'district', createdOn: null, endedOn: '2025-06-30', note: null }));
    expect(await flags(database)).toEqual([['unit_ended', 1, '2025-07-01']]);
  });

  it('what is amiss in a support team is told with its committee', async () => {
    await using database = await testDatabase();
    const committeeId = await headed(database);
    await database.write(async (context) => {
      const team = await createSupportTeam(context, { committeeId, name: 'Tổ giúp việc', establishedOn: null, decision: { number: null, on: null, issuer: null, signer: null, summary: null } });
      await aSeat(context, team.id, (await aPerson(context, 'Lê Viên')).id, { role: 'team_member' });
    });
    expect(await inList(database)).toEqual([['Ban Chỉ đạo Mẫu', ['head_missing']]]);
    expect((await listAttention({ ...database.read, today: TODAY }, null)).rows).toMatchObject([{ committeeName: 'Tổ giúp việc', kind: 'head_missing' }]);
  });

  it('is read page by page and by kind, and counted: a committee once, whatever is the matter with it', async () => {
    await using database = await testDatabase();
    const context = { ...database.read, today: TODAY };
    for (const name of ['Ban Chỉ đạo B', 'Ban Chỉ đạo A']) {
      const committeeId = await headed(database, { name, termEndsOn: '2026-03-17' });
      await database.write((write) => addMember(write, { ...BARE_SEAT, personId: null, committeeId }));
    }
    const told = async (kind: AttentionKind | null, offset: number, limit: number) => {
      const { rows, total } = await listAttention(context, kind, { offset, limit });
      return [rows.map((row) => `${row.committeeName} ${row.kind}`), total];
    };
    expect(await told(null, 0, 3)).toEqual([['Ban Chỉ đạo A seat_vacant', 'Ban Chỉ đạo A term_over', 'Ban Chỉ đạo B seat_vacant'], 4]);
    expect(await told(null, 3, 3)).toEqual([['Ban Chỉ đạo B term_over'], 4]);
    expect(await told(null, 6, 3)).toEqual([[], 4]);
    expect(await told('term_over', 0, 3)).toEqual([['Ban Chỉ đạo A term_over', 'Ban Chỉ đạo B term_over'], 2]);
    expect(await countAttention(context)).toEqual({ committees: 2, kinds: [{ kind: 'seat_vacant', count: 2 }, { kind: 'term_over', count: 2 }] });
  });
});
