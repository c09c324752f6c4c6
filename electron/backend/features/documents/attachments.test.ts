import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aDocument, BARE_DOCUMENT } from '../../../../tests/support/documents.ts';
import { aTask } from '../../../../tests/support/tasks.ts';
import { zipOf } from '../../../../tests/support/zip.ts';
import { attachmentsBeside, copyNamedFiles, storedPath } from '../../db/attachments.ts';
import { makeBackup } from '../../db/backup.ts';
import { connectForReading } from '../../db/connection.ts';
import { restoreBackup } from '../../db/restore.ts';
import type { WorkContext } from '../../work-sessions.ts';
import { undoEntry } from '../history/service.ts';
import { eraseRemoved, restoreRemoved } from '../recycle-bin/service.ts';
import { getTask } from '../tasks/queries.ts';
import { recordAttachment, removeAttachment } from './attachments.ts';
import { fileSession } from './file-session.ts';
import { getDocument } from './queries.ts';
import { removeDocuments, updateDocument } from './service.ts';

const NOW = '2026-03-18T09:15:22.000Z';
const session = fileSession();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function aFile(name: string, text: string | Buffer = 'nội dung'): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}
const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
const work = (database: TestDatabase): WorkContext => ({ progress: () => {}, aborted: () => false, connection: () => database.connection });
const store = (database: TestDatabase) => attachmentsBeside(database.file);
const paper = (database: TestDatabase, changes: Parameters<typeof aDocument>[1] = {}) => database.write((context) => aDocument(context, changes));
/** The steps of the job: the file first, its record after. */
async function attach(database: TestDatabase, documentId: string, source: string) {
  const stored = await session.store({ documentId, source }, work(database));
  return { ...(await database.write((context) => recordAttachment(context, { documentId, ...stored }), 'documents.attach')), ...stored };
}
const check = async (database: TestDatabase) => (await session.check({ documentId: null }, work(database))).faults.map(({ fileName, state }) => [fileName, state]);
/** Every file in a folder, below it too. */
const filesIn = (place: string) => (existsSync(place) ? readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name) : []);
const wordFile = (...paragraphs: string[]) => zipOf({ 'word/document.xml': `<w:document><w:body>${paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')}</w:body></w:document>` });

