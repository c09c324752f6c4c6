import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { contentSecurityPolicy, fileOf } from './app-protocol.ts';

// Electron exists only inside Electron; what is tested here does not call it.
vi.mock('electron', () => ({ protocol: {}, session: {} }));

const FOLDER = path.resolve('/program/out/renderer');

describe('the file an address means', () => {
  it.each([
    ['app://bundle/index.html', 'index.html'],
    ['app://bundle/index.html?x=1#/people', 'index.html'],
    ['app://bundle/assets/index-Da7T1tJp.js', 'assets/index-Da7T1tJp.js'],
    ['app://bundle/assets/a%20b.css', 'assets/a b.css'],
    ['app://bundle/assets/../index.html', 'index.html'],
    ['app://bundle/../%2e%2e/main/index.js', 'main/index.js'],
  ])('%s is a file of the page', (url, name) => expect(fileOf(url, FOLDER)).toBe(path.join(FOLDER, name)));

  it.each([
    'app://bundle/%2e%2e%2f%2e%2e%2fmain/index.js',
    'app://bundle/..%2f..%2fmain/index.js',
    'app://bundle/assets/..%2f..%2f..%2fmain%2findex.js',
    'app://bundle/..%5c..%5cmain%5cindex.js',
    'app://bundle/%5c%5cserver%5cshare%5ca.js',
    'app://bundle/C:/Windows/a.js',
    'app://bundle/C%3a%5cWindows%5ca.js',
    'app://bundle/assets/a.js%00.html',
    'app://bundle/assets/a.js:stream.js',
    'app://bundle/%E0%A4%A',
  ])('%s leads out of the folder, so it means none', (url) => expect(fileOf(url, FOLDER)).toBeNull());

  it.each([
    'app://bundle/', 'app://bundle', 'app://bundle/.', 'app://bundle/assets', 'app://bundle/secret.db', 'app://bundle/steering-desk.db-wal', 'app://bundle/a.json', 'app://bundle/index.HTML',
  ])('%s is no kind of file the page has', (url) => expect(fileOf(url, FOLDER)).toBeNull());

  it.each(['app://bundle.evil/index.html', 'app://evil/index.html', 'app://evil@bundle.evil/index.html', 'app://bundle:8080/index.html', 'https://bundle/index.html', 'file:///program/out/renderer/index.html'])(
    '%s is another host',
    (url) => expect(fileOf(url, FOLDER)).toBeNull(),
  );

  it('stays within the folder for every way dots and slashes can be written', () => {
    const DOTS = ['..', '.', '%2e%2e', '%2E%2E', '.%2e', '%2e.', '...', '....'];
    const SLASHES = ['/', '%2f', '%2F', '//', '\\', '%5c'];
    const found = DOTS.flatMap((first) => SLASHES.flatMap((slash) => DOTS.map((second) => fileOf(`app://bundle/assets/${first}${slash}${second}${slash}main${slash}index.js`, FOLDER)))).filter((file) => file !== null);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((file) => !file.startsWith(FOLDER + path.sep))).toEqual([]);
  });
});

it('the policy is the agreed one, word for word', () => {
  expect(contentSecurityPolicy('N')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; style-src-attr 'none'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
});
