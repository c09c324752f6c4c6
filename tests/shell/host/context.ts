import type { FromHost, HostOptions } from '../messages.ts';

let current: HostOptions | undefined;

export function setOptions(given: HostOptions): void {
  current = given;
}

/** What this program was started with. One host process serves one launch. */
export function options(): HostOptions {
  if (!current) throw new Error('stand-in: not started yet');
  return current;
}

export function report(message: FromHost): void {
  if (process.connected) process.send?.(message);
}

export function log(line: string): void {
  report({ kind: 'log', line });
}

/** Something the app did that the real Electron would not have done, or that must not happen in a test. */
export function violation(line: string): void {
  report({ kind: 'violation', line });
}
