import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..', '..');

/** Source files below a folder, without tests, relative to the project, with `/`. */
function sources(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$/.test(name));
}

/** What a file imports: packages by name, our own files by their path in the project. */
function importsOf(file: string): string[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const specifiers = [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*'([^']+)'|import\s*\(\s*'([^']+)'\s*\)|(?:^|\n)\s*import\s*'([^']+)'/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  return specifiers.map((specifier) => {
    if (specifier.startsWith('#shared/')) return specifier.replace('#shared/', 'shared/');
    if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
    return specifier;
  });
}

/** For each folder, what its files may import: prefixes of own paths (with `/`) and names of packages. */
const RULES: { from: string; except?: string[]; may: (imported: string, file: string) => boolean; says: string }[] = [
  { from: 'shared/rules', says: 'nothing but itself', may: (one) => one.startsWith('shared/rules/') },
  { from: 'shared/contract', says: 'rules, zod, the oRPC contract', may: (one) => one.startsWith('shared/') || one === 'zod' || one === '@orpc/contract' },
  { from: 'renderer/src', says: 'shared and packages of the page; never electron, node or the backend', may: (one) => !/^(electron$|electron\/|node:|tests\/|better-sqlite3|kysely|exceljs|@orpc\/server|.*electron\/(main|backend|preload))/.test(one) },
  { from: 'electron/preload', says: 'electron and the handshake', may: (one) => one === 'electron' || one === 'shared/contract/handshake.ts' },
  { from: 'electron/main', says: 'electron, node, shared; no SQL, no Excel, never the backend', may: (one) => /^(electron$|node:|shared\/|electron\/main\/|electron\/serve-port\.ts$|@orpc\/server|electron-log\/|@cantoo\/pdf-lib$)/.test(one) },
  { from: 'electron/backend', says: 'never electron, the page or the operating-system side', may: (one) => !/^(electron$|electron\/main|electron\/preload|renderer\/|tests\/|react|@mantine)/.test(one) },
];

describe('who may import whom', () => {
  it.each(RULES)('$from: $says', ({ from, may }) => {
    const files = sources(from);
    expect(files.length).toBeGreaterThan(0);
    const broken = files.flatMap((file) => importsOf(file).filter((one) => !may(one, file)).map((one) => `${file} imports ${one}`));
    expect(broken).toEqual([]);
  });

  it('SQLite is opened only in backend/db, workbooks and Word files only in backend/office', () => {
    const OWNERS: Record<string, string> = { 'better-sqlite3': 'electron/backend/db/', exceljs: 'electron/backend/office/', '@e965/xlsx': 'electron/backend/office/', yauzl: 'electron/backend/office/', saxes: 'electron/backend/office/', 'iconv-lite': 'electron/backend/office/', docx: 'electron/backend/office/', '@cantoo/pdf-lib': 'electron/main/papers.ts', 'pdfjs-dist': 'renderer/src/features/papers/' };
    const broken = ['electron', 'shared', 'renderer/src'].flatMap(sources).flatMap((file) =>
      importsOf(file).filter((one) => Object.hasOwn(OWNERS, one) && !file.startsWith(OWNERS[one] ?? '')).map((one) => `${file} imports ${one}`));
    expect(broken).toEqual([]);
  });

  it('a feature of the backend uses other features only through their services', () => {
    const feature = (file: string) => /^electron\/backend\/features\/([^/]+)\//.exec(file)?.[1];
    const broken = sources('electron/backend/features').flatMap((file) =>
      importsOf(file).filter((one) => {
        const other = feature(one);
        const own = feature(file);
        return own !== undefined && other !== undefined && other !== own && !/\/(service|session)\.ts$/.test(one);
      }).map((one) => `${file} imports ${one}`));
    expect(broken).toEqual([]);
  });

  it('SQL of the dialect stands only in backend/db and in statements on a connection', () => {
    const broken = sources('electron/backend/features').filter((file) => /\bMATCH\b|\bPRAGMA\b|pragma\(/.test(readFileSync(path.join(ROOT, file), 'utf8')));
    expect(broken).toEqual([]);
  });
});

describe('what stands only once', () => {
  const uses = (folder: string, word: RegExp) => sources(folder).filter((file) => word.test(readFileSync(path.join(ROOT, file), 'utf8')));

  it('messages of pages are taken in one place', () => expect(uses('electron/main', /ipcMain\.on\(/)).toEqual(['electron/main/ports.ts']));
  it('nothing opens an address outside the program', () => expect(uses('electron', /openExternal/)).toEqual([]));
  it('no address of the network stands in the sources', () => {
    const found = ['electron', 'shared', 'renderer/src'].flatMap((folder) => uses(folder, /https?:\/\/(?!www\.w3\.org\/|schemas\.openxmlformats\.org\/|purl\.oclc\.org\/|schemas\.microsoft\.com\/)/));
    expect(found).toEqual([]);
  });
  it('no weakening word stands in the operating-system side', () => expect(uses('electron/main', /nodeIntegration: true|contextIsolation: false|sandbox: false|webSecurity: false|unsafe-(inline|eval)'/)).toEqual([]));
  it('pages ask in one way which day it is, so that they follow it over midnight', () => expect(uses('renderer/src', /\btoday\(\)/)).toEqual(['renderer/src/app/day.ts', 'renderer/src/i18n/format.ts']));
  it('only the writer begins transactions', () => expect(uses('electron/backend', /BEGIN (IMMEDIATE|EXCLUSIVE)/)).toEqual(expect.arrayContaining(['electron/backend/transaction.ts', 'electron/backend/db/migrate.ts'])));
});
