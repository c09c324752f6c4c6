import { app } from './app.ts';
import { desk } from './desk.ts';
import { errors } from './errors.ts';
import { ui } from './ui.ts';

/** The texts of what the first view may show; all others come with the other pages. */
export const first = { app, desk, errors, ui };
