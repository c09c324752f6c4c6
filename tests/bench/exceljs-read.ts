import ExcelJS from 'exceljs';
import { parentPort } from 'node:worker_threads';

/** Reads each file it is told of with exceljs and answers how long that took. */
parentPort?.on('message', (file: string) => void read(file));

async function read(file: string): Promise<void> {
  const start = performance.now();
  await new ExcelJS.Workbook().xlsx.readFile(file);
  parentPort?.postMessage(performance.now() - start);
}
