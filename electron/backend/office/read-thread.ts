import { parentPort, workerData } from 'node:worker_threads';
import { readWorkbookData } from './read-workbook.ts';
import type { FromReading, ReadingStart } from './read-apart.ts';
import type { WorkbookData } from './workbook.ts';
import { WorkbookError } from './workbook-error.ts';

/** A thread that reads one file and ends. What is thrown and is no refusal ends it too: the other side hears of it. */
if (parentPort === null) throw new Error('Reading runs as a worker thread');
const port = parentPort;
const { path, limits, password } = workerData as ReadingStart;
const PROGRESS_EVERY_MS = 80;
// SheetJS writes there what it does not know in a file.
Object.assign(console, { error() {} });

try {
  const data = await readWorkbookData(path, { limits, onProgress: progress(), inThisThread: true, ...(password === undefined ? {} : { password }) });
  reply({ type: 'read', data }, columnsOf(data));
} catch (error) {
  if (!(error instanceof WorkbookError)) throw error;
  reply({ type: 'refused', code: error.code, message: error.message });
}

function reply(message: FromReading, transfer: ArrayBuffer[] = []): void {
  port.postMessage(message, transfer);
}

function progress(): (rowsRead: number) => void {
  let last = 0;
  return (rows) => {
    const time = Date.now();
    if (time - last < PROGRESS_EVERY_MS) return;
    last = time;
    reply({ type: 'progress', rows });
  };
}

/** The columns of numbers are handed over, not copied. */
function columnsOf({ sheets }: WorkbookData): ArrayBuffer[] {
  const columns = sheets.flatMap(({ rowNumbers, rowStarts, columns: places, kinds, styles, values, formulaOf }) => [rowNumbers, rowStarts, places, kinds, styles, values, ...(formulaOf === null ? [] : [formulaOf])]);
  return columns.map(({ buffer }) => buffer as ArrayBuffer);
}
