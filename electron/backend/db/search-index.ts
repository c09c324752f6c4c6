import { type RawBuilder, sql } from 'kysely';
import { isRegisterTable, REGISTERS, type RegisterTable, tableOf } from '#shared/registers/index.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { Change } from './audit.ts';
import type { Connection } from './connection.ts';
import { registerSearchSql } from './register-tables.ts';
import type { StatementCache } from './records.ts';

export type SearchKind = 'person' | 'org_unit' | 'committee' | 'document' | 'meeting' | 'task' | RegisterTable;

/** The records whose search document a change makes stale, each with its kind; `row` is the whole row after it, null when erased. */
export function searchDocumentsTouchedBy(change: Change, row: object | null, statements: StatementCache): [id: string, kind: SearchKind][] {
  switch (change.table) {
    case 'person': return [[change.rowId, 'person']];
    case 'committee': return [[change.rowId, 'committee']];
    case 'document': return [[change.rowId, 'document']];
    case 'meeting': return [[change.rowId, 'meeting']];
    case 'task': return [[change.rowId, 'task']];
    case 'version': return ownerOf(row, 'committee_id').map((id) => [id, 'committee']);
    case 'org_unit': return [[change.rowId, 'org_unit']];
    case 'org_unit_code': return ownerOf(row, 'org_unit_id').map((id) => [id, 'org_unit']);
    case 'position_holding': return ownerOf(row, 'person_id').map((id) => [id, 'person']);
    case 'org_unit_name': return ownerOf(row, 'org_unit_id').flatMap((id) => unitAndItsPeople(id, change, statements));
    default: return isRegisterTable(change.table) ? [[change.rowId, change.table]] : [];
  }
}

/** The record a dated row hangs on; none when the row was erased. */
function ownerOf(row: object | null, column: string): string[] {
  const id = (row as Record<string, unknown> | null)?.[column];
  return typeof id === 'string' ? [id] : [];
}

/** A renamed unit stands in the documents of its people too. A new unit has none yet. */
function unitAndItsPeople(unitId: string, change: Change, statements: StatementCache): [string, SearchKind][] {
  if (change.operation === 'insert' && change.before === null && (change.after as { valid_from: string | null }).valid_from === null) return [[unitId, 'org_unit']];
  const people = statements.get('SELECT person_id FROM position_holding WHERE org_unit_id = ? AND valid_to IS NULL AND deleted_at IS NULL').all(unitId) as { person_id: string }[];
  return [[unitId, 'org_unit'], ...people.map(({ person_id }): [string, SearchKind] => [person_id, 'person'])];
}

/** The texts of records that are in use, from a list of ids, in its order. */
const SOURCES: Record<SearchKind, string> = {
  person: `SELECT p.id, p.full_name, trim(ifnull(h.position, '') || CASE WHEN h.position IS NOT NULL AND n.name IS NOT NULL THEN ', ' ELSE '' END || ifnull(n.name, '')),
      ifnull(p.phone, '') || ' ' || ifnull(p.email, '')
    FROM json_each(?) wanted JOIN person p ON p.id = wanted.value LEFT JOIN position_holding h ON h.person_id = p.id AND h.valid_to IS NULL AND h.deleted_at IS NULL
    LEFT JOIN org_unit_name n ON n.org_unit_id = h.org_unit_id AND n.valid_to IS NULL AND n.deleted_at IS NULL
    WHERE p.deleted_at IS NULL ORDER BY wanted.key`,
  org_unit: `SELECT u.id, n.name, ifnull(n.short_name, ''),
      ifnull((SELECT group_concat(name, ' ') FROM org_unit_name WHERE org_unit_id = u.id AND valid_to IS NOT NULL AND deleted_at IS NULL), '')
        || ' ' || ifnull((SELECT group_concat(code, ' ') FROM org_unit_code WHERE org_unit_id = u.id AND deleted_at IS NULL), '')
    FROM json_each(?) wanted JOIN org_unit u ON u.id = wanted.value JOIN org_unit_name n ON n.org_unit_id = u.id AND n.valid_to IS NULL AND n.deleted_at IS NULL
    WHERE u.deleted_at IS NULL ORDER BY wanted.key`,
  committee: `SELECT c.id, c.name, ifnull(c.code, ''), ifnull(c.short_name, '') || ' ' || ifnull(c.subject, '') || ' '
        || ifnull((SELECT group_concat(ifnull(v.decision_number, '') || ' ' || ifnull(v.summary, ''), ' ') FROM version v WHERE v.committee_id = c.id AND v.status = 'applied' AND v.deleted_at IS NULL), '')
    FROM json_each(?) wanted JOIN committee c ON c.id = wanted.value WHERE c.deleted_at IS NULL ORDER BY wanted.key`,
  // What is marked secret cannot be found.
  document: `SELECT d.id, d.title, trim(ifnull(d.symbol, '') || CASE WHEN d.symbol IS NOT NULL AND d.issuer IS NOT NULL THEN ' · ' ELSE '' END || ifnull(d.issuer, '')), ifnull(d.symbol_fold, '')
    FROM json_each(?) wanted JOIN document d ON d.id = wanted.value WHERE d.deleted_at IS NULL AND d.secret = 0 ORDER BY wanted.key`,
  meeting: `SELECT m.id, m.title, strftime('%d/%m/%Y', m.starts_at), '' FROM json_each(?) wanted JOIN meeting m ON m.id = wanted.value WHERE m.deleted_at IS NULL ORDER BY wanted.key`,
  task: `SELECT t.id, t.title, t.code, ifnull(t.product, '') FROM json_each(?) wanted JOIN task t ON t.id = wanted.value WHERE t.deleted_at IS NULL ORDER BY wanted.key`,
  ...(Object.fromEntries(REGISTERS.map((register) => [tableOf(register), registerSearchSql(register)])) as Record<RegisterTable, string>),
};
type Source = [id: string, title: string, subtitle: string, more: string];

