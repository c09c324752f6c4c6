import ExcelJS, { type Worksheet } from 'exceljs';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { setImmediate as pause } from 'node:timers/promises';
import { sheetName } from './cell-text.ts';
import { layOutInSteps, layOutList } from './list-sheet.ts';
import type { ListSpec, LongListSpec, WrittenList } from './list-spec.ts';
import { replaceFile } from './replace-file.ts';

/**
 * Writes a list as an `.xlsx` in the form of an official annex: head block, title, table with repeated headings, groups,
 * signatures, ready to print on A4. The file appears whole or not at all; see {@link replaceFile} for refusals.
 */
export async function writeListWorkbook(path: string, spec: ListSpec): Promise<WrittenList> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '';
  const written = layOutList(workbook.addWorksheet(sheetName(spec.sheetName)), spec);
  await replaceFile(path, (temporary) => workbook.xlsx.writeFile(temporary));
  return written;
}

/**
 * The same for a list that is read as it is written: neither its rows nor its cells are kept. `onRows` is told how many
 * rows stand there, and stops the writing by throwing.
 */
export async function writeLongListWorkbook(path: string, spec: LongListSpec, onRows: (rows: number) => void): Promise<WrittenList> {
  const outcome: { written?: WrittenList; stopped?: unknown } = {};
  try {
    await replaceFile(path, (temporary) => writeInSteps(temporary, spec, onRows, outcome));
  } catch (error) {
    // What stopped the reading is no fault of the file.
    throw outcome.stopped ?? error;
  }
  if (outcome.written === undefined) throw new Error('Nothing was written');
  return outcome.written;
}

async function writeInSteps(temporary: string, spec: LongListSpec, onRows: (rows: number) => void, outcome: { written?: WrittenList; stopped?: unknown }): Promise<void> {
  const file = createWriteStream(temporary);
  let failure: Error | null = null;
  file.on('error', (error) => { failure = error; });
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: file, useStyles: true, useSharedStrings: false });
  const sheet: Worksheet = workbook.addWorksheet(sheetName(spec.sheetName));
  const steps = layOutInSteps(sheet, spec);
  const next = (): IteratorResult<number, WrittenList> => {
    try {
      const step = steps.next();
      if (step.done !== true) onRows(step.value);
      return step;
    } catch (error) {
      outcome.stopped = error;
      throw error;
    }
  };
  try {
    let step = next();
    for (; step.done !== true; step = next()) {
      await pause();
      if (failure !== null) throw failure;
    }
    outcome.written = step.value;
    sheet.commit();
    await workbook.commit();
  } finally {
    // Ends the reading of rows, too.
    steps.return(undefined as never);
    file.destroy();
    // A file that is still being opened would stand there after it was taken away.
    if (!file.closed) await once(file, 'close');
  }
}
