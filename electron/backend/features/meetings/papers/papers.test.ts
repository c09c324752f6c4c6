import { describe, expect, it } from 'vitest';
import { wordingsOf } from '#shared/rules/wordings.ts';
import type { OfficialPaper } from '#shared/rules/official-paper.ts';
import { plainText, type RichText } from '#shared/rules/rich-text.ts';
import { laidTexts } from '../../../../../tests/support/any-paper.ts';
import { testDatabase, type TestDatabase } from '../../../../../tests/support/database.ts';
import { aDocument } from '../../../../../tests/support/documents.ts';
import { aHeldMeetingOfTwo, aMeetingOfTwo, aSignedMeetingOfTwo, papersOf } from '../../../../../tests/support/meeting-papers.ts';
import { aMeeting } from '../../../../../tests/support/meetings.ts';
import { aUnit } from '../../../../../tests/support/builders.ts';
import { aTask } from '../../../../../tests/support/tasks.ts';
import { issueDocument } from '../../documents/issue.ts';
import { addAgendaItem } from '../agenda.ts';
import { readInvitees } from '../attendance.ts';
import { removeInvitee, updateInvitee } from '../invitees.ts';
import { addEntry } from '../minutes.ts';
import { inviteToMeeting, issueNotice, postponeMeeting } from '../moves.ts';
import { getMeeting } from '../queries.ts';
import { updateMeeting } from '../service.ts';
import { putOnAgenda } from '../tasks-agenda.ts';
import { noticePaper } from './notice.ts';
import { listPapers, meetingSheets } from './service.ts';

const refusal = (rule: string) => ({ code: 'RULE', data: { issues: [{ rule }] } });
const DEMOCRACY = 'Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở tỉnh Mẫu';
const MOBILISATION = 'Ban Chỉ đạo phong trào thi đua “Dân vận khéo” tỉnh Mẫu';
/** The texts of a paper, open places as `_`. */
const texts = (paper: OfficialPaper) => laidTexts(paper).map((text) => text.replaceAll('\u00A0', '_').replaceAll('\n', ' '));
const paperOf = async (database: TestDatabase, id: string, ...[kind, options]: Parameters<typeof papersOf> extends [unknown, unknown, ...infer Rest] ? Rest : never) => (await papersOf(database, id, kind, options)).papers[0];
const checksOf = async (database: TestDatabase, meetingId: string, kind: Parameters<typeof papersOf>[2]) => (await meetingSheets(database.read, { meetingId, kind, committeeId: null, supplementNo: kind === 'supplement' ? 1 : null, each: false })).checks.map(({ code }) => code);

