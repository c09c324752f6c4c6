import electronLog from 'electron-log/node';
import path from 'node:path';
import { isMainThread, parentPort } from 'node:worker_threads';

const FILE_BYTES = 1024 * 1024;

/**
 * The backend's log: rotating files, no names and no texts of the record, only codes, ids and causes.
 * Worker threads have no file of their own: their lines travel to the thread that owns it.
 */
export const log = {
  info: (...parts: unknown[]) => write('info', parts),
  error: (...parts: unknown[]) => write('error', parts),
};

/** A line of a worker thread on its way to the log file. */
export interface LogLine {
  type: 'log';
  level: 'info' | 'error';
  parts: string[];
}

/** Opens the log file in a folder. Until then lines go to the console only. */
export function openLog(folder: string): void {
  electronLog.transports.file.resolvePathFn = () => path.join(folder, 'backend.log');
  electronLog.transports.file.maxSize = FILE_BYTES;
  electronLog.transports.file.level = 'info';
  electronLog.transports.console.level = 'error';
}

/** Writes a line that came from a worker thread. */
export function relayLog(line: LogLine): void {
  electronLog[line.level](...line.parts);
}

function write(level: 'info' | 'error', parts: unknown[]): void {
  const texts = parts.map(textOf);
  if (isMainThread) electronLog[level](...texts);
  else parentPort?.postMessage({ type: 'log', level, parts: texts } satisfies LogLine);
}

function textOf(part: unknown): string {
  if (part instanceof Error) return part.stack ?? part.message;
  return typeof part === 'string' ? part : JSON.stringify(part);
}
