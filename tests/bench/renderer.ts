import react from '@vitejs/plugin-react';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { launchShell, type ShellApp } from '../shell/launch.ts';
import { startBackendProcess } from '../support/backend-process.ts';
import type { BackendClient } from '../support/client.ts';
import { alone, compared, pairedRounds, type Result } from '../support/bench-measure.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const ROUNDS = 9;
const KB = 1000;
const BUNDLE_KB = 900;

/** The size of the page, and how soon its first view can be worked in against an empty page of the same library. */
export async function benchRenderer(): Promise<Result[]> {
  return [...bundle(), ...(await firstView())];
}

function bundle(): Result[] {
  const folder = path.join(ROOT, 'out', 'renderer');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => path.extname(name) !== '');
  const zipped = (chosen: (name: string) => boolean) => files.filter(chosen).reduce((sum, name) => sum + gzipSync(readFileSync(path.join(folder, name))).length, 0) / KB;
  const isCode = (name: string) => /\.(html|js|css)$/.test(name);
  // The library that draws PDFs, in its thread and beside it, is fetched when the first paper is looked at.
  const drawsPapers = (name: string) => /pdf(-worker)?-[^/]+\.js$/.test(name);
  const editsMinutes = (name: string) => /editor-[^/]+\.js$/.test(name);
  return [
    alone('renderer', 'page code (html, js, css) until a paper or the minutes desk is opened, gzip', zipped((name) => isCode(name) && !drawsPapers(name) && !editsMinutes(name)), 'kB', BUNDLE_KB),
    alone('renderer', 'code that draws papers, gzip', zipped(drawsPapers), 'kB', null),
    alone('renderer', 'the editor of the minutes desk, gzip', zipped(editsMinutes), 'kB', null),
    alone('renderer', 'fonts and images beside it, gzip', zipped((name) => !isCode(name)), 'kB', null),
  ];
}


async function firstView(): Promise<Result[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-bench-'));
  const data = path.join(folder, 'data');
  const apps: ShellApp[] = [];
  try {
    await setUpSampleOffice(data, async () => undefined);
    const open = async (appDir: string, userDataDir: string) => {
      const app = await launchShell({ appDir, userDataDir, headless: true, display: { width: 1366, height: 768 } });
      apps.push(app);
      return app;
    };
    const ours = await open(ROOT, data);
    const empty = await open(await emptyApp(folder, 'empty-page'), path.join(folder, 'empty-data'));
    const against = async (metric: string, awaited: string, most: number | null): Promise<Result> => {
      const times = await pairedRounds(ROUNDS, () => untilUsable(ours, awaited), () => untilUsable(empty, 'main button'));
      return compared('renderer', metric, times.ours, 'ms', { name: 'an empty React and Mantine page in the same browser', value: times.peer }, most);
    };
    return [
      await against('first page can be worked with', 'main h1', 1.5),
      await against('first page with its lines', 'main [data-desk-line]', null),
    ];
  } finally {
    for (const app of apps) await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The sample office in a data folder; `add` puts more into it. */
export async function setUpSampleOffice<Added>(userData: string, add: (client: BackendClient) => Promise<Added>): Promise<Added> {
  const backend = await startBackendProcess(userData);
  await backend.client.office.setUp({ userName: 'Người dùng mẫu', officeName: 'Ban Tuyên giáo và Dân vận Tỉnh ủy Mẫu', placeName: 'Mẫu', start: 'sample' });
  const added = await add(backend.client);
  await backend.drain();
  return added;
}

/** The same program with another page in place of its own. */
export async function emptyApp(folder: string, page: 'empty-page' | 'bare-editor'): Promise<string> {
  const appDir = path.join(folder, page);
  mkdirSync(appDir, { recursive: true });
  for (const name of ['package.json', 'out/main', 'out/preload', 'resources']) cpSync(path.join(ROOT, name), path.join(appDir, name), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(appDir, 'node_modules'), 'junction');
  await build({
    root: path.join(import.meta.dirname, page),
    configFile: false,
    logLevel: 'error',
    base: './',
    plugins: [react()],
    build: { outDir: path.join(appDir, 'out', 'renderer'), emptyOutDir: true },
  });
  return appDir;
}

/**
 * From the beginning of the page's loading until what is waited for is there and drawn, by the page's own clock. It is
 * looked for before every frame: a wait from outside looks at growing intervals, and would find both pages at the same steps.
 */
async function untilUsable({ page }: ShellApp, awaited: string): Promise<number> {
  await page.reload({ waitUntil: 'commit' });
  const seen = await page.waitForFunction((selector) => (document.querySelector(selector)?.checkVisibility() === true ? performance.now() : null), awaited, { polling: 'raf' });
  const time = (await seen.jsonValue()) ?? Number.NaN;
  // A page that is still loading cannot always be loaded anew.
  await page.waitForLoadState('networkidle');
  return time;
}
