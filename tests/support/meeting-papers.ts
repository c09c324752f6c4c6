import type { System } from '#shared/rules/documents.ts';
import type { MeetingPaper } from '#shared/rules/meeting-papers.ts';
import { dayOf } from '#shared/rules/meetings.ts';
import { addAgendaItem, addStandardRows } from '../../electron/backend/features/meetings/agenda.ts';
import { readInvitees } from '../../electron/backend/features/meetings/attendance.ts';
import { addInvitee, inviteMembers, recordAttendance } from '../../electron/backend/features/meetings/invitees.ts';
import { addConclusion, addEntry } from '../../electron/backend/features/meetings/minutes.ts';
import { beginMeeting, endMeeting, inviteToMeeting } from '../../electron/backend/features/meetings/moves.ts';
import { readPapers } from '../../electron/backend/features/meetings/papers/service.ts';
import { addSupplement, signMinutes } from '../../electron/backend/features/meetings/signing.ts';
import { aCommittee, aPerson, aSeat, aUnit } from './builders.ts';
import type { TestDatabase } from './database.ts';
import { aMeeting } from './meetings.ts';

const DEMOCRACY = 'Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở tỉnh Mẫu';
const MOBILISATION = 'Ban Chỉ đạo phong trào thi đua “Dân vận khéo” tỉnh Mẫu';
const SEATS = [['Lê Văn An', 'Phó Bí thư Thường trực', 'head'], ['Trần Thị Bình', 'Trưởng ban', 'standing_deputy_head'], ['Phạm Văn Chi', 'Phó Giám đốc', 'member'], ['Đỗ Thị Dung', 'Chánh Văn phòng', 'secretary']] as const;
const OTHERS = [['Vũ Văn Giang', 'Trưởng ban', 'head'], ['Hoàng Thị Hà', 'Chủ tịch', 'member']] as const;

/** A meeting of two committees with its agenda and everybody on its list, not yet invited. */
export async function aMeetingOfTwo(database: TestDatabase, system: System = 'party') {
  return database.write(async (context) => {
    const superior = await aUnit(context, system === 'party' ? 'Tỉnh ủy Mẫu' : 'Ủy ban nhân dân tỉnh Mẫu', { kind: system === 'party' ? 'party_committee' : 'department' });
    const agency = await aUnit(context, 'Ban Tuyên giáo và Dân vận Tỉnh ủy', { kind: 'party_commission' });
    const first = await aCommittee(context, DEMOCRACY, { system, unitId: superior.id, standingAgencyId: agency.id });
    const second = await aCommittee(context, MOBILISATION, { system, unitId: superior.id });
    for (const [committee, seats] of [[first, SEATS], [second, OTHERS]] as const) {
      for (const [fullName, position, role] of seats) {
        const person = await aPerson(context, fullName, { position, unitId: agency.id, positionFrom: '2025-01-01' });
        await aSeat(context, committee.id, person.id, { role, from: '2026-01-01' });
      }
    }
    const meeting = aMeeting(context, { kind: 'interim_review', title: 'Hội nghị sơ kết 6 tháng đầu năm 2026', startsAt: '2026-06-18T08:00', endsAt: '2026-06-18T11:30', place: 'Phòng họp số 2, Trụ sở Tỉnh ủy', committees: [first, second].map(({ id }) => ({ committeeId: id, quorum: null })) });
    addStandardRows(context, meeting.id);
    for (const [content, durationMin, presenter] of [['Báo cáo kết quả 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm', 30, 'Ban Tuyên giáo và Dân vận'], ['Thảo luận', 60, null]] as const) addAgendaItem(context, { meetingId: meeting.id, part: 'main', section: null, content, durationMin, presenter, documentIds: [], confirmsId: null });
    await inviteMembers(context, meeting.id);
    for (const [name, unit, capacity] of [['Ngô Văn Khách', 'Mặt trận Tổ quốc tỉnh', 'guest'], ['Bùi Thị Lan', 'Ban Dân vận Trung ương', 'superior']] as const) await addInvitee(context, { meetingId: meeting.id, personId: null, name, unit, capacity, duty: 'none' });
    return { ...meeting, committees: [first.id, second.id] as const };
  });
}

