import type { FormVersion } from '#shared/contract/forms.ts';
import type { FormContents } from '#shared/forms/form-contents.ts';
import { formProblems } from '#shared/forms/form-problems.ts';
import { unknownNames, type Renamed } from '#shared/forms/renamed.ts';
import { addDays } from '#shared/rules/dates.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { WriteContext } from '../../context.ts';
import { RecordMissingError, type Ref } from '../../db/records.ts';
import type { FormTableRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { refuseMark } from '../documents/service.ts';
import { versionsOf } from './queries.ts';

export { deliverForms } from './delivered.ts';

/**
 * What comes back from the recycle bin, or is taken back, must not bring two versions to one day, nor change one that a round uses: both would
 * go past the rules of this service.
 */
export function refuseSpoiltVersion({ connection }: Pick<WriteContext, 'connection'>, { table, id, contentsChanged }: { table: string; id: string; contentsChanged: boolean }): void {
  if (table !== 'form_version') return;
  const version = connection.prepare('SELECT form_id FROM form_version WHERE id = ? AND deleted_at IS NULL').get(id) as { form_id: string } | undefined;
  const versions = version === undefined ? [] : versionsOf({ connection }, version.form_id);
  const own = versions.find((one) => one.id === id);
  if (own === undefined) return;
  if (contentsChanged) refuseUsed(own);
  refuseDays(versions.filter((one) => one.id !== id), own);
}

type Written = { id: string; rev: number };

interface Head {
  code: string;
  name: string;
  note: string | null;
}
interface Version {
  number: string;
  validFrom: string;
}

/** One table with a row for each unit and one column: what every form can begin with. */
export function emptyContents(name: string): FormContents {
  return { title: name.toLocaleUpperCase('vi'), measuredIn: '', sections: [{ code: 'summary', title: '', rows: { kind: 'units' }, columns: [{ code: 'c1', number: '1', headings: ['Cột 1'], type: 'count' }] }], checks: [], notes: [] };
}

/** A form of the office's own, empty or as the newest version of another. */
export function createForm(context: WriteContext, { number, validFrom, copyOf, ...head }: Head & Version & { copyOf: string | null }): Written {
  const { records } = context;
  records.describe(labelOf(head));
  refuseHead(context, head, null);
  if (copyOf !== null) records.current('form', copyOf);
  const contents = copyOf === null ? emptyContents(head.name) : newestOf(context, copyOf).contents;
  const id = records.insert('form', { ...columnsOf(head), origin: 'own' });
  insertVersion(context, id, { number, validFrom }, contents);
  return { id, rev: 1 };
}

/** Corrects what a form is called. Files and formulas name it by its code, which stays once a round used it. */
export function updateForm(context: WriteContext, { id, rev, ...head }: Head & Ref): Written {
  const { records } = context;
  const before = records.seen('form', { id, rev });
  records.describe(labelOf(head));
  refuseHead(context, head, id);
  const used = versionsOf(context, id).some(({ campaigns }) => campaigns > 0);
  if (used && head.code !== before.code) throw ruleError({ rule: 'FORM_CODE_USED', field: 'code', params: { code: before.code } });
  return { id, rev: records.update('form', { id, rev }, columnsOf(head)) };
}

/** Changes a version that no round uses yet. What is unsound is refused. */
export function saveVersion(context: WriteContext, { id, rev, number, validFrom, contents, renamed }: Ref & Version & { contents: FormContents; renamed: Renamed }): Written {
  const { version, form, others } = forWriting(context, { id, rev });
  refuseUsed(version);
  refuseUnsound(form, contents, renamed);
  refuseDays(others, { number, validFrom, validTo: version.validTo });
  return { id, rev: context.records.update('form_version', { id, rev }, { number, valid_from: validFrom, contents: JSON.stringify(contents), renamed: JSON.stringify(renamed) }) };
}

/** A further version from a day on: a copy of the newest, which ends the day before. */
export function addVersion(context: WriteContext, { formId, number, validFrom }: Version & { formId: string }): Written {
  const { records } = context;
  records.describe(labelOf(records.current('form', formId)));
  const newest = newestOf(context, formId);
  const lasts = newest.validTo === null || newest.validTo >= validFrom;
  if (newest.validFrom >= validFrom) throw ruleError({ rule: 'FORM_VERSION_EARLIER', field: 'validFrom', params: { number: newest.number, date: newest.validFrom } });
  refuseDays(versionsOf(context, formId).filter(({ id }) => id !== newest.id), { number, validFrom, validTo: null });
  if (number === newest.number) throw ruleError({ rule: 'FORM_NUMBER_TAKEN', field: 'number', params: { number } });
  if (lasts) records.patch('form_version', newest.id, { valid_to: addDays(validFrom, -1) });
  return { id: insertVersion(context, formId, { number, validFrom }, newest.contents), rev: 1 };
}

/** Ends a version, or opens it again. A round that uses it keeps it all the same. */
export function endVersion(context: WriteContext, { id, rev, validTo }: Ref & { validTo: string | null }): Written {
  const { version, others } = forWriting(context, { id, rev });
  refuseDays(others, { number: version.number, validFrom: version.validFrom, validTo });
  return { id, rev: context.records.update('form_version', { id, rev }, { valid_to: validTo }) };
}

/** Puts a version that no round uses into the recycle bin. The one before stays ended: who wants it to go on opens it again. */
export function removeVersion(context: WriteContext, ref: Ref): void {
  const { version, others } = forWriting(context, ref);
  refuseUsed(version);
  if (others.length === 0) throw ruleError({ rule: 'FORM_LAST_VERSION' });
  context.records.remove('form_version', ref);
}

/** Puts forms that no round uses into the recycle bin, with their versions. */
export function removeForms(context: WriteContext, items: readonly Ref[]): { removed: number } {
  for (const item of items) {
    const form = context.records.seen('form', item);
    context.records.describe(labelOf(form));
    const versions = versionsOf(context, item.id);
    if (versions.some(({ campaigns }) => campaigns > 0)) throw ruleError({ rule: 'FORM_USED', params: { label: labelOf(form) } });
    for (const { id } of versions) context.records.removeNow('form_version', id);
    context.records.remove('form', item);
  }
  return { removed: items.length };
}

function labelOf({ code, name }: Pick<Head, 'code' | 'name'>): string {
  return `${code} · ${name}`;
}

function columnsOf({ code, name, note }: Head) {
  return { code, name, name_fold: foldWords(`${code} ${name}`), note };
}

function newestOf(context: WriteContext, formId: string): FormVersion {
  const newest = versionsOf(context, formId).at(-1);
  if (newest === undefined) throw ruleError({ rule: 'FORM_LAST_VERSION' });
  return newest;
}

function insertVersion({ records }: WriteContext, formId: string, { number, validFrom }: Version, contents: FormContents): string {
  return records.insert('form_version', { form_id: formId, number, valid_from: validFrom, valid_to: null, contents: JSON.stringify(contents), renamed: '{}', file_name: null, bytes: null, sha256: null, filled_cells: null, fingerprint: null });
}

function forWriting(context: WriteContext, ref: Ref): { version: FormVersion; form: FormTableRow; others: FormVersion[] } {
  const row = context.records.seen('form_version', ref);
  const form = context.records.current('form', row.form_id);
  const versions = versionsOf(context, form.id);
  const version = versions.find(({ id }) => id === ref.id);
  if (version === undefined) throw new RecordMissingError('form_version');
  context.records.describe(`${labelOf(form)} · ${version.number}`);
  return { version, form, others: versions.filter(({ id }) => id !== ref.id) };
}

function refuseHead({ connection }: WriteContext, { code, name, note }: Head, id: string | null): void {
  for (const text of [name, note]) refuseMark(text);
  const other = connection.prepare('SELECT id FROM form WHERE code = ? AND deleted_at IS NULL').pluck().get(code);
  if (other !== undefined && other !== id) throw ruleError({ rule: 'FORM_CODE_TAKEN', field: 'code', params: { code } });
}

function refuseUsed({ number, campaigns }: FormVersion): void {
  if (campaigns > 0) throw ruleError({ rule: 'FORM_VERSION_USED', params: { number, count: campaigns } });
}

function refuseUnsound({ code }: FormTableRow, contents: FormContents, renamed: Renamed): void {
  refuseMark(contents.title);
  const problems = formProblems(contents, code).length + unknownNames(renamed, contents).length;
  if (problems > 0) throw ruleError({ rule: 'FORM_UNSOUND', params: { count: problems } });
}

/** No day is in two versions, and no number is given twice. */
function refuseDays(others: readonly FormVersion[], { number, validFrom, validTo }: Version & { validTo: string | null }): void {
  if (validTo !== null && validTo < validFrom) throw ruleError({ rule: 'FORM_ENDS_BEFORE', field: 'validTo', params: { date: validFrom } });
  if (others.some((other) => other.number === number)) throw ruleError({ rule: 'FORM_NUMBER_TAKEN', field: 'number', params: { number } });
  const over = others.find((other) => other.validFrom <= (validTo ?? '9999') && validFrom <= (other.validTo ?? '9999'));
  if (over !== undefined) throw ruleError({ rule: 'FORM_VERSIONS_OVERLAP', field: 'validFrom', params: { number: over.number } });
}