describe('the invitation', () => {
  it('has its parts in the order of the Party: who is invited, to what, when and where, what to heed, who gets it and who signs', async () => {
    await using database = await testDatabase();
    const { id, committees } = await aHeldMeetingOfTwo(database);
    expect(texts(await paperOf(database, id, 'invitation', { committeeId: committees[0] }))).toEqual([
      'TỈNH ỦY MẪU', DEMOCRACY.toLocaleUpperCase('vi'), '*', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'Số ______-GM/BCĐ', '______, ngày 08 tháng 6 năm 2026',
      'GIẤY MỜI', 'dự Hội nghị sơ kết 6 tháng đầu năm 2026', '-----',
      `${DEMOCRACY} trân trọng kính mời:`,
      '- Đồng chí Bùi Thị Lan, Ban Dân vận Trung ương;', `- Các đồng chí thành viên ${DEMOCRACY};`, `- Các đồng chí thành viên ${MOBILISATION};`, '- Đồng chí Ngô Văn Khách, Mặt trận Tổ quốc tỉnh.',
      'Tới dự Hội nghị sơ kết 6 tháng đầu năm 2026.',
      'Nội dung:', '1. Báo cáo kết quả 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm;', '2. Thảo luận.',
      'Chủ trì: Đồng chí Vũ Văn Giang, Trưởng ban, Ban Tuyên giáo và Dân vận Tỉnh ủy.', 'Thời gian: 8 giờ 00, thứ Năm, ngày 18 tháng 6 năm 2026.', 'Địa điểm: Phòng họp số 2, Trụ sở Tỉnh ủy.',
      'Các vấn đề cần lưu ý:', '- Đề nghị các đồng chí nghiên cứu trước tài liệu, dự họp đúng thời gian và thành phần.',
      '- Đồng chí nào không dự được, báo với Ban Tuyên giáo và Dân vận Tỉnh ủy trước ngày họp.', '- Giao Ban Tuyên giáo và Dân vận Tỉnh ủy chuẩn bị tài liệu và các điều kiện phục vụ cuộc họp.',
      'Nơi nhận:', '- Như thành phần mời;', '- Lưu …….', 'T/M BAN CHỈ ĐẠO', 'TRƯỞNG BAN', 'Lê Văn An',
    ]);
  });

  it('follows the decree where the committee is one of the State', async () => {
    await using database = await testDatabase();
    const { id } = await aHeldMeetingOfTwo(database, 'state');
    const lines = texts(await paperOf(database, id, 'invitation'));
    expect(lines).toEqual(expect.arrayContaining(['ỦY BAN NHÂN DÂN TỈNH MẪU', 'Số: ______/GM-BCĐ', 'Hội nghị sơ kết 6 tháng đầu năm 2026', '- Ông (bà) Bùi Thị Lan, Ban Dân vận Trung ương;', 'TM. BAN CHỈ ĐẠO']));
    expect(lines.find((line) => line.startsWith('- Giao'))).toMatch(/\.\/\.$/);
  });

  it('follows the rules of its day', async () => {
    await using database = await testDatabase();
    const { id } = await aHeldMeetingOfTwo(database, 'party', '2026-05-20');
    expect((await paperOf(database, id, 'invitation')).date).toBe('2026-05-20');
    await using other = await testDatabase();
    const { id: draft } = await aMeetingOfTwo(other);
    expect((await paperOf(other, draft, 'invitation')).date).toBeNull();
  });

  it('goes to each by name, but not to who signs it', async () => {
    await using database = await testDatabase();
    const { id, committees } = await aMeetingOfTwo(database);
    const { papers } = await papersOf(database, id, 'invitation', { each: true, committeeId: committees[0] });
    expect(papers.map((paper) => texts(paper).find((line) => line.includes('kính mời'))?.split('kính mời: ')[1]?.split(',')[0])).toEqual(['Đồng chí Vũ Văn Giang', 'Đồng chí Đỗ Thị Dung', 'Đồng chí Hoàng Thị Hà', 'Đồng chí Trần Thị Bình', 'Đồng chí Phạm Văn Chi', 'Đồng chí Ngô Văn Khách', 'Đồng chí Bùi Thị Lan']);
  });

  it('names members one by one where not all of a committee are invited', async () => {
    await using database = await testDatabase();
    const { id, committees } = await aMeetingOfTwo(database);
    const { invitees } = await readInvitees(database.read, id);
    const left = invitees.find(({ name }) => name === 'Hoàng Thị Hà');
    await database.write((context) => removeInvitee(context, { id: left?.id ?? '', rev: left?.rev ?? 0 }));
    const lines = texts(await paperOf(database, id, 'invitation', { committeeId: committees[0] }));
    expect(lines.filter((line) => line.startsWith('- Các đồng chí thành viên'))).toEqual([`- Các đồng chí thành viên ${DEMOCRACY};`]);
    expect(lines.filter((line) => line.startsWith('- Đồng chí Vũ Văn Giang'))).toHaveLength(1);
  });

  it('says that it takes the place of the one before, when people are invited anew', async () => {
    await using database = await testDatabase();
    const { id, rev } = await aMeetingOfTwo(database);
    const again = 'Giấy mời này thay cho giấy mời đã gửi trước về Hội nghị sơ kết 6 tháng đầu năm 2026.';
    const postponed = await database.write(async (context) => postponeMeeting(context, { ...(await inviteToMeeting(context, { id, rev, invitedOn: '2026-06-01' })), reason: 'bão' }));
    expect(texts(await paperOf(database, id, 'invitation'))).not.toContain(again);
    const { kind, title, place, mode, note } = await getMeeting(database.read, id);
    const moved = await database.write((context) => updateMeeting(context, { ...postponed, kind, title, place, mode, note, startsAt: '2026-06-25T08:00', endsAt: '2026-06-25T11:30' }));
    await database.write((context) => inviteToMeeting(context, { ...moved, invitedOn: '2026-06-19' }));
    expect(texts(await paperOf(database, id, 'invitation'))).toContain(again);
  });
});

