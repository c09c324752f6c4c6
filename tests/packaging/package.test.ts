import { extractAll, extractFile, getRawHeader, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchShell } from '../shell/launch.ts';
import { makeStubElectron } from './stub-electron.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const MINUTES = 4 * 60_000;

/** The table of electron-builder.yml; WasmTrapHandlers stays as Electron delivers it. */
const FUSES: Record<keyof typeof FuseV1Options, boolean> = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
};

const TARGETS = [
  { system: 'Linux', folder: 'linux-unpacked', program: 'steering-desk', binary: 'linux-x64.node', platform: 'linux' },
  { system: 'Windows', folder: 'win-unpacked', program: 'Steering Desk.exe', binary: 'win32-x64.node', platform: 'win32' },
] as const;

let dist: string;

beforeAll(() => {
  if (!existsSync(path.join(ROOT, 'out', 'main', 'index.js'))) throw new Error('Run "npm run build" first: these tests package the built program.');
  dist = mkdtempSync(path.join(tmpdir(), 'steering-desk-package-'));
  const stub = path.join(dist, 'stub-electron');
  makeStubElectron(stub);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    // Icons and version of the Windows program are edited by a tool that electron-builder downloads; that is left to Windows.
    [path.join(ROOT, 'node_modules', 'electron-builder', 'cli.js'), '--dir', '--linux', '--win', '--x64', '--publish', 'never', `-c.electronDist=${stub}`, `-c.directories.output=${dist}`, '-c.win.signAndEditExecutable=false'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`electron-builder failed\n${stdout}\n${stderr}`);
}, MINUTES);
afterAll(() => rmSync(dist, { recursive: true, force: true, maxRetries: 5 }));

describe.each(TARGETS)('the package for $system', ({ folder, program, binary }) => {
  const inPackage = (...parts: string[]) => path.join(dist, folder, ...parts);
  const archive = () => inPackage('resources', 'app.asar');
  /** The archive's files, without folders, with `/`. */
  const files = () => {
    const all = listPackage(archive(), { isPack: false }).map((name) => name.replaceAll('\\', '/').replace(/^\//, ''));
    return all.filter((name) => !all.some((other) => other.startsWith(`${name}/`)));
  };

  test('holds the built program, its licence and better-sqlite3, and nothing else', () => {
    const others = files().filter((name) => !name.startsWith('out/') && !/^node_modules\/better-sqlite3\/(lib\/[\w/-]+\.js|LICENSE|package\.json)$/.test(name));
    expect(others.toSorted()).toEqual(['LICENSE', `node_modules/better-sqlite3/prebuilds/${binary}`, 'package.json']);
    expect(files()).toEqual(expect.arrayContaining(['out/main/index.js', 'out/main/backend.js', 'out/main/writer.js', 'out/main/work.js', 'out/main/read-thread.js', 'out/preload/index.cjs', 'out/renderer/index.html']));
  });

  test('holds no source, no map, no test and no secret', () => {
    expect(files().filter((name) => /\.(tsx?|map|env|pem|key|db|log)$|(^|\/)(tests?|\.git|\.env)(\/|$)/.test(name))).toEqual([]);
    const built = readdirSync(path.join(ROOT, 'out'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files().filter((name) => name.startsWith('out/'))).toHaveLength(built.length);
  });

  test('keeps the one native module outside the archive, where the system can load it', () => {
    const unpacked = readdirSync(inPackage('resources', 'app.asar.unpacked'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.node'));
    expect(unpacked.map((name) => path.basename(name))).toEqual([binary]);
    const original = readFileSync(path.join(ROOT, 'node_modules', 'better-sqlite3', 'prebuilds', binary));
    expect(readFileSync(inPackage('resources', 'app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds', binary)).equals(original)).toBe(true);
  });

  test('has the fuses of the table burnt in', async () => {
    const { version, ...wire } = await getCurrentFuseWire(inPackage(program));
    expect(version).toBe('1');
    const states = Object.fromEntries(Object.keys(FUSES).map((name) => [name, wire[FuseV1Options[name as keyof typeof FUSES]]]));
    expect(states).toEqual(Object.fromEntries(Object.entries(FUSES).map(([name, on]) => [name, on ? FuseState.ENABLE : FuseState.DISABLE])));
    expect(Object.keys(wire).filter((key) => /^\d+$/.test(key))).toHaveLength(Object.keys(FUSES).length);
  });

  test('ships the icon, the sample office and the licences beside it', () => {
    for (const name of ['icons/icon.png', 'sample-office/office.json', 'sample-office/danh-sach-thanh-vien.xlsx', 'sample-office/danh-sach-thanh-vien.csv'])
      expect(readFileSync(inPackage('resources', 'resources', name)).equals(readFileSync(path.join(ROOT, 'resources', name))), name).toBe(true);
    expect(readdirSync(inPackage())).toEqual(expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html', 'locales']));
  });

  test('says who it is', () => {
    const { name, version, main, type } = JSON.parse(extractFile(archive(), 'package.json').toString('utf8')) as Record<string, unknown>;
    const own = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as Record<string, unknown>;
    expect({ name, version, main, type }).toEqual({ name: 'steering-desk', version: own['version'], main: './out/main/index.js', type: 'module' });
  });
});

test('the Windows program knows its archive by its checksum', () => {
  const folder = path.join(dist, 'win-unpacked');
  const hash = createHash('sha256').update(getRawHeader(path.join(folder, 'resources', 'app.asar')).headerString).digest('hex');
  expect(readFileSync(path.join(folder, 'Steering Desk.exe')).toString('latin1')).toContain(JSON.stringify([{ file: 'resources\\app.asar', alg: 'SHA256', value: hash }]));
});

test('what was packed for this system starts, and its first page shows', async () => {
  const { folder } = TARGETS.find(({ platform }) => platform === process.platform) ?? TARGETS[0];
  const resources = path.join(dist, folder, 'resources');
  const appDir = path.join(dist, 'unpacked-again');
  extractAll(path.join(resources, 'app.asar'), appDir);
  cpSync(path.join(resources, 'resources'), path.join(appDir, 'resources'), { recursive: true });
  const app = await launchShell({ appDir, userDataDir: path.join(dist, 'data'), headless: true, locale: 'vi-VN' });
  try {
    await app.page.getByRole('heading', { level: 1 }).waitFor();
    // The backend answers: its native module was found.
    await expect.poll(() => existsSync(path.join(app.userDataDir, 'data', 'steering-desk.db'))).toBe(true);
    await app.close();
    expect(app.violations).toEqual([]);
  } finally {
    await app.kill();
  }
}, MINUTES);
