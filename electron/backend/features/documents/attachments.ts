import type { Attachment, FileOwner } from '#shared/contract/documents.ts';
import type { RegisterTable } from '#shared/registers/index.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { redactRow } from '../../db/audit.ts';
import type { Contents } from '../../db/attachments.ts';
import { labelOf } from '../../db/labels.ts';
import type { Ref } from '../../db/records.ts';
import { ruleError } from '../../errors.ts';
import type { Written } from './service.ts';

/** The files of a paper or a task, in the order they came. */
export function attachmentsOf({ connection }: Pick<ReadContext, 'connection'>, owner: FileOwner): Attachment[] {
  const { column, id } = ownerOf(owner);
  return connection.prepare(`
    SELECT a.id, a.rev, a.file_name AS fileName, a.bytes, a.created_at AS addedAt, u.name AS addedBy
    FROM attachment AS a JOIN app_user AS u ON u.id = a.created_by WHERE a.${column} = ? AND a.deleted_at IS NULL ORDER BY a.id`).all(id) as Attachment[];
}

/** Where a file hangs: the record, and the column that says so. */
export function ownerOf(owner: FileOwner): { table: 'document' | 'task' | RegisterTable; column: 'document_id' | 'task_id' | 'record_id'; id: string } {
  if ('recordId' in owner) return { table: owner.recordTable, column: 'record_id', id: owner.recordId };
  return 'taskId' in owner ? { table: 'task', column: 'task_id', id: owner.taskId } : { table: 'document', column: 'document_id', id: owner.documentId };
}

const NO_OWNER = { document_id: null, task_id: null, record_table: null, record_id: null };

/** Records a file that lies in the store by now. A paper marked as secret has none, and no paper or task has the same twice. */
export function recordAttachment({ connection, records }: WriteContext, { fileName, bytes, sha256, ...owner }: Contents & FileOwner & { fileName: string }): Written {
  const { table, column, id } = ownerOf(owner);
  const record: object = records.current(table, id);
  records.describe(`${fileName} · ${labelOf(connection, table, id)}`);
  if ('secret' in record && record.secret === 1) throw ruleError({ rule: 'ATTACHMENT_TO_SECRET' });
  const known = connection.prepare(`SELECT file_name FROM attachment WHERE ${column} = ? AND sha256 = ? AND deleted_at IS NULL`).pluck().get(id, sha256) as string | undefined;
  if (known !== undefined) throw ruleError({ rule: 'ATTACHMENT_KNOWN', params: { name: known } });
  return { id: records.insert('attachment', { ...NO_OWNER, ...('recordId' in owner && { record_table: owner.recordTable }), [column]: id, file_name: fileName, bytes, sha256 }), rev: 1 };
}

/** Puts a file of a paper or a task into the recycle bin. What it holds stays in the store until it is erased for good. */
export function removeAttachment({ connection, records }: WriteContext, item: Ref): { removed: number } {
  const { file_name, document_id, task_id, record_table, record_id } = records.seen('attachment', item);
  const [table, owner] = document_id !== null ? (['document', document_id] as const) : task_id !== null ? (['task', task_id] as const) : ([record_table as RegisterTable, record_id ?? ''] as const);
  records.describe(`${file_name} · ${labelOf(connection, table, owner)}`);
  records.remove('attachment', item);
  return { removed: 1 };
}

/** Erases the files of a paper for good, also those in the recycle bin: it became secret. */
export function eraseAttachments({ connection, records }: WriteContext, documentId: string): void {
  for (const id of connection.prepare('SELECT id FROM attachment WHERE document_id = ?').pluck().all(documentId) as string[]) {
    redactRow(connection, id);
    records.erase('attachment', id);
  }
}
