/** The lists of tasks that the Desk makes itself: due today, reported done, to be asked about, and those with an alert that is due. */
export const DESK_TASK_LISTS = ['today', 'awaiting', 'answers', 'alerts'] as const;
export type DeskTaskList = (typeof DESK_TASK_LISTS)[number];

/** How many rows of each list the Desk shows. */
export const DESK_ROWS = 7;

/** For how many days after its end a round of reports is still waited for: who has not answered by then is urged by letter. */
export const AWAITED_DAYS = 90;

/**
 * After how many days without a word a unit is asked for an answer: nothing was reported, and nobody was reminded, since.
 * Only tasks whose deadline is over or near are asked about.
 */
export const SILENT_DAYS = 14;
