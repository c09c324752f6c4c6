import { BARE_COMMITTEE } from '../support/builders.ts';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BackendProcess, startBackendProcess } from '../support/backend-process.ts';
import { writeRoster } from '../support/bench-data.ts';
import { finish, preview } from '../support/bench-import.ts';

const SAMPLE = path.join(import.meta.dirname, '..', '..', 'resources', 'sample-office', 'danh-sach-thanh-vien.xlsx');
const LEGACY = path.join(path.dirname(SAMPLE), 'danh-sach-phong-chu-cu.xlsx');
const COMMITTEE = { ...BARE_COMMITTEE, name: 'Ban Chỉ đạo Mẫu' };
const UNKNOWN_ID = '0190a1b2-c3d4-7e5f-8a6b-0123456789ab';

let userData: string;
let backend: BackendProcess;
let committeeId: string;
beforeAll(() => {
  if (!existsSync(path.join(import.meta.dirname, '..', '..', 'out', 'main', 'work.js'))) throw new Error('Run "npm run build" first: these tests start the built backend.');
});
beforeEach(async () => {
  userData = mkdtempSync(path.join(tmpdir(), 'steering-desk-imports-'));
  backend = await startBackendProcess(userData);
  await backend.client.office.setUp({ userName: 'Thử', officeName: 'Văn phòng Mẫu', placeName: 'Mẫu', start: 'sample' });
  committeeId = (await backend.client.committees.create(COMMITTEE)).id;
});
afterEach(async () => {
  await backend[Symbol.asyncDispose]();
  rmSync(userData, { recursive: true, force: true });
});

const membersNow = async () => (await backend.client.committees.roster({ id: committeeId, asOf: '2026-11-20' })).members;
const backupsOfImports = () => {
  const folder = path.join(userData, 'backups');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('-import.db')) : [];
};
const refusal = (promise: Promise<unknown>) => promise.then(() => 'answered', (error: { code?: string; data?: { issues?: { rule: string }[] } }) => error.data?.issues?.[0]?.rule ?? error.code);

