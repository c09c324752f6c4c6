import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/rules/dates.ts';
import type { Role } from '#shared/rules/roles.ts';
import { aCommittee, aPerson, aSeat, BARE_SEAT } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { DAY, draftingOffice } from '../../../../tests/support/drafting-office.ts';
import { listEntries } from '../history/queries.ts';
import { undoEntry } from '../history/service.ts';
import { addMember, endMembers } from '../members/service.ts';
import { addPosition } from '../people/positions.ts';
import { applyDraft } from './apply.ts';
import { addSeat, arrangeSeats, removeSeats } from './draft-seats.ts';
import { listVersions } from './queries.ts';
import { beginDraft, setDecision } from './service.ts';
import { getWorkspace } from './workspace.ts';

describe('the versions of a committee', () => {
  it('count the seats that stand at the end of each, not those that ended in it', async () => {
    await using database = await testDatabase();
    const committee = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu', { establishedOn: '2021-01-01' }));
    for (const name of ['Lê An', 'Lê Bình']) await database.write(async (context) => aSeat(context, committee.id, (await aPerson(context, name)).id, { from: '2021-01-01' }));
    const gone = await database.write(async (context) => aSeat(context, committee.id, (await aPerson(context, 'Lê Chi')).id, { from: '2021-01-01' }));
    await database.write((context) => endMembers(context, { items: [gone], to: '2022-12-31', reason: 'retired', endNote: null }));
    await database.write((context) => addMember(context, { ...BARE_SEAT, committeeId: committee.id, personId: null }));
    const [version] = await listVersions(database.read, committee.id);
    expect(version).toMatchObject({ number: 1, seats: 3, vacant: 1 });
  });
});

describe('a seat held by an office', () => {
  /** A committee of two, a director who holds an office, and the next decision about it. */
  async function withDirector(database: TestDatabase) {
    const office = await draftingOffice(database);
    const director = await database.write((context) => aPerson(context, 'Phan Văn Giám', { position: 'Chánh Văn phòng', unitId: office.unit.id, positionFrom: '2020-01-01' }));
    const draft = await office.begin();
    const seat = { ...BARE_SEAT, heldBy: 'office', personId: null, office: { position: 'Chánh Văn phòng', unitId: office.unit.id }, versionId: draft.id } as const;
    return { ...office, director, draft, seat };
  }
  const told = async (database: TestDatabase, committeeId: string) => (await listVersions(database.read, committeeId)).map(({ number, came, left, vacant }) => ({ number, came, left, vacant }));
  const DIRECTOR = 'Phan Văn Giám (Chánh Văn phòng, Sở Nội vụ)';

  it('names who comes and goes by it, with the office: on applying and in the list', async () => {
    await using database = await testDatabase();
    const { draft, seat, decide, apply, begin, lineOf, committee } = await withDirector(database);
    await database.write((context) => addSeat(context, seat));
    await decide(draft, DAY);
    expect(await apply(draft)).toMatchObject({ came: [DIRECTOR], left: [], continued: 3 });
    const next = await begin();
    const { id, rev } = await lineOf(next, 'Phan Văn Giám');
    await database.write((context) => removeSeats(context, { items: [{ id, rev }], endReason: null, endNote: null }));
    await decide(next, addDays(DAY, 30), '413-QĐ/TU');
    expect(await apply(next)).toMatchObject({ came: [], left: [DIRECTOR], continued: 3 });
    expect(await told(database, committee.id)).toEqual([
      { number: 3, came: [], left: [DIRECTOR], vacant: 0 }, { number: 2, came: [DIRECTOR], left: [], vacant: 0 }, { number: 1, came: [], left: [], vacant: 0 },
    ]);
  });

  it('is told by the office alone while nobody holds it; who comes to hold it later came by no decision', async () => {
    await using database = await testDatabase();
    const { draft, seat, decide, apply, begin, change, committee } = await withDirector(database);
    await database.write((context) => addSeat(context, { ...seat, office: { position: 'Phó Chánh Văn phòng', unitId: null } }));
    await decide(draft, DAY);
    expect(await apply(draft)).toMatchObject({ came: ['Phó Chánh Văn phòng'], left: [] });
    expect((await told(database, committee.id))[0]).toMatchObject({ vacant: 1 });
    await database.write((context) => aPerson(context, 'Phan Thị Phó', { position: 'Phó Chánh Văn phòng', positionFrom: '2026-03-20' }));
    const next = await begin();
    await change(next, 'Lê Bình', { assignedField: 'Trường học' });
    await decide(next, addDays(DAY, 30), '413-QĐ/TU');
    expect(await apply(next)).toMatchObject({ came: [], left: [], continued: 4 });
    expect(await told(database, committee.id)).toMatchObject([{ came: [], vacant: 0 }, { came: ['Phó Chánh Văn phòng'], vacant: 0 }, { came: [] }]);
  });

  it('names nobody when a member goes on by the office they hold', async () => {
    await using database = await testDatabase();
    const { draft, seat, decide, apply, change, an } = await withDirector(database);
    await database.write((context) => addPosition(context, { personId: an.id, rev: an.rev, position: 'Trưởng phòng', unitId: null, from: '2024-01-01', to: null }));
    await change(draft, 'Lê An', { ...seat, role: 'head', office: { position: 'Trưởng phòng', unitId: null }, endReason: 'other' });
    await decide(draft, DAY);
    expect(await apply(draft)).toMatchObject({ came: [], left: [], continued: 3 });
  });

  it('is named when the committee ends', async () => {
    await using database = await testDatabase();
    const { draft, seat, decide, apply, begin } = await withDirector(database);
    await database.write((context) => addSeat(context, seat));
    await decide(draft, DAY);
    await apply(draft);
    const end = await begin('end');
    await decide(end, addDays(DAY, 30), '99-QĐ/TU', 'end');
    expect(await apply(end)).toMatchObject({ came: [], left: ['Lê An', 'Lê Bình', 'Lê Chi', DIRECTOR], continued: 0 });
  });
});

