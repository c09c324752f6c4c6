import { describe, expect, it } from 'vitest';
import type { Workspace } from '#shared/contract/versions.ts';
import { addDays } from '#shared/rules/dates.ts';
import { NO_DECISION } from '#shared/rules/versions.ts';
import { aCommittee, aPerson, aSeat, aUnit, BARE_SEAT } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { StaleRecordError } from '../../db/records.ts';
import { rosterMembers } from '../committees/roster.ts';
import { createSupportTeam } from '../committees/service.ts';
import { undoEntry } from '../history/service.ts';
import { endMembers, removeMembers, updateMember } from '../members/service.ts';
import { applyDraft } from './apply.ts';
import { addSeat, arrangeSeats, bringUpToDate, changeSeat, keepSeat, removeSeats } from './draft-seats.ts';
import { listVersions } from './queries.ts';
import { beginDraft, correctDecision, discardDraft, setDecision } from './service.ts';
import { getWorkspace } from './workspace.ts';

type Ref = { id: string; rev: number };
const FOUNDED = '2021-07-15';
const DAY = '2026-03-18';

const refusal = (rule: string, rest: object = {}) => ({ data: { issues: [{ rule, ...rest }] } });

/** A committee of three with their positions, and ways to work on its next decision. */
async function office(database: TestDatabase) {
  const today = database.read.today;
  const unit = await database.write((context) => aUnit(context, 'Sở Nội vụ'));
  const committee = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu', { establishedOn: FOUNDED, decision: { ...NO_DECISION, number: '12-QĐ/TU', on: FOUNDED } }));
  const person = (fullName: string) => database.write((context) => aPerson(context, fullName, { position: 'Giám đốc', unitId: unit.id }));
  const [an, binh, chi] = [await person('Lê An'), await person('Lê Bình'), await person('Lê Chi')];
  await database.write((context) => aSeat(context, committee.id, an.id, { role: 'head', from: FOUNDED }));
  await database.write((context) => aSeat(context, committee.id, binh.id, { from: FOUNDED }));
  await database.write((context) => aSeat(context, committee.id, chi.id, { from: FOUNDED }));
  const workspace = (draft: Ref) => getWorkspace(database.read, draft.id);
  const lineOf = async (draft: Ref, name: string) => {
    const { lines } = await workspace(draft);
    const line = lines.find(({ current, fullName }) => (current?.fullName ?? fullName) === name);
    if (line === undefined) throw new Error(`No line of ${name}`);
    return line;
  };
  const begin = (kind: Workspace['version']['kind'] = 're_constitute') => database.write((context) => beginDraft(context, { committeeId: committee.id, kind }), 'versions.begin');
  const decide = async (draft: Ref, effectiveOn: string | null, number: string | null = '412-QĐ/TU', kind: Workspace['version']['kind'] = 're_constitute') => {
    const { version } = await workspace(draft);
    return database.write((context) => setDecision(context, { id: draft.id, rev: version.rev, kind, decision: { ...NO_DECISION, number, on: effectiveOn }, effectiveOn }), 'versions.setDecision');
  };
  const change = async (draft: Ref, name: string, changes: Partial<Parameters<typeof changeSeat>[1]>) => {
    const { id, rev, role, heldBy, personId, assignedField, assignedArea, note, endReason, endNote, office: held } = await lineOf(draft, name);
    return database.write((context) => changeSeat(context, { id, rev, role, heldBy, personId, office: held, assignedField, assignedArea, note, endReason, endNote, ...changes }), 'versions.changeSeat');
  };
  const apply = async (draft: Ref) => {
    const { version } = await workspace(draft);
    return database.write((context) => applyDraft(context, { id: draft.id, rev: version.rev }), 'versions.apply');
  };
  const names = async (asOf: string) => (await rosterMembers(database.read, { id: committee.id, asOf, includeFormer: false })).map(({ fullName }) => fullName);
  const undoLast = () => {
    const entry = database.connection.prepare('SELECT origin, seq FROM audit_entry ORDER BY id DESC LIMIT 1').get() as { origin: string; seq: number };
    return database.write((context) => undoEntry(context, entry), 'history.undo');
  };
  return { today, unit, committee, person, an, binh, chi, workspace, lineOf, begin, decide, change, apply, names, undoLast };
}

