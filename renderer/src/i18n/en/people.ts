import type { Translation } from '../types.ts';
import type { people as vi } from '../vi/people.ts';

export const people = {} satisfies Translation<typeof vi>;
