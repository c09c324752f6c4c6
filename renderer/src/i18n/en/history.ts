import type { Translation } from '../types.ts';
import type { history as vi } from '../vi/history.ts';

export const history = {} satisfies Translation<typeof vi>;
