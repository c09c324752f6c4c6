import type { Page } from '@playwright/test';
import { resources } from '../../renderer/src/i18n/resources.ts';
import { RELIGION_COMMITTEE } from '../support/sample-rosters.ts';
import { assert } from './checks.ts';
import type { Manifest } from './manifest.ts';

type Language = keyof typeof resources;
const LANGUAGES = ['vi', 'en'] as const;

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
  for (const language of LANGUAGES) {
    await choose(page, language);
    const links = await navigationOf(page).getByRole('link').all();
    assert('The navigation offers sections', links.length > 0);
    for (const [index, link] of links.entries()) {
      await link.click();
      await shoot(page, manifest, `${index + 1}-${slug((await link.getAttribute('href')) ?? '')}`, language);
    }
    await roster(page, manifest, language);
  }
}

async function roster(page: Page, manifest: Manifest, language: Language): Promise<void> {
  await navigationOf(page).getByRole('link').first().click();
  const row = page.getByRole('main').getByRole('row', { name: RELIGION_COMMITTEE.name });
  await row.click();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: RELIGION_COMMITTEE.name }).waitFor();
  await shoot(page, manifest, 'roster', language);
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
  // Skeletons stand for rows that have not come yet.
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: manifest.file('screenshot', `${name}.${language}.png`), animations: 'disabled' });
}

function slug(href: string): string {
  return href.replace(/^.*#\//, '').replaceAll('/', '-') || 'home';
}
