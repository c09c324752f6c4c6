import { chmodSync, statSync } from 'node:fs';
import path from 'node:path';
import type { CheckedFiles, FileFault, FileOwner } from '#shared/contract/documents.ts';
import type { RegisterTable } from '#shared/registers/index.ts';
import { safeName } from '#shared/rules/file-names.ts';
import { cleanLine } from '#shared/rules/text.ts';
import { attachmentsBeside, type Contents, copyStored, discardErased, discardUnnamed, stateOf, storeFile } from '../../db/attachments.ts';
import type { Connection } from '../../db/connection.ts';
import { labelOf } from '../../db/labels.ts';
import { RecordMissingError } from '../../db/records.ts';
import { appError, ruleError } from '../../errors.ts';
import type { WorkContext } from '../../work-sessions.ts';
import { refuseUnfitFile } from './attachment-gate.ts';
import { ownerOf } from './attachments.ts';

type Stored = Contents & { fileName: string };
const READ_ONLY = 0o444;
/** Where the record of a file stands that can be copied out again: on a paper or a task, or as what a unit sent. */
export type CopiedFrom = 'attachment' | 'task_reply' | 'return_submission';
const NAMED_IN: Record<CopiedFrom, string> = { attachment: 'attachment WHERE', task_reply: 'task_reply WHERE kept = 1 AND', return_submission: 'return_submission WHERE kept = 1 AND' };

/** The files of papers and tasks, read, copied and proved in a thread of its own. */
export function fileSession() {
  return {
    /** Takes a file into the store after it passed the gate. Its record is written afterwards. */
    async store({ source, ...owner }: FileOwner & { source: string }, context: WorkContext): Promise<Stored> {
      const connection = context.connection();
      const { table, id } = ownerOf(owner);
      const record = connection.prepare(`SELECT * FROM ${table} WHERE id = ? AND deleted_at IS NULL`).get(id) as { secret?: number } | undefined;
      if (record === undefined) throw new RecordMissingError(table);
      if (record.secret === 1) throw ruleError({ rule: 'ATTACHMENT_TO_SECRET' });
      const fileName = cleanLine(safeName(path.basename(source).normalize('NFC')));
      await refuseUnfitFile({ source, fileName, bytes: statSync(source).size });
      return { fileName, ...(await storeFile(source, attachmentsBeside(connection.name))) };
    },
    /** Takes a file that was read already into the store, if it still is what was read. Its record is written afterwards. */
    async keep({ source, fileName, sha256 }: { source: string; fileName: string; sha256: string }, context: WorkContext): Promise<null> {
      await refuseUnfitFile({ source, fileName, bytes: statSync(source).size });
      const folder = attachmentsBeside(context.connection().name);
      const stored = await storeFile(source, folder);
      if (stored.sha256 === sha256) return null;
      await discardUnnamed(context.connection(), folder, stored.sha256);
      throw ruleError({ rule: 'FILE_NO_LONGER_READ', params: { name: fileName } });
    },
    /** Takes a file out of the store again when it has no record after all. */
    async discard({ sha256 }: { sha256: string }, context: WorkContext): Promise<null> {
      const connection = context.connection();
      await discardUnnamed(connection, attachmentsBeside(connection.name), sha256);
      return null;
    },
    /** Deletes what was erased for good. */
    async forget(_input: undefined, context: WorkContext): Promise<null> {
      const connection = context.connection();
      await discardErased(connection, attachmentsBeside(connection.name));
      return null;
    },
    /** Writes a proved copy; one that is only looked at cannot be changed by mistake. */
    async copy({ from, id, target, readOnly }: { from: CopiedFrom; id: string; target: string; readOnly: boolean }, context: WorkContext): Promise<{ fileName: string }> {
      const connection = context.connection();
      const row = connection.prepare(`SELECT sha256, file_name AS fileName FROM ${NAMED_IN[from]} id = ? AND deleted_at IS NULL`).get(id) as { sha256: string; fileName: string } | undefined;
      if (row === undefined) throw new RecordMissingError(from);
      const state = await copyStored(attachmentsBeside(connection.name), row.sha256, target);
      if (state !== 'whole') throw appError(state === 'missing' ? 'ATTACHMENT_MISSING' : 'ATTACHMENT_CHANGED');
      if (readOnly) chmodSync(target, READ_ONLY);
      return { fileName: row.fileName };
    },
    /** Reads every file of a paper or a task, or of all, and tells which are missing or hold something else by now. */
    async check(asked: CheckedFiles, context: WorkContext): Promise<{ checked: number; faults: FileFault[] }> {
      const connection = context.connection();
      const files = filesInUse(connection, asked);
      const faults: FileFault[] = [];
      for (const { sha256, ...file } of files) {
        const state = await stateOf(attachmentsBeside(connection.name), sha256);
        if (state !== 'whole') faults.push({ ...file, state });
      }
      return { checked: files.length, faults };
    },
  };
}

function filesInUse(connection: Connection, asked: CheckedFiles): (Omit<FileFault, 'state'> & { sha256: string })[] {
  const wanted = { documentId: 'documentId' in asked ? asked.documentId : null, taskId: 'taskId' in asked ? asked.taskId : null, recordId: 'recordId' in asked ? asked.recordId : null };
  const found = connection.prepare(`
    SELECT a.id, a.document_id AS documentId, a.task_id AS taskId, a.record_table AS recordTable, a.record_id AS recordId, coalesce(d.symbol, d.title, d.issued_on, t.code, '…') AS label, a.file_name AS fileName, a.sha256
    FROM attachment AS a LEFT JOIN document AS d ON d.id = a.document_id LEFT JOIN task AS t ON t.id = a.task_id
    WHERE a.deleted_at IS NULL AND (@documentId IS NULL OR a.document_id = @documentId) AND (@taskId IS NULL OR a.task_id = @taskId) AND (@recordId IS NULL OR a.record_id = @recordId) ORDER BY a.id`).all(wanted) as (Omit<FileFault, 'state' | 'record'> & { sha256: string; recordTable: RegisterTable | null; recordId: string | null })[];
  return found.map(({ recordTable, recordId, ...file }) => (recordTable === null || recordId === null ? { ...file, record: null } : { ...file, record: { recordTable, recordId }, label: labelOf(connection, recordTable, recordId) }));
}
