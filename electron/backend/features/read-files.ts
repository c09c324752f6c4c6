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

/** No more at a time: each may be as big as the reader allows. */
const OPENED_AHEAD = 3;

/** Reads files one after the other, while the next are on their way from the disk. One that cannot be read is told as such; the others go on. */
export async function readFiles<Parsed extends { sheetName: string }>(sources: readonly string[], parse: ParseWorkbook<Parsed>, context: WorkContext): Promise<ReadFile<Parsed>[]> {
  const files: ReadFile<Parsed>[] = [];
  const opening = sources.slice(0, OPENED_AHEAD).map((source) => openFile(source, context));
  for (const [index, source] of sources.entries()) {
    if (context.aborted()) throw appError('CANCELLED');
    context.progress('read', index, sources.length);
    const opened = await opening.shift();
    const following = sources[index + OPENED_AHEAD];
    if (following !== undefined) opening.push(openFile(following, context));
    if (opened !== undefined) files.push(...parsedFile(source, opened, files.length, parse));
  }
  if (context.aborted()) throw appError('CANCELLED');
  context.progress('read', sources.length, sources.length);
  return files;
}

/** Opens a file; where it cannot be read, why. */
async function openFile(source: string, context: WorkContext): Promise<Workbook | string> {
  const stop = new AbortController();
  try {
    return await readWorkbook(source, { signal: stop.signal, onProgress: () => { if (context.aborted()) stop.abort(); } });
  } catch (error) {
    return toAppError(error).code;
  }
}

function parsedFile<Parsed extends { sheetName: string }>(source: string, opened: Workbook | string, first: number, parse: ParseWorkbook<Parsed>): ReadFile<Parsed>[] {
  const fileName = path.basename(source).normalize('NFC');
  const bare = { file: first, fileName, path: source, sha256: '', bytes: 0, parsed: null };
  const refused = (code: 'UNREADABLE' | 'SECRET_MARK' | 'NO_TABLE', text = ''): ReadFile<Parsed>[] => [{ ...bare, refusal: { code, text } }];
  if (typeof opened === 'string') return refused('UNREADABLE', opened);
  const parsed = parse(opened);
  if (parsed === null) return refused('SECRET_MARK');
  if (parsed.length === 0) return refused('NO_TABLE');
  return parsed.map((sheet, index) => ({ ...bare, file: first + index, fileName: parsed.length === 1 ? fileName : `${sheet.sheetName} · ${fileName}`, sha256: opened.data.sha256, bytes: opened.data.bytes, parsed: sheet, refusal: null }));
}
