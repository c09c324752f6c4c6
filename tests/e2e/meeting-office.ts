import { addDays } from '../../shared/rules/dates.ts';
import { startBackendProcess } from '../support/backend-process.ts';
import { BARE_MEETING, BARE_ROW } from '../support/meetings.ts';
import { BARE_TASK } from '../support/tasks.ts';
import { fillDeskOffice } from './desk-office.ts';
import { today } from './support.ts';
import { TITLES } from './task-office.ts';

/** What the office is found by. */
export const MEETING = { title: 'Phiên họp kiểm điểm nhiệm vụ năm 2026', item: 'Kiểm điểm tình hình thực hiện nhiệm vụ', campaign: 'Báo cáo nhiệm vụ quý IV' } as const;

/** The office of the Desk with a meeting under way that goes through open tasks, and a round of reports that was sent out. */
export async function fillMeetingOffice(userData: string): Promise<void> {
  await fillDeskOffice(userData);
  const backend = await startBackendProcess(userData);
  const { client } = backend;
  const { rows: [committee] } = await client.committees.list({});
  const units = await client.units.list({ asOf: today() });
  const tasks = await Promise.all(TITLES.slice(0, 3).map((title, index) => client.tasks.create({ ...BARE_TASK, coopUnitIds: [], title, committeeId: committee?.id ?? null, leadUnitId: units[index]?.id ?? null, assignedOn: addDays(today(), -40), dueOn: addDays(today(), index * 9 - 6) })));
  const meeting = await client.meetings.create({ ...BARE_MEETING, title: MEETING.title, startsAt: `${today()}T00:00`, endsAt: `${today()}T23:59`, place: 'Hội trường A', committees: [{ committeeId: committee?.id ?? '', quorum: null }] });
  await client.meetings.addAgendaItem({ ...BARE_ROW, documentIds: [], meetingId: meeting.id, content: 'Báo cáo kết quả thực hiện dân chủ ở cơ sở năm 2026' });
  await client.meetingTasks.putOnAgenda({ meetingId: meeting.id, taskIds: tasks.map(({ id }) => id), separately: false });
  await client.meetings.inviteMembers({ meetingId: meeting.id });
  const { rev } = await client.meetings.get({ id: meeting.id });
  await client.meetings.begin(await client.meetings.invite({ id: meeting.id, rev, invitedOn: addDays(today(), -3) }));
  const said = { inviteeId: null, votes: null, unit: null };
  await client.meetings.addEntry({ ...said, meetingId: meeting.id, kind: 'opinion', speaker: 'Vũ Văn Khách', content: 'Đề nghị làm rõ tỷ lệ giải quyết kiến nghị sau đối thoại của các xã, phường.' });
  await client.meetings.addConclusion({ meetingId: meeting.id, content: 'Giao Sở Nội vụ chủ trì rà soát quy chế; báo cáo Ban Chỉ đạo trước ngày 31/12/2035.' });
  const [first] = tasks;
  if (first === undefined) throw new Error('no task was made');
  await client.meetingTasks.review({ meetingId: meeting.id, agendaItemId: null, ...first, content: 'Tiến độ chậm, đề nghị khẩn trương.', progress: 40, inMinutes: true });
  const asked = await client.taskCampaigns.units({ committeeId: null, dueBy: null });
  await client.taskCampaigns.create({ title: MEETING.campaign, sentOn: addDays(today(), -2), answerBy: addDays(today(), 8), attachedTo: null, note: null, committeeId: null, dueBy: null, unitIds: asked.map(({ id }) => id) });
  await backend.drain({ backUp: false });
}
