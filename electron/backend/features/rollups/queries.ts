import type { Rollup, RollupVersion } from '#shared/contract/rollups.ts';
import { cellLabel } from '#shared/forms/cell-labels.ts';
import { type ChangedCell, changedCells } from '#shared/forms/locked-whole.ts';
import type { ReadContext } from '../../context.ts';
import { isProven } from './locking.ts';
import { formsOf, missingNow, nestedUnits, type Round, roundOf } from './rounds.ts';
import { readTotal } from './totals.ts';

/** The whole of a round: its forms, who is missing, and how it was locked. */
export function readRollup(context: ReadContext, campaignId: string): Rollup {
  const round = roundOf(context, campaignId);
  return { ...round, forms: formsOf(context, campaignId), missing: missingNow(context, campaignId).map(({ unitId: _unit, ...missing }) => missing), nested: nestedUnits(context, campaignId), versions: versionsOf(context, round) };
}

type StoredVersion = Omit<RollupVersion, 'proven'> & { contents: string };

/** The locked wholes of a round, the latest first, each with whether its figures are still those that were locked. */
function versionsOf({ connection }: ReadContext, round: Round): RollupVersion[] {
  const kept = connection.prepare(`SELECT r.id, r.rev, r.number, r.locked_on AS lockedOn, u.name AS lockedBy, r.reason, r.sha256, r.contents, r.sent_on AS sentOn, r.sent_number AS sentNumber
    FROM return_rollup AS r JOIN app_user AS u ON u.id = r.created_by WHERE r.return_campaign_id = ? AND r.deleted_at IS NULL ORDER BY r.number DESC`).all(round.campaignId) as StoredVersion[];
  return kept.map(({ contents, ...version }) => ({ ...version, proven: isProven(round, { contents, sha256: version.sha256 }) }));
}

interface FormDifference {
  formVersionId: string;
  code: string;
  cells: (ChangedCell & { label: string })[];
}

/** What changed in each form from a locked whole to a later one, or to what counts now; forms without a change are left out. */
export function readDifference(context: ReadContext, { campaignId, from, to }: { campaignId: string; from: number; to: number | null }): FormDifference[] {
  return formsOf(context, campaignId).map(({ formVersionId, code }) => {
    const { contents, cells: before } = readTotal(context, { campaignId, formVersionId, version: from });
    const { cells: after } = readTotal(context, { campaignId, formVersionId, version: to });
    return { formVersionId, code, cells: changedCells(before, after).map((change) => ({ ...change, label: cellLabel(contents, change.cell) })) };
  }).filter(({ cells }) => cells.length > 0);
}
