import { describe, expect, it } from 'vitest';
import { aCommittee, aPerson, aSeat } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { verifyChain } from '../../db/audit.ts';
import { removeCommittees } from '../committees/service.ts';
import { listEntries } from '../history/queries.ts';
import { undoEntry } from '../history/service.ts';
import { anonymisePerson } from '../people/anonymise.ts';
import { mergePeople } from '../people/merge.ts';
import { removePeople } from '../people/service.ts';
import { listRemoved } from '../recycle-bin/queries.ts';
import { eraseRemoved, restoreRemoved } from '../recycle-bin/service.ts';
import { answerRound, removeAnswer } from './answers.ts';
import { getRound, listRounds } from './queries.ts';
import { closeRound, createRound, removeRounds, updateRound } from './service.ts';

const refusal = (rule: string, rest: object = {}) => ({ code: 'RULE', data: { issues: [{ rule, ...rest }] } });
const BARE = { title: 'Dự thảo báo cáo 6 tháng', content: null, documentId: null, sentOn: '2026-03-10', closesOn: '2026-03-20' } as const;
const ALL = { q: '', committeeId: null, state: null, offset: 0, limit: 100 } as const;

/** A round in a committee of three; a fourth joined after it was sent. */
async function aRound(database: TestDatabase) {
  return database.write(async (context) => {
    const committee = await aCommittee(context, 'Ban Chỉ đạo Mẫu');
    const people: { id: string; rev: number }[] = [];
    for (const [name, from] of [['Lê An', '2026-01-01'], ['Trần Bình', '2026-01-01'], ['Phạm Chi', '2026-03-10'], ['Hồ Dung', '2026-03-11']] as const) {
      const person = await aPerson(context, name);
      await aSeat(context, committee.id, person.id, { role: people.length === 0 ? 'head' : 'member', from });
      people.push(person);
    }
    const fields = { ...BARE, committeeId: committee.id };
    return { ...(await createRound(context, fields)), fields, committee, people };
  }, 'opinionRounds.create');
}
type Round = Awaited<ReturnType<typeof aRound>>;
const answer = (database: TestDatabase, round: Round, who: number, changes: Partial<Parameters<typeof answerRound>[1]> = {}) =>
  database.write((context) => answerRound(context, { roundId: round.id, personId: round.people[who]?.id ?? '', rev: null, opinion: 'agree', content: null, answeredOn: '2026-03-12', ...changes }), 'opinionRounds.answer');
const undo = (database: TestDatabase, seq = verifyChain(database.connection).entries) => database.write((context) => undoEntry(context, { origin: database.origin, seq }), 'history.undo');

