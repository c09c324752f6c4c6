import { addDays } from '../../shared/rules/dates.ts';
import { startBackendProcess } from '../support/backend-process.ts';
import type { BackendClient } from '../support/client.ts';
import { BARE_DOCUMENT } from '../support/documents.ts';
import { BARE_MEETING } from '../support/meetings.ts';
import { BARE_TASK, removeSampleTasks } from '../support/tasks.ts';
import { today, USER } from './support.ts';

const DONE = { reason: null, result: null, resultDocumentId: null };
const day = (days: number): string => addDays(today(), days);

/** The titles of the tasks of the office, by what the Desk says of them. */
export const TASKS = {
  overdue: 'Lập kế hoạch làm việc với đoàn kiểm tra Trung ương', worse: 'Tổng hợp kết quả thực hiện dân chủ trong cơ quan, đơn vị sự nghiệp công lập trên địa bàn tỉnh', today: 'Rà soát, sửa đổi Quy chế hoạt động của Ban Chỉ đạo',
  soon: 'Báo cáo giám sát việc giải quyết kiến nghị sau đối thoại', awaiting: 'Thẩm định 100 mô hình “Dân vận khéo” đưa vào sách', draft: 'Niêm yết kết quả giải quyết kiến nghị tại nhà văn hóa',
} as const;

/** The sample office with tasks in every state that the Desk tells of, a meeting to come and papers without a number. */
export async function fillDeskOffice(userData: string): Promise<void> {
  const backend = await startBackendProcess(userData);
  const { client } = backend;
  await setUpWithoutTasks(client);
  const units = (await client.units.list({ asOf: today() })).map(({ id }) => id);
  const task = (title: string, due: number, lead = 0) => client.tasks.create({ ...BARE_TASK, coopUnitIds: [], title, leadUnitId: units[lead] ?? null, assignedOn: day(-40), dueOn: day(due) });
  await task(TASKS.overdue, -3);
  await task(TASKS.worse, -12, 1);
  await task('Kiểm tra công khai thủ tục hành chính tại 12 xã, phường', -2, 1);
  await task(TASKS.today, 0);
  const soon = await task(TASKS.soon, 6);
  await task('Hướng dẫn xã, phường kiện toàn Ban Chỉ đạo sau sắp xếp', 40);
  await client.taskAlerts.add({ taskId: soon.id, alert: { kind: 'before', days: 10, onDate: null } });
  await client.tasks.move({ ...(await task(TASKS.awaiting, 20)), status: 'awaiting_confirmation', on: day(-1), ...DONE });
  await client.tasks.create({ ...BARE_TASK, coopUnitIds: [], title: TASKS.draft, assignedOn: null });
  const { rows: [committee] } = await client.committees.list({});
  const meeting = await client.meetings.create({ ...BARE_MEETING, title: 'Phiên họp Ban Chỉ đạo quý IV', startsAt: `${day(5)}T08:00`, committees: [{ committeeId: committee?.id ?? '', quorum: null }] });
  await client.meetings.addUsualDossier({ meetingId: meeting.id });
  await client.documents.create({ ...BARE_DOCUMENT, direction: 'issued', title: 'Kế hoạch kiểm tra quý I', type: 'plan', committeeId: committee?.id ?? null });
  await client.opinionRounds.create({ committeeId: committee?.id ?? '', title: 'Xin ý kiến dự thảo Quy chế', content: null, documentId: null, sentOn: day(-5), closesOn: day(2) });
  await backend.drain({ backUp: false });
}

/** The sample office before anybody was given a task: tests count their own. */
export async function fillOfficeWithoutTasks(userData: string): Promise<void> {
  const backend = await startBackendProcess(userData);
  await setUpWithoutTasks(backend.client);
  await backend.drain({ backUp: false });
}

async function setUpWithoutTasks(client: BackendClient): Promise<void> {
  await client.office.setUp({ userName: USER, officeName: 'Ban Tuyên giáo và Dân vận Tỉnh ủy Mẫu', placeName: 'Mẫu', start: 'sample' });
  await removeSampleTasks(client);
}
