import type { Translation } from '../types.ts';
import type { taskWork as vi } from '../vi/task-work.ts';

export const taskWork = {
  recurrences: { week: 'Every week', month: 'Every month', quarter: 'Every quarter', half_year: 'Every six months', year: 'Every year' },
} satisfies Translation<typeof vi>;
