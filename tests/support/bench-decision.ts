import { copyFileSync, rmSync } from 'node:fs';
import { addDays } from '#shared/rules/dates.ts';
import { NO_DECISION } from '#shared/rules/versions.ts';
import { AbortFlag } from '../../electron/backend/abort-flag.ts';
import { today } from '../../electron/backend/clock.ts';
import type { WriteContext } from '../../electron/backend/context.ts';
import { connectForWriting } from '../../electron/backend/db/connection.ts';
import { queryBuilder } from '../../electron/backend/db/dialect.ts';
import { newId } from '../../electron/backend/db/ids.ts';
import { closeDatabase } from '../../electron/backend/db/open.ts';
import { statementCache } from '../../electron/backend/db/records.ts';
import { applyDraft } from '../../electron/backend/features/versions/apply.ts';
import { changeSeat } from '../../electron/backend/features/versions/draft-seats.ts';
import { beginDraft, setDecision } from '../../electron/backend/features/versions/service.ts';
import { getWorkspace } from '../../electron/backend/features/versions/workspace.ts';
import { transaction } from '../../electron/backend/transaction.ts';
import { rowsWritten, writeBare } from './bench-commit.ts';

/** A database with a draft ready to be applied, kept as a file of its own that every round begins from. */
export interface Draft {
  file: string;
  id: string;
  rev: number;
}
const REPLACED = 10;

/** Drafts a decision by which ten of the committee's seats change hands. */
export async function draftFor(database: string, committeeId: string): Promise<Draft> {
  const file = copyOf(database, 'draft');
  return inWrite(file, async (write) => {
    const begun = await write((context) => beginDraft(context, { committeeId, kind: 're_constitute' }));
    const { lines } = await write((context) => getWorkspace(context, begun.id));
    const seats = lines.filter(({ heldBy, role }) => heldBy === 'person' && role === 'member').slice(0, REPLACED);
    for (const line of seats) {
      await write((context) => changeSeat(context, { ...line, office: line.office, personId: newcomer(context, committeeId), endReason: 'transferred', endNote: null }));
    }
    const { rev } = await write((context) => setDecision(context, { ...begun, kind: 're_constitute', decision: { ...NO_DECISION, number: '412-QĐ/TU', on: today() }, effectiveOn: addDays(today(), 1) }));
    return { file, id: begun.id, rev };
  });
}

/** Somebody with a position who sits in neither the roster nor the draft. */
function newcomer({ connection }: WriteContext, committeeId: string): string {
  return String(connection.prepare(`SELECT h.person_id FROM position_holding h WHERE h.valid_to IS NULL AND h.deleted_at IS NULL
    AND h.person_id NOT IN (SELECT person_id FROM membership WHERE committee_id = @committeeId AND person_id IS NOT NULL) AND h.person_id NOT IN (SELECT person_id FROM proposed_seat WHERE person_id IS NOT NULL) LIMIT 1`).pluck().get({ committeeId }));
}

/** Applies the draft in a copy of its own; answers the milliseconds of the write alone. */
export async function applyDecision(draft: Draft): Promise<number> {
  const file = copyOf(draft.file, 'applied');
  return inWrite(file, async (write) => {
    const start = performance.now();
    await write((context) => applyDraft(context, { id: draft.id, rev: draft.rev }));
    return performance.now() - start;
  });
}

/** What applying writes, to be written bare. Rows that are changed are replaced. */
export async function bareDecision(draft: Draft): Promise<{ records: number; write: () => number }> {
  await applyDecision(draft);
  const rows = rowsWritten(fileBeside(draft.file, 'applied'));
  const replacing = { ...rows, tables: rows.tables.map((table) => ({ ...table, insert: table.insert.replace('INSERT INTO', 'INSERT OR REPLACE INTO') })) };
  return { records: rows.records, write: () => writeBare(copyOf(draft.file, 'bare'), replacing) };
}

type Write = <T>(work: (context: WriteContext) => T | Promise<T>) => Promise<T>;

async function inWrite<T>(file: string, work: (write: Write) => Promise<T>): Promise<T> {
  const connection = connectForWriting(file);
  const origin = (connection.prepare('SELECT origin FROM audit_entry LIMIT 1').pluck().get() as string | undefined) ?? newId();
  const state = { connection, db: queryBuilder(connection), statements: statementCache(connection), origin };
  try {
    return await work((inside) => transaction(state, 'versions.apply', new AbortFlag(), inside));
  } finally {
    closeDatabase(connection);
  }
}

function copyOf(file: string, name: string): string {
  const copy = fileBeside(file, name);
  for (const end of ['-wal', '-shm']) rmSync(copy + end, { force: true });
  copyFileSync(file, copy);
  return copy;
}

function fileBeside(file: string, name: string): string {
  return file.replace(/[^/\\]+$/, `${name}.db`);
}