describe('what goes with the invitation', () => {
  it('the agenda: times that run, no number of its own', async () => {
    await using database = await testDatabase();
    const { id } = await aMeetingOfTwo(database);
    const lines = texts(await paperOf(database, id, 'agenda'));
    expect(lines.some((line) => line.startsWith('Số'))).toBe(false);
    expect(lines).toEqual(expect.arrayContaining(['CHƯƠNG TRÌNH', '(Thời gian: 8 giờ 00, thứ Năm, ngày 18 tháng 6 năm 2026; địa điểm: Phòng họp số 2, Trụ sở Tỉnh ủy)', '08:35 - 09:05', 'Ban Tuyên giáo và Dân vận']));
    const from = lines.indexOf('TT');
    expect(lines.slice(from, from + 5)).toEqual(['TT', 'Thời gian', 'Nội dung', 'Người thực hiện', 'Ghi chú']);
  });

  it('the list of participants: a place to sign for each before the meeting, what was marked after it', async () => {
    await using database = await testDatabase();
    const planned = await aMeetingOfTwo(database);
    const tableOf = (paper: OfficialPaper) => paper.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))[0];
    const before = tableOf(await paperOf(database, planned.id, 'attendance', { committeeId: planned.committees[0] }));
    expect(before?.columns.map(({ heading }) => heading)).toEqual(['TT', 'Họ và tên', 'Chức vụ, đơn vị công tác', 'Tư cách', 'Ký tên']);
    expect(before?.columns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBeCloseTo(165);
    expect(before?.rows.map((row) => ('heading' in row ? row.heading : row.cells.at(-1)))).toEqual([DEMOCRACY.toLocaleUpperCase('vi'), '', '', '', '', MOBILISATION.toLocaleUpperCase('vi'), '', '', 'ĐẠI BIỂU CẤP TRÊN', '', 'KHÁCH MỜI', '']);
    await using other = await testDatabase();
    const held = await aHeldMeetingOfTwo(other);
    const paper = await paperOf(other, held.id, 'attendance', { committeeId: held.committees[0] });
    expect(tableOf(paper)?.rows.flatMap((row) => ('heading' in row ? [] : [row.cells.slice(1, 2).concat(row.cells.slice(4))]))).toEqual([
      ['Đỗ Thị Dung', 'Có mặt', ''], ['Lê Văn An', 'Có mặt', ''], ['Trần Thị Bình', 'Có mặt', 'đến lúc 8 giờ 20'], ['Phạm Văn Chi', 'Vắng có lý do', 'đi công tác'],
      ['Vũ Văn Giang', 'Cử người dự thay', 'Mai Văn Thay'], ['Hoàng Thị Hà', 'Vắng không rõ lý do', ''], ['Bùi Thị Lan', 'Có mặt', ''], ['Ngô Văn Khách', 'Có mặt', ''],
    ]);
    expect(texts(paper)).toContain(`Tổng số 8 đại biểu: 5 có mặt, 1 cử người dự thay, 1 vắng có lý do, 1 vắng không rõ lý do. Có mặt 3/4 thành viên ${DEMOCRACY} và 0/2 thành viên ${MOBILISATION}.`);
  });
});

