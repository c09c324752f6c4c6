import type { ReplyDecision, ReplyFile } from '#shared/contract/task-campaigns.ts';
import { ruleError } from '../../../errors.ts';
import type { WorkContext } from '../../../work-sessions.ts';
import { inOneView } from '../../export-reading.ts';
import { type ReadFile, readFiles } from '../../read-files.ts';
import { storedCampaign } from '../queries.ts';
import { type ParsedSheet, parseMarked } from './parse.ts';
import { planRows, type ReplyPlan } from './plan.ts';
import { type Matching, reviewFiles, type ReviewInput } from './review.ts';

type Asked = Omit<ReviewInput, 'campaignId'>;

/** Replies from the files to what the writer writes, in a thread of its own. Everything of the files lives and ends with the session. */
export function replySession() {
  let campaignId = '';
  let files: ReadFile<ParsedSheet>[] = [];

  async function review(asked: Asked, context: WorkContext): Promise<ReplyFile[]> {
    return inOneView(context, async (reading) => reviewFiles(reading, files, { ...asked, campaignId }));
  }

  return {
    async read({ sources, receivedOn, ...input }: { campaignId: string; sources: string[]; receivedOn: string }, context: WorkContext): Promise<ReplyFile[]> {
      campaignId = input.campaignId;
      files = await readFiles(sources, parseMarked, context);
      return review({ receivedOn, units: [], tasks: [] }, context);
    },
    review,
    /** What the writer needs, and the files that are kept. */
    async plan({ files: wanted, keepFiles, ...asked }: Matching & { receivedOn: string; keepFiles: boolean; files: { file: number; decisions: ReplyDecision[] }[] }, context: WorkContext): Promise<{ plan: ReplyPlan; sources: { sha256: string; source: string; fileName: string }[] }> {
      const reviewed = await review(asked, context);
      const planned = wanted.map(({ file, decisions }) => planFile(reviewed.find((one) => one.file === file), files.find((one) => one.file === file), decisions, keepFiles));
      refuseUnitTwice(planned);
      const { title } = await inOneView(context, async (reading) => storedCampaign(reading, campaignId));
      const sources = planned.filter(({ kept }) => kept).map(({ source, sha256, fileName }) => ({ source, sha256, fileName }));
      return { plan: { campaignId, title, receivedOn: asked.receivedOn, files: planned.map(({ source: _source, ...file }) => file) }, sources };
    },
  };
}

function planFile(reviewed: ReplyFile | undefined, read: ReadFile<ParsedSheet> | undefined, decisions: readonly ReplyDecision[], keepFiles: boolean) {
  if (reviewed === undefined || read === undefined) throw ruleError({ rule: 'TASK_REPLIES_GONE' });
  const rows = planRows(reviewed, decisions);
  const { campaignUnitId, unitName, version, toldBy, fileName } = reviewed;
  if (campaignUnitId === null || unitName === null || version === null) throw ruleError({ rule: 'TASK_REPLY_REFUSED', params: { name: fileName } });
  return { campaignUnitId, unitName, version, toldBy, fileName, sha256: read.sha256, bytes: read.bytes, kept: keepFiles && read.parsed?.personal.length === 0, rows, source: read.path };
}

/** Two replies of a unit are taken one after the other, each compared with what the one before left. */
function refuseUnitTwice(planned: readonly { campaignUnitId: string; unitName: string }[]): void {
  const twice = planned.find(({ campaignUnitId }, index) => planned.findIndex((other) => other.campaignUnitId === campaignUnitId) < index);
  if (twice !== undefined) throw ruleError({ rule: 'TASK_REPLY_UNIT_TWICE', params: { name: twice.unitName } });
}
