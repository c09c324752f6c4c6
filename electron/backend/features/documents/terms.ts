import type { Term } from '#shared/contract/documents.ts';
import { overlaps } from '#shared/rules/dates.ts';
import type { WriteContext } from '../../context.ts';
import type { Connection } from '../../db/connection.ts';
import type { Ref } from '../../db/records.ts';
import { ruleError } from '../../errors.ts';
import type { Written } from './service.ts';

interface TermFields {
  name: string;
  beginsOn: string;
  endsOn: string | null;
}

/** The terms of the Party committee, the latest first. */
export function readTerms(connection: Connection): Term[] {
  return connection.prepare('SELECT id, rev, name, begins_on AS beginsOn, ends_on AS endsOn FROM party_term WHERE deleted_at IS NULL ORDER BY begins_on DESC').all() as Term[];
}

/** Records a term, by which papers of the Party are numbered. Terms do not overlap. */
export function addTerm({ connection, records }: WriteContext, input: TermFields): Written {
  records.describe(input.name);
  refuseOdd(readTerms(connection), input);
  return { id: records.insert('party_term', columnsOf(input)), rev: 1 };
}

/** Changes a term, unless papers numbered in it would stand outside it. */
export function updateTerm({ connection, records }: WriteContext, input: TermFields & Ref): Written {
  records.describe(records.seen('party_term', input).name);
  refuseOdd(readTerms(connection).filter(({ id }) => id !== input.id), input);
  const outside = connection.prepare("SELECT symbol FROM document WHERE series LIKE '%|party|%|' || @id AND deleted_at IS NULL AND (issued_on < @beginsOn OR issued_on > ifnull(@endsOn, issued_on)) LIMIT 1").pluck().get({ id: input.id, beginsOn: input.beginsOn, endsOn: input.endsOn }) as string | undefined;
  if (outside !== undefined) throw ruleError({ rule: 'TERM_IN_USE', field: 'beginsOn', params: { label: outside } });
  return { id: input.id, rev: records.update('party_term', input, columnsOf(input)) };
}

function columnsOf({ name, beginsOn, endsOn }: TermFields) {
  return { name, begins_on: beginsOn, ends_on: endsOn };
}

function refuseOdd(others: readonly Term[], { beginsOn, endsOn }: TermFields): void {
  if (endsOn !== null && endsOn < beginsOn) throw ruleError({ rule: 'DATE_ORDER', field: 'endsOn' });
  const other = others.find((term) => overlaps({ from: term.beginsOn, to: term.endsOn }, { from: beginsOn, to: endsOn }));
  if (other !== undefined) throw ruleError({ rule: 'TERM_OVERLAPS', field: 'beginsOn', params: { name: other.name } });
}
