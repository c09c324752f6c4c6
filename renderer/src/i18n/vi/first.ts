import { app } from './app.ts';
import { committees } from './committees.ts';
import { errors } from './errors.ts';
import { ui } from './ui.ts';

/** The texts of what the first view may show; all others come with the other pages. */
export const first = { app, committees, errors, ui };
