import { getRouteApi } from '@tanstack/react-router';
import type { TaskClass, TaskOrigin, TaskPriority } from '#shared/rules/tasks.ts';
import { addDays } from '#shared/rules/dates.ts';
import { shiftMonth } from '../../ui/calendar/month-weeks.ts';
import type { Narrowing } from '../../ui/use-narrowing.ts';
import { onlyTold, type TaskSearch } from './task-search.ts';

const route = getRouteApi('/tasks');

export interface TaskFilters {
  q: string;
  drafts: boolean;
  class: TaskClass | null;
  dueSoon: boolean;
  committeeId: string | null;
  unitId: string | null;
  coopUnitId: string | null;
  personId: string | null;
  meetingId: string | null;
  documentId: string | null;
  origin: TaskOrigin | null;
  priority: TaskPriority | null;
  year: number | null;
  dueMonth: string | null;
}

const ALL: TaskFilters = { q: '', drafts: false, class: null, dueSoon: false, committeeId: null, unitId: null, coopUnitId: null, personId: null, meetingId: null, documentId: null, origin: null, priority: null, year: null, dueMonth: null };
export const FILTER_NAMES = Object.keys(ALL) as (keyof TaskFilters)[];

/** What tasks are narrowed to, as the address says it: so it stays when another page was looked at, and in every way of showing them. */
export function useTaskFilters(onChange: () => void): Narrowing<TaskFilters> {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  function set(change: Partial<TaskFilters>): void {
    void navigate({ search: (before) => onlyTold({ ...before, ...change }) as TaskSearch, replace: true });
    onChange();
  }
  const values = filtersIn(search);
  return { values, on: Object.keys(onlyTold(values)).length > 0, set, clear: () => set(ALL) };
}

/** The filters of an address or of a kept view; what it does not tell narrows nothing. */
export function filtersIn(search: TaskSearch): TaskFilters {
  return Object.fromEntries(FILTER_NAMES.map((name) => [name, search[name] ?? ALL[name]])) as unknown as TaskFilters;
}

/** The same as the backend is asked: the month of the deadline is the days between its first and its last. */
export function askedOf({ dueMonth, ...filters }: TaskFilters) {
  return { ...filters, ...(dueMonth !== null && { dueFrom: `${dueMonth}-01`, dueTo: addDays(`${shiftMonth(dueMonth, 1)}-01`, -1) }) };
}

/** What counts by class are asked by: all but the classes themselves. */
export function countedOf(filters: TaskFilters) {
  const { class: _class, dueSoon: _dueSoon, drafts: _drafts, ...counted } = askedOf(filters);
  return counted;
}