describe('the minutes', () => {
  it('tell who came, what was said in its order, how it was voted, what was concluded, and are signed by two', async () => {
    await using database = await testDatabase();
    const { id, committees } = await aHeldMeetingOfTwo(database);
    const lines = texts(await paperOf(database, id, 'minutes', { committeeId: committees[0] }));
    expect(lines.slice(3)).toEqual([
      'ĐẢNG CỘNG SẢN VIỆT NAM', 'Số ______-BB/BCĐ', 'BIÊN BẢN', 'Hội nghị sơ kết 6 tháng đầu năm 2026', '-----',
      'Thời gian bắt đầu: 8 giờ 00, thứ Năm, ngày 18 tháng 6 năm 2026.', 'Địa điểm: Phòng họp số 2, Trụ sở Tỉnh ủy.', 'Thành phần tham dự:',
      `- Có mặt: 3/4 thành viên ${DEMOCRACY} và 0/2 thành viên ${MOBILISATION}.`,
      '- Vắng mặt: 2 thành viên, gồm Hoàng Thị Hà, Chủ tịch, Ban Tuyên giáo và Dân vận Tỉnh ủy (không rõ lý do); Phạm Văn Chi, Phó Giám đốc, Ban Tuyên giáo và Dân vận Tỉnh ủy (đi công tác).',
      '- Dự thay: Mai Văn Thay dự thay Vũ Văn Giang, Trưởng ban, Ban Tuyên giáo và Dân vận Tỉnh ủy.', '- Khách mời: Ngô Văn Khách, Mặt trận Tổ quốc tỉnh; Bùi Thị Lan, Ban Dân vận Trung ương.',
      'Chủ trì: Đồng chí Vũ Văn Giang, Trưởng ban, Ban Tuyên giáo và Dân vận Tỉnh ủy.', 'Người ghi biên bản: Đồng chí Đỗ Thị Dung, Chánh Văn phòng, Ban Tuyên giáo và Dân vận Tỉnh ủy.',
      'Nội dung (theo diễn biến cuộc họp):',
      '1. Báo cáo', '- Trần Thị Bình – Ban Tuyên giáo và Dân vận Tỉnh ủy: Trình bày báo cáo kết quả 6 tháng đầu năm.',
      '2. Ý kiến phát biểu', '2.1. Ngô Văn Khách – Mặt trận Tổ quốc tỉnh: Đề nghị bổ sung số liệu đối thoại.', 'Đề nghị nêu rõ trách nhiệm người đứng đầu.', '2.2. Tạ Văn Minh – Sở Nội vụ: Nhất trí với báo cáo.',
      '3. Biểu quyết', '- Thông qua báo cáo.', 'Kết quả biểu quyết: 3/4 tán thành (tỷ lệ 75%); 0 không tán thành; 1 ý kiến khác.',
      '4. Kết luận của đồng chí chủ trì', '① Hoàn chỉnh báo cáo, gửi trước ngày 30/6/2026.', '② Kiểm tra việc thực hiện tại 5 xã.', 'Báo cáo kết quả trong quý III.',
      'Cuộc họp kết thúc vào 11 giờ 30, ngày 18 tháng 6 năm 2026.',
      'NGƯỜI GHI BIÊN BẢN', 'Đỗ Thị Dung', 'CHỦ TRÌ HỘI NGHỊ', 'Vũ Văn Giang', 'Nơi nhận:', `- Các thành viên ${DEMOCRACY} và ${MOBILISATION};`, '- Lưu …….',
    ]);
  });

  it('of the State are signed as the decree has it', async () => {
    await using database = await testDatabase();
    const { id } = await aHeldMeetingOfTwo(database, 'state');
    const lines = texts(await paperOf(database, id, 'minutes'));
    expect(lines).toEqual(expect.arrayContaining(['Số: ______/BB-BCĐ', '4. Kết luận của chủ tọa', 'THƯ KÝ', 'CHỦ TỌA', 'Cuộc họp kết thúc vào 11 giờ 30, ngày 18 tháng 6 năm 2026./.']));
    expect(lines.slice(0, lines.indexOf('BIÊN BẢN')).filter((line) => line.includes('ngày'))).toEqual([]);
  });

  it('get what was added to them as a paper of its own, of its own day', async () => {
    await using database = await testDatabase();
    const { id } = await aSignedMeetingOfTwo(database);
    const paper = await paperOf(database, id, 'supplement');
    expect(paper.date).toBe('2026-06-25');
    expect(texts(paper)).toEqual(expect.arrayContaining(['bổ sung Biên bản Hội nghị sơ kết 6 tháng đầu năm 2026', 'Bổ sung đồng chí Tạ Văn Minh vào thành phần tham dự.', 'NGƯỜI GHI BIÊN BẢN']));
    await expect(papersOf(database, id, 'supplement', { supplementNo: 7 })).rejects.toMatchObject(refusal('PAPER_SUPPLEMENT'));
  });
});

