import { en as model } from './model/en.ts';
import { en as training } from './training/en.ts';

/** The texts of every register in English. */
export const en = { model, training };