describe('a round of written opinions', () => {
  it('asks who sat in the committee on the day it was sent, and tells who answered what and who has not', async () => {
    await using database = await testDatabase();
    const round = await aRound(database);
    await answer(database, round, 0);
    await answer(database, round, 2, { opinion: 'other', content: 'Bổ sung số liệu', answeredOn: '2026-03-20' });
    const told = await getRound(database.read, round.id);
    expect(told.lines.map(({ name, answer: given }) => [name, given?.opinion ?? null, given?.content ?? null])).toEqual([['Lê An', 'agree', null], ['Trần Bình', null, null], ['Phạm Chi', 'other', 'Bổ sung số liệu']]);
    expect(told.count).toEqual({ asked: 3, agree: 1, disagree: 0, other: 1, unanswered: 1 });
  });

  it('stands as its days say, and is found by it', async () => {
    await using database = await testDatabase();
    const { id } = await aRound(database);
    const stateOn = async (today: string) => (await getRound({ ...database.read, today }, id)).state;
    expect([await stateOn('2026-03-09'), await stateOn('2026-03-10'), await stateOn('2026-03-18'), await stateOn('2026-03-21')]).toEqual(['scheduled', 'open', 'closing', 'closed']);
    const found = async (changes: Partial<Parameters<typeof listRounds>[1]>) => (await listRounds({ ...database.read, today: '2026-03-12' }, { ...ALL, ...changes })).total;
    expect([await found({}), await found({ state: 'open' }), await found({ state: 'closed' }), await found({ q: 'du thao bao cao' }), await found({ q: 'nghi quyet' }), await found({ committeeId: database.origin })]).toEqual([1, 1, 0, 1, 0, 0]);
  });

  it.each([
    ['an answer before it was sent', { answeredOn: '2026-03-09' }, 'ANSWER_BEFORE_SENT', { field: 'answeredOn', params: { date: '2026-03-10' } }],
    ['an answer after it closed', { answeredOn: '2026-03-21' }, 'ANSWER_AFTER_CLOSING', { field: 'answeredOn', params: { date: '2026-03-20' } }],
    ['another opinion that is not told', { opinion: 'other' }, 'OPINION_REQUIRED', { field: 'content' }],
  ] as const)('refuses %s', async (_name, changes, rule, rest) => {
    await using database = await testDatabase();
    const round = await aRound(database);
    await expect(answer(database, round, 0, changes)).rejects.toMatchObject(refusal(rule, rest));
    expect((await getRound(database.read, round.id)).count.unanswered).toBe(3);
  });

  it('refuses the answer of somebody who was no member on that day, to close before it is sent, and to ask nobody', async () => {
    await using database = await testDatabase();
    const round = await aRound(database);
    await expect(answer(database, round, 3)).rejects.toMatchObject(refusal('ANSWER_NOT_ASKED', { field: 'personId', params: { name: 'Hồ Dung', date: '2026-03-10' } }));
    const create = (changes: object) => database.write((context) => createRound(context, { ...round.fields, ...changes }));
    await expect(create({ closesOn: '2026-03-09' })).rejects.toMatchObject(refusal('ROUND_CLOSES_BEFORE_SENT', { field: 'closesOn', params: { date: '2026-03-10' } }));
    await expect(create({ sentOn: '2025-12-31' })).rejects.toMatchObject(refusal('ROUND_NOBODY_ASKED', { field: 'sentOn' }));
    await expect(create({ content: 'TỐI MẬT' })).rejects.toMatchObject({ code: 'SECRET_MARK' });
  });

  it('refuses an answer dated after today', async () => {
    await using database = await testDatabase();
    const round = await aRound(database);
    const late = { roundId: round.id, personId: round.people[0]?.id ?? '', rev: null, opinion: 'agree', content: null, answeredOn: '2026-03-14' } as const;
    await expect(database.write((context) => answerRound({ ...context, today: '2026-03-13' }, late))).rejects.toMatchObject(refusal('ANSWER_LATER_THAN_TODAY', { field: 'answeredOn' }));
  });

  it('is closed early with a reason, not before its last answer; then it stays', async () => {
    await using database = await testDatabase();
    const round = await aRound(database);
    await answer(database, round, 0);
    const close = (closedOn: string) => database.write((context) => closeRound(context, { id: round.id, rev: round.rev, closedOn, reason: 'Đã đủ ý kiến' }));
    await expect(close('2026-03-09')).rejects.toMatchObject(refusal('ROUND_CLOSES_BEFORE_SENT', { field: 'closedOn' }));
    await expect(close('2026-03-21')).rejects.toMatchObject(refusal('ROUND_CLOSED_LATER', { field: 'closedOn' }));
    await expect(close('2026-03-11')).rejects.toMatchObject(refusal('ROUND_ANSWERED_LATER', { field: 'closedOn', params: { date: '2026-03-12' } }));
    const closed = await close('2026-03-13');
    expect(await getRound(database.read, round.id)).toMatchObject({ state: 'closed_early', closedOn: '2026-03-13', closeReason: 'Đã đủ ý kiến' });
    await expect(database.write((context) => updateRound(context, { ...closed, ...round.fields, title: 'Khác' }))).rejects.toMatchObject(refusal('ROUND_CLOSED_EARLY'));
    await expect(answer(database, round, 1, { answeredOn: '2026-03-14' })).rejects.toMatchObject(refusal('ANSWER_AFTER_CLOSING', { params: { date: '2026-03-13' } }));
  });

  it('keeps whom it asked once somebody answered; its last day moves, but not before an answer', async () => {
    await using database = await testDatabase();
    const { id, rev, fields, ...round } = await aRound(database);
    await answer(database, { id, rev, fields, ...round }, 0);
    const update = (changes: object) => database.write((context) => updateRound(context, { id, rev, ...fields, ...changes }));
    await expect(update({ sentOn: '2026-03-11' })).rejects.toMatchObject(refusal('ROUND_ANSWERED', { field: 'sentOn' }));
    await expect(update({ closesOn: '2026-03-11' })).rejects.toMatchObject(refusal('ROUND_ANSWERED_LATER', { field: 'closesOn', params: { date: '2026-03-12' } }));
    await update({ closesOn: '2026-03-25' });
    expect(await getRound(database.read, id)).toMatchObject({ closesOn: '2026-03-25' });
  });

  it('changes an answer only as it was seen', async () => {
    await using database = await testDatabase();
    const round = await aRound(database);
    const given = await answer(database, round, 0);
    await expect(answer(database, round, 0, { opinion: 'disagree' })).rejects.toMatchObject({ table: 'opinion_answer' });
    const changed = await answer(database, round, 0, { opinion: 'disagree', rev: given.rev });
    expect((await getRound(database.read, round.id)).count).toMatchObject({ agree: 0, disagree: 1 });
    await database.write((context) => removeAnswer(context, changed));
    await expect(answer(database, round, 0, { rev: changed.rev })).rejects.toMatchObject({ table: 'opinion_answer' });
    expect((await getRound(database.read, round.id)).count.unanswered).toBe(3);
  });

  it('and its answers are taken back, go to the recycle bin, come back from it and are erased together', async () => {
    await using database = await testDatabase();
    const round = await aRound(database);
    await answer(database, round, 0);
    await undo(database);
    expect((await getRound(database.read, round.id)).count.unanswered).toBe(3);
    await answer(database, round, 1);
    await database.write((context) => removeRounds(context, [round]), 'opinionRounds.remove');
    expect(await listRemoved(database.read, { q: 'du thao', table: 'opinion_round', offset: 0, limit: 10 })).toMatchObject({ total: 1, rows: [{ id: round.id, label: BARE.title }] });
    await database.write((context) => restoreRemoved(context, [{ table: 'opinion_round', id: round.id }]));
    const restored = await getRound(database.read, round.id);
    expect(restored.count.agree).toBe(1);
    await database.write((context) => removeRounds(context, [restored]));
    await database.write((context) => eraseRemoved(context, [{ table: 'opinion_round', id: round.id }]), 'recycleBin.erase');
    expect(database.connection.prepare('SELECT count(*) FROM opinion_answer').pluck().get()).toBe(0);
  });

  it('stands in the history of the round and of who answered', async () => {
    await using database = await testDatabase();
    const round = await aRound(database);
    await answer(database, round, 0);
    const actions = async (table: string, id: string) => (await listEntries(database.read, { offset: 0, limit: 10, about: { table, id } })).rows.map(({ action }) => action);
    expect(await actions('opinion_round', round.id)).toEqual(['opinionRounds.answer', 'opinionRounds.create']);
    expect(await actions('person', round.people[0]?.id ?? '')).toContain('opinionRounds.answer');
  });
});

