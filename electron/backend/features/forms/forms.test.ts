import { describe, expect, it } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import { formContents, type FormContents } from '#shared/forms/form-contents.ts';
import { DELIVERED_FORMS } from '#shared/forms/delivered/index.ts';
import { aColumn, aForm } from '../../../../tests/support/forms.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { undoEntry } from '../history/service.ts';
import { restoreRemoved } from '../recycle-bin/service.ts';
import { getForm, listForms } from './queries.ts';
import { addVersion, createForm, deliverForms, endVersion, removeForms, removeVersion, saveVersion, updateForm } from './service.ts';

const ALL = { q: '', offset: 0, limit: 100 };
const HEAD = { code: 'BM-01', name: 'Biểu mẫu thử', note: null };
const NEW = { ...HEAD, number: '2026.1', validFrom: '2026-01-01', copyOf: null };
const contents = aForm([{ code: 'summary', title: '', rows: { kind: 'units' }, columns: [aColumn('total', '1', { formula: '2+3' }), aColumn('a', '2'), aColumn('b', '3')] }]);

const aNewForm = (database: TestDatabase, more: Partial<Omit<typeof NEW, 'copyOf'> & { copyOf: string | null }> = {}) => database.write((context) => createForm(context, { ...NEW, ...more }));
const versionOf = (database: TestDatabase, formId: string, index = 0) => { const version = getForm(database.read, formId).versions.at(index); if (version === undefined) throw new Error('no version'); return version; };
const saved = (database: TestDatabase, formId: string, changed: FormContents, more: { number?: string; validFrom?: string; renamed?: Record<string, string> } = {}) =>
  database.write((context) => { const { id, rev, number, validFrom } = versionOf(database, formId, -1); return saveVersion(context, { id, rev, number, validFrom, renamed: {}, contents: changed, ...more }); }, 'forms.saveVersion');
const rule = (name: string, params: object = {}) => ({ data: { issues: [expect.objectContaining({ rule: name, ...(Object.keys(params).length > 0 && { params }) }) as unknown] } });
const lastEntry = (database: TestDatabase) => database.connection.prepare('SELECT origin, seq FROM audit_entry ORDER BY id DESC LIMIT 1').get() as { origin: string; seq: number };

/** A round that asks for a version, as the rounds write it. */
function usedBy(database: TestDatabase, versionId: string) {
  return database.write(({ records }) => {
    const id = records.insert('return_campaign', { title: 'Đợt thử', title_fold: 'dot thu', committee_id: null, period: '2026-H1', data_from: '2026-01-01', data_to: '2026-06-30', due_on: '2026-07-05', closes_on: null, letter_id: null, previous_id: null, status: 'draft', status_reason: null, note: null });
    records.insert('return_campaign_form', { return_campaign_id: id, form_version_id: versionId, order_no: 1 });
  });
}

