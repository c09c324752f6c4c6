import { readFile } from 'node:fs/promises';
import { addDays } from '#shared/rules/dates.ts';
import type { MeetingPaper } from '#shared/rules/meeting-papers.ts';
import { fromBufferPromise } from 'yauzl';
import { finish } from '../support/bench-import.ts';
import { docxPart, textOf } from '../support/docx.ts';
import { pdfPages } from '../support/pdf-pages.ts';
import { assert, assertSame } from './checks.ts';
import type { Kind, Manifest } from './manifest.ts';
import { type Program, saveTo } from './rosters.ts';

/** A meeting begins on its day, not before: whatever the zone of the computer, yesterday has come. */
const DAY = addDays(new Date().toISOString().slice(0, 10), -1);
const TITLE = 'Hội nghị sơ kết công tác dân vận và dân chủ ở cơ sở';
const AGENDA = [['Báo cáo kết quả thực hiện và nhiệm vụ thời gian tới', 30, 'Ban Tuyên giáo và Dân vận Tỉnh ủy'], ['Thảo luận', 60, null], ['Biểu quyết thông qua báo cáo', 10, null]] as const;
const CONCLUSIONS = ['Thông qua báo cáo; bổ sung số liệu về kiện toàn Ban Thanh tra nhân dân.', 'Tổ chức kiểm tra việc thực hiện dân chủ ở cơ sở tại 5 xã, phường trong quý sau.', 'Ghi nhận kết quả phong trào thi đua “Dân vận khéo”.'];

/** What is written of the meeting: the kinds of files, and words that must stand on each. */
const WORD_FILES: readonly { paper: MeetingPaper; kind: Kind; name: string; says: readonly string[] }[] = [
  { paper: 'invitation', kind: 'invitation-docx', name: 'giay-moi.docx', says: ['GIẤY MỜI', 'trân trọng kính mời', 'Ngô Văn Khách Mời', AGENDA[0][0]] },
  { paper: 'agenda', kind: 'agenda-docx', name: 'chuong-trinh.docx', says: ['CHƯƠNG TRÌNH', AGENDA[1][0], '08:35 - 09:05'] },
  { paper: 'attendance', kind: 'attendance-docx', name: 'diem-danh.docx', says: ['DANH SÁCH ĐIỂM DANH', 'Vắng có lý do', 'đi công tác'] },
  { paper: 'minutes', kind: 'minutes-docx', name: 'bien-ban.docx', says: ['BIÊN BẢN', '(tỷ lệ 90%)', `① ${CONCLUSIONS[0]}`, 'NGƯỜI GHI BIÊN BẢN'] },
  { paper: 'notice', kind: 'conclusions-docx', name: 'thong-bao-ket-luan.docx', says: ['THÔNG BÁO', `1. ${CONCLUSIONS[0]}`, 'T/M BAN CHỈ ĐẠO'] },
];

/** A meeting of two committees, from its plan to the signed minutes, and its papers as Word and PDF. */
export async function holdMeeting(program: Program, manifest: Manifest): Promise<void> {
  const meetingId = await heldMeeting(program);
  const papers = await program.backend.meetingPapers.list({ meetingId });
  assertSame('Papers that cannot be made', papers.filter(({ refusal }) => refusal !== null).map(({ kind }) => kind), ['supplement']);
  for (const { paper, kind, name, says } of WORD_FILES) {
    const file = manifest.file(kind, name);
    await finish(program.backend.meetingPapers.export({ ...asked(meetingId, paper), ticket: await saveTo(program, file, 'document'), replace: false }));
    const written = textOf(await docxPart(await readFile(file), 'word/document.xml'));
    for (const said of says) assert(`“${said}” stands on ${name}`, written.includes(said));
  }
  const minutes = await writePdf(program, meetingId, 'minutes', manifest.file('minutes-pdf', 'bien-ban.pdf'));
  assert('The minutes as PDF end with who presided', minutes.length > 0 && (minutes.at(-1) ?? '').includes('CHỦ TRÌ HỘI NGHỊ'));
  const book = await writePdf(program, meetingId, 'book', manifest.file('meeting-book-pdf', 'tap-tai-lieu.pdf'));
  assert('The meeting book has a cover and the agenda', (book[0] ?? '').includes('MỤC LỤC') && book.some((page) => page.includes('CHƯƠNG TRÌNH')));
  await writeDossier(program, meetingId, manifest.file('dossier-zip', 'ho-so.zip'));
}

/** Prints a paper as the page does, and answers the words of its pages. */
async function writePdf(program: Program, meetingId: string, kind: MeetingPaper, file: string): Promise<string[]> {
  const { sheets } = await program.backend.meetingPapers.sheets(asked(meetingId, kind));
  const { pdf } = await program.desktop.printSheets({ sheets });
  await finish(program.backend.papers.savePdf({ pdf, ticket: await saveTo(program, file, 'pdf'), replace: false }));
  return pdfPages(await readFile(file));
}

