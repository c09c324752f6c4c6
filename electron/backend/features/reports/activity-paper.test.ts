import { describe, expect, it } from 'vitest';
import { laidTexts } from '../../../../tests/support/any-paper.ts';
import { aCommittee, aPerson, aSeat } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aDocument } from '../../../../tests/support/documents.ts';
import { all, docxPart, textOf } from '../../../../tests/support/docx.ts';
import { aSignedMeetingOfTwo } from '../../../../tests/support/meeting-papers.ts';
import { writeDocx } from '../../office/official-paper/docx.ts';
import { issueDocument } from '../documents/issue.ts';
import { readActivityPaper } from './activity-paper.ts';

const read = (database: TestDatabase, committeeId: string, period: 'first_half' | 'year' = 'first_half', year = 2026) => readActivityPaper({ ...database.read, today: '2026-11-26' }, { committeeId, period, year });
/** What stands under a line of the outline until the next in bold. */
const under = (texts: readonly string[], title: string) => texts.slice(texts.indexOf(title) + 1, texts.indexOf(title) + 3);

describe('the report of a committee', () => {
  it('is an outline of its subject in which the papers, meetings and decisions of the time stand already', async () => {
    await using database = await testDatabase();
    const { committees: [committeeId] } = await aSignedMeetingOfTwo(database);
    await database.write(async (context) => {
      for (const [title, issuedOn, number] of [['Kế hoạch thực hiện năm 2026', '2026-03-02', 1], ['Kế hoạch kiểm tra', '2026-09-01', 2]] as const) {
        issueDocument(context, { ...(await aDocument(context, { direction: 'issued', type: 'plan', system: 'state', committeeId, title })), issuedOn, number, letters: 'BCĐ' });
      }
    });
    const paper = await read(database, committeeId);
    const texts = laidTexts(paper);
    expect(texts).toEqual(expect.arrayContaining(['BÁO CÁO', 'Phần thứ nhất', 'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2026', 'II- Công tác lãnh đạo, chỉ đạo', 'PHƯƠNG HƯỚNG, NHIỆM VỤ 6 THÁNG CUỐI NĂM 2026', 'ĐỀ XUẤT, KIẾN NGHỊ', 'Lê Văn An']));
    expect(under(texts, '1. Văn bản đã ban hành')[0]).toMatch(/^- 01.*ngày 02\/03\/2026: Kế hoạch thực hiện năm 2026$/u);
    expect(texts.join('\n')).not.toContain('Kế hoạch kiểm tra');
    expect(under(texts, '2. Hoạt động của Ban Chỉ đạo')[0]).toBe('- Hội nghị sơ kết 6 tháng đầu năm 2026, ngày 18/06/2026');
    expect(all(await docxPart(await writeDocx([paper]), 'word/document.xml'), 'w:p').map(textOf).filter((text) => text !== '')).toEqual(texts);
    const whole = laidTexts(await read(database, committeeId, 'year'));
    expect(whole).toContain('PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2027');
    expect(whole.join('\n')).toContain('Kế hoạch kiểm tra');
  });

  it('follows the subject of the committee, and names who heads it', async () => {
    await using database = await testDatabase();
    const [democracy, religion] = await database.write(async (context) => {
      const made = [await aCommittee(context, 'Ban A', { subject: 'Quy chế dân chủ và Dân vận khéo' }), await aCommittee(context, 'Ban B', { subject: 'Tôn giáo' })] as const;
      await aSeat(context, made[1].id, (await aPerson(context, 'Trần Bình')).id, { role: 'head', from: '2026-01-01' });
      return made;
    });
    const first = laidTexts(await read(database, democracy.id));
    expect(first).toEqual(expect.arrayContaining(['III- Kết quả xây dựng và thực hiện quy chế dân chủ ở cơ sở', 'IV- Phong trào thi đua “Dân vận khéo”']));
    const second = laidTexts(await read(database, religion.id));
    expect(second).toEqual(expect.arrayContaining(['III- Kết quả thực hiện nhiệm vụ', 'Trần Bình']));
    expect(second.join('\n')).not.toContain('Dân vận khéo');
  });
});
