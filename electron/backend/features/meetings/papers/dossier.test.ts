import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { testDatabase, type TestDatabase } from '../../../../../tests/support/database.ts';
import { aDocument } from '../../../../../tests/support/documents.ts';
import { docxPart, textOf } from '../../../../../tests/support/docx.ts';
import { aMeetingOfTwo, aSignedMeetingOfTwo } from '../../../../../tests/support/meeting-papers.ts';
import { attachmentsBeside, storedPath, storeFile } from '../../../db/attachments.ts';
import { recordAttachment } from '../../documents/attachments.ts';
import { addAgendaItem } from '../agenda.ts';
import { addDossierLine } from '../dossier.ts';
import { exportDossier } from './export-dossier.ts';

let folder: string;
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-dossier-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a dossier holds, by the name in the package. */
async function packed(database: TestDatabase, meetingId: string, aborted = false): Promise<Map<string, Buffer>> {
  const target = path.join(folder, 'ho-so.zip');
  await exportDossier({ meetingId, target }, { progress: () => {}, aborted: () => aborted, connection: () => database.connection });
  const files = new Map<string, Buffer>();
  const zip = await fromBufferPromise(readFileSync(target), { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    files.set(entry.fileName, Buffer.concat(chunks));
  }
  return files;
}

const wordsOf = async (bytes: Buffer | undefined) => textOf(await docxPart(bytes ?? new Uint8Array(), 'word/document.xml'));

/** A paper with a file, spoken about at a meeting. */
async function aPaperWithFile(database: TestDatabase, meetingId: string, title: string, fileName: string): Promise<string> {
  const source = path.join(folder, fileName);
  writeFileSync(source, `nội dung ${fileName}`);
  const stored = await storeFile(source, attachmentsBeside(database.connection.name));
  await database.write(async (context) => {
    const document = await aDocument(context, { title });
    recordAttachment(context, { documentId: document.id, fileName, ...stored });
    addAgendaItem(context, { meetingId, part: 'main', section: null, content: `Thảo luận ${title}`, durationMin: 5, presenter: null, documentIds: [document.id], confirmsId: null });
  });
  return stored.sha256;
}

describe('the dossier of a meeting as a package', () => {
  it('holds every paper there is, under names that say what it is, and a list of contents', async () => {
    await using database = await testDatabase();
    const { id } = await aSignedMeetingOfTwo(database);
    const files = await packed(database, id);
    expect([...files.keys()]).toEqual(['0. Mục lục.docx', '1. Giấy mời.docx', '2. Chương trình.docx', '3. Danh sách đại biểu, điểm danh.docx', '4. Biên bản.docx', '5. Biên bản bổ sung.docx', '6. Thông báo kết luận.docx']);
    expect(await wordsOf(files.get('4. Biên bản.docx'))).toContain('BIÊN BẢN');
    expect(await wordsOf(files.get('0. Mục lục.docx'))).toContain('6. Thông báo kết luận.docx');
  });

  it('holds the files of the papers spoken about; one that is lost or changed is said to be, and nothing of a secret paper', async () => {
    await using database = await testDatabase();
    const { id } = await aMeetingOfTwo(database);
    await aPaperWithFile(database, id, 'Báo cáo quý III', 'bao-cao.pdf');
    const changed = await aPaperWithFile(database, id, 'Tờ trình', 'to-trinh.docx');
    writeFileSync(storedPath(attachmentsBeside(database.connection.name), changed), 'khác');
    await database.write(async (context) => {
      const secret = await aDocument(context, { secret: true, title: null, symbol: '99-CV/TU' });
      addDossierLine(context, { meetingId: id, title: 'Tài liệu phiên họp', state: 'in_preparation', reason: null, responsible: 'Văn phòng', dueOn: '2026-06-10', documentId: secret.id });
    });
    const files = await packed(database, id);
    expect([...files.keys()].filter((name) => name.startsWith('Tài liệu/'))).toEqual(['Tài liệu/1. bao-cao.pdf']);
    expect(files.get('Tài liệu/1. bao-cao.pdf')?.toString()).toBe('nội dung bao-cao.pdf');
    const contents = await wordsOf(files.get('0. Mục lục.docx'));
    for (const said of ['Báo cáo quý III', 'Tờ trình', 'tệp bị mất hoặc đã bị sửa', 'Tài liệu phiên họp', 'đang chuẩn bị', 'Văn phòng, 10/06/2026']) expect(contents).toContain(said);
    for (const name of [...files.keys()].filter((one) => !one.startsWith('Tài liệu/'))) expect(await wordsOf(files.get(name)), name).not.toContain('99-CV/TU');
  });

  it('is not there at all when somebody gave up', async () => {
    await using database = await testDatabase();
    const { id } = await aMeetingOfTwo(database);
    await expect(packed(database, id, true)).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(() => readFileSync(path.join(folder, 'ho-so.zip'))).toThrow('ENOENT');
  });
});
