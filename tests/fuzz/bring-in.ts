import { ORPCError } from '@orpc/client';
import { AbortFlag } from '../../electron/backend/abort-flag.ts';
import { verifyChain } from '../../electron/backend/db/audit.ts';
import { WorkbookError } from '../../electron/backend/office/workbook-error.ts';
import { aCommittee } from '../support/builders.ts';
import type { TestDatabase } from '../support/database.ts';
import { startWizard } from '../support/import-wizard.ts';

const GIVES_UP_ONE_IN = 5;

/** Gives up in the middle of the commit. */
class GivesUp extends AbortFlag {
  override count(done: number): void {
    super.count(done);
    if (done === 3) this.abort();
  }
}

/**
 * Brings a file in as far as it goes; one in five gives up while it is written. Either all of it is written, as one
 * entry of a whole history, or nothing: answers `written`, the code of the refusal, or what went wrong.
 */
export async function bringIn(database: TestDatabase, file: string, seed: number): Promise<string> {
  const { id } = await database.write((context) => aCommittee(context, `Ban Chỉ đạo số ${entriesOf(database)}`));
  const [before, entries] = [contents(database), entriesOf(database)];
  try {
    const wizard = await startWizard(database, id, file);
    await wizard.commit({ leaveOutUnready: true, flag: seed % GIVES_UP_ONE_IN === 0 ? new GivesUp() : new AbortFlag() });
    const isWhole = verifyChain(database.connection).brokenAt === null && entriesOf(database) === entries + 1;
    return isWhole ? 'written' : 'written, but the history is not whole';
  } catch (error) {
    if (contents(database) !== before) return `written in part: ${String(error)}`;
    return error instanceof ORPCError || error instanceof WorkbookError ? error.code : String(error);
  }
}

function entriesOf({ connection }: TestDatabase): number {
  return connection.prepare('SELECT count(*) FROM audit_entry').pluck().get() as number;
}

/** How much stands in every table an import writes. */
function contents({ connection }: TestDatabase): string {
  const tables = ['audit_entry', 'audit_change', 'audit_payload', 'person', 'position_holding', 'org_unit', 'membership', 'import_batch', 'search_document'];
  return tables.map((table) => String(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get())).join();
}
