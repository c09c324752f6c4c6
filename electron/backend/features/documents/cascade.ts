import type { CascadeRow } from '#shared/contract/documents.ts';
import { daysBetween } from '#shared/rules/dates.ts';
import type { Level } from '#shared/rules/units.ts';
import type { ReadContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';
import { areasOn } from '../units/service.ts';

type Implementing = Pick<CascadeRow, 'symbol' | 'title' | 'issuedOn'> & { unitId: string; aboveId: string | null; documentId: string };
const LENGTH_OF_A_DAY = '2026-01-01'.length;

/**
 * How a directive was carried down: every unit of a level on a day, with the first paper by which it carries the directive
 * out, directly or through one that does. A paper belongs to the unit that issued it, and to the area this one stands directly
 * below: the plan of a commune is mostly its Party committee's.
 */
export async function readCascade(context: ReadContext, { id, level, asOf }: { id: string; level: Level; asOf: string }): Promise<{ rows: CascadeRow[]; issued: number; missing: number }> {
  const directive = context.connection.prepare('SELECT issued_on AS issuedOn FROM document WHERE id = ? AND deleted_at IS NULL').get(id) as { issuedOn: string | null } | undefined;
  if (directive === undefined) throw new RecordMissingError('document');
  const units = await areasOn(context, level, asOf).select(['u.id as unitId', 'n.name as unitName']).orderBy('n.sort_key').orderBy('u.id').execute();
  const first = firstByUnit(context, id, asOf);
  const rows = units.map((unit): CascadeRow => {
    const paper = first.get(unit.unitId);
    if (paper === undefined) return { ...unit, documentId: null, symbol: null, title: null, issuedOn: null, days: null };
    return { ...unit, documentId: paper.documentId, symbol: paper.symbol, title: paper.title, issuedOn: paper.issuedOn, days: daysFrom(directive.issuedOn, paper.issuedOn) };
  });
  const issued = rows.filter(({ documentId }) => documentId !== null).length;
  return { rows, issued, missing: rows.length - issued };
}

function firstByUnit({ connection }: ReadContext, id: string, asOf: string): Map<string, Implementing> {
  const papers = connection.prepare(`
    WITH RECURSIVE carrying (id) AS (
      SELECT @id UNION SELECT l.from_id FROM carrying JOIN document_link AS l ON l.to_id = carrying.id AND l.kind = 'implements' AND l.deleted_at IS NULL)
    SELECT d.issuer_unit_id AS unitId, p.parent_id AS aboveId, d.id AS documentId, d.symbol, d.title, d.issued_on AS issuedOn FROM carrying JOIN document AS d ON d.id = carrying.id
    LEFT JOIN org_unit_parent AS p ON p.org_unit_id = d.issuer_unit_id AND p.hierarchy = 'administrative' AND p.deleted_at IS NULL AND ifnull(p.valid_from, @asOf) <= @asOf AND ifnull(p.valid_to, @asOf) >= @asOf
    WHERE d.id <> @id AND d.deleted_at IS NULL AND d.status = 'issued' AND d.issuer_unit_id IS NOT NULL ORDER BY d.issued_on IS NULL, d.issued_on, d.id`).all({ id, asOf }) as Implementing[];
  const first = new Map<string, Implementing>();
  for (const paper of papers) for (const unitId of [paper.unitId, paper.aboveId]) if (unitId !== null && !first.has(unitId)) first.set(unitId, paper);
  return first;
}

/** The days from one paper to another; null while one of the two days is not known to the day. */
function daysFrom(from: string | null, to: string | null): number | null {
  return from?.length === LENGTH_OF_A_DAY && to?.length === LENGTH_OF_A_DAY ? daysBetween(from, to) : null;
}
