/** What tasks are put together by: the unit in the lead, the committee, the meeting, the month of the deadline. */
export const TASK_GROUPINGS = ['unit', 'committee', 'meeting', 'month'] as const;
export type TaskGrouping = (typeof TASK_GROUPINGS)[number];
/** What lists of tasks are ordered by. The day of the status is when it was completed, else reported, else handed out. */
export const TASK_SORTS = ['due', 'code', 'statusDay'] as const;
export type TaskSort = (typeof TASK_SORTS)[number];