describe('text with its form in the minutes', () => {
  it('keeps its bold words, lists and tables', async () => {
    await using database = await testDatabase();
    const { id } = await aHeldMeetingOfTwo(database);
    const runs = (text: string, bold = false) => [{ text, bold }];
    const rich: RichText = [
      { kind: 'paragraph', runs: [...runs('Tỷ lệ đạt '), ...runs('95%', true)] }, { kind: 'list', ordered: true, items: [runs('Xã Một'), runs('Xã Hai')] },
      { kind: 'table', rows: [[runs('Xã'), runs('Tỷ lệ')], [runs('Xã Một'), runs('96%')]] },
    ];
    await database.write((context) => addEntry(context, { meetingId: id, kind: 'proposal', inviteeId: null, speaker: 'Mai Văn Thay', unit: null, content: plainText(rich), rich, votes: null }));
    const { blocks } = await paperOf(database, id, 'minutes');
    const at = blocks.findIndex((block) => block.kind === 'item' && block.runs.some(({ text }) => text === '95%'));
    expect(blocks.slice(at, at + 4)).toMatchObject([
      { kind: 'item', runs: [{ text: 'Mai Văn Thay: ', bold: true }, { text: 'Tỷ lệ đạt ' }, { text: '95%', bold: true }] }, { kind: 'item', mark: '1)', runs: [{ text: 'Xã Một' }] }, { kind: 'item', mark: '2)' },
      { kind: 'table', columns: [{ heading: 'Xã' }, { heading: 'Tỷ lệ' }], rows: [{ cells: ['Xã Một', '96%'] }] },
    ]);
  });
});

describe('the meeting book', () => {
  it('holds the agenda, the list of papers without secret ones, and the minutes of the meeting before, named on its cover', async () => {
    await using database = await testDatabase();
    const before = await aSignedMeetingOfTwo(database);
    const { id } = await database.write(async (context) => {
      const open = await aDocument(context, { direction: 'incoming', title: 'Báo cáo kết quả quý III' });
      const secret = await aDocument(context, { direction: 'incoming', secret: true, title: null, symbol: '99-CV/TU' });
      const meeting = aMeeting(context, { title: 'Phiên họp quý IV', startsAt: '2026-12-01T08:00', endsAt: '2026-12-01T10:00', committees: before.committees.map((committeeId) => ({ committeeId, quorum: null })) });
      addAgendaItem(context, { meetingId: meeting.id, part: 'main', section: null, content: 'Thảo luận báo cáo', durationMin: 30, presenter: null, documentIds: [open.id, secret.id], confirmsId: null });
      return meeting;
    });
    const { papers } = await papersOf(database, id, 'book');
    expect(papers.map(({ typeTitle }) => typeTitle)).toEqual(['Tập tài liệu', 'Chương trình', 'Danh mục tài liệu', 'Biên bản']);
    const said = papers.flatMap(texts);
    expect(said).toEqual(expect.arrayContaining(['Chương trình', 'Danh mục tài liệu (1 văn bản)', 'Biên bản Hội nghị sơ kết 6 tháng đầu năm 2026, ngày 18 tháng 6 năm 2026']));
    expect(said.join('\n')).toContain('Báo cáo kết quả quý III');
    expect(said.join('\n')).not.toContain('99-CV/TU');
  });
});

describe('the meeting book of a meeting that goes through tasks', () => {
  it('tells how far each of them is', async () => {
    await using database = await testDatabase();
    const { id, committees } = await aMeetingOfTwo(database);
    await database.write(async (context) => {
      const task = aTask(context, { title: 'Rà soát quy chế', committeeId: committees[0], leadUnitId: (await aUnit(context, 'Sở Nội vụ')).id, assignedOn: '2026-01-05', dueOn: '2026-02-01' });
      putOnAgenda(context, { meetingId: id, taskIds: [task.id], separately: false });
    });
    const { papers } = await papersOf(database, id, 'book');
    const progress = papers.find(({ typeTitle }) => typeTitle === 'Tình hình thực hiện nhiệm vụ');
    expect(progress?.blocks).toMatchObject([{ text: '(Tính đến ngày 26 tháng 11 năm 2026)' }, { kind: 'table', rows: [{ cells: ['1', 'Rà soát quy chế', 'Sở Nội vụ', '01/02/2026', '0%', 'Quá hạn'] }] }]);
    expect(papers.flatMap(texts)).toContain('Tình hình thực hiện nhiệm vụ (1 nhiệm vụ)');
  });
});

