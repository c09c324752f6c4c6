import type { KeptCell } from '#shared/forms/values.ts';
import type { WriteContext } from '../../context.ts';
import { ruleError } from '../../errors.ts';
import { countFindings, keepSubmission } from '../returns/service.ts';

/** A package as it is written: of which unit, and the cells of each form that is taken. */
export interface PackagePlan {
  campaignId: string;
  returnUnitId: string;
  receivedOn: string;
  fileName: string;
  sha256: string;
  bytes: number;
  kept: boolean;
  sheets: { formVersionId: string; cells: KeptCell[] }[];
}

/** Takes a package: a submission for each of its forms, checked as every other, all one history entry. */
export function takePackage(context: WriteContext, plan: PackagePlan): { taken: number } {
  const { connection, records, today } = context;
  const { title, status } = records.current('return_campaign', plan.campaignId);
  records.describe(title);
  if (status !== 'collecting') throw ruleError({ rule: 'RETURN_LOCKED' });
  if (plan.receivedOn > today) throw ruleError({ rule: 'DATE_IN_FUTURE', field: 'receivedOn' });
  const sheetOf = connection.prepare('SELECT id FROM return_sheet WHERE return_campaign_id = ? AND return_unit_id = ? AND form_version_id = ? AND deleted_at IS NULL').pluck();
  const sheetIds = plan.sheets.map(({ formVersionId, cells }) => {
    const sheetId = sheetOf.get(plan.campaignId, plan.returnUnitId, formVersionId) as string | undefined;
    if (sheetId === undefined) throw ruleError({ rule: 'PACKAGE_REFUSED' });
    const file = { file_name: plan.fileName, bytes: plan.bytes, sha256: plan.sha256, kept: plan.kept ? 1 : 0, told_by: 'stamp', encoding: null };
    keepSubmission(context, sheetId, { kind: 'package', reason: null, receivedOn: plan.receivedOn, file, cells });
    return sheetId;
  });
  countFindings(context, sheetIds);
  return { taken: sheetIds.length };
}
