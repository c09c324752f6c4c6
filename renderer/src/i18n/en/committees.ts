import type { Translation } from '../types.ts';
import type { committees as vi } from '../vi/committees.ts';

export const committees = {} satisfies Translation<typeof vi>;
