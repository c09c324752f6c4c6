import electronLog from 'electron-log/node';
import path from 'node:path';

const FILE_BYTES = 1024 * 1024;

/** The operating-system side's log: what happened to windows and processes, no contents of the record. */
export function openLog(folder: string): void {
  electronLog.transports.file.resolvePathFn = () => path.join(folder, 'main.log');
  electronLog.transports.file.maxSize = FILE_BYTES;
  electronLog.transports.console.level = 'error';
}

export const log = {
  info: (...parts: unknown[]) => electronLog.info(...parts),
  error: (...parts: unknown[]) => electronLog.error(...parts),
};
