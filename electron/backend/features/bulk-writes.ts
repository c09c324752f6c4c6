import { recordAttachment } from './documents/attachments.ts';
import { commitImport } from './imports/commit.ts';

/** The commit steps of jobs: each is given its rows in one block and runs in one transaction of the writer. */
export const BULK_WRITES = { 'imports.commit': commitImport, 'documents.attach': recordAttachment } as const;