async function writeDossier(program: Program, meetingId: string, file: string): Promise<void> {
  await finish(program.backend.meetingPapers.exportDossier({ meetingId, ticket: await saveTo(program, file, 'package'), replace: false }));
  const names: string[] = [];
  const zip = await fromBufferPromise(await readFile(file), { lazyEntries: true });
  for await (const { fileName } of zip.eachEntry()) names.push(fileName);
  assertSame('The dossier as a package', names, ['0. Mục lục.docx', '1. Giấy mời.docx', '2. Chương trình.docx', '3. Danh sách đại biểu, điểm danh.docx', '4. Biên bản.docx', '5. Thông báo kết luận.docx']);
}

function asked(meetingId: string, kind: MeetingPaper) {
  return { meetingId, kind, committeeId: null, supplementNo: null, each: false };
}

async function heldMeeting({ backend }: Program): Promise<string> {
  const { meetings } = backend;
  const committees = await Promise.all(['quy che dan chu tinh mau', 'dan van kheo'].map(async (q) => ({ committeeId: (await backend.committees.list({ q })).rows[0]?.id ?? '', quorum: null })));
  const plan = { kind: 'interim_review', title: TITLE, startsAt: `${DAY}T08:00`, endsAt: `${DAY}T11:00`, place: 'Phòng họp số 2, Trụ sở Tỉnh ủy', mode: 'in_person', note: null } as const;
  const { id, rev } = await meetings.create({ ...plan, committees });
  await meetings.addStandardRows({ meetingId: id });
  for (const [content, durationMin, presenter] of AGENDA) await meetings.addAgendaItem({ meetingId: id, part: 'main', section: null, content, durationMin, presenter, documentIds: [], confirmsId: null });
  const { added } = await meetings.inviteMembers({ meetingId: id });
  assert('Members of both committees are invited', added > 20);
  await meetings.addInvitee({ meetingId: id, personId: null, name: 'Ngô Văn Khách Mời', unit: 'Ủy ban Mặt trận Tổ quốc tỉnh Mẫu', capacity: 'guest', duty: 'none' });
  const begun = await meetings.begin(await meetings.invite({ id, rev, invitedOn: addDays(DAY, -7) }));
  await takeAttendance({ backend }, id);
  await takeMinutes({ backend }, id);
  await meetings.signMinutes({ ...(await meetings.end(begun)), signedOn: DAY });
  return id;
}

/** All came but two: one is excused, one sent somebody. */
async function takeAttendance({ backend: { meetings } }: Pick<Program, 'backend'>, id: string): Promise<void> {
  const { invitees } = await meetings.invitees({ id });
  const members = invitees.filter(({ duty, capacity }) => duty === 'none' && capacity === 'member');
  for (const { id: inviteeId, rev } of invitees) {
    const [isExcused, isSubstituted] = [inviteeId === members[0]?.id, inviteeId === members[1]?.id];
    await meetings.recordAttendance({
      id: inviteeId, rev, attendance: isExcused ? 'excused' : isSubstituted ? 'substituted' : 'present',
      absenceReason: isExcused ? 'đi công tác' : null, substitute: isSubstituted ? 'Lê Thị Dự Thay' : null, arrivedAt: null, leftAt: null,
    });
  }
  const { quorums } = await meetings.invitees({ id });
  assert('Both committees have a quorum', quorums.length === 2 && quorums.every(({ reached }) => reached));
}

async function takeMinutes({ backend: { meetings } }: Pick<Program, 'backend'>, meetingId: string): Promise<void> {
  const bare = { meetingId, inviteeId: null, speaker: null, unit: null, votes: null };
  await meetings.addEntry({ ...bare, kind: 'report', speaker: 'Trần Thị Báo Cáo', unit: 'Ban Tuyên giáo và Dân vận Tỉnh ủy', content: 'Trình bày báo cáo kết quả thực hiện.' });
  await meetings.addEntry({ ...bare, kind: 'opinion', speaker: 'Ngô Văn Khách Mời', unit: 'Ủy ban Mặt trận Tổ quốc tỉnh Mẫu', content: 'Đề nghị làm rõ tỷ lệ giải quyết kiến nghị theo từng lĩnh vực.' });
  await meetings.addEntry({ ...bare, kind: 'vote', content: 'Thông qua báo cáo.', votes: { for: 18, against: 0, abstained: 2 } });
  for (const content of CONCLUSIONS) await meetings.addConclusion({ meetingId, content });
}
