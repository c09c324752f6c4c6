import { hindering, isLocked, movesFrom, needsReason, type RollupMove } from '#shared/rules/rollups.ts';
import type { WriteContext } from '../../context.ts';
import type { Ref } from '../../db/records.ts';
import { ruleError } from '../../errors.ts';
import { checkSum, presentRound } from './locking.ts';
import { formsOf, missingNow, type Round, roundOf } from './rounds.ts';

export { readComparison } from './compare.ts';

type Written = { id: string; rev: number };

/** Moves the whole of a round on, or takes it up again. Locking keeps it as it stands: a version that never changes. */
export function moveRollup(context: WriteContext, { campaignId, rev, to, reason }: { campaignId: string; rev: number; to: RollupMove; reason: string | null }): Written {
  const { records, today } = context;
  const round = roundForWriting(context, { id: campaignId, rev });
  if (!movesFrom(round.status).includes(to)) throw ruleError({ rule: 'ROLLUP_MOVE' });
  if (needsReason(round.status, to) && reason === null) throw ruleError({ rule: 'ROLLUP_REASON_REQUIRED', field: 'reason' });
  if (to !== 'collecting') refuseIncomplete(context, campaignId);
  if (to === 'locked') {
    const whole = presentRound(context, round);
    const number = latestVersion(context, campaignId) + 1;
    records.insert('return_rollup', { return_campaign_id: campaignId, number, locked_on: today, reason: number === 1 ? null : (round.statusReason ?? reason), contents: JSON.stringify(whole), sha256: checkSum(round, whole), sent_on: null, sent_number: null });
  }
  // The reason for unlocking stays until the next whole is locked with it.
  return { id: campaignId, rev: records.update('return_campaign', { id: campaignId, rev }, { status: to, status_reason: needsReason(round.status, to) ? reason : to === 'locked' ? null : round.statusReason }) };
}

/** Notes that the latest locked whole went upward, with its paper. */
export function sendRollup(context: WriteContext, { campaignId, rev, sentOn, sentNumber }: { campaignId: string; rev: number; sentOn: string; sentNumber: string }): Written {
  const { connection, records, today } = context;
  const round = roundForWriting(context, { id: campaignId, rev });
  if (!isLocked(round.status)) throw ruleError({ rule: 'ROLLUP_NOT_LOCKED' });
  if (sentOn > today) throw ruleError({ rule: 'DATE_IN_FUTURE', field: 'sentOn' });
  const latest = connection.prepare('SELECT id, locked_on AS lockedOn FROM return_rollup WHERE return_campaign_id = ? AND deleted_at IS NULL ORDER BY number DESC LIMIT 1').get(campaignId) as { id: string; lockedOn: string };
  if (sentOn < latest.lockedOn) throw ruleError({ rule: 'DATE_ORDER', field: 'sentOn' });
  records.patch('return_rollup', latest.id, { sent_on: sentOn, sent_number: sentNumber });
  return { id: campaignId, rev: records.update('return_campaign', { id: campaignId, rev }, { status: 'sent' }) };
}

/** Says why units are missing, or takes it back. */
export function explainAbsence(context: WriteContext, { returnUnitIds, reason }: { returnUnitIds: readonly string[]; reason: string | null }): void {
  const { connection, records } = context;
  for (const unitId of new Set(returnUnitIds)) {
    const { return_campaign_id: campaignId } = records.current('return_unit', unitId);
    const { title, status } = roundOf(context, campaignId);
    records.describe(title);
    if (isLocked(status)) throw ruleError({ rule: 'ROLLUP_LOCKED' });
    const kept = connection.prepare('SELECT id FROM return_absence WHERE return_unit_id = ? AND deleted_at IS NULL').pluck().get(unitId) as string | undefined;
    if (kept === undefined && reason !== null) records.insert('return_absence', { return_campaign_id: campaignId, return_unit_id: unitId, reason });
    else if (kept !== undefined && reason !== null) records.patch('return_absence', kept, { reason });
    else if (kept !== undefined) records.removeNow('return_absence', kept);
  }
}

function roundForWriting(context: WriteContext, ref: Ref): Round {
  context.records.seen('return_campaign', ref);
  const round = roundOf(context, ref.id);
  context.records.describe(round.title);
  return round;
}

/** Whatever came since it was said to be complete counts, too. */
function refuseIncomplete(context: WriteContext, campaignId: string): void {
  const forms = formsOf(context, campaignId);
  const sum = (value: (form: (typeof forms)[number]) => number): number => forms.reduce((all, form) => all + value(form), 0);
  const found = hindering({ counted: sum(({ counted }) => counted), errors: sum(({ errors }) => errors), warnings: sum(({ warnings }) => warnings), unexplained: missingNow(context, campaignId).filter(({ reason }) => reason === null).length });
  if (found.length > 0) throw ruleError(...found);
}

function latestVersion({ connection }: Pick<WriteContext, 'connection'>, campaignId: string): number {
  return connection.prepare('SELECT ifnull(max(number), 0) FROM return_rollup WHERE return_campaign_id = ?').pluck().get(campaignId) as number;
}
