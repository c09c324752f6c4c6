import { describe, expect, it } from 'vitest';
import { laidTexts } from '../../../../tests/support/any-paper.ts';
import { aCommittee, aPerson, aSeat } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aDocument } from '../../../../tests/support/documents.ts';
import { all, docxPart, textOf } from '../../../../tests/support/docx.ts';
import { writeDocx } from '../../office/official-paper/docx.ts';
import { readFormPapers } from './form-paper.ts';
import { createRound } from './service.ts';

/** A round in a committee of two, one of whom is to be named on a form; with a paper, secret or not. */
async function aRound(database: TestDatabase, document: Parameters<typeof aDocument>[1] = {}) {
  return database.write(async (context) => {
    const committee = await aCommittee(context, 'Ban Chỉ đạo Mẫu');
    for (const name of ['Lê An', 'Trần Bình']) await aSeat(context, committee.id, (await aPerson(context, name)).id, { role: name === 'Lê An' ? 'head' : 'member', from: '2026-01-01' });
    const { id: documentId } = await aDocument(context, document);
    return createRound(context, { committeeId: committee.id, title: 'Dự thảo báo cáo 6 tháng', content: 'Thống nhất dự thảo báo cáo.\nThống nhất thời gian trình.', documentId, sentOn: '2026-03-10', closesOn: '2026-03-20' });
  });
}

describe('the form for written opinions', () => {
  it('says what is asked, where it goes and by when, and leaves room for the answer and its name', async () => {
    await using database = await testDatabase();
    const round = await aRound(database, { symbol: '12-BC/BCĐ' });
    const [paper, ...others] = await readFormPapers(database.read, { id: round.id, each: false });
    expect(others).toEqual([]);
    const texts = laidTexts(paper);
    expect(texts).toEqual(expect.arrayContaining([
      'PHIẾU LẤY Ý KIẾN', 'Dự thảo báo cáo 6 tháng', 'Ban Chỉ đạo Mẫu xin ý kiến đồng chí về nội dung sau:', 'Thống nhất dự thảo báo cáo.', 'Thống nhất thời gian trình.', 'Tài liệu kèm theo: 12-BC/BCĐ.',
      'Đồng ý', 'Không đồng ý', 'Ý kiến khác', 'NGƯỜI CHO Ý KIẾN',
    ]));
    expect(texts.find((text) => text.includes('chậm nhất'))).toMatch(/gửi phiếu về …… chậm nhất ngày 20 tháng 3 năm 2026\.$/u);
    expect(all(await docxPart(await writeDocx([paper]), 'word/document.xml'), 'w:p').map(textOf).filter((text) => text !== '')).toEqual(texts);
  });

  it('is made for each who is asked, with the name; a secret paper stands on none', async () => {
    await using database = await testDatabase();
    const round = await aRound(database, { secret: true, title: null, symbol: '99-CV/TU' });
    const papers = await readFormPapers(database.read, { id: round.id, each: true });
    expect(papers.map(({ signatures }) => signatures[0]?.name)).toEqual(['Lê An', 'Trần Bình']);
    expect(papers.map(({ addressees }) => addressees)).toEqual([['Lê An'], ['Trần Bình']]);
    expect(papers.flatMap(laidTexts).join('\n')).not.toContain('99-CV/TU');
  });
});
