import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { OfficialPaper } from '#shared/rules/official-paper.ts';
import { today } from '../clock.ts';
import type { ReadContext } from '../context.ts';
import { queryBuilder } from '../db/dialect.ts';
import { appError } from '../errors.ts';
import { type CalendarEvent, calendarFile } from '../office/calendar-file.ts';
import type { ListSpec, LongListSpec } from '../office/list-spec.ts';
import { replaceFile } from '../office/replace-file.ts';
import type { WorkContext } from '../work-sessions.ts';
import type { Exported } from './export-job.ts';

/** Reads a list in one unchanging view of the data, and writes it into the file chosen: whole, or not at all. */
export async function writeList(context: WorkContext, target: string, read: (reading: ReadContext) => Promise<ListSpec>): Promise<Exported> {
  context.progress('read', 0, null);
  const spec = await inOneView(context, read);
  if (context.aborted()) throw appError('CANCELLED');
  context.progress('write', 0, null);
  // Each export loads its library when it comes to writing, and an import only when it writes its report.
  const { writeListWorkbook } = await import('../office/write-workbook.ts');
  const { rows } = await writeListWorkbook(target, spec);
  context.progress('write', rows, rows);
  return { rows, fileName: path.basename(target) };
}

/** Writes a list of any length while it is read, in one unchanging view of the data: whole, or not at all. */
export async function writeLongList(context: WorkContext, target: string, read: (reading: ReadContext) => Promise<{ spec: LongListSpec; total: number }>): Promise<Exported> {
  context.progress('read', 0, null);
  const { writeLongListWorkbook } = await import('../office/write-workbook.ts');
  const { rows } = await inOneView(context, async (reading) => {
    const { spec, total } = await read(reading);
    return writeLongListWorkbook(target, spec, (done) => {
      if (context.aborted()) throw appError('CANCELLED');
      context.progress('write', done, total);
    });
  });
  context.progress('write', rows, rows);
  return { rows, fileName: path.basename(target) };
}

/** Reads appointments in one unchanging view of the data, and writes them as a calendar file: whole, or not at all. */
export async function writeCalendar(context: WorkContext, target: string, read: (reading: ReadContext) => Promise<CalendarEvent[]>): Promise<Exported> {
  context.progress('read', 0, null);
  const events = await inOneView(context, read);
  if (context.aborted()) throw appError('CANCELLED');
  await replaceFile(target, (temporary) => writeFile(temporary, calendarFile(events)));
  context.progress('write', events.length, events.length);
  return { rows: events.length, fileName: path.basename(target) };
}

/** Reads papers in one unchanging view of the data, and writes them as a Word file: whole, or not at all. */
export async function writePapers(context: WorkContext, target: string, read: (reading: ReadContext) => Promise<readonly [OfficialPaper, ...OfficialPaper[]]>): Promise<Exported> {
  context.progress('read', 0, null);
  const papers = await inOneView(context, read);
  if (context.aborted()) throw appError('CANCELLED');
  const rows = papers.flatMap(({ annexes }) => annexes).flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.filter((row) => 'cells' in row).length : 0), 0);
  context.progress('write', 0, rows);
  const { writeDocx } = await import('../office/official-paper/docx.ts');
  const bytes = await writeDocx(papers);
  await replaceFile(target, (temporary) => writeFile(temporary, bytes));
  context.progress('write', rows, rows);
  return { rows, fileName: path.basename(target) };
}

/** Reads in one unchanging view of the data. */
export async function inOneView<T>(context: WorkContext, read: (reading: ReadContext) => Promise<T>): Promise<T> {
  const connection = context.connection();
  connection.exec('BEGIN');
  try {
    return await read({ connection, db: queryBuilder(connection), today: today() });
  } finally {
    connection.exec('COMMIT');
  }
}
