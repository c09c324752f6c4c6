import type { Translation } from '../types.ts';
import type { imports as vi } from '../vi/imports.ts';

export const imports = {} satisfies Translation<typeof vi>;
