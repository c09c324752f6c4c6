import type { Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, onTestFinished } from 'vitest';
import { resources } from '../../renderer/src/i18n/resources.ts';
import { newUserData, type Program, type ProgramOptions, ROOT, startProgram } from './program.ts';

export type Language = keyof typeof resources;
export type Words = (typeof resources)['vi'];
/** The words on the screen. Tests find things by them, as people do. */
export const words: Words = resources.vi;

export const USER = 'Trần Thị Thử Nghiệm';
export const SAMPLES = path.join(ROOT, 'resources', 'sample-office');
const PICTURES = path.join(ROOT, 'test-out');

/** Starts the program for one test, on data of its own, and ends it after the test whatever happens. */
export async function openProgram(options: Partial<ProgramOptions> = {}): Promise<Program> {
  const data = newUserData();
  const userDataDir = options.userDataDir ?? data.folder;
  const program = await startProgram({ ...options, userDataDir });
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await picture(program.page, `failed ${task.name}`).catch(() => {});
    await program.kill();
    data.remove();
  });
  return program;
}

/** Starts the program once for all tests of a file or group, on data that may be filled before; it is ended, and looked at, after the last. */
export function startOnce(options: Partial<ProgramOptions> = {}, prepare: (program: Program) => Promise<void> = async () => {}, fill: (userData: string) => Promise<void> = async () => {}): () => Program {
  const data = newUserData();
  let program: Program | undefined;
  beforeAll(async () => {
    await fill(data.folder);
    program = await startProgram({ userDataDir: data.folder, ...options });
    await prepare(program);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail' && program !== undefined) await picture(program.page, `failed ${task.name}`).catch(() => {});
  });
  afterAll(async () => {
    try {
      if (program !== undefined) await endWell(program);
    } finally {
      await program?.kill();
      data.remove();
    }
  });
  return () => {
    if (program === undefined) throw new Error('The program is not running');
    return program;
  };
}

/** Closes the program and makes sure that nothing went wrong behind the screen: no breach of the page's policy, no error, no request to anything outside. */
export async function endWell(program: Program): Promise<void> {
  await program.close();
  expectClean(program);
}

export function expectClean(program: Program): void {
  expect(program.problems()).toEqual([]);
  expect(program.outside).toEqual([]);
}

/** Fills in the first page and begins with the sample office or with nothing. */
export async function finishFirstStart(page: Page, start: 'sample' | 'empty', language: Language = 'vi'): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await chooseLanguage(page, language);
  const { fields, firstStart } = resources[language].office;
  await page.getByLabel(fields.userName).fill(USER);
  await page.getByLabel(fields.officeName).fill('Ban Tuyên giáo và Dân vận Tỉnh ủy Mẫu');
  await page.getByLabel(fields.placeName).fill('Mẫu');
  await page.getByRole('radio', { name: firstStart[start] }).check();
  await page.getByRole('button', { name: firstStart.verb }).click();
  await navigation(page).waitFor();
}

export async function chooseLanguage(page: Page, language: Language): Promise<void> {
  await page.locator(`button[lang="${language}"]`).first().click();
  await page.locator(`html[lang="${language}"]`).waitFor();
}

/** The sections at the left. */
export function navigation(page: Page) {
  return page.getByRole('navigation').first();
}

/** Goes to a section by its name in the navigation. */
export async function goTo(page: Page, section: keyof Words['app']['nav'], language: Language = 'vi'): Promise<void> {
  await navigation(page).getByRole('link', { name: resources[language].app.nav[section] }).click();
  await settled(page);
}

/** Chooses light or dark in the settings, as people do: what the system prefers is asked once, at the start. */
export async function chooseTheme(page: Page, theme: 'light' | 'dark', language: Language = 'vi'): Promise<void> {
  await goTo(page, 'settings', language);
  await page.getByText(resources[language].office.settings.themes[theme], { exact: true }).click();
  await page.locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor();
}

/** Waits until the page shows what it has to show: a heading, no skeleton rows, fonts. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Keeps a picture of the window in test-out/. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: path.join(PICTURES, `${name.replace(/[<>:"/\\|?*]+/g, ' ').slice(0, 100)}.png`), animations: 'disabled' });
}

/** Today's day on this computer, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
}
