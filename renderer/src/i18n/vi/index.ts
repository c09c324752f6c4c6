import { first } from './first.ts';
import { more } from './more.ts';

/** All texts of the screen in Vietnamese, one namespace for each part of the program; they set the shape of every translation. */
export const vi = { ...first, ...more };