describe('the files of a paper', () => {
  it('lie beside the database by what they hold, the same contents once', async () => {
    await using database = await testDatabase();
    const [one, other] = [await paper(database), await paper(database)];
    const source = aFile('Kế hoạch 26.pdf');
    await attach(database, one.id, source);
    const { sha256 } = await attach(database, other.id, aFile('bản sao.pdf'));
    expect(sha256).toBe(hashOf(source));
    expect(filesIn(store(database))).toEqual([sha256]);
    expect(readFileSync(storedPath(store(database), sha256))).toEqual(readFileSync(source));
    expect((await getDocument(database.read, one.id)).attachments).toMatchObject([{ fileName: 'Kế hoạch 26.pdf', bytes: statSync(source).size, addedBy: 'Người dùng thử' }]);
    await expect(attach(database, one.id, source)).rejects.toMatchObject({ code: 'RULE', data: { issues: [{ rule: 'ATTACHMENT_KNOWN' }] } });
    expect(await check(database)).toEqual([]);
  });

  it('come out again as proved copies, read-only where they are only looked at', async () => {
    await using database = await testDatabase();
    const { id } = await attach(database, (await paper(database)).id, aFile('a.pdf'));
    const target = path.join(folder, 'xem.pdf');
    expect(await session.copy({ from: 'attachment', id, target, readOnly: true }, work(database))).toEqual({ fileName: 'a.pdf' });
    expect(readFileSync(target, 'utf8')).toBe('nội dung');
    expect(statSync(target).mode & 0o222).toBe(0);
  });

  it('are told to be missing or changed, and then not given out; attached again, they are whole', async () => {
    await using database = await testDatabase();
    const { id: documentId } = await paper(database);
    const gone = await attach(database, documentId, aFile('mất.pdf', 'một'));
    const changed = await attach(database, documentId, aFile('sửa.pdf', 'hai'));
    await attach(database, documentId, aFile('còn.pdf', 'ba'));
    rmSync(storedPath(store(database), gone.sha256));
    writeFileSync(storedPath(store(database), changed.sha256), 'HAI');
    expect(await check(database)).toEqual([['mất.pdf', 'missing'], ['sửa.pdf', 'changed']]);
    const target = path.join(folder, 'ra.pdf');
    await expect(session.copy({ from: 'attachment', id: gone.id, target, readOnly: false }, work(database))).rejects.toMatchObject({ code: 'ATTACHMENT_MISSING' });
    await expect(session.copy({ from: 'attachment', id: changed.id, target, readOnly: false }, work(database))).rejects.toMatchObject({ code: 'ATTACHMENT_CHANGED' });
    expect(filesIn(folder)).not.toContain('ra.pdf');
    expect(filesIn(folder)).not.toContain('ra.pdf.tmp');
    await attach(database, (await paper(database)).id, path.join(folder, 'sửa.pdf'));
    expect(await check(database)).toEqual([['mất.pdf', 'missing']]);
  });

  it('go to the recycle bin with their paper, come back with it, and can be undone', async () => {
    await using database = await testDatabase();
    const document = await paper(database);
    const file = await attach(database, document.id, aFile('a.pdf'));
    await database.write((context) => removeAttachment(context, file), 'documents.detach');
    const entry = database.connection.prepare('SELECT origin, seq FROM audit_entry ORDER BY id DESC LIMIT 1').get() as { origin: string; seq: number };
    await database.write((context) => undoEntry(context, entry), 'history.undo');
    await database.write((context) => removeDocuments(context, [document]));
    await database.write((context) => restoreRemoved(context, [{ table: 'document', id: document.id }]));
    expect((await getDocument(database.read, document.id)).attachments).toHaveLength(1);
    expect(await check(database)).toEqual([]);
  });

  it('are deleted once their last record is erased for good, and not before', async () => {
    await using database = await testDatabase();
    const [one, other] = [await paper(database), await paper(database)];
    const first = await attach(database, one.id, aFile('a.pdf'));
    const second = await attach(database, other.id, aFile('b.pdf'));
    const erase = async (file: { id: string; rev: number }) => {
      await database.write((context) => removeAttachment(context, file));
      await database.write((context) => eraseRemoved(context, [{ table: 'attachment', id: file.id }]));
      await session.forget(undefined, work(database));
    };
    await erase(first);
    expect(filesIn(store(database))).toHaveLength(1);
    await erase(second);
    expect(filesIn(store(database))).toEqual([]);
  });
});

