import { vi as model } from './model/vi.ts';
import { vi as training } from './training/vi.ts';

/** The texts of every register in Vietnamese. */
export const vi = { model, training };
