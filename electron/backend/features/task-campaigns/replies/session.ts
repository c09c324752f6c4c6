import path from 'node:path';
import type { ReplyDecision, ReplyFile } from '#shared/contract/task-campaigns.ts';
import { appError, ruleError, toAppError } from '../../../errors.ts';
import { readWorkbook } from '../../../office/read-workbook.ts';
import type { Workbook } from '../../../office/workbook.ts';
import type { WorkContext } from '../../../work-sessions.ts';
import { inOneView } from '../../export-reading.ts';
import { storedCampaign } from '../queries.ts';
import { isMarkedReply, parseReply } from './parse.ts';
import { planRows, type ReplyPlan } from './plan.ts';
import { type Matching, type ReadFile, reviewFiles, type ReviewInput } from './review.ts';

type Asked = Omit<ReviewInput, 'campaignId'>;

/** No more at a time: each may be as big as the reader allows. */
const OPENED_AHEAD = 3;

/** Replies from the files to what the writer writes, in a thread of its own. Everything of the files lives and ends with the session. */
export function replySession() {
  let campaignId = '';
  let files: ReadFile[] = [];

  async function review(asked: Asked, context: WorkContext): Promise<ReplyFile[]> {
    return inOneView(context, async (reading) => reviewFiles(reading, files, { ...asked, campaignId }));
  }

  return {
    async read({ sources, receivedOn, ...input }: { campaignId: string; sources: string[]; receivedOn: string }, context: WorkContext): Promise<ReplyFile[]> {
      campaignId = input.campaignId;
      files = [];
      // Files are on their way from the disk while the sheets of the one before are looked through.
      const opening = sources.slice(0, OPENED_AHEAD).map((source) => openFile(source, context));
      for (const [index, source] of sources.entries()) {
        if (context.aborted()) throw appError('CANCELLED');
        context.progress('read', index, sources.length);
        const opened = await opening.shift();
        const following = sources[index + OPENED_AHEAD];
        if (following !== undefined) opening.push(openFile(following, context));
        if (opened !== undefined) files.push(...readSheets(source, opened, files.length));
      }
      if (context.aborted()) throw appError('CANCELLED');
      context.progress('read', sources.length, sources.length);
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

function planFile(reviewed: ReplyFile | undefined, read: ReadFile | undefined, decisions: readonly ReplyDecision[], keepFiles: boolean) {
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

/** Opens a file; where it cannot be read, why. */
async function openFile(source: string, context: WorkContext): Promise<Workbook | string> {
  const stop = new AbortController();
  try {
    return await readWorkbook(source, { signal: stop.signal, onProgress: () => { if (context.aborted()) stop.abort(); } });
  } catch (error) {
    return toAppError(error).code;
  }
}

/** The sheets of a file. One that cannot be read is told as such; the others go on. */
function readSheets(source: string, opened: Workbook | string, first: number): ReadFile[] {
  const fileName = path.basename(source).normalize('NFC');
  const bare = { file: first, fileName, path: source, sha256: '', bytes: 0, parsed: null };
  const refused = (code: NonNullable<ReadFile['refusal']>['code'], text = ''): ReadFile[] => [{ ...bare, refusal: { code, text } }];
  if (typeof opened === 'string') return refused('UNREADABLE', opened);
  const parsed = parseReply(opened);
  if (isMarkedReply(parsed)) return refused('SECRET_MARK');
  if (parsed.length === 0) return refused('NO_TABLE');
  return parsed.map((sheet, index) => ({ ...bare, file: first + index, fileName: parsed.length === 1 ? fileName : `${sheet.sheetName} · ${fileName}`, sha256: opened.data.sha256, bytes: opened.data.bytes, parsed: sheet, refusal: null }));
}