describe('the gate', () => {
  const expectRefused = async (database: TestDatabase, source: string, code: string, changes: Parameters<typeof aDocument>[1] = {}) => {
    const { id } = await paper(database, changes);
    await expect(attach(database, id, source)).rejects.toMatchObject({ code });
    expect(filesIn(store(database))).toEqual([]);
  };

  it('takes no file for a secret paper, and a paper that becomes secret loses its files, also those in the recycle bin', async () => {
    await using database = await testDatabase();
    await expectRefused(database, aFile('a.pdf'), 'RULE', { secret: true, symbol: '1-BC/TU' });
    const document = await paper(database, { symbol: '2-BC/TU' });
    const { sha256, ...removed } = await attach(database, document.id, aFile('bỏ.pdf', 'một'));
    await database.write((context) => removeAttachment(context, removed));
    await attach(database, document.id, aFile('giữ.pdf', 'hai'));
    await database.write((context) => updateDocument(context, { ...BARE_DOCUMENT, ...document, symbol: '2-BC/TU', title: null, secret: true }));
    await session.forget(undefined, work(database));
    expect(sha256).toHaveLength(64);
    expect(filesIn(store(database))).toEqual([]);
    expect(database.connection.prepare("SELECT count(*) FROM audit_payload WHERE payload LIKE '%giữ.pdf%' OR payload LIKE '%bỏ.pdf%'").pluck().get()).toBe(0);
    await expect(database.write((context) => recordAttachment(context, { documentId: document.id, fileName: 'c.pdf', bytes: 1, sha256 }))).rejects.toMatchObject({ code: 'RULE' });
  });

  it.each(['TỐI MẬT.pdf', 'Kế hoạch - Mật.pdf', 'báo cáo (TUYET_MAT).docx'])('refuses the name “%s”', async (name) => {
    await using database = await testDatabase();
    await expectRefused(database, aFile(name), 'SECRET_MARK');
  });

  it.each([
    ['a.txt', 'Ban Chỉ đạo\r\nTỐI MẬT\r\nBáo cáo'],
    ['a.docx', wordFile('Tỉnh ủy Mẫu', 'TUYỆT MẬT')],
  ])('refuses a mark that stands alone in the text of %s', async (name, text) => {
    await using database = await testDatabase();
    await expectRefused(database, aFile(name, text), 'SECRET_MARK');
  });

  it.each([
    ['Luật Bảo vệ bí mật nhà nước.docx', wordFile('Bảo vệ bí mật nhà nước')],
    ['hỏng.docx', 'không phải tệp Word'],
    ['trống.txt', ''],
  ])('lets %s pass', async (name, text) => {
    await using database = await testDatabase();
    await attach(database, (await paper(database)).id, aFile(name, text));
    expect(await check(database)).toEqual([]);
  });

  it('refuses programs and what is too large', async () => {
    await using database = await testDatabase();
    await expectRefused(database, aFile('công văn.pdf.exe'), 'ATTACHMENT_PROGRAM');
    const large = aFile('quét.pdf', '');
    truncateSync(large, 200 * 1024 * 1024 + 1);
    await expectRefused(database, large, 'ATTACHMENT_TOO_LARGE');
  });
});

describe('what is cut off', () => {
  it('between the copy and the record leaves a whole file and no half one; the next try goes through', async () => {
    await using database = await testDatabase();
    const { id: documentId } = await paper(database);
    const source = aFile('a.pdf');
    mkdirSync(store(database), { recursive: true });
    // Left by a copy that was cut off half-way.
    writeFileSync(path.join(store(database), 'incoming.tmp'), 'nội d');
    await session.store({ documentId, source }, work(database));
    expect(filesIn(store(database))).toEqual([hashOf(source)]);
    expect((await getDocument(database.read, documentId)).attachments).toEqual([]);
    await attach(database, documentId, source);
    expect(await check(database)).toEqual([]);
  });

  it('a file whose record was refused is taken out again, unless another paper has it', async () => {
    await using database = await testDatabase();
    const { id: documentId } = await paper(database);
    const kept = await attach(database, documentId, aFile('a.pdf', 'một'));
    const { sha256 } = await session.store({ documentId, source: aFile('b.pdf', 'hai') }, work(database));
    for (const one of [sha256, kept.sha256]) await session.discard({ sha256: one }, work(database));
    expect(filesIn(store(database))).toEqual([kept.sha256]);
  });
});

