import { open, readFile } from 'node:fs/promises';
import { extensionOf, isProgram } from '#shared/rules/file-names.ts';
import { isSecretMark } from '#shared/rules/secret-marks.ts';
import { appError } from '../../errors.ts';
import { createReadGuard } from '../../office/read-guard.ts';
import { WorkbookError } from '../../office/workbook-error.ts';
import { openPackage, type Package } from '../../office/zip.ts';

/** The largest file that is taken in. */
const MOST_BYTES = 200 * 1024 * 1024;
/** How much of a text is looked through: its first pages. */
const HEAD_BYTES = 64 * 1024;
const HEAD_PARAGRAPHS = 200;
/** A Word file is looked through in memory. */
const MOST_WORD_BYTES = 50 * 1024 * 1024;

/**
 * The gate every attached file passes before it is stored: not a program, not too large, no mark of secrecy standing alone in
 * its name, nor in the first pages of a text or Word file. Of other files, PDF among them, only the name is looked at.
 */
export async function refuseUnfitFile(file: { source: string; fileName: string; bytes: number }): Promise<void> {
  if (isProgram(file.fileName)) throw appError('ATTACHMENT_PROGRAM');
  if (file.bytes > MOST_BYTES) throw appError('ATTACHMENT_TOO_LARGE');
  if (partsOf(file.fileName).some(isSecretMark) || (await headOf(file)).some(isSecretMark)) throw appError('SECRET_MARK');
}

/** What stands in a name between points, dashes and brackets. */
function partsOf(fileName: string): string[] {
  return fileName.replaceAll('_', ' ').split(/[-–—.,;()[\]]+/);
}

async function headOf({ source, fileName, bytes }: { source: string; fileName: string; bytes: number }): Promise<string[]> {
  const extension = extensionOf(fileName).toLowerCase();
  if (extension === 'txt') return textHead(source);
  return extension === 'docx' && bytes <= MOST_WORD_BYTES ? wordHead(source) : [];
}

async function textHead(source: string): Promise<string[]> {
  await using file = await open(source);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
  return decoded(buffer.subarray(0, bytesRead)).split(/[\r\n]+/);
}

function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le');
  const text = bytes.toString('utf8');
  // Typed in an old font: the marks are known as those letters look.
  return text.slice(0, -1).includes('\ufffd') ? bytes.toString('latin1') : text;
}

/** The first paragraphs of a Word file and of its page heads. One that cannot be read as such tells nothing. */
async function wordHead(source: string): Promise<string[]> {
  try {
    const parts = await openPackage(await readFile(source), createReadGuard({}));
    const paragraphs: string[] = [];
    for (const part of ['word/document.xml', 'word/header1.xml', 'word/header2.xml', 'word/header3.xml']) {
      if (parts.has(part)) paragraphs.push(...paragraphsOf(await textOf(parts, part)));
    }
    return paragraphs;
  } catch (error) {
    if (error instanceof WorkbookError) return [];
    throw error;
  }
}

async function textOf(parts: Package, part: string): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of parts.read(part)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function paragraphsOf(xml: string): string[] {
  return xml.split(/<\/w:p>|<w:br\b[^>]*>/, HEAD_PARAGRAPHS).map((paragraph) => paragraph.replace(/<[^>]*>/g, ''));
}
