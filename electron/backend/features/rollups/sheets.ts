import type { PaperSheet } from '#shared/contract/papers.ts';
import type { ReadContext } from '../../context.ts';
import { formSheet } from '../../office/form-html.ts';
import { rollupPapers } from './papers.ts';

/** The forms of a round with their totals as they are printed, each with pages numbered from 1. */
export async function rollupSheets(context: ReadContext, asked: { campaignId: string; version: number | null }): Promise<{ sheets: PaperSheet[] }> {
  return { sheets: (await rollupPapers(context, { ...asked, formVersionIds: null })).map(({ paper }) => formSheet(paper)) };
}
