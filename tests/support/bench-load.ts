import { setTimeout as wait } from 'node:timers/promises';
import type { BackendProcess } from './backend-process.ts';
import { person } from './bench-data.ts';
import { alone, median, percentile, type Result } from './bench-measure.ts';

const EVERY_MS = 50;
const BEFORE_AND_AFTER_MS = 1000;

/** How long the answers took, in milliseconds, that were asked for twenty times a second from a second before a job until a second after it; each from the moment it was due. */
export async function answersDuring(backend: BackendProcess, committeeIds: readonly string[], job: () => Promise<unknown>): Promise<number[]> {
  const load = sendSteadily(requestsOf(backend, committeeIds));
  try {
    await wait(BEFORE_AND_AFTER_MS);
    await job();
    await wait(BEFORE_AND_AFTER_MS);
  } finally {
    load.stop();
  }
  return load.answers();
}

/** The figures of such answers in several runs, as one bench tells them. `during`: what went on; `runs`: what a run is called. */
export function answerFigures(bench: string, during: string, runs: readonly number[][], name: string): Result[] {
  const all = (part: number) => median(runs.map((times) => percentile(times, part)));
  return [
    alone(bench, `answers during ${during}, 95 of 100 (median of ${runs.length} ${name})`, all(0.95), 'ms', 100),
    alone(bench, `the longest of them (median of ${runs.length} ${name})`, all(1), 'ms', 250),
    alone(bench, `the longest of all ${runs.flat().length} answers`, Math.max(...runs.flat()), 'ms', null),
  ];
}

/** What a page asks while somebody works in it: rosters, lists, searches. */
function requestsOf({ client }: BackendProcess, committeeIds: readonly string[]): (number: number) => Promise<unknown> {
  return (number) => {
    switch (number % 4) {
      case 0: return client.committees.roster({ id: committeeIds[number % committeeIds.length] ?? '', asOf: '2026-03-18' });
      case 1: return client.people.list({ offset: (number * 100) % 4000 });
      case 2: return client.search.query({ q: person(number).fullName });
      default: return client.committees.list({});
    }
  };
}

function sendSteadily(request: (number: number) => Promise<unknown>): { stop(): void; answers(): Promise<number[]> } {
  const start = performance.now();
  const answers: Promise<number>[] = [];
  let timer: NodeJS.Timeout;
  const next = () => {
    // Behind after a pause of this process, the requests that were due are sent at once: none is forgiven.
    while (start + answers.length * EVERY_MS <= performance.now()) {
      const due = start + answers.length * EVERY_MS;
      answers.push(request(answers.length).then(() => performance.now() - due));
    }
    timer = setTimeout(next, Math.max(0, start + answers.length * EVERY_MS - performance.now()));
  };
  next();
  return {
    stop: () => clearTimeout(timer),
    answers: () => Promise.all(answers),
  };
}
