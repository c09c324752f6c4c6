import { BARE_COMMITTEE } from '../support/builders.ts';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyChain } from '../../electron/backend/db/audit.ts';
import { connectForReading } from '../../electron/backend/db/connection.ts';
import { type BackendProcess, startBackendProcess } from '../support/backend-process.ts';

const PERSON = { fullName: 'Nguyễn Văn Mẫu', givenNameOverride: null, position: 'Chuyên viên', unitId: null, positionFrom: null, phone: null, email: null, note: null };
const codeOf = (promise: Promise<unknown>) => promise.then(() => 'answered', (error: { code?: string }) => error.code ?? JSON.stringify(error));

/** Reads a job's stream to its end and answers its result. */
async function resultOf<T>(job: Promise<AsyncIterator<unknown, T, undefined>>): Promise<T> {
  const stream = await job;
  for (;;) {
    const step = await stream.next();
    if (step.done) return step.value;
  }
}

let userData: string;
let backend: BackendProcess;
beforeAll(() => {
  if (!existsSync(path.join(import.meta.dirname, '..', '..', 'out', 'main', 'backend.js'))) throw new Error('Run "npm run build" first: these tests start the built backend.');
});
beforeEach(async () => {
  userData = mkdtempSync(path.join(tmpdir(), 'steering-desk-process-'));
  backend = await startBackendProcess(userData);
  await backend.client.office.setUp({ userName: 'Thử', officeName: 'Văn phòng Mẫu', placeName: 'Mẫu', start: 'empty' });
});
afterEach(async () => {
  await backend[Symbol.asyncDispose]();
  rmSync(userData, { recursive: true, force: true });
});

const file = () => path.join(userData, 'data', 'steering-desk.db');

describe('the running backend', () => {
  it('lets a page read what it has just written', async () => {
    for (let i = 0; i < 30; i += 1) {
      const { id } = await backend.client.people.create({ ...PERSON, fullName: `Nguyễn Văn Mẫu ${i}` });
      expect((await backend.client.people.get({ id })).fullName).toBe(`Nguyễn Văn Mẫu ${i}`);
    }
  });

  it('rolls back what a page had asked for when its port is gone, and goes on for others', async () => {
    const page = backend.connect();
    const calls = Array.from({ length: 60 }, () => codeOf(page.client.people.create(PERSON)));
    page.close();
    void Promise.allSettled(calls);
    const { total } = await backend.client.people.list({});
    await backend.client.people.create(PERSON);
    const after = await backend.client.people.list({});
    expect(after.total).toBeGreaterThanOrEqual(total + 1);
    expect((await backend.client.history.verify({})).brokenAt).toBeNull();
  });

  it('ends cleanly: the write-ahead log is gone, the backup of the day is made, the history verifies', async () => {
    await backend.client.people.create(PERSON);
    await backend.drain({ backUp: true });
    expect(readdirSync(path.dirname(file())).filter((name) => name.includes('.db'))).toEqual(['steering-desk.db']);
    expect(readdirSync(path.join(userData, 'backups')).some((name) => name.endsWith('-quit.db'))).toBe(true);
    const connection = connectForReading(file());
    expect(verifyChain(connection)).toMatchObject({ brokenAt: null });
    connection.close();
  });

  it('answers new requests while it ends that it is restarting', async () => {
    const draining = backend.drain();
    expect(['BACKEND_RESTARTING', 'answered']).toContain(await Promise.race([codeOf(backend.client.people.list({})), draining.then(() => 'BACKEND_RESTARTING')]));
    await draining;
  });
});

describe('a ticket', () => {
  it('works once, for its own use only, and an invented one never', async () => {
    const place = path.join(userData, 'ban-sao.db');
    const ticket = await backend.ticket(place, 'write');
    expect(await codeOf(backend.client.backups.preview({ source: { ticket } }))).toBe('TICKET_INVALID');
    await resultOf(backend.client.backups.create({ ticket }));
    expect(existsSync(place)).toBe(true);
    expect(await codeOf(resultOf(backend.client.backups.create({ ticket })))).toBe('TICKET_INVALID');
    expect(await codeOf(resultOf(backend.client.backups.create({ ticket: 'f'.repeat(32) })))).toBe('TICKET_INVALID');
  });
});

