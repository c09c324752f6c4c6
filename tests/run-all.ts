import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fidelityCounts } from './shell/fidelity.ts';
import { electronExecutable, findBrowser } from './shell/browser/find.ts';

const ROOT = path.join(import.meta.dirname, '..');
/** Kills in the share of the recovery suite that runs with every test; `npm run test:recovery` does the whole. */
const KILLS = '8';

interface Outcome {
  name: string;
  passed: number;
  failed: number;
  skipped: number;
  /** The failed tests by their names. */
  failures: string[];
  /** Those that failed and passed when their file was driven once more. */
  unsteady: string[];
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: FileResult[];
}

interface FileResult {
  name: string;
  message?: string;
  status: string;
  assertionResults: { fullName: string; status: string; failureMessages?: string[] }[];
}

/** Runs everything `npm test` promises and closes with the plain line `N passed, N failed`. Answers the exit code. */
export async function runAll(): Promise<number> {
  const outcomes = [
    step('types', 'npm', ['run', '--silent', 'check:types']),
    step('lint', 'npm', ['run', '--silent', 'check:lint']),
    step('unused code', 'npm', ['run', '--silent', 'check:unused']),
    step('build', 'npm', ['run', '--silent', 'build']),
    suite('unit'),
    journeys(),
    suite('recovery', { STEERING_DESK_KILLS: KILLS }),
  ];
  const browser = await findBrowser();
  const fidelity = fidelityCounts();
  const inElectron = electronExecutable(ROOT) !== undefined;
  console.log(`\nJourneys and attacks ran in ${inElectron ? 'Electron itself' : `${browser.name} (${browser.source}), through the stand-in for Electron; those marked @electron prove it only where they run in Electron`}.`);
  console.log(`Electron APIs used: ${fidelity.real} real, ${fidelity.imitated} imitated, ${fidelity.absent} absent (tests/shell/FIDELITY.md).`);
  for (const { name, passed, failed, skipped } of outcomes) console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  for (const { name, unsteady } of outcomes) for (const failure of unsteady) console.log(`UNSTEADY ${name}: ${failure}`);
  for (const { name, failures } of outcomes) for (const failure of failures) console.log(`FAILED ${name}: ${failure}`);
  const total = (of: 'passed' | 'failed' | 'skipped') => outcomes.reduce((sum, outcome) => sum + outcome[of], 0);
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
  return total('failed') === 0 ? 0 : 1;
}

function run(command: string, args: string[], env: Record<string, string> = {}): boolean {
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, ...env } }).status === 0;
}

/** A check that counts as one test. */
function step(name: string, command: string, args: string[]): Outcome {
  console.log(`\n== ${name}`);
  const ok = run(command, args);
  return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, failures: [], unsteady: [] };
}

/** A project of vitest, counted from its own report. */
function suite(project: string, env: Record<string, string> = {}): Outcome {
  console.log(`\n== ${project}`);
  return outcomeOf(project, vitest(project, [], env));
}

/** The journeys drive a whole browser on whatever machine there is. A file that failed is driven once more by itself; what passes then is told by its name, to be mended, and does not stop the rest. */
function journeys(): Outcome {
  console.log('\n== e2e');
  const first = vitest('e2e', []);
  const failed = failedFiles(first.report);
  if (failed.length === 0) return outcomeOf('e2e', first);
  console.log(`\n== e2e, once more: ${failed.join(', ')}`);
  const second = vitest('e2e', failed);
  const again = outcomeOf('e2e', second);
  const rest = (first.report?.testResults ?? []).filter(({ name }) => !failed.includes(path.relative(ROOT, name)));
  const still = new Set(again.failures.map(testOf));
  return {
    ...again,
    passed: again.passed + countOf(rest, 'passed'),
    skipped: again.skipped + countOf(rest, 'skipped', 'pending'),
    unsteady: failuresIn(first.report).filter((failure) => !still.has(testOf(failure))),
  };
}

interface Ran {
  ok: boolean;
  report: Report | undefined;
}

function vitest(project: string, files: string[], env: Record<string, string> = {}): Ran {
  const folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-tests-'));
  const report = path.join(folder, 'report.json');
  const ok = run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...files], env);
  try {
    return { ok, report: JSON.parse(readFileSync(report, 'utf8')) as Report };
  } catch {
    return { ok: false, report: undefined };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A suite that dies before or after its tests has failed, whatever it counted. */
function outcomeOf(name: string, { ok, report }: Ran): Outcome {
  return { name, passed: report?.numPassedTests ?? 0, failed: Math.max(report?.numFailedTests ?? 0, ok ? 0 : 1), skipped: report?.numPendingTests ?? 0, failures: failuresIn(report), unsteady: [] };
}

function failedFiles(report: Report | undefined): string[] {
  return (report?.testResults ?? []).filter(({ status }) => status === 'failed').map(({ name }) => path.relative(ROOT, name));
}

function countOf(files: FileResult[], ...statuses: string[]): number {
  return files.flatMap((file) => file.assertionResults).filter((test) => statuses.includes(test.status)).length;
}

/** The test a line of `failuresIn` is about, without what was wrong. */
function testOf(failure: string): string {
  return failure.split(': ', 1)[0] ?? failure;
}

/** Each failed test with its file and the first line of what was wrong; a file that failed as a whole by its own message. */
function failuresIn(report: Report | undefined): string[] {
  return (report?.testResults ?? []).flatMap(({ name, message, status, assertionResults }) => {
    const file = path.relative(ROOT, name);
    const failed = assertionResults.filter((test) => test.status === 'failed').map(({ fullName, failureMessages }) => `${file} > ${fullName}: ${firstLine(failureMessages?.[0])}`);
    return failed.length === 0 && status === 'failed' ? [`${file}: ${firstLine(message)}`] : failed;
  });
}

function firstLine(text = ''): string {
  return text.split('\n', 1)[0] ?? '';
}
