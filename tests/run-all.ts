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
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { name: string; message?: string; status: string; assertionResults: { fullName: string; status: string; failureMessages?: string[] }[] }[];
}

/** Runs everything `npm test` promises and closes with the plain line `N passed, N failed`. Answers the exit code. */
export async function runAll(): Promise<number> {
  const outcomes = [
    step('types', 'npm', ['run', '--silent', 'check:types']),
    step('lint', 'npm', ['run', '--silent', 'check:lint']),
    step('unused code', 'npm', ['run', '--silent', 'check:unused']),
    step('build', 'npm', ['run', '--silent', 'build']),
    suite('unit'),
    suite('e2e'),
    suite('recovery', { STEERING_DESK_KILLS: KILLS }),
  ];
  const browser = await findBrowser();
  const fidelity = fidelityCounts();
  const inElectron = electronExecutable(ROOT) !== undefined;
  console.log(`\nJourneys and attacks ran in ${inElectron ? 'Electron itself' : `${browser.name} (${browser.source}), through the stand-in for Electron; those marked @electron prove it only where they run in Electron`}.`);
  console.log(`Electron APIs used: ${fidelity.real} real, ${fidelity.imitated} imitated, ${fidelity.absent} absent (tests/shell/FIDELITY.md).`);
  for (const { name, passed, failed, skipped } of outcomes) console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
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
  return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, failures: [] };
}

/** A project of vitest, counted from its own report. */
function suite(project: string, env: Record<string, string> = {}): Outcome {
  console.log(`\n== ${project}`);
  const folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-tests-'));
  const report = path.join(folder, 'report.json');
  const ok = run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], env);
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8')) as Report;
    // A suite that dies before or after its tests has failed, whatever it counted.
    return { name: project, passed: counts.numPassedTests, failed: Math.max(counts.numFailedTests, ok ? 0 : 1), skipped: counts.numPendingTests, failures: failuresIn(counts) };
  } catch {
    return { name: project, passed: 0, failed: 1, skipped: 0, failures: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each failed test with its file and the first line of what was wrong; a file that failed as a whole by its own message. */
function failuresIn({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, message, status, assertionResults }) => {
    const file = path.relative(ROOT, name);
    const failed = assertionResults.filter((test) => test.status === 'failed').map(({ fullName, failureMessages }) => `${file} > ${fullName}: ${firstLine(failureMessages?.[0])}`);
    return failed.length === 0 && status === 'failed' ? [`${file}: ${firstLine(message)}`] : failed;
  });
}

function firstLine(text = ''): string {
  return text.split('\n', 1)[0] ?? '';
}
