import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { aCommittee, aPerson, aSeat, aUnit } from '../../../../tests/support/builders.ts';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { startWizard } from '../../../../tests/support/import-wizard.ts';
import { HEADINGS, listFiles } from '../../../../tests/support/list-files.ts';
import { AbortFlag } from '../../abort-flag.ts';
import { verifyChain } from '../../db/audit.ts';
import { listImports } from './queries.ts';
import { undoImport } from './undo.ts';

const { csv } = listFiles();
const list = (rows: readonly string[]) => csv([HEADINGS, ...rows.map((row) => row.split(';'))]);

/** Every table of the record and of the search, to see that nothing at all was written. */
function everything({ connection }: TestDatabase): unknown {
  return ['person', 'position_holding', 'membership', 'import_batch', 'audit_entry', 'audit_change', 'search_document'].map((table) => connection.prepare(`SELECT * FROM ${table} ORDER BY 1`).all());
}

/** What the record shows: rows that were not removed, without their revisions. */
function shown({ connection }: TestDatabase): unknown {
  return [
    connection.prepare('SELECT id, full_name, phone FROM person WHERE deleted_at IS NULL ORDER BY id').all(),
    connection.prepare('SELECT id, position, org_unit_id, valid_from, valid_to FROM position_holding WHERE deleted_at IS NULL ORDER BY id').all(),
    connection.prepare('SELECT id, person_id, role, order_no, valid_from FROM membership WHERE deleted_at IS NULL ORDER BY id').all(),
    connection.prepare('SELECT title FROM search_document ORDER BY record_id').all(),
  ];
}

interface Office {
  database: TestDatabase;
  committeeId: string;
  unitId: string;
  personId: string;
  seatId: string;
}

/** A committee with one member, Phạm Văn Mẫu of the Sở Nội vụ. */
async function anOffice(): Promise<Office & AsyncDisposable> {
  const database = await testDatabase();
  const made = await database.write(async (context) => {
    const committee = await aCommittee(context, 'Ban Chỉ đạo Dân vận khéo');
    const unit = await aUnit(context, 'Sở Nội vụ');
    const person = await aPerson(context, 'Phạm Văn Mẫu', { position: 'Giám đốc', unitId: unit.id });
    const seat = await aSeat(context, committee.id, person.id, { role: 'head', orderNo: 1 });
    return { committeeId: committee.id, unitId: unit.id, personId: person.id, seatId: seat.id };
  });
  return { database, ...made, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() };
}

const ROWS = ['1;Phạm Văn Mẫu;Giám đốc;Sở Nội vụ;Trưởng ban;;0912345678', '2;Trần Thị Thử;Phó Giám đốc;Sở Nội vụ;Phó Trưởng ban;18/3/2026;', ';Lê Văn Ví;Chủ tịch;;Ủy viên;18/3/2026;'];

describe('committing an import', () => {
  test('adds, changes and counts; everything is one entry of the history, under the name of the file', async () => {
    await using office = await anOffice();
    const { database, committeeId } = office;
    const file = await list(ROWS);
    const wizard = await startWizard(database, committeeId, file);
    const result = await wizard.commit();
    expect(result).toMatchObject({ added: 2, changed: 1, same: 0, newPeople: 2, leftOut: 0, entry: { origin: database.origin } });
    expect(database.connection.prepare('SELECT p.full_name AS name, m.role, m.order_no AS no, m.valid_from AS day FROM membership m JOIN person p ON p.id = m.person_id ORDER BY m.order_no').all()).toEqual([
      { name: 'Phạm Văn Mẫu', role: 'head', no: 1, day: null }, { name: 'Trần Thị Thử', role: 'deputy_head', no: 2, day: '2026-03-18' }, { name: 'Lê Văn Ví', role: 'member', no: 3, day: '2026-03-18' },
    ]);
    expect(database.connection.prepare('SELECT action, subject FROM audit_entry WHERE seq = ?').get(result.entry.seq)).toEqual({ action: 'imports.commit', subject: path.basename(file) });
    expect(database.connection.prepare("SELECT count(*) FROM search_document WHERE title = 'Lê Văn Ví'").pluck().get()).toBe(1);
    expect(verifyChain(database.connection).brokenAt).toBeNull();
  });

  test('the same file again changes nothing', async () => {
    await using office = await anOffice();
    const file = await list(ROWS);
    await (await startWizard(office.database, office.committeeId, file)).commit();
    const again = await startWizard(office.database, office.committeeId, file);
    expect(again.summary()).toMatchObject({ rows: 3, same: 3, ready: 3 });
    expect(await again.commit()).toMatchObject({ added: 0, changed: 0, same: 3 });
  });

  test('is refused while a row is blocked, unless such rows are to be left out', async () => {
    await using office = await anOffice();
    const wizard = await startWizard(office.database, office.committeeId, await list([...ROWS, '9;Đỗ Thị Dụ;;;Ủy viên;31/02/2026;']));
    expect(() => wizard.plan()).toThrow(expect.objectContaining({ code: 'RULE', data: { issues: [{ rule: 'IMPORT_NOT_READY', params: { blocked: 1, undecided: 0 } }] } }));
    expect(await wizard.commit({ leaveOutUnready: true })).toMatchObject({ added: 2, changed: 1, leftOut: 1 });
  });

  test('given up in the middle, leaves nothing behind', async () => {
    await using office = await anOffice();
    const { database } = office;
    const before = everything(database);
    const wizard = await startWizard(database, office.committeeId, await list(Array.from({ length: 400 }, (_, index) => `${index + 2};Nguyễn Văn Số ${index};;;Ủy viên;;`)));
    class GivenUpAtTwoHundred extends AbortFlag {
      override count(done: number): void {
        super.count(done);
        if (done === 200) this.abort();
      }
    }
    const flag = new GivenUpAtTwoHundred();
    await expect(wizard.commit({ flag })).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(flag.done).toBe(200);
    expect(everything(database)).toEqual(before);
    expect(await wizard.commit()).toMatchObject({ added: 400 });
  });
});