describe('putting the seats of a draft in order', () => {
  it('gives a seat that is moved among those of another role that role, in the same change', async () => {
    await using database = await testDatabase();
    const committee = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'));
    for (const role of ['head', 'deputy_head', 'member'] as const) await database.write((context) => addMember(context, { ...BARE_SEAT, committeeId: committee.id, personId: null, role }));
    const draft = await database.write((context) => beginDraft(context, { committeeId: committee.id, kind: 're_constitute' }));
    const arrange = (items: { id: string; rev: number; role?: Role }[]) => database.write((context) => arrangeSeats(context, { versionId: draft.id, items }));
    const lines = async () => (await getWorkspace(database.read, draft.id)).lines;
    const [head, deputy, member] = await lines();
    await arrange([head, member, deputy].map((line) => ({ id: line?.id ?? '', rev: line?.rev ?? 0, role: line?.role === 'head' ? 'head' : 'deputy_head' })));
    expect((await lines()).map(({ id, role, orderNo }) => [id, role, orderNo])).toEqual([[head?.id, 'head', 1], [member?.id, 'deputy_head', 2], [deputy?.id, 'deputy_head', 3]]);
    await expect(arrange((await lines()).map(({ id, rev }) => ({ id, rev, role: 'team_member' })))).rejects.toMatchObject({ data: { issues: [{ rule: 'ROLE_OF_ANOTHER_BODY' }] } });
  });
});

describe('a draft whose decision was applied and taken back', () => {
  it('is as it was: nothing in the roster has changed since', async () => {
    await using database = await testDatabase();
    const committee = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'));
    await database.write((context) => addMember(context, { ...BARE_SEAT, committeeId: committee.id, personId: null, role: 'head', assignedField: 'Phụ trách chung' }));
    const draft = await database.write((context) => beginDraft(context, { committeeId: committee.id, kind: 're_constitute' }));
    const decision = { number: '1-QĐ/TU', on: '2026-01-01', issuer: null, signer: null, summary: null };
    const { rev } = await database.write((context) => setDecision(context, { ...draft, kind: 're_constitute', decision, effectiveOn: '2026-01-02' }));
    await database.write((context) => applyDraft(context, { id: draft.id, rev }), 'versions.apply');
    const { rows: [applied] } = await listEntries(database.read, { offset: 0, limit: 1, about: null });
    await database.write((context) => undoEntry(context, { origin: applied?.origin ?? '', seq: applied?.seq ?? 0 }), 'history.undo');
    expect((await getWorkspace(database.read, draft.id)).stale).toEqual([]);
  });
});
