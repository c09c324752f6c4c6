import type { TaskClass } from './tasks.ts';

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
