import { beforeEach, describe, expect, test } from 'vitest';
import { seatKey } from '#shared/rules/import-key.ts';
import { aCommittee, aPerson } from '../../../../tests/support/builders.ts';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { anonymise, expectNowhere, formerMember, NAME, SECRETS } from '../../../../tests/support/former-member.ts';
import { problemsOf, startWizard } from '../../../../tests/support/import-wizard.ts';
import { HEADINGS, listFiles } from '../../../../tests/support/list-files.ts';
import { exportRoster } from '../committees/export-roster.ts';
import { getPerson } from '../people/queries.ts';

const files = listFiles();
/** A list with everything the office once knew of her; no key tells that it is about her. */
const OLD_ROW = ['2', NAME, 'Trưởng phòng Riêng', 'Sở Nội vụ', 'Ủy viên', '1/1/2020', '0912345678'];

/** The committee's own list as it was on a day, telephone and e-mail included. */
async function ownList(database: TestDatabase, committeeId: string): Promise<string> {
  const target = files.place('xlsx');
  await exportRoster({ id: committeeId, asOf: '2022-06-01', layout: 'list', includeContacts: true, target }, { progress: () => {}, aborted: () => false, connection: () => database.connection });
  return target;
}

const everything = (database: TestDatabase, personId: string) => ['person', 'position_holding', 'membership'].map((table) => database.connection.prepare(`SELECT * FROM ${table} WHERE ${table === 'person' ? 'id' : 'person_id'} = ? ORDER BY id`).all(personId));

describe('a list that comes back after a member was made anonymous', () => {
  test('exported before: the row is refused with a sentence, and brings nothing of the person back', async () => {
    await using database = await testDatabase();
    const { own, person } = await formerMember(database);
    const old = await ownList(database, own.id);
    await anonymise(database, person);
    const before = everything(database, person.id);
    const wizard = await startWizard(database, own.id, old);
    expect(problemsOf(wizard.named(NAME))).toEqual([expect.stringMatching(/^C\d+ error PERSON_ANONYMISED$/)]);
    expect(wizard.named(NAME)).toMatchObject({ effect: 'blocked', match: { candidates: [], choice: null } });
    await wizard.commit({ leaveOutUnready: true });
    expect(everything(database, person.id)).toEqual(before);
    expect(database.connection.prepare('SELECT count(*) FROM person').pluck().get()).toBe(2);
    expectNowhere(database, SECRETS);
  });

  test('exported since: it is the same, and what somebody wrote into it is told and not taken', async () => {
    await using database = await testDatabase();
    const { own, person } = await formerMember(database);
    await anonymise(database, person);
    const before = everything(database, person.id);
    const wizard = await startWizard(database, own.id, await ownList(database, own.id));
    const { row } = wizard.named('Đã ẩn danh 1');
    expect(wizard.row(row)).toMatchObject({ effect: 'same', problems: [{ severity: 'warning', code: 'PERSON_ANONYMISED' }] });
    wizard.edit(row, 'phone', '0912345678');
    wizard.edit(row, 'position', 'Trưởng phòng Riêng');
    expect(wizard.edit(row, 'note', 'Ghi chú riêng').effect).toBe('same');
    await wizard.commit({ leaveOutUnready: true });
    expect(everything(database, person.id)).toEqual(before);
    expectNowhere(database, SECRETS);
  });

  test.each([
    ['of another committee', async (database: TestDatabase) => (await database.write((context) => aCommittee(context, 'Ban khác'))).id],
    ['of a seat that went to the recycle bin', async (database: TestDatabase, { own, person }: Awaited<ReturnType<typeof formerMember>>) => {
      await database.write(({ connection, records }) => { for (const id of connection.prepare('SELECT id FROM membership WHERE person_id = ?').pluck().all(person.id)) records.removeNow('membership', String(id)); });
      return own.id;
    }],
  ] as const)('by the key %s, too', async (_which, into) => {
    await using database = await testDatabase();
    const office = await formerMember(database);
    const seat = String(database.connection.prepare('SELECT id FROM membership WHERE person_id = ? LIMIT 1').pluck().get(office.person.id));
    const committeeId = await into(database, office);
    await anonymise(database, office.person);
    const list = await files.csv([[...HEADINGS, 'Mã'], [...OLD_ROW, seatKey(seat, '2022-06-01', 2)]]);
    const mapping = (['orderNo', 'fullName', 'position', 'unit', 'role', 'from', 'phone', 'key'] as const).map((field, index) => ({ column: index + 1, field }));
    const wizard = await startWizard(database, committeeId, list, { mapping });
    expect(problemsOf(wizard.row(2))).toEqual(['B2 error PERSON_ANONYMISED']);
    await wizard.commit({ leaveOutUnready: true });
    expectNowhere(database, SECRETS);
  });

  test('without a key it names somebody the record does not know: a new person', async () => {
    await using database = await testDatabase();
    const { own, person } = await formerMember(database);
    await anonymise(database, person);
    const before = everything(database, person.id);
    const wizard = await startWizard(database, own.id, await files.csv([HEADINGS, OLD_ROW]));
    expect(wizard.row(2)).toMatchObject({ effect: 'add', problems: [], match: { kind: 'new', candidates: [], choice: 'new' } });
    await wizard.commit();
    expect(everything(database, person.id)).toEqual(before);
  });
});

