import type { Translation } from '../types.ts';
import type { recycleBin as vi } from '../vi/recycle-bin.ts';

export const recycleBin = {} satisfies Translation<typeof vi>;
