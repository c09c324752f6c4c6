import type { FormDetail, FormRow, FormVersion } from '#shared/contract/forms.ts';
import { formContents } from '#shared/forms/form-contents.ts';
import { renamedCells } from '#shared/forms/renamed.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { ReadContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';
import { undelivered } from './delivered.ts';

/** Rounds that ask for a version `v`. */
const CAMPAIGNS = `SELECT x.return_campaign_id FROM return_campaign_form AS x JOIN return_campaign AS c ON c.id = x.return_campaign_id WHERE x.form_version_id = v.id AND x.deleted_at IS NULL AND c.deleted_at IS NULL`;

/** Forms by their codes, each with the version that is in force today, else its newest. */
export function listForms(context: ReadContext, { q, offset, limit }: { q: string; offset: number; limit: number }): { rows: FormRow[]; total: number; undelivered: number } {
  const { connection, today } = context;
  const asked = { words: foldWords(q), today };
  const narrowed = `f.deleted_at IS NULL AND instr(f.name_fold, @words) > 0`;
  const total = connection.prepare(`SELECT count(*) FROM form AS f WHERE ${narrowed}`).pluck().get({ words: asked.words }) as number;
  const rows = connection.prepare(`SELECT f.id, f.rev, f.code, f.name, f.origin, f.note, s.number, s.valid_from AS validFrom, s.valid_to AS validTo,
      (SELECT count(*) FROM form_version AS v WHERE v.form_id = f.id AND v.deleted_at IS NULL) AS versions,
      (SELECT count(DISTINCT x.return_campaign_id) FROM form_version AS v JOIN return_campaign_form AS x ON x.form_version_id = v.id AND x.deleted_at IS NULL JOIN return_campaign AS c ON c.id = x.return_campaign_id AND c.deleted_at IS NULL WHERE v.form_id = f.id) AS campaigns
    FROM form AS f JOIN form_version AS s ON s.id = (SELECT v.id FROM form_version AS v WHERE v.form_id = f.id AND v.deleted_at IS NULL ORDER BY (v.valid_from <= @today AND ifnull(v.valid_to, '9999') >= @today) DESC, v.valid_from DESC LIMIT 1)
    WHERE ${narrowed} ORDER BY f.code LIMIT @limit OFFSET @offset`).all({ ...asked, limit, offset }) as FormRow[];
  return { rows, total, undelivered: undelivered(context).length };
}

/** A form with all its versions, the oldest first. */
export function getForm({ connection }: Pick<ReadContext, 'connection'>, id: string): FormDetail {
  const form = connection.prepare('SELECT id, rev, code, name, origin, note FROM form WHERE id = ? AND deleted_at IS NULL').get(id) as Omit<FormDetail, 'versions'> | undefined;
  if (form === undefined) throw new RecordMissingError('form');
  return { ...form, versions: versionsOf({ connection }, id) };
}

/** The versions of a form, the oldest first. */
export function versionsOf({ connection }: Pick<ReadContext, 'connection'>, formId: string): FormVersion[] {
  const stored = connection.prepare(`SELECT v.id, v.rev, v.number, v.valid_from AS validFrom, v.valid_to AS validTo, v.contents, v.renamed, (SELECT count(*) FROM (SELECT DISTINCT * FROM (${CAMPAIGNS}))) AS campaigns
    FROM form_version AS v WHERE v.form_id = ? AND v.deleted_at IS NULL ORDER BY v.valid_from, v.id`).all(formId) as (Omit<FormVersion, 'contents' | 'renamed'> & { contents: string; renamed: string })[];
  return stored.map(({ contents, renamed, ...version }) => ({ ...version, contents: formContents.parse(JSON.parse(contents)), renamed: renamedCells.parse(JSON.parse(renamed)) }));
}
