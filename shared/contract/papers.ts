import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { job, progress, ticket } from './base.ts';

/** A sheet of a paper as it is printed: pages with a numbering of their own. */
export const paperSheet = z.strictObject({ css: z.string().max(1_000_000), body: z.string().max(20_000_000) });
export type PaperSheet = z.infer<typeof paperSheet>;

/** Where a paper is written, and whether a file there that somebody worked on may be replaced. */
export const paperTarget = { ticket, replace: z.boolean() };

/** A printed paper in letters of Base64. */
export const pdf = z.base64().startsWith('JVBERi0').max(100_000_000);

/** A drawing as a file: dots in letters of Base64, or the text of a vector file. */
export const picture = z.union([z.strictObject({ png: z.base64().startsWith('iVBORw0KGgo').max(40_000_000) }), z.strictObject({ svg: z.string().startsWith('<svg ').max(5_000_000) })]);

export const papers = {
  /** Writes a printed paper as a file, the very pages that were looked at. */
  savePdf: job.input(z.strictObject({ ...paperTarget, pdf })).output(eventIterator(progress, z.strictObject({ rows: z.int(), fileName: z.string() }))),
  /** Writes a drawing as a picture to be put into another paper. */
  savePicture: job.input(z.strictObject({ ...paperTarget, picture })).output(eventIterator(progress, z.strictObject({ rows: z.int(), fileName: z.string() }))),
};
