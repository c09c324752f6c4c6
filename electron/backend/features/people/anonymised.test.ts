import { describe, expect, it } from 'vitest';
import { aCommittee, aPerson, aSeat, BARE_SEAT } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { anonymise, expectNowhere, formerMember, NAME, revOf, SECRETS } from '../../../../tests/support/former-member.ts';
import { startWizard } from '../../../../tests/support/import-wizard.ts';
import { HEADINGS, listFiles } from '../../../../tests/support/list-files.ts';
import { verifyChain } from '../../db/audit.ts';
import { removeCommittees } from '../committees/service.ts';
import { saveDraft } from '../drafts/service.ts';
import { listEntries } from '../history/queries.ts';
import { undoEntry } from '../history/service.ts';
import { undoImport } from '../imports/undo.ts';
import { endMembers, removeMembers } from '../members/service.ts';
import { listRemoved } from '../recycle-bin/queries.ts';
import { restoreRemoved } from '../recycle-bin/service.ts';
import { applyDraft } from '../versions/apply.ts';
import { addSeat } from '../versions/draft-seats.ts';
import { beginDraft, setDecision } from '../versions/service.ts';
import { mergePeople } from './merge.ts';
import { previewMerge } from './merge-reading.ts';
import { addPosition, removePosition } from './positions.ts';
import { getPerson } from './queries.ts';
import { removePeople } from './service.ts';

type Ref = { id: string; rev: number };
const TWIN = 'Trương Thị Ẩn Dật';
const { csv } = listFiles();

const refusal = (rule: string, rest: object = {}) => ({ code: 'RULE', data: { issues: [{ rule, ...rest }] } });
const merge = (database: TestDatabase, kept: Ref, other: Ref) => database.write((context) => mergePeople(context, { kept: revOf(database, kept), other: revOf(database, other) }), 'people.merge');
const undo = (database: TestDatabase, seq: number) => database.write((context) => undoEntry(context, { origin: database.origin, seq }), 'history.undo');
const lastSeq = (database: TestDatabase) => verifyChain(database.connection).entries;
const restore = (database: TestDatabase, table: 'person' | 'membership' | 'committee', id: string) => database.write((context) => restoreRemoved(context, [{ table, id }]), 'recycleBin.restore');
const twinOf = (database: TestDatabase) => database.write((context) => aPerson(context, TWIN, { phone: '0987654321', note: 'Bản thứ hai' }), 'people.create');
const TWINS = [TWIN, '0987654321', 'Bản thứ hai'];