describe('somebody made anonymous is found by no row', () => {
  let anonymous: Awaited<ReturnType<typeof formerMember>> & { database: TestDatabase };
  beforeEach(async () => {
    const database = await testDatabase();
    anonymous = { database, ...(await formerMember(database)) };
    return () => database[Symbol.asyncDispose]();
  });
  const listOf = (name: string) => files.csv([HEADINGS, ['2', name, '', 'Sở Nội vụ', 'Ủy viên', '', '0912345678']]);

  test('not by the name that stands for them: it is nobody’s', async () => {
    const { database, own, person } = anonymous;
    await anonymise(database, person);
    const before = everything(database, person.id);
    for (const name of ['Đã ẩn danh 1', 'ĐÃ ẨN DANH 1', 'Đã ẩn danh 7']) {
      const wizard = await startWizard(database, own.id, await listOf(name));
      expect(problemsOf(wizard.row(2))).toEqual(['B2 error PERSON_ANONYMISED']);
      expect(wizard.choose(2, 'new').effect).toBe('blocked');
    }
    expect(everything(database, person.id)).toEqual(before);
  });

  test('not when picked by hand; another pick settles it', async () => {
    const { database, own, person } = anonymous;
    await anonymise(database, person);
    const wizard = await startWizard(database, own.id, await listOf('Lê Văn Khác'));
    const chosen = wizard.choose(2, person.id);
    expect(chosen).toMatchObject({ effect: 'blocked', match: { candidates: [], choice: null } });
    expect(problemsOf(chosen)).toEqual(['B2 error PERSON_ANONYMISED']);
    expect(wizard.choose(2, 'new')).toMatchObject({ effect: 'add', problems: [] });
  });

  test('not when that happens between the check and the commit', async () => {
    const { database, own, person } = anonymous;
    await database.write((context) => aPerson(context, NAME));
    const wizard = await startWizard(database, own.id, await listOf(NAME));
    wizard.edit(2, 'from', '1/1/2025');
    expect(wizard.choose(2, person.id).effect).toBe('add');
    await anonymise(database, person);
    await expect(wizard.commit()).rejects.toMatchObject({ data: { issues: [{ rule: 'IMPORT_NOT_READY' }] } });
    wizard.recheck();
    expect(problemsOf(wizard.row(2))).toEqual(['B2 error PERSON_ANONYMISED']);
    expect(await getPerson(database.read, person.id)).toMatchObject({ fullName: 'Đã ẩn danh 1', phone: null });
  });
});
