import { TASK_GROUPINGS, TASK_SORTS, type TaskGrouping, type TaskSort } from '#shared/rules/task-lists.ts';
import { TASK_CLASSES, TASK_ORIGINS, TASK_PRIORITIES, type TaskClass, type TaskOrigin, type TaskPriority } from '#shared/rules/tasks.ts';
import { isMonth } from '../../ui/calendar/month-weeks.ts';

/** The ways in which tasks are shown. */
export const TASK_WAYS = ['table', 'board', 'month', 'timeline'] as const;
export type TaskWay = (typeof TASK_WAYS)[number];
export const TIME_SCALES = ['month', 'quarter', 'year'] as const;
export type TimeScale = (typeof TIME_SCALES)[number];

/** What the address of the section says: how tasks are shown, narrowed, grouped and ordered, and which one stands beside. */
export interface TaskSearch {
  taskId?: string;
  view?: TaskWay;
  /** The kept view that was chosen. */
  saved?: string;
  q?: string;
  drafts?: true;
  class?: TaskClass;
  dueSoon?: true;
  committeeId?: string;
  unitId?: string;
  coopUnitId?: string;
  personId?: string;
  meetingId?: string;
  documentId?: string;
  origin?: TaskOrigin;
  priority?: TaskPriority;
  year?: number;
  /** `YYYY-MM` of the deadline. */
  dueMonth?: string;
  group?: TaskGrouping;
  sort?: TaskSort;
  order?: 'desc';
  /** The month of the calendar, or the first of the span of the timeline. */
  month?: string;
  scale?: TimeScale;
}

const ID = /^[0-9a-f-]{36}$/;
const MOST_LETTERS = 200;

/** What of an address can be understood; the rest is left out. */
export function taskSearch(search: Record<string, unknown>): TaskSearch {
  const text = (name: string, fits: (value: string) => boolean): string | undefined => (typeof search[name] === 'string' && fits(search[name]) ? search[name] : undefined);
  const id = (name: string) => text(name, (value) => ID.test(value));
  const one = <Value extends string>(name: string, values: readonly Value[]): Value | undefined => values.find((value) => value === search[name]);
  const on = (name: string): true | undefined => (search[name] === true ? true : undefined);
  const { year } = search;
  return onlyTold({
    taskId: id('taskId'), view: one('view', TASK_WAYS), saved: id('saved'), q: text('q', (value) => value !== '' && value.length <= MOST_LETTERS), drafts: on('drafts'), class: one('class', TASK_CLASSES), dueSoon: on('dueSoon'),
    committeeId: id('committeeId'), unitId: id('unitId'), coopUnitId: id('coopUnitId'), personId: id('personId'), meetingId: id('meetingId'), documentId: id('documentId'), origin: one('origin', TASK_ORIGINS), priority: one('priority', TASK_PRIORITIES),
    year: Number.isInteger(year) && (year as number) >= 1900 && (year as number) <= 2200 ? (year as number) : undefined, dueMonth: text('dueMonth', isMonth),
    group: one('group', TASK_GROUPINGS), sort: one('sort', TASK_SORTS), order: one('order', ['desc'] as const), month: text('month', isMonth), scale: one('scale', TIME_SCALES),
  });
}

/** What of the address of an overview can be understood: the committee and the year it is narrowed to. */
export function overviewSearch(search: Record<string, unknown>): Pick<TaskSearch, 'committeeId' | 'year'> {
  const { committeeId, year } = taskSearch(search);
  return onlyTold({ committeeId, year });
}

/** Changes to the address; what is undefined no longer stands in it. */
export type TaskTurn = { [Name in keyof TaskSearch]?: TaskSearch[Name] | undefined };

/** Without what says nothing, so that it does not stand in the address. */
export function onlyTold<Search extends object>(search: Search): { [Name in keyof Search]?: NonNullable<Search[Name]> } {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false)) as { [Name in keyof Search]?: NonNullable<Search[Name]> };
}