describe('an import over the ports', () => {
  it('goes from the file to the roster, with a backup before it, and is taken back in one step', async () => {
    const { imports } = backend.client;
    const { importId, summary } = await preview(backend, committeeId, SAMPLE);
    expect(summary).toMatchObject({ rows: 13, errors: 1 });
    expect(await refusal(finish(imports.commit({ importId })))).toBe('IMPORT_NOT_READY');
    expect(backupsOfImports()).toEqual([]);
    const { rows } = await imports.rows({ importId, only: 'errors' });
    await imports.editCell({ importId, row: rows[0]?.row ?? 0, field: 'from', text: '28/02/2026' });
    for (const { row } of (await imports.rows({ importId, only: 'undecided' })).rows) await imports.choose({ importId, row, choice: 'new' });
    const { batchId, added } = await finish(imports.commit({ importId }));
    expect(added).toBe(13);
    expect(await membersNow()).toHaveLength(13);
    expect(backupsOfImports()).toHaveLength(1);
    expect(await refusal(imports.rows({ importId }))).toBe('IMPORT_GONE');

    await imports.undo({ id: batchId });
    expect(await membersNow()).toEqual([]);
    expect((await imports.list({})).rows).toMatchObject([{ id: batchId, undone: true }]);
  });

  it('given up while its rows are written, writes all of them or none, and none is lost for good', { timeout: 60_000 }, async () => {
    const { imports, drafts } = backend.client;
    const file = path.join(userData, 'lon.xlsx');
    await writeRoster(file, 5000);
    const { importId, summary } = await preview(backend, committeeId, file);
    const stop = new AbortController();
    const stream = await imports.commit({ importId, leaveOutUnready: true }, { signal: stop.signal });
    const read = (async () => {
      for (let step = await stream.next(); !step.done; step = await stream.next()) if (step.value.step === 'write') stop.abort();
    })();
    await read.catch(() => {});
    // The writer takes one after the other: once this is answered, the import is written or not.
    await drafts.save({ key: 'thu', value: 1 });
    const written = (await membersNow()).length;
    expect([0, summary.ready]).toContain(written);
    if (written === 0) await finish(imports.commit({ importId, leaveOutUnready: true }));
    expect(await membersNow()).toHaveLength(summary.ready);
  });

  it('of a list in old fonts reads it as Unicode; a column is left as it stands when that is asked for', async () => {
    const { imports } = backend.client;
    const { importId, summary } = await preview(backend, committeeId, LEGACY);
    expect(summary).toMatchObject({ rows: 13, errors: 1 });
    const refusals = async () => (await imports.table({ importId, sheet: 0 })).encodings.map(({ letter, encoding, refused }) => [letter, encoding, refused]);
    expect((await refusals()).slice(1, 4)).toEqual([['B', 'tcvn3', false], ['C', 'tcvn3', false], ['D', 'vni', false]]);
    await imports.decode({ importId, sheet: 0, column: 3, decoded: false });
    expect((await refusals()).slice(1, 4)).toEqual([['B', 'tcvn3', false], ['C', 'tcvn3', true], ['D', 'vni', false]]);
    expect(await refusal(imports.decode({ importId, sheet: 0, column: 6, decoded: false }))).toBe('NOT_FOUND');
    expect(await refusal(imports.decode({ importId: UNKNOWN_ID, sheet: 0, column: 3, decoded: false }))).toBe('IMPORT_GONE');
  });

  it('left, is gone; a third one opened lets the first go', async () => {
    const { imports } = backend.client;
    const first = await preview(backend, committeeId, SAMPLE);
    await imports.discard({ importId: first.importId });
    expect(await refusal(imports.rows({ importId: first.importId }))).toBe('IMPORT_GONE');
    const opened = [await preview(backend, committeeId, SAMPLE), await preview(backend, committeeId, SAMPLE), await preview(backend, committeeId, SAMPLE)];
    expect(await Promise.all(opened.map(({ importId }) => refusal(imports.rows({ importId }))))).toEqual(['IMPORT_GONE', 'answered', 'answered']);
  });

  it('for a committee nobody knows, of a file that is no workbook, or with an invented ticket, is refused', async () => {
    const { imports } = backend.client;
    const open = async (file: string, id: string) => refusal(finish(imports.open({ ticket: await backend.ticket(file, 'read'), committeeId: id, confirmedNoSecret: true })));
    expect(await open(SAMPLE, UNKNOWN_ID)).toBe('NOT_FOUND');
    expect(await open(path.join(import.meta.dirname, 'imports.test.ts'), committeeId)).toBe('WORKBOOK_NOT_A_WORKBOOK');
    expect(await open(path.join(userData, 'khong-co.xlsx'), committeeId)).toBe('FILE_UNREADABLE');
    expect(await refusal(finish(imports.open({ ticket: '0'.repeat(32), committeeId, confirmedNoSecret: true })))).toBe('TICKET_INVALID');
  });
});

describe('a roster sent out over the ports', () => {
  it.each(['annex', 'list'] as const)('as %s comes in again without a difference', async (layout) => {
    const { committees, imports } = backend.client;
    const { rows } = await committees.list({});
    const committee = rows.find(({ membersCount }) => membersCount > 0);
    const target = path.join(userData, `${layout}.xlsx`);
    const sent = await finish(committees.exportRoster({ id: committee?.id ?? '', asOf: '2026-11-20', layout, includeContacts: true, ticket: await backend.ticket(target, 'write') }));
    expect(sent).toEqual({ rows: committee?.membersCount, fileName: `${layout}.xlsx` });
    const { importId, summary } = await preview(backend, committee?.id ?? '', target);
    expect(summary).toMatchObject({ rows: sent.rows, same: sent.rows });
    await imports.discard({ importId });
  });
});
