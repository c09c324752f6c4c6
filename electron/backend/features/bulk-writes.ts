import { recordAttachment } from './documents/attachments.ts';
import { commitImport } from './imports/commit.ts';
import { commitReturns } from './returns/collect/commit.ts';
import { takePackage } from './rollups/package-take.ts';
import { commitReplies } from './task-campaigns/replies/commit.ts';
import { rememberPaper } from './papers/service.ts';

/** What jobs write: each is given its rows in one block and runs in one transaction of the writer. */
export const BULK_WRITES = { 'imports.commit': commitImport, 'documents.attach': recordAttachment, 'papers.remember': rememberPaper, 'taskReplies.commit': commitReplies, 'returns.commit': commitReturns, 'rollups.takePackage': takePackage } as const;
