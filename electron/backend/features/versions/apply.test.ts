import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/rules/dates.ts';
import { NO_DECISION } from '#shared/rules/versions.ts';
import { aSeat, aUnit, BARE_SEAT } from '../../../../tests/support/builders.ts';
import { testDatabase } from '../../../../tests/support/database.ts';
import { DAY, draftingOffice, FOUNDED } from '../../../../tests/support/drafting-office.ts';
import { rosterMembers } from '../committees/roster.ts';
import { createSupportTeam } from '../committees/service.ts';
import { undoEntry } from '../history/service.ts';
import { removeMembers, updateMember } from '../members/service.ts';
import { applyDraft } from './apply.ts';
import { listVersions } from './queries.ts';
import { correctDecision, setDecision } from './service.ts';

const refusal = (rule: string, rest: object = {}) => ({ data: { issues: [{ rule, ...rest }] } });

describe('a decision applied', () => {
  it('makes the new version in one step: who left until the day before, who came from the day on, and who goes on', async () => {
    await using database = await testDatabase();
    const { begin, change, decide, apply, names, person, committee } = await draftingOffice(database);
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
    const { begin, change, decide, apply, names, committee, today } = await draftingOffice(database);
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
    const { begin, decide, apply, change } = await draftingOffice(database);
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
    const { begin, apply, change, names, an } = await draftingOffice(database);
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
    const { begin, decide, apply, change } = await draftingOffice(database);
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
    const { begin, decide, apply, person, committee } = await draftingOffice(database);
    const late = await person('Lê Muộn');
    await database.write((context) => aSeat(context, committee.id, late.id, { from: '2026-05-01' }));
    const draft = await begin();
    await decide(draft, DAY);
    await expect(apply(draft)).rejects.toMatchObject(refusal('MEMBER_BEGINS_LATER', { field: 'effectiveOn', params: { name: 'Lê Muộn', date: '01/05/2026' } }));
  });

  it('ends a committee: everybody leaves the day before, and nothing is decided after that', async () => {
    await using database = await testDatabase();
    const { begin, decide, apply, names, committee, an } = await draftingOffice(database);
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
    const { begin, decide, apply, committee } = await draftingOffice(database);
    await database.write((context) => createSupportTeam(context, { committeeId: committee.id, name: 'Tổ giúp việc', establishedOn: null, decision: NO_DECISION }));
    const draft = await begin('end');
    await decide(draft, DAY, '99-QĐ/TU', 'end');
    await expect(apply(draft)).rejects.toMatchObject(refusal('TEAM_ENDS_FIRST', { params: { team: 'Tổ giúp việc' } }));
  });

  it('is undone while nothing depends on it, and then stands as the draft it was', async () => {
    await using database = await testDatabase();
    const { begin, change, decide, apply, names, undoLast, workspace, committee } = await draftingOffice(database);
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
    const { begin, change, decide, apply, undoLast } = await draftingOffice(database);
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
    const { begin, change, decide, apply, committee } = await draftingOffice(database);
    const draft = await begin();
    await change(draft, 'Lê Bình', { assignedField: 'Trường học' });
    await decide(draft, DAY);
    const applied = await apply(draft);
    const corrected = await database.write((context) => correctDecision(context, { id: applied.id, rev: applied.rev, decision: { ...NO_DECISION, number: '413-QĐ/TU', on: DAY, signer: 'Người ký mẫu' } }));
    expect((await listVersions(database.read, committee.id))[0]).toMatchObject({ decision: { number: '413-QĐ/TU', signer: 'Người ký mẫu' } });
    await expect(database.write((context) => correctDecision(context, { ...corrected, decision: { ...NO_DECISION, number: '12-QĐ/TU', on: FOUNDED } }))).rejects.toMatchObject(refusal('DECISION_APPLIED_ALREADY'));
  });
});

describe('a seat of a replaced version', () => {
  it('keeps its days and stays, since the next version continues it', async () => {
    await using database = await testDatabase();
    const { begin, change, decide, apply, committee, an } = await draftingOffice(database);
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
