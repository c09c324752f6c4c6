import { en } from './en/index.ts';
import { vi } from './vi/index.ts';

/** All texts of the screen by language, for what needs both at once. */
export const resources = { vi, en };