describe('forms', () => {
  it('those the program comes with are added once, and stay away when they were put into the recycle bin', async () => {
    await using database = await testDatabase();
    const versions = DELIVERED_FORMS.flatMap((form) => form.versions).length;
    expect(listForms(database.read, ALL)).toEqual({ rows: [], total: 0, undelivered: versions });
    expect(await database.write((context) => deliverForms(context))).toEqual({ added: versions });
    const { rows, total, undelivered } = listForms(database.read, ALL);
    expect([total, undelivered, rows.map(({ code }) => code)]).toEqual([DELIVERED_FORMS.length, 0, DELIVERED_FORMS.map(({ code }) => code).sort()]);
    expect(rows.find(({ code }) => code === 'B1')).toMatchObject({ versions: 2, number: '2025.1', validFrom: '2025-07-01', validTo: null, origin: 'delivered', campaigns: 0 });
    for (const { id, code } of rows) expect(getForm(database.read, id).versions.map((version) => version.contents)).toEqual(DELIVERED_FORMS.find((form) => form.code === code)?.versions.map((version) => version.contents));
    const b8 = rows.find(({ code }) => code === 'B8');
    if (b8 === undefined) throw new Error('no B8');
    await database.write((context) => removeForms(context, [b8]));
    expect(await database.write((context) => deliverForms(context))).toEqual({ added: 0 });
  });

  it('a newer version of a delivered form ends the one before the day before', async () => {
    await using database = await testDatabase();
    await database.write((context) => deliverForms(context));
    await database.write(({ connection }) => {
      connection.prepare("DELETE FROM form_version WHERE number = '2025.1' AND form_id = (SELECT id FROM form WHERE code = 'B1')").run();
      connection.prepare("UPDATE form_version SET valid_to = NULL WHERE form_id = (SELECT id FROM form WHERE code = 'B1')").run();
    });
    expect(await database.write((context) => deliverForms(context))).toEqual({ added: 1 });
    const [b1] = listForms(database.read, { ...ALL, q: 'mo hinh' }).rows;
    expect(getForm(database.read, b1?.id ?? '').versions.map(({ number, validTo }) => [number, validTo])).toEqual([['2021.1', '2025-06-30'], ['2025.1', null]]);
  });

  it('is made empty, or as a copy of another, found by its words, and told by one code only', async () => {
    await using database = await testDatabase();
    const { id } = await aNewForm(database);
    await saved(database, id, contents);
    const copy = await aNewForm(database, { code: 'BM-02', name: 'Bản sao', copyOf: id });
    expect(versionOf(database, copy.id).contents).toEqual(contents);
    expect(getForm(database.read, copy.id).origin).toBe('own');
    expect(listForms(database.read, { ...ALL, q: 'BAN SAO' }).rows.map(({ code }) => code)).toEqual(['BM-02']);
    expect(listForms(database.read, { ...ALL, q: 'bm-01' }).rows.map(({ code }) => code)).toEqual(['BM-01']);
    await expect(aNewForm(database)).rejects.toMatchObject(rule('FORM_CODE_TAKEN', { code: 'BM-01' }));
    await expect(database.write((context) => updateForm(context, { ...HEAD, id: copy.id, rev: 1 }))).rejects.toMatchObject(rule('FORM_CODE_TAKEN'));
    await database.write((context) => updateForm(context, { id: copy.id, rev: 1, code: 'BM-03', name: 'Biểu khác', note: 'Ghi chú' }));
    expect(getForm(database.read, copy.id)).toMatchObject({ code: 'BM-03', name: 'Biểu khác', note: 'Ghi chú', rev: 2 });
  });

  it('what is unsound is refused, and nothing is written', async () => {
    await using database = await testDatabase();
    const { id } = await aNewForm(database);
    const [section] = contents.sections;
    if (section === undefined) throw new Error('no section');
    const circle: FormContents = { ...contents, sections: [{ ...section, columns: [aColumn('total', '1', { formula: '1+2' }), aColumn('a', '2')] }] };
    await expect(saved(database, id, circle)).rejects.toMatchObject(rule('FORM_UNSOUND', { count: 1 }));
    await expect(saved(database, id, contents, { renamed: { 'summary/*/gone': 'summary/*/a' } })).rejects.toMatchObject(rule('FORM_UNSOUND', { count: 1 }));
    expect(versionOf(database, id).rev).toBe(1);
  });

  it('a version a round uses stays as it is: a further one begins as its copy and ends it', async () => {
    await using database = await testDatabase();
    const { id } = await aNewForm(database);
    await saved(database, id, contents);
    const saving = lastEntry(database);
    const first = versionOf(database, id);
    await usedBy(database, first.id);
    expect(versionOf(database, id).campaigns).toBe(1);
    await expect(saved(database, id, aForm([...contents.sections], []))).rejects.toMatchObject(rule('FORM_VERSION_USED', { number: '2026.1', count: 1 }));
    await expect(database.write((context) => undoEntry(context, saving))).rejects.toMatchObject(rule('FORM_VERSION_USED'));
    await expect(database.write((context) => removeForms(context, [{ id, rev: 1 }]))).rejects.toMatchObject(rule('FORM_USED'));
    await expect(database.write((context) => updateForm(context, { ...HEAD, code: 'BM-09', id, rev: 1 }))).rejects.toMatchObject(rule('FORM_CODE_USED'));
    await database.write((context) => addVersion(context, { formId: id, number: '2026.2', validFrom: '2026-07-01' }));
    expect(getForm(database.read, id).versions.map(({ number, validFrom, validTo }) => [number, validFrom, validTo])).toEqual([['2026.1', '2026-01-01', '2026-06-30'], ['2026.2', '2026-07-01', null]]);
    const [section] = contents.sections;
    if (section === undefined) throw new Error('no section');
    const changed: FormContents = { ...contents, sections: [{ ...section, columns: [aColumn('total', '1', { formula: '2+3' }), aColumn('new', '2'), aColumn('b', '3')] }] };
    await saved(database, id, changed, { renamed: { 'summary/*/new': 'summary/*/a' } });
    expect(getForm(database.read, id).versions.map((version) => [version.contents, version.renamed])).toEqual([[contents, {}], [changed, { 'summary/*/new': 'summary/*/a' }]]);
  });

  it('no day is in two versions, whichever way it is tried', async () => {
    await using database = await testDatabase();
    const { id } = await aNewForm(database);
    const add = (number: string, validFrom: string) => database.write((context) => addVersion(context, { formId: id, number, validFrom }), 'forms.addVersion');
    const end = (index: number, validTo: string | null) => database.write((context) => endVersion(context, { ...pick(versionOf(database, id, index)), validTo }), 'forms.endVersion');
    await expect(add('2026.2', '2025-12-31')).rejects.toMatchObject(rule('FORM_VERSION_EARLIER'));
    await expect(add('2026.1', '2026-07-01')).rejects.toMatchObject(rule('FORM_NUMBER_TAKEN'));
    await expect(end(0, '2025-12-31')).rejects.toMatchObject(rule('FORM_ENDS_BEFORE'));
    await end(0, '2026-05-31');
    const ending = lastEntry(database);
    await add('2026.2', '2026-07-01');
    expect(versionOf(database, id).validTo).toBe('2026-05-31');
    await expect(end(0, null)).rejects.toMatchObject(rule('FORM_VERSIONS_OVERLAP', { number: '2026.2' }));
    await expect(database.write((context) => undoEntry(context, ending))).rejects.toMatchObject(rule('FORM_VERSIONS_OVERLAP'));
    const { id: second, rev } = versionOf(database, id, 1);
    await database.write((context) => removeVersion(context, { id: second, rev }));
    await end(0, null);
    await expect(database.write((context) => restoreRemoved(context, [{ table: 'form_version', id: second }]))).rejects.toMatchObject(rule('FORM_VERSIONS_OVERLAP'));
    await expect(database.write((context) => removeVersion(context, pick(versionOf(database, id))))).rejects.toMatchObject(rule('FORM_LAST_VERSION'));
  });

  it('goes into the recycle bin with its versions and comes back with them; a further version can be taken back', async () => {
    await using database = await testDatabase();
    const { id } = await aNewForm(database);
    await database.write((context) => addVersion(context, { formId: id, number: '2026.2', validFrom: '2026-07-01' }));
    await database.write((context) => undoEntry(context, lastEntry(database)));
    expect(getForm(database.read, id).versions.map(({ number, validTo }) => [number, validTo])).toEqual([['2026.1', null]]);
    await database.write((context) => removeForms(context, [{ id, rev: 1 }]));
    expect(() => getForm(database.read, id)).toThrow();
    await database.write((context) => restoreRemoved(context, [{ table: 'form', id }]));
    expect(getForm(database.read, id).versions).toHaveLength(1);
  });

  it('what comes from outside is refused at the door', () => {
    const takes = (input: unknown) => contract.forms.create['~orpc'].inputSchema?.['~standard'].validate(input);
    const refused = (change: object) => 'issues' in (takes({ ...NEW, ...change }) as object);
    expect(refused({})).toBe(false);
    for (const code of ['', 'a b', '../x', 'B1:', 'x'.repeat(60), '1A']) expect([code, refused({ code })]).toEqual([code, true]);
    expect(refused({ extra: 1 })).toBe(true);
    expect(formContents.safeParse({ ...contents, sections: [] }).success).toBe(false);
  });
});

function pick({ id, rev }: { id: string; rev: number }) {
  return { id, rev };
}
