import { ORPCError } from '@orpc/client';
import { AbortFlag } from '../../electron/backend/abort-flag.ts';
import { verifyChain } from '../../electron/backend/db/audit.ts';
import { kindOf } from '../../electron/backend/features/imports/lists.ts';
import type { ImportSource } from '../../electron/backend/features/imports/session.ts';
import { WorkbookError } from '../../electron/backend/office/workbook-error.ts';
import { aCommittee } from '../support/builders.ts';
import type { TestDatabase } from '../support/database.ts';
import { startWizard } from '../support/import-wizard.ts';
import type { Labelled } from './hostile-files.ts';

const GIVES_UP_ONE_IN = 5;

/** Gives up in the middle of the commit. */
class GivesUp extends AbortFlag {
  override count(done: number): void {
    super.count(done);
    if (done === 3) this.abort();
  }
}

type FromFile = Pick<Labelled, 'seed' | 'list'>;

/**
 * Brings a file in as far as it goes; one in five gives up while it is written. Either all of it is written, as one
 * entry of a whole history, or nothing: answers `written`, the code of the refusal, or what went wrong.
 */
export async function bringIn(database: TestDatabase, source: ImportSource, { seed, list }: FromFile): Promise<string> {
  const { id } = await database.write((context) => aCommittee(context, `Ban Chỉ đạo số ${entriesOf(database)}`));
  const [before, entries] = [contents(database), entriesOf(database)];
  try {
    const wizard = await startWizard(database, kindOf(list).needsCommittee || seed % 2 === 0 ? id : null, source, { list });
    await wizard.commit({ leaveOutUnready: true, flag: seed % GIVES_UP_ONE_IN === 0 ? new GivesUp() : new AbortFlag() });
    const isWhole = verifyChain(database.connection).brokenAt === null && entriesOf(database) === entries + 1 && isSound(database);
    return isWhole ? 'written' : 'written, but the history is not whole';
  } catch (error) {
    if (contents(database) !== before) return `written in part: ${String(error)}`;
    return error instanceof ORPCError || error instanceof WorkbookError ? error.code : String(error);
  }
}

function entriesOf({ connection }: TestDatabase): number {
  return connection.prepare('SELECT count(*) FROM audit_entry').pluck().get() as number;
}

/** Whether every page, index and reference of the file is as it has to be. */
function isSound({ connection }: TestDatabase): boolean {
  return connection.pragma('integrity_check(1)', { simple: true }) === 'ok' && (connection.pragma('foreign_key_check') as unknown[]).length === 0;
}

/** How much stands in every table there is, and how often its records were written. */
function contents(database: TestDatabase): string {
  const { connection } = database;
  const tables = connection.prepare("SELECT t.name, EXISTS (SELECT 1 FROM pragma_table_info(t.name) WHERE name = 'rev') AS isRecord FROM sqlite_schema AS t WHERE t.type = 'table' AND t.name NOT GLOB 'sqlite_*'").all() as { name: string; isRecord: number }[];
  const counts = tables.map(({ name, isRecord }) => connection.prepare(`SELECT count(*) || '/' || ${isRecord === 1 ? 'ifnull(sum(rev), 0)' : '0'} FROM ${name}`).pluck().get());
  return [...counts, isSound(database)].join();
}