describe('a draft', () => {
  it('begins from the roster as it is: every seat beside itself, nothing changed', async () => {
    await using database = await testDatabase();
    const { begin, workspace } = await office(database);
    const { lines, base, version, stale } = await workspace(await begin());
    expect(lines.map(({ fullName, role, change, current }) => [fullName, role, change, current?.fullName])).toEqual([
      ['Lê An', 'head', 'kept', 'Lê An'], ['Lê Bình', 'member', 'kept', 'Lê Bình'], ['Lê Chi', 'member', 'kept', 'Lê Chi'],
    ]);
    expect(base).toMatchObject({ number: 1, decision: { number: '12-QĐ/TU' }, effectiveOn: FOUNDED });
    expect(version).toMatchObject({ kind: 're_constitute', effectiveOn: null });
    expect(stale).toEqual([]);
  });

  it('is one at a time for a committee, and can be given up and begun anew', async () => {
    await using database = await testDatabase();
    const { begin, workspace } = await office(database);
    const draft = await begin();
    await expect(begin()).rejects.toMatchObject(refusal('DRAFT_EXISTS'));
    await database.write((context) => discardDraft(context, draft));
    expect((await workspace(await begin())).lines.length).toBe(3);
    await expect(workspace(draft)).rejects.toMatchObject({ table: 'version' });
  });

  it('leaves the roster alone until it is applied', async () => {
    await using database = await testDatabase();
    const { begin, change, decide, names, an } = await office(database);
    const draft = await begin();
    await change(draft, 'Lê Bình', { personId: null, endReason: 'retired' });
    await decide(draft, DAY);
    expect(await names(DAY)).toEqual(['Lê An', 'Lê Bình', 'Lê Chi']);
    expect(database.connection.prepare('SELECT count(*) FROM membership WHERE person_id = ? AND valid_to IS NULL').pluck().get(an.id)).toBe(1);
  });

  it('gives a new seat its place behind the last of its role', async () => {
    await using database = await testDatabase();
    const { begin, workspace, person } = await office(database);
    const draft = await begin();
    const deputy = await person('Lê Dung');
    await database.write((context) => addSeat(context, { ...BARE_SEAT, versionId: draft.id, role: 'deputy_head', personId: deputy.id }));
    expect((await workspace(draft)).lines.map(({ fullName, orderNo, change }) => [orderNo, fullName, change])).toEqual([[1, 'Lê An', 'kept'], [2, 'Lê Dung', 'added'], [3, 'Lê Bình', 'kept'], [4, 'Lê Chi', 'kept']]);
  });

  it('takes out what was only proposed, marks what leaves, and puts a seat back to as it is', async () => {
    await using database = await testDatabase();
    const { begin, workspace, lineOf, person } = await office(database);
    const draft = await begin();
    const dung = await person('Lê Dung');
    const added = await database.write((context) => addSeat(context, { ...BARE_SEAT, versionId: draft.id, personId: dung.id }));
    const binh = await lineOf(draft, 'Lê Bình');
    expect(await database.write((context) => removeSeats(context, { items: [added, binh], endReason: 'retired', endNote: null }))).toEqual({ removed: 2 });
    expect((await workspace(draft)).lines.map(({ fullName, change, endReason }) => [fullName, change, endReason])).toEqual([['Lê An', 'kept', null], ['Lê Bình', 'removed', 'retired'], ['Lê Chi', 'kept', null]]);
    await database.write(async (context) => keepSeat(context, await lineOf(draft, 'Lê Bình')));
    expect((await lineOf(draft, 'Lê Bình')).change).toBe('kept');
    await expect(database.write((context) => keepSeat(context, added))).rejects.toMatchObject({ table: 'proposed_seat' });
  });

  it('arranges its seats, and says who moved', async () => {
    await using database = await testDatabase();
    const { begin, workspace, lineOf } = await office(database);
    const draft = await begin();
    const order = [await lineOf(draft, 'Lê An'), await lineOf(draft, 'Lê Chi'), await lineOf(draft, 'Lê Bình')];
    expect(await database.write((context) => arrangeSeats(context, { versionId: draft.id, items: order }))).toEqual({ changed: 2 });
    const { lines } = await workspace(draft);
    expect(lines.map(({ fullName }) => fullName)).toEqual(['Lê An', 'Lê Chi', 'Lê Bình']);
    expect(lines.filter(({ change }) => change === 'moved').length).toBe(1);
  });

  it('has no roles of another body', async () => {
    await using database = await testDatabase();
    const { begin, change } = await office(database);
    const draft = await begin();
    await expect(change(draft, 'Lê Bình', { role: 'team_member' })).rejects.toMatchObject(refusal('ROLE_OF_ANOTHER_BODY', { field: 'role' }));
  });
});

