import type { Entry } from '../../documents/service.ts';

/** What committing one row writes: a new line, or a line as it stands corrected. */
export type PlannedPaper = { create: Entry } | { id: string; entry: Entry };
