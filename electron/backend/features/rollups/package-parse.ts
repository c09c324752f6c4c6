import type { z } from 'zod';
import { MANIFEST_PART, MOST_PACKAGE_BYTES, MOST_PART_BYTES, packageForm, packageHead, type PackageManifest, packageManifest, PACKAGE_VERSION, type PackageRefusal } from '#shared/forms/exchange-package.ts';
import { canonicalWhole, type SentCell } from '#shared/forms/locked-whole.ts';
import { isSecretMark } from '#shared/rules/secret-marks.ts';
import { createReadGuard, type ReadGuard } from '../../office/read-guard.ts';
import { openPackage, type Package } from '../../office/zip.ts';
import { WorkbookError } from '../../office/workbook-error.ts';
import { sha256 } from './locking.ts';

export interface ParsedPackage {
  manifest: PackageManifest;
  /** The cells of each form, in the order of the manifest. */
  cells: SentCell[][];
}

/** A package that is not taken, and what its sentence names. */
export class PackageRefused extends Error {
  readonly refusal: PackageRefusal;
  readonly text: string;
  constructor(refusal: PackageRefusal, text = '') {
    super(refusal);
    this.refusal = refusal;
    this.text = text;
  }
}

/**
 * Reads a package from bytes nobody vouches for: within bounds, by its schema, every part against its check sum, and all values against that
 * of the whole. Throws {@link PackageRefused}.
 */
export async function parsePackage(bytes: Buffer): Promise<ParsedPackage> {
  if (bytes.length > MOST_PACKAGE_BYTES) throw new PackageRefused('UNREADABLE', 'WORKBOOK_TOO_LARGE');
  const guard = createReadGuard({ limits: { unzippedBytes: 4 * MOST_PART_BYTES } });
  try {
    return await parse(await openPackage(bytes, guard), guard);
  } catch (error) {
    if (error instanceof WorkbookError) throw new PackageRefused('UNREADABLE', error.code);
    throw error;
  }
}

async function parse(zip: Package, guard: ReadGuard): Promise<ParsedPackage> {
  if (!zip.has(MANIFEST_PART)) throw new PackageRefused('NOT_A_PACKAGE');
  const told = json(await partOf(zip, MANIFEST_PART), 'NOT_A_PACKAGE');
  const head = packageHead.safeParse(told);
  if (!head.success) throw new PackageRefused('NOT_A_PACKAGE');
  if (head.data.version > PACKAGE_VERSION) throw new PackageRefused('NEWER_FORMAT', String(head.data.version));
  const manifest = strictly(packageManifest, told);
  const cells: SentCell[][] = [];
  for (const form of manifest.forms) {
    const part = await provedPart(zip, form);
    guard.check();
    cells.push(strictly(packageForm, json(part, 'BROKEN')).cells);
  }
  for (const attachment of manifest.attachments) await provedPart(zip, attachment);
  const forms = manifest.forms.map(({ code, number }, index) => ({ code, number, cells: cells[index] ?? [] }));
  if (sha256(canonicalWhole({ ...manifest.round, forms })) !== manifest.whole.sha256) throw new PackageRefused('CHANGED');
  if (textsOf(manifest, cells).some(isSecretMark)) throw new PackageRefused('SECRET_MARK');
  return { manifest, cells };
}

/** A part that is as the manifest says; another was changed after the whole was signed off. */
async function provedPart(zip: Package, { part, sha256: expected }: { part: string; sha256: string }): Promise<Buffer> {
  if (!zip.has(part)) throw new PackageRefused('BROKEN', part);
  const bytes = await partOf(zip, part);
  if (sha256(bytes) !== expected) throw new PackageRefused('CHANGED', part);
  return bytes;
}

async function partOf(zip: Package, part: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of zip.read(part)) {
    size += chunk.length;
    if (size > MOST_PART_BYTES) throw new PackageRefused('UNREADABLE', 'WORKBOOK_TOO_LARGE');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function json(bytes: Buffer, refusal: PackageRefusal): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new PackageRefused(refusal);
  }
}

function strictly<T>(schema: z.ZodType<T>, value: unknown): T {
  const checked = schema.safeParse(value);
  if (!checked.success) throw new PackageRefused('BROKEN', checked.error.issues[0]?.path.join('.') ?? '');
  return checked.data;
}

function textsOf({ sender, round, missing }: PackageManifest, cells: readonly SentCell[][]): string[] {
  return [sender.name, round.title, ...missing.flatMap(({ unit, reason }) => [unit, reason]), ...cells.flatMap((form) => form.flatMap(([, , text]) => text ?? []))];
}
