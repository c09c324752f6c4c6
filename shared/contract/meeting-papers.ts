import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { SYSTEMS } from '../rules/documents.ts';
import { MEETING_PAPERS, PAPER_CHECKS, PAPER_REFUSALS } from '../rules/meeting-papers.ts';
import { id, job, optionalDate, progress, read } from './base.ts';
import { paperSheet, paperTarget } from './papers.ts';

const kind = z.enum(MEETING_PAPERS);
const supplementNo = z.int().positive().nullable();

/** Which paper of a meeting: which supplement, which committee issues it (null: the first), and whether everybody gets a letter of their own. */
const asked = { meetingId: id, kind, supplementNo, committeeId: id.nullable(), each: z.boolean() };

export const paperRow = z.strictObject({ kind, supplementNo, /** Why it cannot be made yet. */ refusal: z.enum(PAPER_REFUSALS).nullable() });
export type PaperRow = z.infer<typeof paperRow>;

export const paperCheck = z.strictObject({ code: z.enum(PAPER_CHECKS), /** What the sentence names. */ names: z.array(z.string()), count: z.int() });
export type FoundCheck = z.infer<typeof paperCheck>;

export const meetingPapers = {
  list: read.input(z.strictObject({ meetingId: id })).output(z.array(paperRow)),
  /** A paper as it is printed, and what somebody should see to before it goes out. */
  sheets: read.input(z.strictObject(asked)).output(z.strictObject({ sheets: z.array(paperSheet), system: z.enum(SYSTEMS), date: optionalDate, symbol: z.string().nullable(), checks: z.array(paperCheck) })),
  /** Writes a paper as a Word file. */
  export: job.input(z.strictObject({ ...asked, ...paperTarget })).output(eventIterator(progress, z.strictObject({ rows: z.int(), fileName: z.string() }))),
  /** Writes all papers of a meeting, with the files of the papers it spoke about, as one zip that is read without this program. */
  exportDossier: job.input(z.strictObject({ meetingId: id, ...paperTarget })).output(eventIterator(progress, z.strictObject({ rows: z.int(), fileName: z.string() }))),
};
