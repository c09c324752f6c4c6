import type { DeliveredForm } from '../form-contents.ts';
import { b1 } from './b1.ts';
import { b2 } from './b2.ts';
import { b3 } from './b3.ts';
import { b4 } from './b4.ts';
import { b5 } from './b5.ts';
import { b6 } from './b6.ts';
import { b7 } from './b7.ts';
import { b8 } from './b8.ts';
import { tcd2021, tcd2025 } from './tcd.ts';
import { tgThang } from './tg-thang.ts';

/** Every form the program comes with, in the order of their codes. A released version stays as it is: what changes is a further version. */
export const DELIVERED_FORMS: readonly DeliveredForm[] = [b1, b2, b3, b4, b5, b6, b7, b8, tcd2021, tcd2025, tgThang];