describe('the history of somebody made anonymous', () => {
  it('brings nothing back, whichever entry is taken back, also one that takes another back', async () => {
    await using database = await testDatabase();
    const { person, own } = await formerMember(database);
    await undo(database, lastSeq(database));
    const later = await database.write((context) => addPosition(context, { personId: person.id, ...revOf(database, person), position: 'Trưởng phòng Riêng', unitId: null, from: '2024-02-01', to: null }), 'people.addPosition');
    const held = String(database.connection.prepare("SELECT id FROM position_holding WHERE valid_from = '2024-02-01'").pluck().get());
    await database.write((context) => removePosition(context, { personId: person.id, rev: later.rev, id: held }), 'people.removePosition');
    const seat = database.connection.prepare('SELECT id, rev FROM membership WHERE person_id = ? AND continues_id IS NOT NULL').get(person.id) as Ref;
    await database.write((context) => removeMembers(context, [seat]), 'members.remove');
    await undo(database, lastSeq(database));
    await anonymise(database, revOf(database, person));
    const before = await getPerson(database.read, person.id);
    const refused = new Set<unknown>();
    for (let seq = lastSeq(database); seq > 0; seq -= 1) await undo(database, seq).catch((error: { code?: string }) => refused.add(error.code));
    expect([...refused]).toEqual(['RULE']);
    expectNowhere(database, SECRETS);
    expect(await getPerson(database.read, person.id)).toEqual(before);
    expect(before.memberships.map(({ committeeId }) => committeeId)).toEqual([own.id]);
  });

  it('says of an entry whose contents were taken out that it cannot be taken back, and why', async () => {
    await using database = await testDatabase();
    const { person } = await formerMember(database);
    const other = await database.write((context) => aCommittee(context, 'Ban khác'));
    const seat = await database.write((context) => aSeat(context, other.id, person.id), 'members.add');
    await database.write((context) => endMembers(context, { items: [seat], to: '2023-12-31', reason: 'transferred', endNote: null }), 'members.end');
    await anonymise(database, person);
    const { rows } = await listEntries(database.read, { offset: 0, limit: 100, about: { table: 'person', id: person.id } });
    expect(rows.filter(({ undoable }) => undoable)).toEqual([]);
    const ended = rows.find(({ action }) => action === 'members.end');
    await expect(undo(database, ended?.seq ?? 0)).rejects.toMatchObject(refusal('UNDO_FORGOTTEN'));
  });

  it('is not brought back by taking back an import that was made before', async () => {
    await using database = await testDatabase();
    const own = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'));
    const wizard = await startWizard(database, own.id, await csv([HEADINGS, ['1', NAME, 'Trưởng phòng Riêng', '', 'Ủy viên', '1/1/2020', '0912345678'], ['2', 'Lê Văn Khác', '', '', 'Ủy viên', '1/1/2020', '']]));
    const { batchId } = await wizard.commit();
    const seat = database.connection.prepare('SELECT m.id, m.rev, m.person_id AS personId FROM membership AS m JOIN person AS p ON p.id = m.person_id WHERE p.full_name = ?').get(NAME) as Ref & { personId: string };
    await database.write((context) => endMembers(context, { items: [seat], to: '2023-12-31', reason: 'transferred', endNote: null }));
    await anonymise(database, revOf(database, { id: seat.personId, rev: 1 }));
    await expect(database.write((context) => undoImport(context, batchId), 'imports.undo')).rejects.toMatchObject(refusal('UNDO_FORGOTTEN'));
    expectNowhere(database, SECRETS);
  });

  it('is not brought back by doing again an import that was taken back before', async () => {
    await using database = await testDatabase();
    const own = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'));
    const person = await database.write((context) => aPerson(context, NAME), 'people.create');
    const wizard = await startWizard(database, own.id, await csv([HEADINGS, ['1', NAME, 'Trưởng phòng Riêng', '', 'Ủy viên', '1/1/2020', '0912345678']]));
    wizard.choose(2, person.id);
    const { batchId } = await wizard.commit();
    await database.write((context) => undoImport(context, batchId), 'imports.undo');
    const takenBack = lastSeq(database);
    await anonymise(database, revOf(database, person));
    await expect(undo(database, takenBack)).rejects.toMatchObject(refusal('UNDO_FORGOTTEN'));
    expectNowhere(database, SECRETS);
  });
});

describe('entries of one person that were brought together', () => {
  it('are not merged with somebody made anonymous, either way', async () => {
    await using database = await testDatabase();
    const { person } = await formerMember(database);
    const twin = await twinOf(database);
    const gone = await anonymise(database, person);
    await expect(merge(database, gone, twin)).rejects.toMatchObject(refusal('PERSON_ANONYMISED'));
    await expect(merge(database, twin, gone)).rejects.toMatchObject(refusal('PERSON_ANONYMISED'));
    expect((await previewMerge(database.read, { keptId: gone.id, otherId: twin.id })).obstacles).toMatchObject([{ rule: 'PERSON_ANONYMISED' }]);
    expect(await getPerson(database.read, gone.id)).toMatchObject({ phone: null, note: null });
  });

  it('do not come apart again, and the one from the recycle bin says nothing any more', async () => {
    await using database = await testDatabase();
    const { person } = await formerMember(database);
    const twin = await twinOf(database);
    await merge(database, person, twin);
    const merged = lastSeq(database);
    await anonymise(database, revOf(database, person));
    await expect(undo(database, merged)).rejects.toMatchObject(refusal('UNDO_FORGOTTEN'));
    expect((await listRemoved(database.read, { q: '', table: 'person', offset: 0, limit: 10 })).rows.map(({ label }) => label)).toEqual(['Đã ẩn danh 1']);
    await restore(database, 'person', twin.id);
    expect(await getPerson(database.read, twin.id)).toMatchObject({ fullName: 'Đã ẩn danh 1', phone: null, note: null, anonymisedOn: database.read.today });
    expectNowhere(database, [...SECRETS, ...TWINS]);
  });

  it('are not brought together again when the merge had been taken back', async () => {
    await using database = await testDatabase();
    const { person } = await formerMember(database);
    const twin = await twinOf(database);
    await merge(database, person, twin);
    await undo(database, lastSeq(database));
    const takenBack = lastSeq(database);
    await anonymise(database, revOf(database, person));
    await expect(undo(database, takenBack)).rejects.toMatchObject(refusal('UNDO_FORGOTTEN'));
    expectNowhere(database, SECRETS);
  });

  it('stay two people when the merge was a mistake: who is in the recycle bin keeps their own data', async () => {
    await using database = await testDatabase();
    const { person } = await formerMember(database);
    const other = await twinOf(database);
    await merge(database, person, other);
    await undo(database, lastSeq(database));
    await database.write((context) => removePeople(context, [revOf(database, other)]), 'people.remove');
    await anonymise(database, revOf(database, person));
    await restore(database, 'person', other.id);
    expect(await getPerson(database.read, other.id)).toMatchObject({ fullName: TWIN, phone: '0987654321' });
  });

  it('are one person when the merge was taken back and done again', async () => {
    await using database = await testDatabase();
    const { person } = await formerMember(database);
    const twin = await twinOf(database);
    await merge(database, person, twin);
    await undo(database, lastSeq(database));
    await undo(database, lastSeq(database));
    await anonymise(database, revOf(database, person));
    expectNowhere(database, [...SECRETS, ...TWINS]);
  });
});

