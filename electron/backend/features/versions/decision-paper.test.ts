import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { aPerson } from '../../../../tests/support/builders.ts';
import { testDatabase } from '../../../../tests/support/database.ts';
import { DAY, draftingOffice } from '../../../../tests/support/drafting-office.ts';
import { all, docxPart, textOf } from '../../../../tests/support/docx.ts';
import { readDecisionPaper } from './decision-paper.ts';
import { exportDecisionPaper } from './export-decision.ts';

/** The rows of the annex, as they will be printed. */
const annexRows = ({ annexes }: Awaited<ReturnType<typeof readDecisionPaper>>) => annexes[0]?.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => ('heading' in row ? row.heading : row.cells)) : []));

describe('the paper of a decision', () => {
  it('of a draft has what is proposed, and leaves open what is not known', async () => {
    await using database = await testDatabase();
    const { begin, change } = await draftingOffice(database);
    const dung = await database.write((context) => aPerson(context, 'Phan Dũng', { position: 'Phó Giám đốc' }));
    const draft = await begin();
    await change(draft, 'Lê Chi', { personId: dung.id, endReason: 'retired' });
    const paper = await readDecisionPaper(database.read, draft.id);
    expect(paper).toMatchObject({ date: null, symbol: null, issuerLetters: 'TU', summary: 'về việc kiện toàn Ban Chỉ đạo Mẫu' });
    expect(paper.bases).toContain('Căn cứ Quyết định số 12-QĐ/TU, ngày 15/7/2021');
    expect(paper.annexes[0]).toMatchObject({ title: ['DANH SÁCH THÀNH VIÊN', 'BAN CHỈ ĐẠO MẪU'], attribution: '(Kèm theo Quyết định số ……, ngày ……)', landscape: false });
    expect(annexRows(paper)).toEqual([
      'I. TRƯỞNG BAN', ['1', 'Lê An', 'Giám đốc, Sở Nội vụ', 'Trưởng ban', ''],
      'II. ỦY VIÊN', ['2', 'Lê Bình', 'Giám đốc, Sở Nội vụ', 'Ủy viên', ''], ['3', 'Phan Dũng', 'Phó Giám đốc', 'Ủy viên', 'Thay đ/c Lê Chi'],
    ]);
  });

  it('of an applied version is that of its own day, after the decision before it', async () => {
    await using database = await testDatabase();
    const { begin, decide, apply } = await draftingOffice(database);
    const draft = await begin();
    await decide(draft, DAY);
    await apply(draft);
    await begin();
    const paper = await readDecisionPaper(database.read, draft.id);
    expect(paper).toMatchObject({ date: DAY, symbol: '412-QĐ/TU' });
    expect(paper.bases).toContain('Căn cứ Quyết định số 12-QĐ/TU, ngày 15/7/2021');
    expect(annexRows(paper)).toHaveLength(5);
  });

  it('that ends a committee has no list', async () => {
    await using database = await testDatabase();
    const { begin } = await draftingOffice(database);
    expect((await readDecisionPaper(database.read, (await begin('end')).id)).annexes).toEqual([]);
  });

  it('is written into the file chosen', async () => {
    await using database = await testDatabase();
    const { begin } = await draftingOffice(database);
    const folder = await mkdtemp(path.join(tmpdir(), 'decision-'));
    try {
      const target = path.join(folder, 'Quyết định.docx');
      const written = await exportDecisionPaper({ id: (await begin()).id, target }, { progress: () => {}, aborted: () => false, connection: () => database.connection });
      expect(written).toEqual({ rows: 3, fileName: 'Quyết định.docx' });
      const document = await docxPart(await readFile(target), 'word/document.xml');
      expect(all(document, 'w:p').map(textOf)).toEqual(expect.arrayContaining(['ĐẢNG CỘNG SẢN VIỆT NAM', 'Lê An', 'Lê Bình', 'Lê Chi']));
      await expect(exportDecisionPaper({ id: 'gone', target }, { progress: () => {}, aborted: () => false, connection: () => database.connection })).rejects.toThrow();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
