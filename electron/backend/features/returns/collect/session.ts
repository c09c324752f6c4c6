import type { ReturnFile } from '#shared/contract/returns.ts';
import { ruleError } from '../../../errors.ts';
import type { WorkContext } from '../../../work-sessions.ts';
import { inOneView } from '../../export-reading.ts';
import { type ReadFile, readFiles } from '../../read-files.ts';
import { getReturn } from '../queries.ts';
import type { ReturnPlan } from './commit.ts';
import { type ParsedSheet, parseReturns } from './parse.ts';
import { type Matching, type Reviewed, reviewFiles, type ReviewInput } from './review.ts';

type Asked = Omit<ReviewInput, 'campaignId'>;

/** Files of units from the disk to what the writer writes, in a thread of its own. Everything of the files lives and ends with the session. */
export function returnSession() {
  let campaignId = '';
  let files: ReadFile<ParsedSheet>[] = [];

  async function look(asked: Asked, context: WorkContext): Promise<Reviewed[]> {
    return inOneView(context, async (reading) => reviewFiles(reading, files, { ...asked, campaignId }));
  }
  async function review(asked: Asked, context: WorkContext): Promise<ReturnFile[]> {
    return (await look(asked, context)).map(({ file }) => file);
  }
  return {
    async read({ sources, receivedOn, ...input }: { campaignId: string; sources: string[]; receivedOn: string }, context: WorkContext): Promise<ReturnFile[]> {
      campaignId = input.campaignId;
      files = await readFiles(sources, parseReturns, context);
      return review({ receivedOn, sheets: [], answers: [] }, context);
    },
    review,
    /** What the writer needs, and the files that are kept. */
    async plan({ files: wanted, keepFiles, ...asked }: Matching & { receivedOn: string; keepFiles: boolean; files: number[] }, context: WorkContext): Promise<{ plan: ReturnPlan; sources: { sha256: string; source: string; fileName: string }[] }> {
      const reviewed = await look(asked, context);
      const planned = wanted.map((file) => planFile(reviewed.find((one) => one.file.file === file), files.find((one) => one.file === file), keepFiles));
      const twice = planned.find(({ sheetId }, index) => planned.findIndex((other) => other.sheetId === sheetId) < index);
      if (twice !== undefined) throw ruleError({ rule: 'RETURN_SHEET_TWICE', params: { label: twice.label } });
      const title = await inOneView(context, async (reading) => getReturn(reading, campaignId).title);
      const sources = [...new Map(planned.filter(({ kept }) => kept).map(({ source, sha256, fileName }) => [sha256, { source, sha256, fileName }])).values()];
      return { plan: { campaignId, title, receivedOn: asked.receivedOn, files: planned.map(({ source: _source, ...file }) => file) }, sources };
    },
  };
}

function planFile(reviewed: Reviewed | undefined, read: ReadFile<ParsedSheet> | undefined, keepFiles: boolean) {
  if (reviewed === undefined || read === undefined) throw ruleError({ rule: 'TASK_REPLIES_GONE' });
  const { file: { sheetId, refusal, questions, unitName, formCode, fileName, toldBy, encoding }, cells, explanations } = reviewed;
  if (sheetId === null || refusal !== null) throw ruleError({ rule: 'TASK_REPLY_REFUSED', params: { name: fileName } });
  const label = `${unitName ?? ''} · ${formCode ?? ''}`;
  if (questions.length > 0) throw ruleError({ rule: 'RETURN_UNANSWERED', params: { label, count: questions.length } });
  return { sheetId, label, fileName, sha256: read.sha256, bytes: read.bytes, kept: keepFiles, toldBy, encoding, cells, explanations, source: read.path };
}