describe('the notice of conclusions', () => {
  it('leaves its number and day open until it stands in the register, then has them and who signed', async () => {
    await using database = await testDatabase();
    const { id, rev, committees } = await aSignedMeetingOfTwo(database, 'state');
    const open = texts(await paperOf(database, id, 'notice', { committeeId: committees[0] }));
    expect(open.slice(0, 12)).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH MẪU', DEMOCRACY.toLocaleUpperCase('vi'), 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Số: ______/TB-BCĐ', '______, ngày______tháng______năm______',
      'THÔNG BÁO', 'Kết luận của Trưởng Ban Chỉ đạo tại Hội nghị sơ kết 6 tháng đầu năm 2026',
      `Ngày 18 tháng 6 năm 2026, tại Phòng họp số 2, Trụ sở Tỉnh ủy, ${DEMOCRACY} và ${MOBILISATION} tổ chức Hội nghị sơ kết 6 tháng đầu năm 2026 do Vũ Văn Giang, Trưởng Ban Chỉ đạo, chủ trì. Tham dự có 3/4 thành viên ${DEMOCRACY}, 0/2 thành viên ${MOBILISATION} và 2 đại biểu khách mời.`,
      'Sau khi nghe Ban Tuyên giáo và Dân vận Tỉnh ủy báo cáo và ý kiến của các đại biểu dự họp, Trưởng Ban Chỉ đạo kết luận như sau:',
      '1. Hoàn chỉnh báo cáo, gửi trước ngày 30/6/2026.', '2. Kiểm tra việc thực hiện tại 5 xã.',
    ]);
    await database.write(async (context) => {
      const notice = await aDocument(context, { direction: 'issued', type: 'notice', system: 'state', committeeId: committees[0], signer: 'Trần Thị Bình' });
      const issued = issueDocument(context, { ...notice, issuedOn: '2026-06-22', number: 15, letters: 'BCĐQCDC' });
      issueNotice(context, { id, rev, documentId: issued.id });
    });
    const issued = texts(await paperOf(database, id, 'notice', { committeeId: committees[0] }));
    expect(issued).toEqual(expect.arrayContaining(['Số: 15/TB-BCĐQCDC', '______, ngày 22 tháng 6 năm 2026']));
    expect(issued.slice(-3)).toEqual(['TM. BAN CHỈ ĐẠO', 'PHÓ TRƯỞNG BAN THƯỜNG TRỰC', 'Trần Thị Bình']);
  });

  it('tells behind a conclusion who was given it, unless its own words name them; until when stands in bold italics', async () => {
    await using database = await testDatabase();
    const { id, committees } = await aSignedMeetingOfTwo(database);
    await database.write(async (context) => {
      const [lead, other] = [await aUnit(context, 'Sở Nội vụ'), await aUnit(context, 'Thanh tra tỉnh')];
      const [, second] = (await getMeeting(database.read, id)).conclusions;
      aTask(context, { origin: 'conclusion', conclusionId: second?.id ?? null, leadUnitId: lead.id, coopUnitIds: [other.id], product: 'Báo cáo kiểm tra', dueOn: '2026-09-30', dueText: 'trong quý III' });
    });
    const paper = await paperOf(database, id, 'notice', { committeeId: committees[0] });
    const items = paper.blocks.flatMap((block) => (block.kind === 'item' || block.kind === 'paragraph' ? [block.runs] : []));
    expect(items).toContainEqual([{ text: 'Hoàn chỉnh báo cáo, gửi ' }, { text: 'trước ngày 30/6/2026', bold: true, italic: true }, { text: '.' }]);
    expect(items.find((runs) => runs[0]?.text.startsWith('Báo cáo kết quả'))).toEqual([
      { text: 'Báo cáo kết quả ' }, { text: 'trong quý III', bold: true, italic: true }, { text: '.' },
      { text: ' (Giao: Sở Nội vụ chủ trì, Thanh tra tỉnh phối hợp; sản phẩm: Báo cáo kiểm tra; thời hạn: ' }, { text: 'trong quý III', bold: true, italic: true }, { text: ')' },
    ]);
  });

  it('says what the office makes it say', async () => {
    await using database = await testDatabase();
    const { id } = await aHeldMeetingOfTwo(database);
    const { facts } = await papersOf(database, id, 'notice');
    const own = { ...facts, wordings: wordingsOf('party', { 'notice.closing': 'Văn phòng thông báo để biết.\nGiao {standing_agency} theo dõi.', 'filed': 'Văn phòng Tỉnh ủy' }) };
    expect(texts(noticePaper(own))).toEqual(expect.arrayContaining(['Văn phòng thông báo để biết.', 'Giao …… theo dõi.', '- Lưu Văn phòng Tỉnh ủy.']));
  });
});

