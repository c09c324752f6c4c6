import { addDays } from '#shared/rules/dates.ts';
import type { TaskStatus } from '#shared/rules/tasks.ts';
import { seeded } from '../support/seeded.ts';

const WORK = ['Rà soát, bổ sung quy chế hoạt động', 'Xây dựng kế hoạch kiểm tra, giám sát', 'Báo cáo kết quả giải quyết kiến nghị sau đối thoại', 'Tổ chức tập huấn công tác dân vận', 'Tổng hợp số liệu mô hình “Dân vận khéo”', 'Hướng dẫn thực hiện dân chủ ở cơ sở', 'Kiện toàn Ban Chỉ đạo', 'Niêm yết, công khai nội dung Nhân dân bàn'];
const ABOUT = ['tại thôn, tổ dân phố', 'ở cơ quan, đơn vị sự nghiệp', 'trong doanh nghiệp', 'ở các xã, phường mẫu', 'gắn với cải cách hành chính'];
const PRODUCTS = ['Kế hoạch', 'Báo cáo', 'Tờ trình', 'Hướng dẫn', null];
const AUTHORITIES = ['Thường trực Tỉnh ủy', 'Trưởng Ban Chỉ đạo', null];
/** How many there are, those of every unit of a group counted. */
export const SAMPLE_TASKS = 200;
/** Every so many directives go to several units at once: to one in the lead of the list and to as many more. */
const GROUP_EVERY = 25;
const MORE_UNITS = 3;
const DIRECTIVES = 176;
/** Every so many tasks are put off by a month; of these every other one still waits for an answer. */
const PUT_OFF_EVERY = 12;
const PUT_OFF_DAYS = 30;

/** A task of the sample office, and what became of it. */
export interface SampleTask {
  title: string;
  /** Places in the lists of units and committees of the office. */
  unit: number;
  coop: number | null;
  /** How many further units of the list, next to the first, get the same. */
  moreUnits: number;
  extension: { requestedOn: string; newDueOn: string; granted: boolean } | null;
  committee: number;
  /** Of a place in the list of directives; else in words. */
  origin: 'document' | 'recommendation' | 'inspection' | 'periodic' | 'freestanding';
  product: string | null;
  authority: string | null;
  assignedOn: string;
  dueOn: string | null;
  status: TaskStatus;
  /** The day it was completed or reported. */
  on: string;
  reminded: boolean;
}

const ORIGINS: readonly SampleTask['origin'][] = ['document', 'recommendation', 'inspection', 'periodic', 'freestanding'];
const STATUSES: readonly TaskStatus[] = ['in_progress', 'not_started', 'completed', 'in_progress', 'completed', 'awaiting_confirmation', 'completed', 'not_started', 'suspended', 'completed', 'cancelled', 'in_progress'];

/** The same tasks in every run: spread over units, committees, origins and classes. */
export function sampleTasks(today: string): SampleTask[] {
  const random = seeded(2026);
  const below = (limit: number): number => Math.floor(random() * limit);
  return Array.from({ length: DIRECTIVES }, (_, index): SampleTask => {
    const assignedOn = addDays(today, -(20 + below(200)));
    const dueOn = index % 17 === 0 ? null : addDays(assignedOn, 15 + below(170));
    const status = STATUSES[index % STATUSES.length] ?? 'not_started';
    const finished = addDays(dueOn ?? assignedOn, index % 3 === 0 ? 5 : -4);
    const on = [[finished, assignedOn].toSorted().at(-1) ?? today, today].toSorted()[0] ?? today;
    const isOverdue = (status === 'in_progress' || status === 'not_started') && dueOn !== null && dueOn < today;
    return {
      title: `${WORK[index % WORK.length]} ${ABOUT[below(ABOUT.length)]} (đợt ${1 + Math.floor(index / WORK.length)})`, unit: below(1000), coop: index % 4 === 1 ? below(1000) : null, committee: below(1000),
      origin: ORIGINS[index % ORIGINS.length] ?? 'freestanding', product: PRODUCTS[below(PRODUCTS.length)] ?? null, authority: AUTHORITIES[below(AUTHORITIES.length)] ?? null, assignedOn, dueOn, status, on,
      moreUnits: index % GROUP_EVERY === 0 ? MORE_UNITS : 0, extension: extensionOf(index, assignedOn, dueOn), reminded: isOverdue && index % 2 === 0,
    };
  });
}

function extensionOf(index: number, assignedOn: string, dueOn: string | null): SampleTask['extension'] {
  if (index % PUT_OFF_EVERY !== 3 || dueOn === null) return null;
  return { requestedOn: addDays(assignedOn, 10), newDueOn: addDays(dueOn, PUT_OFF_DAYS), granted: index % (2 * PUT_OFF_EVERY) === 3 };
}
