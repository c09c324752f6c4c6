import type { Field } from '#shared/registers/declare.ts';
import { registerNamed, tableOf } from '#shared/registers/index.ts';
import { formatKnownDate, isKnownDate } from '#shared/rules/known-dates.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { Connection } from '../../../db/connection.ts';
import { labelOf } from '../../../db/labels.ts';
import { columnOf, labelSql, targetOf } from '../../../db/register-tables.ts';
import { isRecordTable } from '../../../db/tables.ts';

/** What a name in a cell stands for among the records of one kind: one of them, or those of that name, each in a form that finds it. */
export type LinkFinding = { id: string } | { options: readonly string[] };

/** Records kept elsewhere that a field may refer to, by their names; and what each is called. */
export interface Lookups {
  find(field: Field, text: string): LinkFinding;
  nameOf: (id: string, field: Field) => string;
}

interface Named {
  id: string;
  name: string;
  /** What tells records of one name apart. */
  detail: string | null;
}
type Index = ReadonlyMap<string, readonly Named[]>;

/** Reads the records of a kind when a field of that kind first asks for one. */
export function lookups(connection: Connection): Lookups {
  const indexes = new Map<string, Index>();
  const names = new Map<string, string>();
  function indexOf(field: Field): Index {
    const table = targetOf(field) ?? '';
    const index = indexes.get(table) ?? indexed(connection.prepare(namesSql(field)).all() as Named[]);
    indexes.set(table, index);
    return index;
  }
  return {
    find(field, text) {
      const found = indexOf(field).get(foldWords(text)) ?? [];
      return found.length === 1 && found[0] !== undefined ? { id: found[0].id } : { options: found.map(spelled) };
    },
    nameOf(id, field) {
      const table = targetOf(field) ?? '';
      const name = names.get(id) ?? (isRecordTable(table) ? labelOf(connection, table, id) : '');
      names.set(id, name);
      return name;
    },
  };
}

/** By name, and by the name with what tells it apart. A record that bears a name twice stands there once. */
function indexed(rows: readonly Named[]): Index {
  const index = new Map<string, Named[]>();
  for (const row of rows) {
    for (const fold of new Set([foldWords(row.name), foldWords(spelled(row))])) {
      const entries = index.get(fold) ?? [];
      if (fold !== '' && entries.every(({ id }) => id !== row.id)) index.set(fold, [...entries, row]);
    }
  }
  return index;
}

function spelled({ name, detail }: Named): string {
  if (detail === null || detail === '') return name;
  return `${name} (${isKnownDate(detail) ? formatKnownDate(detail) : detail})`;
}

/** The names by which the records a field may refer to are known. Nobody is found who was made anonymous. */
function namesSql(field: Field): string {
  switch (field.kind) {
    case 'person': return 'SELECT p.id, p.full_name AS name, (SELECT h.position FROM position_holding h WHERE h.person_id = p.id AND h.deleted_at IS NULL ORDER BY h.valid_to IS NOT NULL, h.valid_from DESC LIMIT 1) AS detail FROM person p WHERE p.deleted_at IS NULL AND p.anonymised_on IS NULL ORDER BY p.id';
    case 'committee': return "SELECT id, name, NULL AS detail FROM committee WHERE deleted_at IS NULL UNION ALL SELECT id, short_name, NULL FROM committee WHERE deleted_at IS NULL AND short_name IS NOT NULL ORDER BY 1";
    case 'document': return 'SELECT id, coalesce(symbol, title) AS name, issued_on AS detail FROM document WHERE deleted_at IS NULL AND coalesce(symbol, title) IS NOT NULL ORDER BY id';
    case 'meeting': return 'SELECT id, title AS name, substr(starts_at, 1, 10) AS detail FROM meeting WHERE deleted_at IS NULL ORDER BY id';
    case 'record': {
      const register = registerNamed(field.of);
      if (register === undefined) throw new RangeError(`No register ${field.of}`);
      return `SELECT r.id, ${labelSql(register, 'r')} AS name, r.${columnOf(register.day)} AS detail FROM ${tableOf(register)} AS r WHERE r.deleted_at IS NULL ORDER BY r.id`;
    }
    default: throw new RangeError(`No records of ${field.kind}`);
  }
}
