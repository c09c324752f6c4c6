import { spawn, type ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { emitAppEvent } from './app.ts';
import { log, report } from './context.ts';
import { takeEnd, type PortEnd } from './ports.ts';
import { emitter, onlyKnown, preventable, refuse, strict } from './strict.ts';
import type { FromChild, ToChild } from '../backend/wire.ts';

const KNOWN = ['serviceName', 'env', 'stdio', 'execArgv', 'cwd'] as const satisfies readonly (keyof Electron.ForkOptions)[];
const EXEC_ARGUMENT = /^--(max-old-space-size=\d+|max-semi-space-size=\d+|enable-source-maps|unhandled-rejections=strict)$/;
const BOOTSTRAP = fileURLToPath(new URL('../backend/bootstrap.mjs', import.meta.url));

const running = new Set<ChildProcess>();

/** Kills the backend as the task manager would. */
export function killBackends(signal: NodeJS.Signals): void {
  for (const child of running) child.kill(signal);
}

function start(file: string, args: string[], given: Electron.ForkOptions): ChildProcess {
  for (const argument of given.execArgv ?? []) if (!EXEC_ARGUMENT.test(argument)) refuse(`utilityProcess.fork execArgv "${argument}" is not known`);
  const child = spawn(process.execPath, [...(given.execArgv ?? []), BOOTSTRAP, file, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
    env: (given.env ?? process.env) as NodeJS.ProcessEnv,
    ...(given.cwd === undefined ? {} : { cwd: given.cwd }),
  });
  running.add(child);
  return child;
}

function wants(stdio: Electron.ForkOptions['stdio'], index: 1 | 2, what: string): boolean {
  return (typeof stdio === 'string' ? stdio : stdio?.[index]) === what;
}

function output(child: ChildProcess, index: 1 | 2, name: string, stdio: Electron.ForkOptions['stdio']): PassThrough | null {
  const source = index === 1 ? child.stdout : child.stderr;
  source?.on('data', (bytes: Buffer) => log(`${name}: ${bytes.toString('utf8').trimEnd()}`));
  return wants(stdio, index, 'pipe') && source ? source.pipe(new PassThrough()) : null;
}

/** The channel ends that lead into one child. */
function makeBridge(child: ChildProcess) {
  const ends = new Map<number, PortEnd>();
  let last = 0;
  const send = (message: ToChild): void => {
    if (child.connected) child.send(message, () => {});
  };
  const give = (end: PortEnd): number => {
    const id = (last += 1);
    ends.set(id, end);
    end.listen(
      (message) => send({ kind: 'port', port: id, data: message.data, ports: message.ports.map(give) }),
      () => ends.delete(id) && send({ kind: 'close', port: id }),
    );
    return id;
  };
  return {
    send,
    give,
    receive(message: Exclude<FromChild, { kind: 'message' }>): void {
      const end = ends.get(message.port);
      if (message.kind === 'port') return end?.send({ data: message.data, ports: [] });
      ends.delete(message.port);
      end?.close();
    },
    closeAll(): void {
      const open = [...ends.values()];
      ends.clear();
      for (const end of open) end.close();
    },
  };
}

function fork(file: string, args: string[] = [], given: Electron.ForkOptions = {}) {
  onlyKnown('utilityProcess.fork', given, KNOWN);
  const serviceName = given.serviceName ?? 'Node Utility Process';
  const child = start(file, args, given);
  const bridge = makeBridge(child);
  const events = emitter('UtilityProcess', ['message', 'exit', 'spawn', 'error'], () => api);
  let pid: number | undefined;
  child.once('spawn', () => {
    pid = child.pid;
    report({ kind: 'backend', pid });
    events.emit('spawn');
  });
  child.on('message', (message: FromChild) => (message.kind === 'message' ? events.emit('message', message.data) : bridge.receive(message)));
  child.once('error', (error) => log(`${serviceName}: ${error.message}`));
  // "close" comes after the last output, so a log never misses the reason.
  child.once('close', (code, signal) => {
    running.delete(child);
    pid = undefined;
    bridge.closeAll();
    report({ kind: 'backend', pid: undefined });
    const exitCode = code ?? constants.signals[signal ?? 'SIGKILL'];
    log(`${serviceName}: ended (${signal ?? exitCode})`);
    events.emit('exit', exitCode);
    if (exitCode !== 0) emitAppEvent('child-process-gone', preventable({}), { type: 'Utility', reason: signal ? 'killed' : 'abnormal-exit', exitCode, serviceName, name: serviceName });
  });
  const members = {
    ...events.members,
    get pid() { return pid; },
    stdout: output(child, 1, serviceName, given.stdio),
    stderr: output(child, 2, serviceName, given.stdio),
    postMessage: (data: unknown, transfer: Electron.MessagePortMain[] = []) => bridge.send({ kind: 'message', data, ports: transfer.map((port) => bridge.give(takeEnd(port))) }),
    kill: () => child.kill('SIGTERM'),
  } satisfies Partial<Electron.UtilityProcess>;
  const api = strict('UtilityProcess', members);
  return api;
}

export const utilityProcess = strict('utilityProcess', { fork: fork as never } satisfies Partial<typeof Electron.UtilityProcess>);
