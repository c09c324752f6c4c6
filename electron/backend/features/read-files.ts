import path from 'node:path';
import { appError, toAppError } from '../errors.ts';
import { readWorkbook } from '../office/read-workbook.ts';
import type { Workbook } from '../office/workbook.ts';
import type { WorkContext } from '../work-sessions.ts';

/** A file that was read, or why it was not. A workbook with several sheets of a unit is as many of these. */
export interface ReadFile<Parsed> {
  file: number;
  fileName: string;
  path: string;
  sha256: string;
  bytes: number;
  parsed: Parsed | null;
  refusal: { code: 'UNREADABLE' | 'SECRET_MARK' | 'NO_TABLE'; text: string } | null;
}
/** How a workbook is read: its sheets, or null where it bears a mark of secrecy. */
export type ParseWorkbook<Parsed> = (workbook: Workbook) => readonly Parsed[] | null;

/** Reads files one after the other. One that cannot be read is told as such; the others go on. */
export async function readFiles<Parsed extends { sheetName: string }>(sources: readonly string[], parse: ParseWorkbook<Parsed>, context: WorkContext): Promise<ReadFile<Parsed>[]> {
  const files: ReadFile<Parsed>[] = [];
  for (const [index, source] of sources.entries()) {
    if (context.aborted()) throw appError('CANCELLED');
    context.progress('read', index, sources.length);
    files.push(...(await readFile(source, files.length, parse, context)));
  }
  context.progress('read', sources.length, sources.length);
  return files;
}

async function readFile<Parsed extends { sheetName: string }>(source: string, first: number, parse: ParseWorkbook<Parsed>, context: WorkContext): Promise<ReadFile<Parsed>[]> {
  const fileName = path.basename(source).normalize('NFC');
  const bare = { file: first, fileName, path: source, sha256: '', bytes: 0, parsed: null };
  const stop = new AbortController();
  try {
    const workbook = await readWorkbook(source, { signal: stop.signal, onProgress: () => { if (context.aborted()) stop.abort(); } });
    const parsed = parse(workbook);
    if (parsed === null) return [{ ...bare, refusal: { code: 'SECRET_MARK', text: '' } }];
    if (parsed.length === 0) return [{ ...bare, refusal: { code: 'NO_TABLE', text: '' } }];
    return parsed.map((sheet, index) => ({ ...bare, file: first + index, fileName: parsed.length === 1 ? fileName : `${sheet.sheetName} · ${fileName}`, sha256: workbook.data.sha256, bytes: workbook.data.bytes, parsed: sheet, refusal: null }));
  } catch (error) {
    if (context.aborted()) throw appError('CANCELLED');
    return [{ ...bare, refusal: { code: 'UNREADABLE', text: toAppError(error).code } }];
  }
}