describe('a decision applied', () => {
  it('makes the new version in one step: who left until the day before, who came from the day on, and who goes on', async () => {
    await using database = await testDatabase();
    const { begin, change, decide, apply, names, person, committee } = await office(database);
    const draft = await begin();
    const dung = await person('Lê Dung');
    await change(draft, 'Lê Bình', { personId: dung.id, endReason: 'transferred', endNote: 'Chuyển công tác' });
    await decide(draft, DAY);
    expect(await apply(draft)).toMatchObject({ came: ['Lê Dung'], left: ['Lê Bình'], continued: 2, waiting: false });
    expect(await names(addDays(DAY, -1))).toEqual(['Lê An', 'Lê Bình', 'Lê Chi']);
    expect(await names(DAY)).toEqual(['Lê An', 'Lê Dung', 'Lê Chi']);
    expect(database.connection.prepare("SELECT valid_to, end_reason, end_note FROM membership m JOIN person p ON p.id = m.person_id WHERE p.full_name = 'Lê Bình'").all()).toEqual([{ valid_to: '2026-03-17', end_reason: 'transferred', end_note: 'Chuyển công tác' }]);
    const former = await rosterMembers(database.read, { id: committee.id, asOf: DAY, includeFormer: true });
    expect(new Set(former.map(({ fullName }) => fullName))).toEqual(new Set(['Lê An', 'Lê Bình', 'Lê Chi', 'Lê Dung']));
    expect(await listVersions(database.read, committee.id)).toMatchObject([
      { number: 2, state: 'in_force', decision: { number: '412-QĐ/TU' }, effectiveOn: DAY, to: null, seats: 3, came: ['Lê Dung'], left: ['Lê Bình'] },
      { number: 1, state: 'replaced', effectiveOn: FOUNDED, to: '2026-03-17', seats: 3, came: [], left: [] },
    ]);
  });

  it('waits when its day is still to come, and takes effect by itself', async () => {
    await using database = await testDatabase();
    const { begin, change, decide, apply, names, committee, today } = await office(database);
    const draft = await begin();
    await change(draft, 'Lê Bình', { personId: null, endReason: 'retired' });
    const day = addDays(today, 30);
    await decide(draft, day);
    expect(await apply(draft)).toMatchObject({ waiting: true, left: ['Lê Bình'] });
    expect(await names(today)).toEqual(['Lê An', 'Lê Bình', 'Lê Chi']);
    expect(await names(day)).toEqual(['Lê An', null, 'Lê Chi']);
    expect((await listVersions(database.read, committee.id)).map(({ state }) => state)).toEqual(['waiting', 'in_force']);
    expect((await listVersions({ ...database.read, today: day }, committee.id)).map(({ state }) => state)).toEqual(['in_force', 'replaced']);
  });

  it('is applied once only', async () => {
    await using database = await testDatabase();
    const { begin, decide, apply, change } = await office(database);
    const draft = await begin();
    await change(draft, 'Lê Bình', { assignedField: 'Trường học' });
    const decided = await decide(draft, DAY);
    await apply(draft);
    await expect(database.write((context) => applyDraft(context, decided))).rejects.toMatchObject(refusal('VERSION_APPLIED_ALREADY'));
    const again = await begin();
    await decide(again, DAY);
    await expect(apply(again)).rejects.toMatchObject(refusal('PROPOSAL_AFTER_PREVIOUS'));
    const { version } = { version: await decide(again, addDays(DAY, 1)) };
    await database.write((context) => setDecision(context, { ...version, kind: 'replace', decision: { ...NO_DECISION, number: '412-QĐ/TU', on: DAY }, effectiveOn: addDays(DAY, 1) }));
    await expect(apply(again)).rejects.toMatchObject(refusal('DECISION_APPLIED_ALREADY', { field: 'number', params: { number: '412-QĐ/TU' } }));
  });

  it('is refused with everything that speaks against it at once, and nothing is half done', async () => {
    await using database = await testDatabase();
    const { begin, apply, change, names, an } = await office(database);
    const draft = await begin();
    await change(draft, 'Lê Bình', { role: 'head', personId: an.id });
    const before = database.connection.prepare('SELECT * FROM membership ORDER BY id').all();
    await expect(apply(draft)).rejects.toMatchObject({ data: { issues: [
      { rule: 'PROPOSAL_DECISION_COMPLETE' }, { rule: 'PROPOSAL_ONE_HEAD' }, { rule: 'PROPOSAL_NOBODY_TWICE' }, { rule: 'PROPOSAL_REASONS_GIVEN' },
    ] } });
    expect(database.connection.prepare('SELECT * FROM membership ORDER BY id').all()).toEqual(before);
    expect(await names(DAY)).toEqual(['Lê An', 'Lê Bình', 'Lê Chi']);
  });

  it('is refused on a day a unit or a position is not there', async () => {
    await using database = await testDatabase();
    const { begin, decide, apply, change } = await office(database);
    const coming = await database.write((context) => aUnit(context, 'Sở Mới', { from: '2027-01-01' }));
    const draft = await begin();
    await change(draft, 'Lê Bình', { heldBy: 'office', personId: null, office: { position: 'Giám đốc', unitId: coming.id }, endReason: 'released' });
    await decide(draft, DAY);
    await expect(apply(draft)).rejects.toMatchObject(refusal('PROPOSAL_UNITS_AND_POSITIONS', { params: { count: 1 } }));
    await decide(draft, '2027-01-01');
    expect(await apply(draft)).toMatchObject({ left: ['Lê Bình'] });
  });

  it('does not end anybody before they began', async () => {
    await using database = await testDatabase();
    const { begin, decide, apply, person, committee } = await office(database);
    const late = await person('Lê Muộn');
    await database.write((context) => aSeat(context, committee.id, late.id, { from: '2026-05-01' }));
    const draft = await begin();
    await decide(draft, DAY);
    await expect(apply(draft)).rejects.toMatchObject(refusal('MEMBER_BEGINS_LATER', { field: 'effectiveOn', params: { name: 'Lê Muộn', date: '01/05/2026' } }));
  });

  it('ends a committee: everybody leaves the day before, and nothing is decided after that', async () => {
    await using database = await testDatabase();
    const { begin, decide, apply, names, committee, an } = await office(database);
    const draft = await begin('end');
    await decide(draft, DAY, '99-QĐ/TU', 'end');
    expect(await apply(draft)).toMatchObject({ left: ['Lê An', 'Lê Bình', 'Lê Chi'], continued: 0 });
    expect(await names('2026-03-17')).toHaveLength(3);
    expect(await names(DAY)).toEqual([]);
    expect(database.connection.prepare('SELECT ended_on FROM committee').pluck().get()).toBe('2026-03-17');
    await expect(begin()).rejects.toMatchObject(refusal('COMMITTEE_ENDED'));
    await expect(database.write((context) => aSeat(context, committee.id, an.id))).rejects.toMatchObject(refusal('COMMITTEE_ENDED'));
  });

  it('does not end a committee before its support team', async () => {
    await using database = await testDatabase();
    const { begin, decide, apply, committee } = await office(database);
    await database.write((context) => createSupportTeam(context, { committeeId: committee.id, name: 'Tổ giúp việc', establishedOn: null, decision: NO_DECISION }));
    const draft = await begin('end');
    await decide(draft, DAY, '99-QĐ/TU', 'end');
    await expect(apply(draft)).rejects.toMatchObject(refusal('TEAM_ENDS_FIRST', { params: { team: 'Tổ giúp việc' } }));
  });

  it('is undone while nothing depends on it, and then stands as the draft it was', async () => {
    await using database = await testDatabase();
    const { begin, change, decide, apply, names, undoLast, workspace, committee } = await office(database);
    const draft = await begin();
    await change(draft, 'Lê Bình', { personId: null, endReason: 'retired' });
    await decide(draft, DAY);
    await apply(draft);
    await undoLast();
    expect(await names(DAY)).toEqual(['Lê An', 'Lê Bình', 'Lê Chi']);
    expect((await listVersions(database.read, committee.id)).map(({ state }) => state)).toEqual(['draft', 'in_force']);
    // Taking the decision back gave the seats new revisions, but they are as the draft knew them.
    expect((await workspace(draft)).stale).toEqual([]);
    await apply(draft);
    expect(await names(DAY)).toEqual(['Lê An', null, 'Lê Chi']);
  });

  it('is not undone once a seat of it was corrected, or a later decision rests on it', async () => {
    await using database = await testDatabase();
    const { begin, change, decide, apply, undoLast } = await office(database);
    const draft = await begin();
    await change(draft, 'Lê Bình', { assignedField: 'Trường học' });
    await decide(draft, DAY);
    await apply(draft);
    const entry = database.connection.prepare('SELECT origin, seq FROM audit_entry ORDER BY id DESC LIMIT 1').get() as { origin: string; seq: number };
    await begin();
    await expect(database.write((context) => undoEntry(context, entry))).rejects.toMatchObject(refusal('UNDO_DEPENDS'));
    await undoLast();
    await database.write((context) => undoEntry(context, entry));
  });

  it('has its facts corrected later, but not to those of another', async () => {
    await using database = await testDatabase();
    const { begin, change, decide, apply, committee } = await office(database);
    const draft = await begin();
    await change(draft, 'Lê Bình', { assignedField: 'Trường học' });
    await decide(draft, DAY);
    const applied = await apply(draft);
    const corrected = await database.write((context) => correctDecision(context, { id: applied.id, rev: applied.rev, decision: { ...NO_DECISION, number: '413-QĐ/TU', on: DAY, signer: 'Người ký mẫu' } }));
    expect((await listVersions(database.read, committee.id))[0]).toMatchObject({ decision: { number: '413-QĐ/TU', signer: 'Người ký mẫu' } });
    await expect(database.write((context) => correctDecision(context, { ...corrected, decision: { ...NO_DECISION, number: '12-QĐ/TU', on: FOUNDED } }))).rejects.toMatchObject(refusal('DECISION_APPLIED_ALREADY'));
  });
});

