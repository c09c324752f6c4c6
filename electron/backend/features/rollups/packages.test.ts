import fc from 'fast-check';
import JSZip from 'jszip';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PackageReading } from '#shared/contract/rollups.ts';
import { MANIFEST_PART, type PackageManifest } from '#shared/forms/exchange-package.ts';
import { canonicalWhole, checkCode, type SentCell, sentCells } from '#shared/forms/locked-whole.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aRound, DEMOCRACY, MODELS } from '../../../../tests/support/returns.ts';
import { handIn, models } from '../../../../tests/support/rollups.ts';
import { workContext } from '../../../../tests/support/task-replies.ts';
import { sha256 } from './locking.ts';
import { exportPackage } from './package-out.ts';
import { PackageRefused, parsePackage } from './package-parse.ts';
import { packageSession } from './package-session.ts';
import { takePackage } from './package-take.ts';
import { readRollup } from './queries.ts';
import { explainAbsence, moveRollup, sendRollup } from './service.ts';
import { lockedForm, readTotal } from './totals.ts';

/** A commune office below, which sends; and the province above, whose round asks for the same forms. */
let [below, above]: [TestDatabase, TestDatabase] = [] as never;
let [lower, upper]: [Awaited<ReturnType<typeof aRound>>, Awaited<ReturnType<typeof aRound>>] = [] as never;
let file: string;

beforeEach(async () => {
  [below, above] = [await testDatabase(), await testDatabase()];
  await below.write(({ records }) => { records.insert('office', { office_name: 'Xã Thí Dụ', place_name: 'Thí Dụ', letterhead_superior: null, letterhead_issuer: 'Xã Thí Dụ', number_style: 'vi', due_soon_days: 7 }); });
  [lower, upper] = [await aRound(below, ['Thôn Một', 'Thôn Hai']), await aRound(above, ['Xã Thí Dụ', 'Xã Khác'])];
  await handIn(below, lower.sheet('Thôn Một', 'B1').id, 'B1', models({ over: 3 }, 10, 2));
  await handIn(below, lower.sheet('Thôn Hai', 'B1').id, 'B1', models(4, 1));
  await handIn(below, lower.sheet('Thôn Một', 'B2').id, 'B2', { 'main/meetings/value': 2, 'main/attend/value': '-', 'main/med_n/value': 4, 'main/med_ok/value': 3, 'main/med_pct/value': 75, 'list/1/chair': 'Bà Hoa', 'list/1/people': 40 });
  await lockBelow();
  file = path.join(path.dirname(below.file), 'goi.sdpkg');
  await exportPackage({ campaignId: lower.id, version: 1, workbook: false, target: file }, workContext(below));
});
afterEach(async () => {
  await below[Symbol.asyncDispose]();
  await above[Symbol.asyncDispose]();
});

async function lockBelow(): Promise<void> {
  await below.write((context) => explainAbsence(context, { returnUnitIds: readRollup(context, lower.id).missing.map(({ returnUnitId }) => returnUnitId), reason: 'Không phát sinh' }));
  for (const to of ['complete', 'approved', 'locked'] as const) await below.write((context) => moveRollup(context, { campaignId: lower.id, rev: lower.read().rev, to, reason: null }));
}
const session = () => packageSession();
async function read(source: string, returnUnitId: string | null = null) {
  const reading = session();
  const reviewed = await reading.read({ campaignId: upper.id, source, returnUnitId, receivedOn: above.read.today }, workContext(above));
  return { reviewed, reading };
}
async function refusal(source: string): Promise<NonNullable<PackageReading['refusal']>['code'] | null> {
  return (await read(source)).reviewed.refusal?.code ?? null;
}
async function take(source: string) {
  const { reading } = await read(source);
  const { plan } = await reading.plan({ keepFile: false }, workContext(above));
  return above.write((context) => takePackage(context, plan));
}
/** The package as somebody changed it. */
async function changed(change: (zip: JSZip, manifest: PackageManifest) => Promise<void> | void, name = 'khac.sdpkg'): Promise<string> {
  const zip = await JSZip.loadAsync(readFileSync(file));
  const manifest = JSON.parse(await zip.file(MANIFEST_PART)!.async('string')) as PackageManifest;
  await change(zip, manifest);
  const target = path.join(path.dirname(file), name);
  writeFileSync(target, await zip.generateAsync({ type: 'nodebuffer' }));
  return target;
}
const withManifest = (change: (manifest: PackageManifest) => void) => changed((zip, manifest) => { change(manifest); zip.file(MANIFEST_PART, JSON.stringify(manifest)); });

