import { addDays } from '../../shared/rules/dates.ts';
import { startBackendProcess } from '../support/backend-process.ts';
import { BARE_TASK } from '../support/tasks.ts';
import { today, USER } from './support.ts';

const DAY = today();
/** The titles of the first tasks, in their order. */
export const TITLES = [
  'Lập kế hoạch làm việc với đoàn kiểm tra Trung ương', 'Rà soát, sửa đổi Quy chế hoạt động của Ban Chỉ đạo', 'Thẩm định 100 mô hình “Dân vận khéo” đưa vào sách', 'Hướng dẫn xã, phường kiện toàn Ban Chỉ đạo sau sắp xếp',
  'Tổng hợp kết quả thực hiện dân chủ trong cơ quan, đơn vị sự nghiệp', 'Kiểm tra công khai thủ tục hành chính tại 12 xã, phường', 'Báo cáo giám sát việc giải quyết kiến nghị sau đối thoại', 'Rà soát các vụ việc phức tạp, kéo dài',
  'Niêm yết kết quả giải quyết kiến nghị tại nhà văn hóa', 'Đối thoại về giải phóng mặt bằng tuyến đường ven sông', 'Bổ sung Quy chế phối hợp với Bộ Chỉ huy Quân sự tỉnh', 'Công bố danh mục nội dung phải công khai tại trụ sở',
] as const;
const MORE = ['kiểm tra việc công khai tài chính', 'tập huấn nghiệp vụ cho Tổ giúp việc cấp xã', 'khảo sát doanh nghiệp về đối thoại tại nơi làm việc'];
const NOTHING = { reason: null, result: null, resultDocumentId: null };

/** Thirty tasks of three units: some overdue, some due soon, some over; all due today where the calendar is to be full. The last is of another committee, handed out the year before. */
export async function fillTaskOffice(folder: string): Promise<void> {
  const backend = await startBackendProcess(folder);
  const { client } = backend;
  await client.office.setUp({ userName: USER, officeName: 'Ban Tuyên giáo và Dân vận Tỉnh ủy Mẫu', placeName: 'Mẫu', start: 'sample' });
  const units = (await client.units.list({})).slice(0, 3);
  const { rows: [committee, other] } = await client.committees.list({});
  for (let number = 0; number < 30; number += 1) {
    const title = number < TITLES.length ? (TITLES[number] ?? '') : `Đợt ${Math.floor(number / TITLES.length) + 1}: ${MORE[number % MORE.length] ?? ''} số ${number}`;
    const dueOn = number % 10 === 7 ? null : number < 5 ? addDays(DAY, number - 5) : number < 10 ? DAY : addDays(DAY, number * 2 - 15);
    const task = await client.tasks.create({ ...BARE_TASK, coopUnitIds: number === 3 ? [units[1]?.id ?? ''] : [], title, leadUnitId: units[number % 3]?.id ?? null, committeeId: (number === 29 ? other : committee)?.id ?? null, dueOn, standing: false, assignedOn: number === 28 ? null : addDays(DAY, number === 29 ? -400 : -30 + (number % 5)) });
    if (number % 4 === 1) await client.tasks.recordProgress({ ...task, madeOn: DAY, progress: 20 + number * 2, content: 'Đã có dự thảo' });
    else if (number % 9 === 8) await client.tasks.move({ ...task, status: 'completed', on: DAY, ...NOTHING });
    if (number === 12) await client.tasks.move({ ...task, status: 'suspended', on: DAY, ...NOTHING, reason: 'Chờ ý kiến Trung ương' });
    if (number === 14) await client.tasks.move({ ...task, status: 'awaiting_confirmation', on: DAY, ...NOTHING });
  }
  await backend.drain();
}
