import { DELIVERED_FORMS } from '#shared/forms/delivered/index.ts';
import type { DeliveredForm, DeliveredVersion } from '#shared/forms/form-contents.ts';
import { addDays } from '#shared/rules/dates.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { ReadContext, WriteContext } from '../../context.ts';

interface Undelivered {
  form: DeliveredForm;
  version: DeliveredVersion;
  /** Of the office's form; null where the form itself is still to be added. */
  formId: string | null;
}

/**
 * What the program comes with and the office has not got. A form that was put into the recycle bin was got once and stays away; a form of
 * the office's own under the same code is left alone.
 */
export function undelivered({ connection }: Pick<ReadContext, 'connection'>): Undelivered[] {
  const known = connection.prepare('SELECT id, origin, deleted_at AS deletedAt FROM form WHERE code = ? ORDER BY deleted_at IS NOT NULL LIMIT 1');
  const has = connection.prepare('SELECT 1 FROM form_version WHERE form_id = ? AND number = ?');
  return DELIVERED_FORMS.flatMap((form): Undelivered[] => {
    const own = known.get(form.code) as { id: string; origin: string; deletedAt: string | null } | undefined;
    if (own === undefined) return form.versions.map((version) => ({ form, version, formId: null }));
    if (own.origin !== 'delivered' || own.deletedAt !== null) return [];
    return form.versions.filter(({ number }) => has.get(own.id, number) === undefined).map((version) => ({ form, version, formId: own.id }));
  });
}

/** Adds what the program comes with and the office has not got: every form at the first start, new ones with a newer program. */
export function deliverForms(context: WriteContext): { added: number } {
  const missing = undelivered(context);
  const added = new Map<string, string>();
  for (const { form, version, formId } of missing) {
    const id = formId ?? added.get(form.code) ?? addForm(context, form);
    added.set(form.code, id);
    endBefore(context, id, version.validFrom);
    context.records.insert('form_version', {
      form_id: id, number: version.number, valid_from: version.validFrom, valid_to: version.validTo, contents: JSON.stringify(version.contents), renamed: JSON.stringify(version.renamed), file_name: null, bytes: null, sha256: null, filled_cells: null, fingerprint: null,
    });
  }
  return { added: missing.length };
}

function addForm({ records }: WriteContext, { code, name, note }: DeliveredForm): string {
  records.describe(`${code} · ${name}`);
  return records.insert('form', { code, name, name_fold: foldWords(`${code} ${name}`), origin: 'delivered', note });
}

/** The version that would be in force on the same days ends the day before. */
function endBefore({ connection, records }: WriteContext, formId: string, from: string): void {
  const open = connection.prepare("SELECT id FROM form_version WHERE form_id = ? AND deleted_at IS NULL AND valid_from < ? AND ifnull(valid_to, '9999') >= ?").pluck().all(formId, from, from) as string[];
  for (const id of open) records.patch('form_version', id, { valid_to: addDays(from, -1) });
}