/**
 * Writes the search documents of records anew, or takes them out when the records were removed; one that is new has none
 * to take out. All of a kind are read in one go: asked for one by one, the people of an import cost more than writing
 * their documents. The words are stored folded: SQLite's tokenizers never fold đ, so folding is done here.
 */
export function updateSearchDocuments(statements: StatementCache, touched: ReadonlyMap<string, SearchKind>, isNew: (id: string) => boolean): void {
  for (const id of touched.keys()) if (!isNew(id)) removeDocument(statements, id);
  for (const [kind, records] of Map.groupBy(touched, ([, one]) => one)) {
    const sources = statements.get(SOURCES[kind]).raw().all(JSON.stringify(records.map(([id]) => id))) as Source[];
    for (const source of sources) insertDocument(statements, kind, source);
  }
}

function removeDocument(statements: StatementCache, recordId: string): void {
  const old = statements.get('SELECT id FROM search_document WHERE record_id = ?').get(recordId) as { id: number } | undefined;
  if (old === undefined) return;
  statements.get('DELETE FROM search_document WHERE id = ?').run(old.id);
  statements.get('DELETE FROM search_text WHERE rowid = ?').run(old.id);
}

function insertDocument(statements: StatementCache, kind: SearchKind, [recordId, title, subtitle, more]: Source): void {
  const { lastInsertRowid } = statements.get('INSERT INTO search_document (kind, record_id, title, subtitle) VALUES (?, ?, ?, ?)').run(kind, recordId, title, subtitle);
  statements.get('INSERT INTO search_text (rowid, fold) VALUES (?, ?)').run(lastInsertRowid, foldWords(`${title} ${subtitle} ${more}`));
}

/**
 * What a person typed as an FTS5 query: every word folded and quoted, each as the beginning of a word, all required.
 * Null when nothing is left to look for.
 */
export function searchQuery(typed: string): string | null {
  const words = foldWords(typed).split(' ').filter((word) => word !== '');
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' ');
}

/** A record found. */
export interface FoundDocument {
  kind: SearchKind;
  id: string;
  title: string;
  subtitle: string;
}

/** Records whose words begin with the words typed: the newest first, or the best first when ranked (which costs more). */
export function findDocuments(connection: Connection, typed: string, limit: number, ranked: boolean): FoundDocument[] {
  const query = searchQuery(typed);
  if (query === null) return [];
  return connection
    .prepare(`SELECT d.kind, d.record_id AS id, d.title, d.subtitle FROM search_text JOIN search_document d ON d.id = search_text.rowid
      WHERE search_text MATCH ? ORDER BY ${ranked ? 'rank' : 'search_text.rowid DESC'} LIMIT ?`)
    .all(query, limit) as FoundDocument[];
}

/**
 * The ids of the records of one kind whose words begin with the words typed, as the right side of `id IN …`; null when
 * nothing was typed. A subquery and no list: a list would be a new statement for every number of records found.
 */
export function idsFound(kind: SearchKind, typed: string): RawBuilder<string> | null {
  const query = searchQuery(typed);
  if (query === null) return null;
  return sql`(SELECT d.record_id FROM search_text JOIN search_document d ON d.id = search_text.rowid WHERE search_text MATCH ${query} AND d.kind = ${kind})`;
}

/** The same as text for a statement of its own: the ids of one kind that a query, given as this parameter, finds. */
export function idsFoundSql(kind: SearchKind, parameter: string): string {
  return `(SELECT d.record_id FROM search_text JOIN search_document AS d ON d.id = search_text.rowid WHERE search_text MATCH ${parameter} AND d.kind = '${kind}')`;
}

/** Rewrites the search text without what was deleted from it, so that erased words are gone from the file too. */
export function compactSearchText(connection: Connection): void {
  connection.prepare("INSERT INTO search_text (search_text) VALUES ('optimize')").run();
}