describe('a package', () => {
  it('takes the locked figures to the level above without retyping: its totals are ours, with how they were told', async () => {
    const { reviewed } = await read(file);
    const { sha256: sum } = readRollup(below.read, lower.id).versions[0] ?? { sha256: '' };
    expect(reviewed).toMatchObject({ refusal: null, sender: 'Xã Thí Dụ', period: '2026', number: 1, checkCode: checkCode(sum), returnUnitId: upper.unit('Xã Thí Dụ').id, missing: [{ unitName: 'Thôn Hai', reason: 'Không phát sinh' }] });
    expect(reviewed.forms).toMatchObject([{ code: 'B1', asked: 2, counted: 2, note: null }, { code: 'B2', asked: 2, counted: 1, note: null }]);
    expect(await take(file)).toEqual({ taken: 2 });
    expect(upper.sheet('Xã Thí Dụ', 'B1')).toMatchObject({ status: 'submitted', errors: 0, submissions: 1 });
    const versionOf = (round: typeof upper, code: string) => round.read().forms.find((form) => form.code === code)?.versionId ?? '';
    for (const code of ['B1', 'B2']) {
      const sent = readTotal(below.read, { campaignId: lower.id, formVersionId: versionOf(lower, code), version: 1 }).cells.flatMap(({ cell, figure }) => (figure === null ? [] : [[cell, figure]]));
      const taken = readTotal(above.read, { campaignId: upper.id, formVersionId: versionOf(upper, code), version: null }).cells.flatMap(({ cell, figure }) => (figure === null ? [] : [[cell, figure]]));
      expect(taken).toEqual(sent);
    }
    expect(above.connection.prepare("SELECT kind FROM return_submission").pluck().all()).toEqual(['package', 'package']);
    expect(await refusal(file)).toBe('TAKEN_ALREADY');
  });

  it('names the paper it went up with, once that is noted; nobody of the office stands in it', async () => {
    await below.write((context) => sendRollup(context, { campaignId: lower.id, rev: lower.read().rev, sentOn: context.today, sentNumber: '12-BC/BCĐ' }));
    await exportPackage({ campaignId: lower.id, version: 1, workbook: true, target: file }, workContext(below));
    expect((await read(file)).reviewed).toMatchObject({ refusal: null, sentNumber: '12-BC/BCĐ', sentOn: below.read.today, attachments: [{ name: 'Biểu tổng hợp.xlsx' }] });
    expect(readFileSync(file).includes('Người dùng thử')).toBe(false);
  });

  it('that was changed after it was signed off is known, whatever was changed', async () => {
    expect(await refusal(await changed(async (zip, { forms }) => { const [{ part } = { part: '' }] = forms; zip.file(part, (await zip.file(part)!.async('string')).replace('18', '19')); }))).toBe('CHANGED');
    // Also when the sum of the part is made right again: the sum of the whole is not.
    expect(await refusal(await changed(async (zip, manifest) => {
      const form = manifest.forms[0]!;
      const other = (await zip.file(form.part)!.async('string')).replace('18', '19');
      zip.file(form.part, other);
      zip.file(MANIFEST_PART, JSON.stringify({ ...manifest, forms: [{ ...form, sha256: sha256(Buffer.from(other)) }, ...manifest.forms.slice(1)] }));
    }))).toBe('CHANGED');
    expect(await refusal(await withManifest((manifest) => { manifest.round.dataTo = '2026-12-31'; }))).toBe('CHANGED');
  });

  it('of another period, form, version or unit, or of a newer program, is told as such', async () => {
    expect(await refusal(await withManifest((manifest) => { (manifest as { version: number }).version = 2; }))).toBe('NEWER_FORMAT');
    expect(await refusal(await withManifest((manifest) => { manifest.sender.name = 'Xã Lạ'; }))).toBe('UNIT_UNCLEAR');
    const versions = upper.read().forms.map(({ versionId }) => versionId);
    const other = await aRound(above, [], { unitIds: [upper.unit('Xã Thí Dụ').unitId], versionIds: versions, period: '2026-H1', title: 'Sáu tháng' });
    upper = other;
    expect(await refusal(file)).toBe('OTHER_PERIOD');
    const [changedForm, newer] = await above.write((context) => {
      const bare = { valid_from: '2020-01-01', valid_to: null, renamed: '{}', file_name: null, bytes: null, sha256: null, filled_cells: null, fingerprint: null };
      const formId = (code: string) => context.connection.prepare('SELECT id FROM form WHERE code = ?').pluck().get(code) as string;
      const [section] = MODELS.sections;
      return [
        context.records.insert('form_version', { ...bare, form_id: context.records.insert('form', { code: 'B1A', name: 'x', name_fold: 'x', origin: 'own', note: null }), number: '2026.1', contents: JSON.stringify({ ...MODELS, sections: section === undefined ? [] : [{ ...section, columns: section.columns.slice(0, 4) }] }) }),
        context.records.insert('form_version', { ...bare, form_id: formId('B2'), number: '2026.2', contents: JSON.stringify(DEMOCRACY) }),
      ];
    });
    above.connection.exec("UPDATE form SET code = 'B1OLD' WHERE code = 'B1'; UPDATE form SET code = 'B1' WHERE code = 'B1A'");
    upper = await aRound(above, [], { unitIds: [other.unit('Xã Thí Dụ').unitId], versionIds: [changedForm ?? '', newer ?? ''], title: 'Biểu khác' });
    const { reviewed } = await read(file);
    expect(reviewed.refusal?.code).toBe('NO_FORM');
    expect(reviewed.forms.map(({ code, note }) => [code, note])).toEqual([['B1', 'FORM_DIFFERS'], ['B2', 'OTHER_VERSION']]);
  });

  it('a figure for a cell the form does not have is not taken, even with all sums right', async () => {
    const made = await changed(async (zip, manifest) => {
      const forms = await Promise.all(manifest.forms.map(async (form) => ({ form, cells: (JSON.parse(await zip.file(form.part)!.async('string')) as { cells: SentCell[] }).cells })));
      forms[0]!.cells.push(['models/unit/bribe', 1, null, null]);
      const parts = forms.map(({ form, cells }) => { const text = JSON.stringify({ cells }); zip.file(form.part, text); return { ...form, sha256: sha256(text) }; });
      zip.file(MANIFEST_PART, JSON.stringify({ ...manifest, forms: parts, whole: { ...manifest.whole, sha256: sha256(canonicalWhole({ ...manifest.round, forms: forms.map(({ form, cells }) => ({ code: form.code, number: form.number, cells })) })) } }));
    });
    const { reviewed } = await read(made);
    expect(reviewed.forms.map(({ code, note }) => [code, note])).toEqual([['B1', 'CELLS_UNKNOWN'], ['B2', null]]);
    expect(await take(made)).toEqual({ taken: 1 });
  });

  it('comes back as it went out, whatever the figures', async () => {
    const cell = fc.record({ fresh: fc.integer({ min: 0, max: 1_000_000 }), carried: fc.integer({ min: 0, max: 1_000_000 }) });
    await fc.assert(fc.asyncProperty(cell, async ({ fresh, carried }) => {
      await below.write((context) => moveRollup(context, { campaignId: lower.id, rev: lower.read().rev, to: 'collecting', reason: 'Sửa' }));
      await handIn(below, lower.sheet('Thôn Hai', 'B1').id, 'B1', models(fresh, carried));
      await lockBelow();
      const version = readRollup(below.read, lower.id).versions[0]?.number ?? 0;
      await exportPackage({ campaignId: lower.id, version, workbook: false, target: file }, workContext(below));
      const { manifest, cells } = await parsePackage(readFileSync(file));
      for (const [index, { versionId }] of lower.read().forms.entries()) expect(cells[index]).toEqual(sentCells(lockedForm(below.read, { campaignId: lower.id, formVersionId: versionId, version })));
      expect(manifest.whole.sha256).toBe(readRollup(below.read, lower.id).versions[0]?.sha256);
    }), { numRuns: 4 });
  });

  it('nothing hostile is taken for one', async () => {
    const bytes = readFileSync(file);
    const { cells: figures } = await parsePackage(bytes);
    await fc.assert(fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (place, by) => {
      const other = Buffer.from(bytes);
      other[place] = (other[place]! + by) % 256;
      const told = await parsePackage(other).then(({ cells }) => cells, (error: unknown) => { if (error instanceof PackageRefused) return null; throw error; });
      // What differs and still reads is in no figure: the sums are right.
      expect([null, figures]).toContainEqual(told);
    }), { numRuns: 300 });
    await expect(parsePackage(Buffer.from('không phải zip'))).rejects.toMatchObject({ refusal: 'UNREADABLE' });
    const bare = new JSZip();
    bare.file('manifest.json', '{"format":"other"}');
    await expect(parsePackage(await bare.generateAsync({ type: 'nodebuffer' }))).rejects.toMatchObject({ refusal: 'NOT_A_PACKAGE' });
    await expect(parsePackage(readFileSync(await withManifest((manifest) => { manifest.forms[0]!.part = '../../x.json'; })))).rejects.toMatchObject({ refusal: 'BROKEN' });
    const bomb = await changed((zip) => { zip.file('forms/1.json', Buffer.alloc(200_000_000)); }, 'bomb.sdpkg');
    await expect(parsePackage(readFileSync(bomb))).rejects.toBeInstanceOf(PackageRefused);
  });
});