/** The same, held: one came late, one was excused, one sent somebody, one did not come; with minutes and conclusions. */
export async function aHeldMeetingOfTwo(database: TestDatabase, system: System = 'party', invitedOn = '2026-06-08') {
  const { id, rev, committees } = await aMeetingOfTwo(database, system);
  const held = await database.write(async (context) => {
    const begun = beginMeeting(context, await inviteToMeeting(context, { id, rev, invitedOn }));
    const { invitees } = await readInvitees(context, id);
    const NOBODY = { substitute: null, absenceReason: null, arrivedAt: null, leftAt: null };
    for (const line of invitees) {
      if (line.name === 'Hoàng Thị Hà') continue;
      const attendance = line.name === 'Phạm Văn Chi' ? 'excused' : line.name === 'Vũ Văn Giang' ? 'substituted' : 'present';
      recordAttendance(context, { id: line.id, rev: line.rev, ...NOBODY, attendance, ...(attendance === 'excused' && { absenceReason: 'đi công tác' }), ...(attendance === 'substituted' && { substitute: 'Mai Văn Thay' }), ...(line.name === 'Trần Thị Bình' && { arrivedAt: '2026-06-18T08:20' }) });
    }
    const who = (name: string) => invitees.find((one) => one.name === name)?.id ?? null;
    const entry = { meetingId: id, inviteeId: null, speaker: null, unit: null, votes: null };
    addEntry(context, { ...entry, kind: 'report', inviteeId: who('Trần Thị Bình'), content: 'Trình bày báo cáo kết quả 6 tháng đầu năm.' });
    addEntry(context, { ...entry, kind: 'opinion', inviteeId: who('Ngô Văn Khách'), content: 'Đề nghị bổ sung số liệu đối thoại.\nĐề nghị nêu rõ trách nhiệm người đứng đầu.' });
    addEntry(context, { ...entry, kind: 'opinion', speaker: 'Tạ Văn Minh', unit: 'Sở Nội vụ', content: 'Nhất trí với báo cáo.' });
    addEntry(context, { ...entry, kind: 'vote', content: 'Thông qua báo cáo.', votes: { for: 3, against: 0, abstained: 1 } });
    for (const content of ['Hoàn chỉnh báo cáo, gửi trước ngày 30/6/2026.', 'Kiểm tra việc thực hiện tại 5 xã.\nBáo cáo kết quả trong quý III.']) addConclusion(context, { meetingId: id, content });
    return endMeeting(context, begun);
  });
  return { ...held, committees };
}

/** The same with its minutes signed, and something added to them. */
export async function aSignedMeetingOfTwo(database: TestDatabase, system: System = 'party') {
  const { committees, ...held } = await aHeldMeetingOfTwo(database, system);
  const signed = await database.write((context) => signMinutes(context, { ...held, signedOn: '2026-06-19' }));
  await database.write((context) => addSupplement(context, { meetingId: held.id, madeOn: '2026-06-25', content: 'Bổ sung đồng chí Tạ Văn Minh vào thành phần tham dự.' }));
  return { id: signed.id, rev: signed.rev, committees };
}

/** A paper of a meeting, issued by its first committee unless another is named. */
export function papersOf(database: TestDatabase, meetingId: string, kind: MeetingPaper, { committeeId = null, each = false, supplementNo = kind === 'supplement' ? 1 : null }: { committeeId?: string | null; each?: boolean; supplementNo?: number | null } = {}) {
  return readPapers({ ...database.read, today: dayOf('2026-11-26T00:00') }, { meetingId, kind, committeeId, each, supplementNo });
}
