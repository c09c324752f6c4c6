import type { Translation } from '../types.ts';
import type { units as vi } from '../vi/units.ts';

export const units = {} satisfies Translation<typeof vi>;