describe('a draft whose roster was changed meanwhile', () => {
  it('says what was and what is, is not applied, and takes over what it left alone itself', async () => {
    await using database = await testDatabase();
    const { begin, change, decide, apply, workspace, lineOf, person, committee, binh, names } = await office(database);
    const draft = await begin();
    await change(draft, 'Lê Bình', { role: 'deputy_head' });
    await decide(draft, DAY);
    const seat = (await lineOf(draft, 'Lê Bình')).current;
    await database.write((context) => updateMember(context, { ...BARE_SEAT, id: seat?.id ?? '', rev: 1, personId: binh.id, orderNo: null, from: FOUNDED, to: null, endReason: null, endNote: null, assignedField: 'Trường học' }));
    const dung = await person('Lê Dung');
    await database.write((context) => aSeat(context, committee.id, dung.id, { from: FOUNDED }));
    const chi = (await lineOf(draft, 'Lê Chi')).current;
    await database.write((context) => endMembers(context, { items: [{ id: chi?.id ?? '', rev: 1 }], to: '2025-12-31', reason: 'retired', endNote: null }));
    const { stale, version } = await workspace(draft);
    expect(stale.map(({ before, now }) => [before?.fullName, before?.assignedField, now?.fullName, now?.assignedField])).toEqual([
      ['Lê Bình', null, 'Lê Bình', 'Trường học'], ['Lê Chi', null, undefined, undefined], [undefined, undefined, 'Lê Dung', null],
    ]);
    await expect(apply(draft)).rejects.toMatchObject(refusal('PROPOSAL_UP_TO_DATE'));
    await expect(database.write((context) => bringUpToDate(context, { id: draft.id, rev: 1 }))).rejects.toThrow(StaleRecordError);
    await database.write((context) => bringUpToDate(context, { id: draft.id, rev: version.rev }));
    const after = await workspace(draft);
    expect(after.stale).toEqual([]);
    expect(after.lines.map(({ fullName, role, assignedField, change: what }) => [fullName, role, assignedField, what])).toEqual([
      ['Lê An', 'head', null, 'kept'], ['Lê Bình', 'deputy_head', 'Trường học', 'changed'], ['Lê Dung', 'member', null, 'kept'],
    ]);
    await apply(draft);
    expect(await names(DAY)).toEqual(['Lê An', 'Lê Bình', 'Lê Dung']);
  });
});