describe('who was asked', () => {
  it('stays in the record with what was answered, as does the committee', async () => {
    await using database = await testDatabase();
    const round = await aRound(database);
    await answer(database, round, 0);
    database.connection.prepare('UPDATE membership SET deleted_at = updated_at').run();
    await expect(database.write((context) => removePeople(context, round.people.slice(0, 1)))).rejects.toMatchObject(refusal('PERSON_ANSWERED', { params: { name: 'Lê An', round: BARE.title } }));
    await expect(database.write((context) => removeCommittees(context, [round.committee]))).rejects.toMatchObject(refusal('COMMITTEE_HAS_ROUNDS', { params: { name: 'Ban Chỉ đạo Mẫu', round: BARE.title } }));
    expect((await getRound(database.read, round.id)).lines).toMatchObject([{ name: 'Lê An', asked: false, answer: { opinion: 'agree' } }]);
  });

  it('answers once after two records became one; two who both answered are two people', async () => {
    await using database = await testDatabase();
    const round = await aRound(database);
    await answer(database, round, 0);
    const double = await database.write((context) => aPerson(context, 'Lê An'));
    const [kept] = round.people;
    if (kept === undefined) throw new Error('nobody');
    await database.write((context) => mergePeople(context, { kept: double, other: kept }), 'people.merge');
    expect((await getRound(database.read, round.id)).lines[0]).toMatchObject({ personId: double.id, answer: { opinion: 'agree' } });
    await answer(database, round, 1);
    await expect(database.write((context) => mergePeople(context, { kept: { id: double.id, rev: 2 }, other: round.people[1] ?? double }))).rejects.toMatchObject({ data: { issues: expect.arrayContaining([{ rule: 'MERGE_IN_ONE_ROUND', params: { round: BARE.title } }]) } });
  });

  it('says nothing any more once made anonymous, but how was answered still counts', async () => {
    await using database = await testDatabase();
    const round = await aRound(database);
    await answer(database, round, 0, { opinion: 'other', content: 'Ý kiến riêng của tôi' });
    database.connection.prepare("UPDATE membership SET valid_to = '2026-03-31'").run();
    await database.write((context) => anonymisePerson(context, round.people[0] ?? round), 'people.anonymise');
    expect((await getRound(database.read, round.id)).lines[0]).toMatchObject({ answer: { opinion: 'other', content: null } });
  });
});
