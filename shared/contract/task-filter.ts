import { z } from 'zod';
import { TASK_CLASSES, TASK_ORIGINS, TASK_PRIORITIES, TASK_STATUSES } from '../rules/tasks.ts';
import { id, optionalDate, searchText } from './base.ts';

const one = id.nullable().default(null);

/** What lists of tasks are narrowed by, whatever way they are shown. */
export const taskFilter = {
  q: searchText,
  /** Drafts, or what was handed out. */
  drafts: z.boolean().default(false),
  class: z.enum(TASK_CLASSES).nullable().default(null),
  dueSoon: z.boolean().default(false),
  status: z.enum(TASK_STATUSES).nullable().default(null),
  committeeId: one,
  /** The unit in the lead; or one that co-operates. */
  unitId: one,
  coopUnitId: one,
  /** The leader in charge, or the person responsible. */
  personId: one,
  meetingId: one,
  documentId: one,
  /** The record of a register it comes from. */
  recordId: one,
  origin: z.enum(TASK_ORIGINS).nullable().default(null),
  priority: z.enum(TASK_PRIORITIES).nullable().default(null),
  /** Of the year in which it was handed out. */
  year: z.int().min(1900).max(2200).nullable().default(null),
  /** Whose deadline lies between two days. */
  dueFrom: optionalDate.default(null),
  dueTo: optionalDate.default(null),
};
