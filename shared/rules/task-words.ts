import { type ClassCounts, TASK_CLASSES, type TaskClass, type TaskStatus } from './tasks.ts';

/** A month `2026-03` or a quarter `2026-Q1` as papers call it. */
export function periodTitle(period: string): string {
  const [year = '', part = ''] = period.split('-');
  return part.startsWith('Q') ? `Quý ${part.slice(1)}/${year}` : `Tháng ${Number(part)}/${year}`;
}

/** The classes of tasks as papers call them: always Vietnamese, whatever the language of the screen. */
export const TASK_CLASS_TITLES: Record<TaskClass, string> = {
  cancelled: 'Huỷ',
  suspended: 'Tạm dừng',
  completed_on_time: 'Hoàn thành đúng hạn',
  completed_late: 'Hoàn thành quá hạn',
  no_deadline: 'Không hạn',
  overdue: 'Quá hạn',
  awaiting_confirmation: 'Chờ xác nhận',
  not_started: 'Chưa thực hiện',
  in_progress: 'Đang thực hiện',
};

/** The states of tasks as papers call them. */
export const TASK_STATUS_TITLES: Record<TaskStatus, string> = { not_started: 'Chưa thực hiện', in_progress: 'Đang thực hiện', awaiting_confirmation: 'Chờ xác nhận', completed: 'Hoàn thành', suspended: 'Tạm dừng', cancelled: 'Huỷ' };

/** `Hoàn thành đúng hạn: 3; Quá hạn: 2. Tổng: 5 nhiệm vụ`: the classes make the total. */
export function classesText(counts: ClassCounts): string {
  const said = TASK_CLASSES.filter((name) => counts[name] > 0).map((name) => `${TASK_CLASS_TITLES[name]}: ${counts[name]}`);
  return `${said.length === 0 ? '' : `${said.join('; ')}. `}Tổng: ${counts.total} nhiệm vụ`;
}
