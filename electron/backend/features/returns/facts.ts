import { formContents, type FormContents } from '#shared/forms/form-contents.ts';
import { type CellValues, cellValues } from '#shared/forms/values.ts';
import type { Level } from '#shared/rules/units.ts';
import type { ReadContext } from '../../context.ts';
import { cellsOf, previousCells } from './cells.ts';
import { nameOn } from './queries.ts';

type Reading = Pick<ReadContext, 'connection'>;

/** One form of one unit with everything its checks look at. */
export interface SheetFacts {
  id: string;
  returnUnitId: string;
  unitId: string;
  unitName: string;
  level: Level;
  code: string;
  contents: FormContents;
  period: { from: string; to: string };
  /** Null while nothing came in. */
  values: CellValues | null;
  previous: CellValues | null;
}

const FACTS = `SELECT s.id, s.return_unit_id AS returnUnitId, u.org_unit_id AS unitId, ${nameOn('u.org_unit_id', 'c.data_to')} AS unitName, o.level, f.code, s.form_version_id AS versionId, c.data_from AS dataFrom, c.data_to AS dataTo, s.submission_id AS submissionId
  FROM return_sheet AS s JOIN return_unit AS u ON u.id = s.return_unit_id JOIN org_unit AS o ON o.id = u.org_unit_id JOIN return_campaign AS c ON c.id = s.return_campaign_id
  JOIN form_version AS v ON v.id = s.form_version_id JOIN form AS f ON f.id = v.form_id
  JOIN return_campaign_form AS x ON x.return_campaign_id = c.id AND x.form_version_id = v.id AND x.deleted_at IS NULL`;
type Stored = Omit<SheetFacts, 'contents' | 'period' | 'values' | 'previous'> & { versionId: string; dataFrom: string; dataTo: string; submissionId: string | null };

/** The sheets of a whole round, or of one unit in it: units in their order, forms in theirs. */
export function sheetFacts({ connection }: Reading, of: { campaignId: string } | { returnUnitId: string }): SheetFacts[] {
  const [where, id] = 'campaignId' in of ? ['s.return_campaign_id', of.campaignId] : ['s.return_unit_id', of.returnUnitId];
  const rows = connection.prepare(`${FACTS} WHERE ${where} = ? AND s.deleted_at IS NULL AND u.deleted_at IS NULL ORDER BY u.order_no, u.id, x.order_no`).all(id) as Stored[];
  const contentsOf = contentsReader({ connection });
  return rows.map(({ versionId, dataFrom, dataTo, submissionId, ...sheet }) => {
    const previous = previousCells({ connection }, sheet.id);
    return { ...sheet, contents: contentsOf(versionId), period: { from: dataFrom, to: dataTo }, values: submissionId === null ? null : cellValues(cellsOf({ connection }, submissionId)), previous: previous === null ? null : cellValues(previous) };
  });
}

/** Reads what versions of forms ask for, each once. */
export function contentsReader({ connection }: Reading): (versionId: string) => FormContents {
  const known = new Map<string, FormContents>();
  return (versionId) => {
    const contents = known.get(versionId) ?? formContents.parse(JSON.parse(connection.prepare('SELECT contents FROM form_version WHERE id = ?').pluck().get(versionId) as string));
    known.set(versionId, contents);
    return contents;
  };
}

/** How many units of a level there were under a unit on a day, itself among them; null where none is known. */
export function unitsBelow({ connection }: Reading, unitId: string, day: string): (level: string) => number | null {
  const count = connection.prepare(`WITH RECURSIVE below (id) AS (
      SELECT @unitId UNION SELECT p.org_unit_id FROM org_unit_parent AS p JOIN below AS b ON p.parent_id = b.id
      WHERE p.deleted_at IS NULL AND p.hierarchy = 'administrative' AND (p.valid_from IS NULL OR p.valid_from <= @day) AND (p.valid_to IS NULL OR p.valid_to >= @day))
    SELECT count(*) FROM org_unit AS o JOIN below AS b ON b.id = o.id WHERE o.level = @level AND o.deleted_at IS NULL AND (o.created_on IS NULL OR o.created_on <= @day) AND (o.ended_on IS NULL OR o.ended_on >= @day)`).pluck();
  return (level) => { const found = count.get({ unitId, day, level }) as number; return found === 0 ? null : found; };
}
