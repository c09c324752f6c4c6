import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { first } from '../../renderer/src/i18n/vi/first.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const MANTINE = path.join(ROOT, 'node_modules', '@mantine', 'core');
const read = (...parts: string[]) => readFileSync(path.join(...parts), 'utf8');

/** All files that can be reached from some, by what each imports. */
function reached(from: readonly string[], next: (file: string) => readonly string[]): string[] {
  const found = new Set(from);
  for (const file of found) for (const imported of next(file)) found.add(imported);
  return [...found];
}

/** What a file of ours imports at once, types left out: files by their path in the project, packages by name. */
function importsOf(file: string): string[] {
  if (!/\.tsx?$/.test(file)) return [];
  return [...read(ROOT, file).matchAll(/^(?:import|export) (?!type )(?:[^'";]*? from )?'([^']+)'/gm)].map(([, to = '']) => {
    if (to.startsWith('#shared/')) return to.replace('#', '');
    return to.startsWith('.') ? path.posix.join(path.posix.dirname(file), to) : to;
  });
}

describe('the styles of Mantine', () => {
  const index = read(MANTINE, 'esm', 'index.mjs');
  const fileOf = new Map([...index.matchAll(/import \{ (.+?) \} from "\.\/(.+?)"/g)].flatMap(([, names = '', file = '']) => names.split(', ').map((name) => [name, file] as const)));
  const importsInside = (file: string) => [...read(MANTINE, 'esm', file).matchAll(/ from "(\..+?)"/g)].map(([, to = '']) => path.posix.join(path.posix.dirname(file), to));

  const page = readdirSync(path.join(ROOT, 'renderer', 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => read(ROOT, 'renderer', 'src', name));
  const used = page.flatMap((text) => [...text.matchAll(/import \{([^}]+)\} from '@mantine\/core'/g)].flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))).filter((name) => name !== '' && !name.startsWith('type '));
  const styled = reached(used.map((name) => fileOf.get(name) ?? name), importsInside).flatMap((file) => /([^/]+)\.module\.mjs$/.exec(file)?.[1] ?? []);

  const imported = [...read(ROOT, 'renderer', 'src', 'app', 'mantine-styles.ts').matchAll(/^import '@mantine\/core\/styles\/(.+)\.layer\.css';$/gm)].map(([, name = '']) => name);
  const GENERAL = ['baseline', 'default-css-variables', 'global'];

  it('are there for every part that the page is built from, and for no other', () => {
    expect(styled.length).toBeGreaterThan(10);
    expect(imported.toSorted()).toEqual([...GENERAL, ...styled].toSorted());
  });

  it('come in the order of Mantine’s own sheet', () => {
    const body = (css: string) => css.replaceAll(/@layer mantine \{|\s/g, '').replace(/\}$/, '');
    const whole = body(read(MANTINE, 'styles.layer.css'));
    const places = imported.map((name) => whole.indexOf(body(read(MANTINE, 'styles', `${name}.layer.css`))));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe('what the first view loads', () => {
  const loaded = reached(['renderer/src/main.ts', 'renderer/src/app/page.tsx'], importsOf);

  it('is found by its imports', () => {
    expect(loaded.filter((file) => /\.tsx?$/.test(file) && !existsSync(path.join(ROOT, file)))).toEqual([]);
    expect(loaded).toContain('renderer/src/features/desk/DeskPage.tsx');
  });

  it('is one page, and no schema', () => {
    expect(loaded).not.toContain('zod');
    expect(loaded.filter((file) => file.startsWith('renderer/src/features/') && file.endsWith('Page.tsx'))).toEqual(['renderer/src/features/desk/DeskPage.tsx']);
  });
});

describe('the texts of the first view', () => {
  const loaded = reached(['renderer/src/main.ts', 'renderer/src/app/page.tsx'], importsOf).filter((file) => /^renderer\/.*\.tsx?$/.test(file) && existsSync(path.join(ROOT, file)));
  const named = loaded.flatMap((file) => {
    const text = read(ROOT, file);
    const used = [...text.matchAll(/useTranslation\(([^)]*)\)/g)].flatMap(([, names = '']) => [...names.matchAll(/'(\w+)'/g)].map(([, name = '']) => name));
    return [...used, ...[...text.matchAll(/\bt\(['`](\w+):/g)].map(([, name = '']) => name)];
  });

  it('are there before it is drawn', () => {
    expect([...new Set(named)].filter((name) => !(name in first))).toEqual([]);
    expect(named).toContain('desk');
  });

  it('and nothing that is loaded later is drawn without its own', () => {
    const router = read(ROOT, 'renderer/src/app/router.tsx');
    expect(router.match(/\bimport\(/g)?.length).toBe(router.match(/withTexts\(import\(/g)?.length);
  });
});

describe('what the backend loads at its start', () => {
  const atStart = reached(['electron/backend/entry.ts', 'electron/backend/process.ts', 'electron/backend/writer.ts', 'electron/backend/writer-thread.ts'], importsOf);
  const features = [...read(ROOT, 'electron/backend/router.ts').matchAll(/import\('\.\/(features\/[^']+)'\)/g)].map(([, to = '']) => `electron/backend/${to}`);

  it('is found by its imports', () => {
    expect([...atStart, ...features].filter((file) => file.endsWith('.ts') && !existsSync(path.join(ROOT, file)))).toEqual([]);
    expect(atStart).toContain('electron/backend/router.ts');
    expect(features).toContain('electron/backend/features/versions/router.ts');
  });

  it('is no entry of a feature and no schema of one: these are loaded when the feature is first asked', () => {
    const ofFeatures = reached(features, importsOf).filter((file) => /^shared\/contract\/(?!base|errors)/.test(file));
    expect(ofFeatures.length).toBeGreaterThan(features.length / 2);
    expect(atStart.filter((file) => features.includes(file) || ofFeatures.includes(file) || file === 'shared/contract/index.ts')).toEqual([]);
  });

  it('is no schema in the writer’s thread, whose opening everything waits for', () => {
    expect(reached(['electron/backend/writer.ts'], importsOf)).not.toContain('zod');
  });

  it('is nothing that reads or writes office files: that is loaded by the threads that do, not with a feature either', () => {
    expect(reached([...atStart, ...features], importsOf).filter((one) => ['exceljs', '@e965/xlsx', 'docx', 'saxes', 'iconv-lite'].includes(one))).toEqual([]);
  });
});

describe('what an import loads before its preview', () => {
  const loaded = reached(['electron/backend/features/imports/session.ts'], importsOf);

  it('is nothing that only writes', () => {
    expect(loaded).toContain('electron/backend/office/read-workbook.ts');
    expect(loaded.filter((one) => ['exceljs', 'docx'].includes(one))).toEqual([]);
  });
});
