import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { copyFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { connectForWriting } from '../../electron/backend/db/connection.ts';
import { aCommittee, aPerson, aUnit } from '../support/builders.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { HEADINGS, listFiles } from '../support/list-files.ts';

const SCRIPT = path.join(import.meta.dirname, 'run.mjs');
const files = listFiles();

interface Answer {
  code: number;
  lines: Record<string, unknown>[];
  stdout: string;
  stderr: string;
}

async function check(...args: string[]): Promise<Answer> {
  const { stdout, stderr, code = 0 } = await promisify(execFile)(process.execPath, [SCRIPT, ...args]).catch((error: { stdout: string; stderr: string; code: number }) => error) as { stdout: string; stderr: string; code?: number };
  return { code, stdout, stderr, lines: stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>) };
}

/** An office with a committee, and Lê Thị Ngọc Diễm of the Interior. */
async function office(): Promise<TestDatabase> {
  const database = await testDatabase();
  await database.write(async (context) => {
    const unit = await aUnit(context, 'Sở Nội vụ');
    await aPerson(context, 'Lê Thị Ngọc Diễm', { position: 'Giám đốc', unitId: unit.id, positionFrom: '2024-01-01' });
    await aCommittee(context, 'Ban Chỉ đạo Mẫu');
  });
  return database;
}

const GOOD = ['1', 'Trần Thị Thử', 'Giám đốc', 'Sở Nội vụ', 'Trưởng ban', '18/3/2026', ''];
const BAD = ['2', 'Lê Văn Ví', 'Giám đốc', 'Sở Nội vụ', 'Ủy viên', '31/02/2026', ''];
const NEAR = ['3', 'Lê Thị Ngọc Diệp', 'Giám đốc', 'Sở Nội vụ', 'Ủy viên', '18/3/2026', ''];

/** The database with everything beside it, byte by byte. */
function bytesOf({ file }: TestDatabase): string[] {
  const folder = path.dirname(file);
  return readdirSync(folder).toSorted().map((name) => `${name} ${createHash('sha256').update(readFileSync(path.join(folder, name))).digest('hex')}`);
}

describe('npm run import:check', () => {
  test('says of each file what it would bring and what is wrong, by cells and codes and without a name', async () => {
    await using database = await office();
    const [good, odd] = [await files.csv([HEADINGS, GOOD]), await files.csv([HEADINGS, GOOD, BAD, NEAR])];
    const before = bytesOf(database);
    const { code, lines, stdout } = await check('--database', database.file, '--list', 'roster', '--committee', 'ban chỉ đạo mẫu', good, odd);
    expect(code).toBe(1);
    expect(lines).toMatchObject([
      { file: good, ok: true, list: 'roster', headerRow: 1, rows: 1, new: 1, changed: 0, same: 0, missing: 0, errors: 0, undecided: 0, error: null },
      { file: odd, ok: false, rows: 3, new: 1, errors: 1, undecided: 1, problems: expect.arrayContaining([{ cell: 'F3', field: 'from', severity: 'error', code: 'DATE_INVALID' }]) as unknown },
    ]);
    for (const name of ['Thử', 'Ví', 'Diệp', 'Diễm']) expect(stdout).not.toContain(name);
    expect(bytesOf(database)).toEqual(before);
  });

  test('writes no byte beside a database that was closed, and sees what stands in the log of one that is open', async () => {
    await using database = await office();
    const file = await files.csv([HEADINGS, GOOD]);
    expect(existsSync(`${database.file}-wal`)).toBe(true);
    expect((await check('--database', database.file, '--list', 'roster', '--committee', 'Ban Chỉ đạo Mẫu', file)).code).toBe(0);
    const closed = files.place('db');
    await copyFile(database.file, closed);
    await copyFile(`${database.file}-wal`, `${closed}-wal`);
    connectForWriting(closed).close();
    const before = [createHash('sha256').update(readFileSync(closed)).digest('hex'), existsSync(`${closed}-wal`)];
    expect((await check('--database', closed, '--list', 'roster', '--committee', 'Ban Chỉ đạo Mẫu', file)).code).toBe(0);
    expect([createHash('sha256').update(readFileSync(closed)).digest('hex'), existsSync(`${closed}-wal`), existsSync(`${closed}-shm`)]).toEqual([...before, false]);
  });

  test('takes a mapping, and tells one of another list', async () => {
    await using database = await office();
    const file = await files.csv([['TT', 'Cán bộ', 'Vai'], ['1', 'Trần Thị Thử', 'Ủy viên']]);
    const mapping = files.place('json');
    await writeFile(mapping, JSON.stringify({ format: 'steering-desk-import-mapping', version: 1, list: 'roster', columns: [{ heading: 'can bo', field: 'fullName', asItStands: false }, { heading: 'vai', field: 'role', asItStands: false }] }));
    const args = ['--database', database.file, '--committee', 'Ban Chỉ đạo Mẫu', '--mapping', mapping, file];
    const table = await files.csv([['TT', 'Họ và tên', 'Cán bộ', 'Vai'], ['1', '', 'Trần Thị Thử', 'Ủy viên']]);
    expect((await check('--list', 'roster', ...args.slice(0, -1), table)).lines).toMatchObject([{ ok: true, new: 1, notMapped: [] }]);
    expect((await check('--list', 'incoming', ...args.slice(0, -1), await files.csv([['Số đến', 'Ngày đến', 'Số ký hiệu', 'Trích yếu'], ['1', '02/3/2026', '1/UBND', 'Về việc']]))).lines).toMatchObject([{ ok: false, error: { code: 'RULE', rule: 'MAPPING_OTHER_LIST' } }]);
  });

  test('is a refusal of its own where it was asked wrongly, or the database is none', async () => {
    await using database = await office();
    const file = await files.csv([HEADINGS, GOOD]);
    expect(await check('--database', database.file, file)).toMatchObject({ code: 2, lines: [], stderr: expect.stringContaining('import:check') as unknown });
    expect(await check('--database', database.file, '--list', 'register_none', file)).toMatchObject({ code: 2, lines: [] });
    expect(await check('--database', database.file, '--list', 'roster', '--committee', 'Ban khác', file)).toMatchObject({ code: 2, lines: [], stderr: expect.stringContaining('no committee') as unknown });
    expect(await check('--database', file, '--list', 'roster', file)).toMatchObject({ code: 2, lines: [] });
    expect(await check('--database', files.place('db'), '--list', 'roster', file)).toMatchObject({ code: 2, lines: [] });
    const gone = files.place('xlsx');
    await rename(await files.csv([HEADINGS, GOOD]), gone);
    expect((await check('--database', database.file, '--list', 'roster', '--committee', 'Ban Chỉ đạo Mẫu', `${gone}.none`)).lines).toMatchObject([{ ok: false, error: { code: 'FILE_UNREADABLE' } }]);
    expect((await check('--database', database.file, '--list', 'roster', file)).lines).toMatchObject([{ ok: false, error: { code: 'RULE', rule: 'IMPORT_COMMITTEE_REQUIRED' } }]);
  });
});
