import type { TaskStatus } from '#shared/rules/tasks.ts';
import type { TaskFields } from '../../tasks/service.ts';

/** What is done with a task once its words are written, each by the rule of the service: handed out, worked on, moved. */
export interface TaskSteps {
  /** The day on which a draft is handed out. */
  handOutOn: string | null;
  progress: number | null;
  /** What is told with the progress. */
  content: string | null;
  move: { status: TaskStatus; on: string; reason: string | null; result: string | null } | null;
}

/** What committing one row writes. */
export type PlannedTask = ({ create: TaskFields } | { id: string; fields: TaskFields | null }) & TaskSteps;