describe('when the record changed between the check and the commit', () => {
  const changes: [string, (office: Office) => Promise<unknown>][] = [
    ['somebody of a new person’s name was entered', ({ database }) => database.write((context) => aPerson(context, 'Trần Thị Thử'))],
    ['a person to be changed got another telephone', ({ database, personId }) => database.write(({ records }) => records.patch('person', personId, { phone: '0999999999' }))],
    ['a seat of the committee ended', ({ database, seatId }) => database.write(({ records }) => records.patch('membership', seatId, { valid_to: '2026-01-31' }))],
    ['the unit of a new person was renamed', ({ database, unitId }) => database.write(({ records, connection }) => records.patch('org_unit_name', String(connection.prepare('SELECT id FROM org_unit_name WHERE org_unit_id = ?').pluck().get(unitId)), { name: 'Sở Nội vụ và Lao động' }))],
  ];
  test.each(changes)('%s: nothing is written, and a new check shows how it stands', async (_what, change) => {
    await using office = await anOffice();
    const wizard = await startWizard(office.database, office.committeeId, await list(ROWS));
    await change(office);
    const before = everything(office.database);
    await expect(wizard.commit()).rejects.toMatchObject({ code: 'RULE', data: { issues: [{ rule: 'IMPORT_NOT_READY' }] } });
    expect(everything(office.database)).toEqual(before);
    wizard.recheck();
    for (const row of wizard.rows()) if (row.effect === 'undecided') wizard.choose(row.row, 'new');
    await expect(wizard.commit({ leaveOutUnready: true })).resolves.toMatchObject({ batchId: expect.any(String) as string });
  });

  test('changes that touch no row do no harm', async () => {
    await using office = await anOffice();
    const wizard = await startWizard(office.database, office.committeeId, await list(ROWS));
    await office.database.write(async (context) => {
      await aPerson(context, 'Người Khác Hẳn');
      await aCommittee(context, 'Ban Chỉ đạo khác');
    });
    expect(await wizard.commit()).toMatchObject({ added: 2 });
  });

  test('a committee that was removed meanwhile takes no members', async () => {
    await using office = await anOffice();
    const other = await office.database.write((context) => aCommittee(context, 'Ban Chỉ đạo sắp bỏ'));
    const wizard = await startWizard(office.database, other.id, await list(ROWS));
    await office.database.write(({ records }) => records.remove('committee', other));
    await expect(wizard.commit()).rejects.toThrow('No such record in committee');
  });
});

describe('taking an import back', () => {
  test('puts everything as it was, in one step, and only once', async () => {
    await using office = await anOffice();
    const { database } = office;
    const before = shown(database);
    const { batchId } = await (await startWizard(database, office.committeeId, await list(ROWS))).commit();
    expect(await listImports(database.read, { offset: 0, limit: 10 })).toMatchObject({ total: 1, rows: [{ id: batchId, committeeName: 'Ban Chỉ đạo Dân vận khéo', added: 2, changed: 1, newPeople: 2, undone: false, by: 'Người dùng thử' }] });
    const undone = await database.write((context) => undoImport(context, batchId), 'imports.undo');
    expect(undone.rows).toBe(3);
    expect(shown(database)).toEqual(before);
    expect((await listImports(database.read, { offset: 0, limit: 10 })).rows[0]?.undone).toBe(true);
    await expect(database.write((context) => undoImport(context, batchId))).rejects.toMatchObject({ data: { issues: [{ rule: 'UNDO_ALREADY' }] } });
    expect(verifyChain(database.connection).brokenAt).toBeNull();
  });

  test('is refused when something later hangs on it, and says what', async () => {
    await using office = await anOffice();
    const { database } = office;
    const { batchId } = await (await startWizard(database, office.committeeId, await list(ROWS))).commit();
    const added = String(database.connection.prepare("SELECT id FROM person WHERE full_name = 'Lê Văn Ví'").pluck().get());
    await database.write(async (context) => {
      const other = await aCommittee(context, 'Ban Chỉ đạo khác');
      await aSeat(context, other.id, added);
    });
    await expect(database.write((context) => undoImport(context, batchId))).rejects.toMatchObject({ code: 'RULE', data: { issues: [{ rule: 'UNDO_DEPENDS', params: { label: 'Lê Văn Ví' } }] } });
  });
});
