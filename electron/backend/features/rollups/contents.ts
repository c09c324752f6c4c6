import type { FormContents } from '#shared/forms/form-contents.ts';
import type { ReadContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';
import { contentsReader } from '../returns/service.ts';

/** What a version of a form asks for. */
export function contentsOf({ connection }: Pick<ReadContext, 'connection'>, formVersionId: string): FormContents {
  if (connection.prepare('SELECT 1 FROM form_version WHERE id = ?').get(formVersionId) === undefined) throw new RecordMissingError('form_version');
  return contentsReader({ connection })(formVersionId);
}
