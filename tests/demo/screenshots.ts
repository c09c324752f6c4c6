import type { Page } from '@playwright/test';
import path from 'node:path';
import { resources } from '../../renderer/src/i18n/resources.ts';
import type { ShellApp } from '../shell/launch.ts';
import { RELIGION_COMMITTEE } from '../support/sample-rosters.ts';
import { assert } from './checks.ts';
import type { Manifest } from './manifest.ts';

type Language = keyof typeof resources;
const LANGUAGES = ['vi', 'en'] as const;
/** A committee of the sample office that already has members. */
const DEMOCRACY_COMMITTEE = 'Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở tỉnh Mẫu';
const WORKBOOK = path.join(import.meta.dirname, '..', '..', 'resources', 'sample-office', 'danh-sach-thanh-vien.xlsx');

/** The first start, filled in by hand: the sample office. */
export async function firstStart(page: Page, manifest: Manifest): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await choose(page, 'en');
  await shoot(page, manifest, 'first-start', 'en');
  await choose(page, 'vi');
  const { fields, firstStart: words } = resources.vi.office;
  await page.getByLabel(fields.userName).fill('Trần Thị Thử Nghiệm');
  await page.getByLabel(fields.officeName).fill('Ban Tuyên giáo và Dân vận Tỉnh ủy Mẫu');
  await page.getByLabel(fields.placeName).fill('Mẫu');
  await page.getByRole('radio', { name: words.sample }).check();
  await shoot(page, manifest, 'first-start', 'vi');
  await page.getByRole('button', { name: words.verb, exact: true }).click();
  await navigationOf(page).waitFor();
}

/** Every section that the navigation offers, and a roster, in both languages. */
export async function sections(page: Page, manifest: Manifest): Promise<void> {
  // The data came in beside the page: it is read anew.
  await page.reload();
  for (const language of LANGUAGES) {
    await choose(page, language);
    const links = await navigationOf(page).getByRole('link').all();
    assert('The navigation offers sections', links.length > 0);
    for (const [index, link] of links.entries()) {
      await link.click();
      await shoot(page, manifest, `${index + 1}-${slug((await link.getAttribute('href')) ?? '')}`, language);
    }
    await roster(page, manifest, language);
    await taskReports(page, manifest, language);
    await registerStatistics(page, manifest, language);
  }
}

async function roster(page: Page, manifest: Manifest, language: Language): Promise<void> {
  await navigationOf(page).getByRole('link', { name: resources[language].app.nav.committees }).click();
  const row = page.getByRole('main').getByRole('row', { name: RELIGION_COMMITTEE.name });
  await row.click();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: RELIGION_COMMITTEE.name }).waitFor();
  await shoot(page, manifest, 'roster', language);
}

/** The round of reports of the tasks: who answered in time, late, not yet. */
async function taskReports(page: Page, manifest: Manifest, language: Language): Promise<void> {
  const { app, taskCampaigns, taskViews } = resources[language];
  await navigationOf(page).getByRole('link', { name: app.nav.tasks }).click();
  await page.getByRole('button', { name: taskViews.more, exact: true }).click();
  await page.getByRole('menuitem', { name: taskCampaigns.open }).click();
  await page.getByRole('main').getByRole('row').nth(1).click();
  await page.keyboard.press('Enter');
  await page.getByText(taskCampaigns.states.late).last().waitFor();
  await shoot(page, manifest, 'task-reports', language);
}

/** A register, and what three of them count. */
async function registerStatistics(page: Page, manifest: Manifest, language: Language): Promise<void> {
  const { app, registers } = resources[language];
  for (const name of ['model', 'dialogue', 'training'] as const) {
    await navigationOf(page).getByRole('link', { name: app.nav.registers }).click();
    await page.getByRole('main').getByRole('link', { name: registers.of[name].title }).click();
    await page.getByRole('main').getByRole('row').nth(1).waitFor();
    if (name === 'model') await shoot(page, manifest, 'register', language);
    await page.getByRole('link', { name: registers.statistics.title }).click();
    await page.getByRole('table').waitFor();
    await shoot(page, manifest, `statistics-${name}`, language);
  }
}

/** The import taken by mouse and keyboard as far as the preview, which shows the mistakes of the sample workbook. */
export async function wizard(app: ShellApp, manifest: Manifest): Promise<void> {
  const { page } = app;
  const words = resources.vi.imports;
  await choose(page, 'vi');
  await navigationOf(page).getByRole('link', { name: resources.vi.app.nav.imports }).click();
  await page.getByRole('combobox', { name: words.file.committee }).click();
  await page.getByRole('option', { name: DEMOCRACY_COMMITTEE }).click();
  app.nextOpenDialog([WORKBOOK]);
  await page.getByRole('button', { name: words.file.pick }).click();
  await page.getByRole('checkbox', { name: words.file.noSecret }).check();
  await page.getByRole('button', { name: words.file.read }).click();
  const next = page.getByRole('button', { name: words.columns.check_other.replace('{{count}}', '13') });
  await next.waitFor();
  await shoot(page, manifest, 'import-columns', 'vi');
  await next.click();
  await page.getByText('31/02/2026').first().waitFor();
  for (const language of LANGUAGES) {
    await choose(page, language);
    await shoot(page, manifest, 'import-preview', language);
  }
}

function navigationOf(page: Page) {
  return page.getByRole('navigation').first();
}

async function choose(page: Page, language: Language): Promise<void> {
  await page.locator(`button[lang="${language}"]`).first().click();
  await page.locator(`html[lang="${language}"]`).waitFor();
}

async function shoot(page: Page, manifest: Manifest, name: string, language: Language): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  // The mouse over a button or a row would show in the picture.
  await page.mouse.move(900, 22);
  // Skeletons stand for rows that have not come yet.
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: manifest.file('screenshot', `${name}.${language}.png`), animations: 'disabled' });
}

function slug(href: string): string {
  return href.replace(/^.*#\//, '').replaceAll('/', '-') || 'home';
}