describe('which papers there are', () => {
  it('follows from how far the meeting has come', async () => {
    await using database = await testDatabase();
    const standing = async ({ read }: TestDatabase, id: string) => (await listPapers(read, id)).map(({ kind, supplementNo, refusal: why }) => [kind, supplementNo, why]);
    const bare = await database.write((context) => aMeeting(context));
    expect((await standing(database, bare.id)).every(([, , why]) => why === 'PAPER_COMMITTEE')).toBe(true);
    const planned = await aMeetingOfTwo(database);
    expect(await standing(database, planned.id)).toEqual([['invitation', null, null], ['agenda', null, null], ['attendance', null, null], ['book', null, null], ['minutes', null, 'PAPER_NOT_BEGUN'], ['supplement', null, 'PAPER_SUPPLEMENT'], ['notice', null, 'PAPER_NOT_HELD']]);
    await expect(papersOf(database, planned.id, 'minutes')).rejects.toMatchObject(refusal('PAPER_NOT_BEGUN'));
    await using other = await testDatabase();
    const signed = await aSignedMeetingOfTwo(other);
    expect(await standing(other, signed.id)).toEqual([['invitation', null, null], ['agenda', null, null], ['attendance', null, null], ['book', null, null], ['minutes', null, null], ['supplement', 1, null], ['notice', null, null]]);
    await expect(listPapers(database.read, '0198c000-0000-7000-8000-000000000000')).rejects.toMatchObject({ table: 'meeting' });
  });
});

describe('what should be seen to', () => {
  it('is told beside the paper', async () => {
    await using database = await testDatabase();
    const planned = await aMeetingOfTwo(database);
    expect(await checksOf(database, planned.id, 'invitation')).toEqual(['NUMBER_MISSING', 'DAY_MISSING', 'AGENCY_MISSING']);
    const { invitees } = await readInvitees(database.read, planned.id);
    await database.write(async (context) => {
      for (const { id, rev, unit, capacity } of invitees.filter(({ duty }) => duty !== 'none')) await updateInvitee(context, { id, rev, unit, capacity, duty: 'none' });
      const { rev } = await getMeeting(context, planned.id);
      updateMeeting(context, { id: planned.id, rev, kind: 'session', title: 'Phiên họp', startsAt: '2026-06-18T08:00', endsAt: null, place: null, mode: 'in_person', note: null });
    });
    expect(await checksOf(database, planned.id, 'invitation')).toEqual(['CHAIR_MISSING', 'NUMBER_MISSING', 'DAY_MISSING', 'PLACE_MISSING', 'AGENCY_MISSING']);
    await using held = await testDatabase();
    expect(await checksOf(held, (await aHeldMeetingOfTwo(held)).id, 'minutes')).toContain('END_AS_PLANNED');
    await using other = await testDatabase();
    const signed = await aSignedMeetingOfTwo(other);
    expect(await checksOf(other, signed.id, 'minutes')).toEqual(['CHAIR_ABSENT', 'NUMBER_MISSING', 'QUORUM_MISSING']);
    other.connection.prepare("UPDATE minutes_entry SET content = 'khác' WHERE meeting_id = ?").run(signed.id);
    expect(await checksOf(other, signed.id, 'minutes')).toContain('CHANGED_SINCE_SIGNED');
  });
});
