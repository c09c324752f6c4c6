import { recastBy } from '#shared/rules/recast.ts';
import type { ReadContext } from '../../context.ts';
import { successionsBy } from '../units/service.ts';

const BELOW = `WITH RECURSIVE below (id) AS (
    SELECT @unitId
    UNION SELECT p.org_unit_id FROM below JOIN org_unit_parent AS p ON p.parent_id = below.id
      WHERE p.deleted_at IS NULL AND (p.valid_from IS NULL OR p.valid_from <= @day) AND (p.valid_to IS NULL OR p.valid_to >= @day)
  ) SELECT id FROM below`;

/**
 * The units whose records a return counts: its own and all below it on the last day, and those that were merged into one of
 * them before that. A unit that was divided among several belongs to none: figures are never split by numbers.
 */
export function countedUnits(context: Pick<ReadContext, 'connection'>, unitId: string, day: string): string[] {
  const { connection } = context;
  const own = new Set(connection.prepare(BELOW).pluck().all({ unitId, day }) as string[]);
  const successions = successionsBy(context, day);
  const successorOf = recastBy(successions);
  const merged = [...new Set(successions.map(({ fromId }) => fromId))].filter((id) => own.has(successorOf(id) ?? ''));
  return [...new Set([...own, ...merged])];
}