describe('a seat of a replaced version', () => {
  it('keeps its days and stays, since the next version continues it', async () => {
    await using database = await testDatabase();
    const { begin, change, decide, apply, committee, an } = await office(database);
    const draft = await begin();
    await change(draft, 'Lê Bình', { personId: null, endReason: 'retired' });
    await decide(draft, DAY);
    await apply(draft);
    const [first] = (await rosterMembers(database.read, { id: committee.id, asOf: FOUNDED, includeFormer: false })).filter(({ fullName }) => fullName === 'Lê An');
    const seat = { id: first?.id ?? '', rev: first?.rev ?? 0 };
    await expect(database.write((context) => removeMembers(context, [seat]))).rejects.toMatchObject(refusal('MEMBER_CONTINUES'));
    const asItIs = { ...BARE_SEAT, ...seat, role: 'head' as const, personId: an.id, from: FOUNDED, endReason: null, endNote: null };
    await expect(database.write((context) => updateMember(context, { ...asItIs, to: null }))).rejects.toMatchObject(refusal('MEMBER_OUTSIDE_VERSION', { params: { date: '2026-03-17' } }));
    await expect(database.write((context) => updateMember(context, { ...asItIs, to: '2025-01-01' }))).rejects.toMatchObject(refusal('MEMBER_CONTINUES'));
    await database.write((context) => updateMember(context, { ...asItIs, to: '2026-03-17', assignedField: 'Phụ trách chung' }));
  });
});
