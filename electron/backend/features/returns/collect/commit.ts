import type { KeptCell } from '#shared/forms/values.ts';
import { mayHandIn } from '#shared/rules/returns.ts';
import type { AbortFlag } from '../../../abort-flag.ts';
import type { WriteContext } from '../../../context.ts';
import { appError, ruleError } from '../../../errors.ts';
import { countFindings, explainFound, keepSubmission } from '../submissions.ts';

/** What is taken of a file. */
export interface PlannedReturn {
  sheetId: string;
  label: string;
  fileName: string;
  sha256: string;
  bytes: number;
  kept: boolean;
  toldBy: 'stamp' | 'heading' | 'user';
  encoding: string | null;
  cells: KeptCell[];
  explanations: { check: string; cell: string; content: string }[];
}
export interface ReturnPlan {
  campaignId: string;
  title: string;
  receivedOn: string;
  files: PlannedReturn[];
}
export interface TakenReturns {
  taken: number;
  entry: { origin: string; seq: number };
}

/** Writes what units sent in the writer's transaction: all of it one history entry, which can be undone. */
export function commitReturns(context: WriteContext, plan: ReturnPlan, flag: AbortFlag): TakenReturns {
  const { records, today } = context;
  const campaign = records.current('return_campaign', plan.campaignId);
  records.describe(plan.files.length === 1 ? `${plan.files[0]?.label ?? ''} · ${plan.title}` : plan.title);
  if (plan.receivedOn > today) throw ruleError({ rule: 'DATE_IN_FUTURE', field: 'receivedOn' });
  if (campaign.status !== 'collecting') throw ruleError({ rule: 'RETURN_NOT_OPEN' });
  for (const [index, file] of plan.files.entries()) {
    if (flag.aborted) throw appError('CANCELLED');
    const sheet = records.current('return_sheet', file.sheetId);
    const unit = records.current('return_unit', sheet.return_unit_id);
    if (!mayHandIn({ closesOn: campaign.closes_on, openUntil: unit.open_until }, plan.receivedOn)) throw ruleError({ rule: 'RETURN_CLOSED', params: { label: file.label } });
    keepSubmission(context, file.sheetId, {
      kind: sheet.submission_id === null ? 'file' : 'supplement', reason: null, receivedOn: plan.receivedOn, cells: file.cells,
      file: { file_name: file.fileName, bytes: file.bytes, sha256: file.sha256, kept: file.kept ? 1 : 0, told_by: file.toldBy, encoding: file.encoding },
    });
    flag.count(index + 1);
  }
  countFindings(context, plan.files.map(({ sheetId }) => sheetId));
  for (const { sheetId, explanations } of plan.files) explainFound(context, sheetId, explanations);
  return { taken: plan.files.length, entry: { origin: records.head.origin, seq: records.seq } };
}
