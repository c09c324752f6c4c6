/** The views over committees as one would write them by hand for better-sqlite3: what the program's own are compared with. `@day` and `@id` are given. */

const ON = (alias: string) => `(${alias}.valid_from IS NULL OR ${alias}.valid_from <= @day) AND (${alias}.valid_to IS NULL OR ${alias}.valid_to >= @day)`;
const HOLDER = `CASE m.held_by WHEN 'person' THEN m.person_id ELSE (SELECT x.person_id FROM position_holding x
  WHERE x.org_unit_id IS m.office_unit_id AND x.position_fold = m.office_fold AND x.deleted_at IS NULL AND ${ON('x')} ORDER BY x.valid_from DESC LIMIT 1) END`;
const POSITION_ENDED = `CASE WHEN m.person_id IS NULL THEN NULL WHEN m.valid_from IS NOT NULL THEN (SELECT CASE WHEN x.valid_to < @day THEN x.valid_to END FROM position_holding x
    WHERE x.person_id = m.person_id AND x.deleted_at IS NULL AND (x.valid_from IS NULL OR x.valid_from <= m.valid_from) AND (x.valid_to IS NULL OR x.valid_to >= m.valid_from) ORDER BY x.valid_from DESC LIMIT 1)
  ELSE (SELECT CASE WHEN count(*) = count(x.valid_to) AND max(x.valid_to) < @day THEN max(x.valid_to) END FROM position_holding x WHERE x.person_id = m.person_id AND x.deleted_at IS NULL) END`;
const BY_ROLE = "CASE m.role WHEN 'head' THEN 0 WHEN 'standing_deputy_head' THEN 1 WHEN 'deputy_head' THEN 2 WHEN 'standing_member' THEN 3 WHEN 'member' THEN 4 ELSE 5 END";

/** The seats of a committee on a day, with who holds them, their position and unit as they were then, and what became of the position. */
export const ROSTER = `SELECT m.id, m.rev, m.version_id AS versionId, m.held_by AS heldBy, p.id AS personId, m.order_no AS orderNo, m.role, p.full_name AS fullName, ifnull(h.position, m.office_position) AS position, coalesce(n.name, o.name) AS unitName,
    p.phone, p.email, m.assigned_field AS assignedField, m.assigned_area AS assignedArea, m.valid_from AS "from", m.valid_to AS "to", m.end_reason AS endReason, m.end_note AS endNote, m.note, ${POSITION_ENDED} AS positionEndedOn,
    (SELECT max(x.valid_to) FROM position_holding x WHERE x.org_unit_id IS m.office_unit_id AND x.position_fold = m.office_fold AND x.deleted_at IS NULL AND x.valid_to < @day) AS heldUntil
  FROM membership m LEFT JOIN person p ON p.id = ${HOLDER}
  LEFT JOIN position_holding h ON h.person_id = p.id AND h.deleted_at IS NULL AND ${ON('h')}
  LEFT JOIN org_unit_name n ON n.org_unit_id = h.org_unit_id AND n.deleted_at IS NULL AND ${ON('n')}
  LEFT JOIN org_unit_name o ON o.org_unit_id = m.office_unit_id AND o.deleted_at IS NULL AND ${ON('o')}
  WHERE m.committee_id = @id AND m.deleted_at IS NULL AND ${ON('m')}
  ORDER BY ${BY_ROLE}, m.order_no, m.id`;

/** How many things of each kind someone must see to, committee by committee. */
export const ATTENTION = `WITH working AS (SELECT * FROM committee WHERE deleted_at IS NULL AND status IN ('active', 'suspended') AND (ended_on IS NULL OR ended_on >= @day)),
  sitting AS MATERIALIZED (SELECT m.committee_id, m.role, ${HOLDER} AS holder, ${POSITION_ENDED} AS ended FROM working w JOIN membership m ON m.committee_id = w.id WHERE m.deleted_at IS NULL AND ${ON('m')})
  SELECT flag.*, c.name, c.level FROM (
    SELECT committee_id AS id, 'head_missing' AS kind, 1 AS n FROM sitting GROUP BY committee_id HAVING sum(role IN ('head', 'team_leader') AND holder IS NOT NULL) = 0
    UNION ALL SELECT committee_id, 'seat_vacant', count(*) FROM sitting WHERE holder IS NULL AND role NOT IN ('head', 'team_leader') GROUP BY committee_id
    UNION ALL SELECT committee_id, 'position_ended', count(*) FROM sitting WHERE ended IS NOT NULL GROUP BY committee_id
    UNION ALL SELECT id, 'term_over', 1 FROM working WHERE term_ends_on < @day
    UNION ALL SELECT r.committee_id, 'regulation_overdue', 1 FROM regulation r JOIN working w ON w.id = r.committee_id WHERE r.deleted_at IS NULL AND r.review_due_on < @day
      AND NOT EXISTS (SELECT 1 FROM regulation x WHERE x.committee_id = r.committee_id AND x.deleted_at IS NULL AND x.issued_on > r.issued_on)
    UNION ALL SELECT w.id, 'unit_ended', count(*) FROM working w JOIN org_unit u ON u.id = w.org_unit_id OR u.id IN (SELECT s.org_unit_id FROM standing_agency s WHERE s.committee_id = w.id AND s.deleted_at IS NULL AND ${ON('s')})
      WHERE u.ended_on < @day GROUP BY w.id
    UNION ALL SELECT h.committee_id, 'handover_open', count(*) FROM handover h JOIN working w ON w.id = h.committee_id WHERE h.deleted_at IS NULL AND h.minutes_number IS NULL GROUP BY h.committee_id
  ) flag JOIN committee c ON c.id = flag.id ORDER BY CASE c.level WHEN 'central' THEN 0 WHEN 'province' THEN 1 WHEN 'district' THEN 2 WHEN 'commune' THEN 3 ELSE 4 END, c.sort_key, c.id`;

/** The administrative tree of a day, from the top down, with each unit's name then and how deep it stands. */
export const TREE = `WITH RECURSIVE tree AS (
    SELECT u.id, NULL AS parentId, 0 AS depth FROM org_unit u WHERE u.deleted_at IS NULL AND (u.created_on IS NULL OR u.created_on <= @day) AND (u.ended_on IS NULL OR u.ended_on >= @day)
      AND NOT EXISTS (SELECT 1 FROM org_unit_parent p WHERE p.org_unit_id = u.id AND p.hierarchy = 'administrative' AND p.deleted_at IS NULL AND ${ON('p')})
    UNION ALL SELECT u.id, p.parent_id, tree.depth + 1 FROM tree JOIN org_unit_parent p INDEXED BY org_unit_parent_parent ON p.parent_id = tree.id AND p.hierarchy = 'administrative' AND p.deleted_at IS NULL AND ${ON('p')}
      JOIN org_unit u ON u.id = p.org_unit_id WHERE u.deleted_at IS NULL AND (u.created_on IS NULL OR u.created_on <= @day) AND (u.ended_on IS NULL OR u.ended_on >= @day))
  SELECT tree.*, n.name FROM tree JOIN org_unit_name n ON n.org_unit_id = tree.id AND n.deleted_at IS NULL AND ${ON('n')} ORDER BY depth, n.sort_key, tree.id`;