describe('somebody made anonymous', () => {
  it('does not sit again by a seat from the recycle bin; a former one comes back without a word', async () => {
    await using database = await testDatabase();
    const { own, person } = await formerMember(database);
    const open = await database.write((context) => aSeat(context, own.id, person.id, { from: '2024-02-01', note: 'Nói rõ khi vào' }), 'members.add');
    const former = database.connection.prepare('SELECT id, rev FROM membership WHERE person_id = ? AND continues_id IS NOT NULL').get(person.id) as Ref;
    await database.write((context) => removeMembers(context, [open, former]), 'members.remove');
    await anonymise(database, person);
    await expect(restore(database, 'membership', open.id)).rejects.toMatchObject(refusal('PERSON_CANNOT_SIT'));
    await restore(database, 'membership', former.id);
    expect((await getPerson(database.read, person.id)).memberships).toMatchObject([{ committeeId: own.id, to: '2023-12-31', note: null, endNote: null }]);
    expectNowhere(database, SECRETS);
  });

  it('does not sit by a draft that lay in the recycle bin with its committee', async () => {
    await using database = await testDatabase();
    const { person } = await formerMember(database);
    const other = await database.write((context) => aCommittee(context, 'Ban chưa có ai'));
    const draft = await database.write((context) => beginDraft(context, { committeeId: other.id, kind: 're_constitute' }));
    await database.write((context) => addSeat(context, { ...BARE_SEAT, versionId: draft.id, role: 'head', personId: person.id, note: 'Nói rõ khi vào' }));
    const decided = await database.write((context) => setDecision(context, { ...draft, kind: 're_constitute', effectiveOn: '2026-01-02', decision: { number: '1-QĐ/TU', on: '2026-01-01', issuer: null, signer: null, summary: null } }));
    await database.write((context) => removeCommittees(context, [other]));
    await anonymise(database, person);
    await restore(database, 'committee', other.id);
    await expect(database.write(({ connection, ...context }) => applyDraft({ connection, ...context }, { id: decided.id, rev: Number(connection.prepare('SELECT rev FROM version WHERE id = ?').pluck().get(decided.id)) }))).rejects.toMatchObject(refusal('PERSON_CANNOT_SIT'));
    expectNowhere(database, SECRETS);
  });

  it('is not written about: no other end of a former seat, no form that is still open', async () => {
    await using database = await testDatabase();
    const { person } = await formerMember(database);
    const seat = database.connection.prepare('SELECT id, rev FROM membership WHERE person_id = ? AND continues_id IS NOT NULL').get(person.id) as Ref;
    await database.write((context) => saveDraft(context, `form:members:${seat.id}`, { note: 'Nói rõ khi vào' }));
    await anonymise(database, person);
    expect(database.connection.prepare('SELECT key FROM draft').pluck().all()).toEqual([]);
    seat.rev = Number(database.connection.prepare('SELECT rev FROM membership WHERE id = ?').pluck().get(seat.id));
    await expect(database.write((context) => endMembers(context, { items: [seat], to: '2024-12-31', reason: 'transferred', endNote: 'Chuyển về quê' }))).rejects.toMatchObject(refusal('PERSON_ANONYMISED'));
    for (const key of [`form:people:${person.id}`, `form:members:${seat.id}`]) await database.write((context) => saveDraft(context, key, { note: 'Nói rõ khi vào', phone: '0912345678' }));
    expect(database.connection.prepare('SELECT key FROM draft').pluck().all()).toEqual([]);
    expectNowhere(database, SECRETS);
  });
});