describe('backup and restore', () => {
  it('brings back what was, after showing it beside what is, and begins a new chain of history', async () => {
    await backend.client.people.create(PERSON);
    const backup = await resultOf(backend.client.backups.create({}));
    await backend.client.people.create({ ...PERSON, fullName: 'Trần Thị Thử' });
    const origin = () => (JSON.parse(readFileSync(path.join(userData, 'data', 'installation.json'), 'utf8')) as { origin: string }).origin;
    const before = origin();

    const { previewId, preview } = await backend.client.backups.preview({ source: { name: backup.name } });
    expect(preview).toMatchObject({ officeName: 'Văn phòng Mẫu', counts: { people: 1 }, current: { counts: { people: 2 } } });
    await resultOf(backend.client.backups.restore({ previewId }));

    expect((await backend.client.people.list({})).rows.map(({ fullName }) => fullName)).toEqual(['Nguyễn Văn Mẫu']);
    expect(origin()).not.toBe(before);
    await backend.client.people.create({ ...PERSON, fullName: 'Lê Văn Sau' });
    expect(await backend.client.history.verify({})).toMatchObject({ brokenAt: null });
    expect(readdirSync(path.dirname(file())).some((name) => name.startsWith('replaced-'))).toBe(true);
    expect((await backend.client.backups.list({})).rows.map(({ kind }) => kind)).toContain('restore');
  });

  it('keeps what is there when the backup is gone at the last moment, and never goes on with a chain that others may know further', async () => {
    await backend.client.people.create(PERSON);
    const backup = await resultOf(backend.client.backups.create({}));
    const origin = () => (JSON.parse(readFileSync(path.join(userData, 'data', 'installation.json'), 'utf8')) as { origin: string }).origin;
    const before = origin();
    const { previewId } = await backend.client.backups.preview({ source: { name: backup.name } });
    rmSync(path.join(userData, 'backups', backup.name));
    expect(await codeOf(resultOf(backend.client.backups.restore({ previewId })))).not.toBe('answered');
    expect((await backend.client.people.list({})).total).toBe(1);
    expect(origin()).not.toBe(before);
    await backend.client.people.create({ ...PERSON, fullName: 'Trần Thị Thử' });
    expect(await backend.client.history.verify({})).toMatchObject({ brokenAt: null });
  });

  it('refuses a file that is no backup in one word and touches nothing', async () => {
    const letter = path.join(userData, 'thu.db');
    writeFileSync(letter, 'Kính gửi …');
    const ticket = await backend.ticket(letter, 'read');
    expect(await codeOf(backend.client.backups.preview({ source: { ticket } }))).toBe('BACKUP_DAMAGED');
    expect((await backend.client.system.status({})).database).toBe('ready');
  });

  it('offers the backups when the database is damaged, and restores one', async () => {
    await backend.client.people.create(PERSON);
    const backup = await resultOf(backend.client.backups.create({}));
    await backend.drain();
    writeFileSync(file(), 'damaged');
    backend = await startBackendProcess(userData);
    expect(await backend.client.system.status({})).toMatchObject({ database: 'damaged' });
    expect(await codeOf(backend.client.people.list({}))).toBe('DATABASE_DAMAGED');
    const { previewId, preview } = await backend.client.backups.preview({ source: { name: backup.name } });
    expect(preview.current).toBeNull();
    await resultOf(backend.client.backups.restore({ previewId }));
    expect((await backend.client.system.status({})).database).toBe('ready');
    expect((await backend.client.people.list({})).total).toBe(1);
  });
});

describe('a cancelled import', () => {
  /** The page's own link to a backend process, as the window has it. */
  async function importReady() {
    const { createPortLink } = await import('../../renderer/src/app/port-link.ts');
    const page = backend.connectLink((port) => {
      const link = createPortLink(() => true);
      link.open(port);
      return link;
    });
    const committee = await page.committees.create({ ...BARE_COMMITTEE, name: 'Ban Chỉ đạo Mẫu' });
    const list = path.join(userData, 'ds.csv');
    writeFileSync(list, `TT,Họ và tên,Chức danh trong BCĐ\n${Array.from({ length: 4000 }, (_, i) => `${i + 1},Nguyễn Văn Mẫu ${i},${i === 0 ? 'Trưởng ban' : 'Ủy viên'}`).join('\n')}`);
    const { importId } = await resultOf(page.imports.open({ ticket: await backend.ticket(list, 'read'), committeeId: committee.id, confirmedNoSecret: true }));
    const table = await page.imports.table({ importId, sheet: 0 });
    const mapping = table.columns.flatMap(({ column, field }) => (field === null ? [] : [{ column, field }]));
    await resultOf(page.imports.check({ importId, sheet: 0, headerRow: table.headerRow ?? 1, mapping }));
    return { page, importId };
  }

  it('is told "cancelled" only when nothing was written, and "done" when everything was', async () => {
    for (const pause of [0, 40, 120, 250, 400, 700, 1200]) {
      const { page, importId } = await importReady();
      const before = (await page.people.list({})).total;
      const controller = new AbortController();
      const stream = page.imports.commit({ importId }, { signal: controller.signal });
      setTimeout(() => controller.abort(), pause);
      const told = await codeOf(resultOf(stream));
      const written = (await page.people.list({})).total - before;
      expect([told, written]).toEqual(told === 'answered' ? ['answered', 4000] : ['CANCELLED', 0]);
      if (told === 'answered') break;
      await page.imports.discard({ importId });
      const committee = (await page.committees.list({})).rows[0];
      if (committee !== undefined) await page.committees.remove({ items: [{ id: committee.id, rev: committee.rev }] });
    }
  });
});