describe('backups', () => {
  const backUp = (database: TestDatabase, second = 0) => makeBackup({ database: database.file, folder: path.join(folder, 'backups'), kind: 'manual', now: `2026-03-18T09:15:${20 + second}.000Z`, secondFolder: folder });

  it('hold the files too, once for all of them, in the second folder as well; a restore brings them back', async () => {
    await using database = await testDatabase();
    const document = await paper(database);
    const lost = await attach(database, document.id, aFile('a.pdf', 'một'));
    const changed = await attach(database, document.id, aFile('b.pdf', 'hai'));
    const { name, secondCopy } = await backUp(database);
    await backUp(database, 1);
    const names = [lost.sha256, changed.sha256].toSorted();
    expect(filesIn(path.join(folder, 'backups', 'attachments')).toSorted()).toEqual(names);
    expect([secondCopy, filesIn(path.join(folder, 'attachments')).toSorted()]).toEqual(['made', names]);

    const live = path.join(folder, 'data', 'steering-desk.db');
    const place = storedPath(attachmentsBeside(live), changed.sha256);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, 'HAI');
    await restoreBackup(live, path.join(folder, 'backups', name), NOW);
    expect(readFileSync(place, 'utf8')).toBe('hai');
    expect(readFileSync(storedPath(attachmentsBeside(live), lost.sha256), 'utf8')).toBe('một');
  });

  it('are made although a file is missing or changed, and take none of its contents', async () => {
    await using database = await testDatabase();
    const document = await paper(database);
    const gone = await attach(database, document.id, aFile('a.pdf', 'một'));
    const changed = await attach(database, document.id, aFile('b.pdf', 'hai'));
    rmSync(storedPath(store(database), gone.sha256));
    writeFileSync(storedPath(store(database), changed.sha256), 'HAI');
    const { name } = await backUp(database);
    const backup = connectForReading(path.join(folder, 'backups', name));
    expect(await copyNamedFiles(backup, store(database), path.join(folder, 'backups', 'attachments'))).toEqual({ named: 2, lacking: 2 });
    backup.close();
    expect(filesIn(path.join(folder, 'backups', 'attachments'))).toEqual([]);
  });

  it('a file cut short in the backup folder is copied anew', async () => {
    await using database = await testDatabase();
    const { sha256 } = await attach(database, (await paper(database)).id, aFile('a.pdf'));
    await backUp(database);
    const kept = storedPath(path.join(folder, 'backups', 'attachments'), sha256);
    writeFileSync(kept, 'nội');
    await backUp(database, 1);
    expect(readFileSync(kept, 'utf8')).toBe('nội dung');
  });

  it('lose a file when the last backup that names it is gone, and nothing while one cannot be read', async () => {
    await using database = await testDatabase();
    const file = await attach(database, (await paper(database)).id, aFile('a.pdf'));
    const { name } = await backUp(database);
    await database.write((context) => removeAttachment(context, file));
    await database.write((context) => eraseRemoved(context, [{ table: 'attachment', id: file.id }]));
    await backUp(database, 1);
    const kept = () => filesIn(path.join(folder, 'backups', 'attachments'));
    expect(kept()).toHaveLength(1);
    writeFileSync(path.join(folder, 'backups', name), 'hỏng');
    await backUp(database, 2);
    expect(kept()).toHaveLength(1);
    rmSync(path.join(folder, 'backups', name));
    await backUp(database, 3);
    expect(kept()).toEqual([]);
  });
});

describe('the files of a task', () => {
  it('pass the same gate, lie in the same store, and are named where files are looked through', async () => {
    await using database = await testDatabase();
    const task = await database.write((context) => aTask(context));
    const stored = await session.store({ taskId: task.id, source: aFile('minh chứng.pdf') }, work(database));
    await database.write((context) => recordAttachment(context, { taskId: task.id, ...stored }), 'documents.attach');
    expect((await getTask(database.read, task.id)).attachments).toMatchObject([{ fileName: 'minh chứng.pdf' }]);
    await expect(session.store({ taskId: task.id, source: aFile('báo cáo - TUYỆT MẬT.pdf') }, work(database))).rejects.toMatchObject({ code: 'SECRET_MARK' });
    await expect(database.write((context) => recordAttachment(context, { taskId: task.id, ...stored }))).rejects.toMatchObject({ code: 'RULE', data: { issues: [{ rule: 'ATTACHMENT_KNOWN' }] } });
    rmSync(storedPath(store(database), stored.sha256));
    expect((await session.check({ documentId: null }, work(database))).faults).toMatchObject([{ documentId: null, taskId: task.id, label: `NV-${database.read.today.slice(0, 4)}-001`, state: 'missing' }]);
  });
});
