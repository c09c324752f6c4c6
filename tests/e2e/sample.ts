import type { Locator, Page } from '@playwright/test';
import { expect } from './expect.ts';
import { resources } from '../../renderer/src/i18n/resources.ts';
import { button, committeesPage, draftPage, rowOf, sidePanel } from './pages.ts';
import { goTo, type Language, settled } from './support.ts';

/** The sections of the program, as tests go through them all. */
export const SECTIONS = ['desk', 'committees', 'meetings', 'people', 'units', 'documents', 'reports', 'imports', 'history', 'recycleBin', 'settings'] as const;
/** Committees of the sample office. */
export const DEMOCRACY = 'Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở tỉnh Mẫu';
export const MOBILISATION = 'Ban Chỉ đạo phong trào thi đua “Dân vận khéo” tỉnh Mẫu';
/** The decision in force about the first of them. */
export const IN_FORCE = '112-QĐ/TU';
export const IN_COMMUNE = 'Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở xã An Mẫu';

/** Opens the roster of a committee of the sample office. */
export async function openRoster(page: Page, language: Language = 'vi'): Promise<void> {
  await goTo(page, 'committees', language);
  await committeesPage.open(page, DEMOCRACY);
}

/** Goes on with that committee's draft, or begins one. */
export async function openDraft(page: Page, language: Language = 'vi'): Promise<void> {
  await openRoster(page, language);
  const { begin } = resources[language].versions;
  await button(page, begin.verb).or(button(page, begin.continue)).first().click();
  await draftPage(page, language).opened();
}

/** Goes through a reorganisation as far as the preview, which shows every kind of list. */
export async function previewReorganisation(page: Page, language: Language = 'vi'): Promise<void> {
  const { reorganise, list } = resources[language].units;
  await goTo(page, 'units', language);
  await page.getByRole('searchbox').fill('Đảng ủy phường Mẫu Trung');
  await page.getByRole('checkbox', { name: /Đảng ủy phường Mẫu Trung$/ }).last().check();
  await button(page.getByRole('toolbar'), list.reorganise).click();
  await page.getByLabel(reorganise.effectiveOn).fill('1/12/2026');
  await page.keyboard.press('Control+s');
  await page.getByRole('combobox', { name: reorganise.addExisting }).fill('Tỉnh ủy Mẫu');
  await page.getByRole('option', { name: 'Tỉnh ủy Mẫu' }).first().click();
  await page.keyboard.press('Control+s');
  await page.getByText(reorganise.ready).waitFor();
}

/** Opens a decision about that committee as its paper: the pages, each a region of its own. */
export async function openPaper(page: Page, language: Language = 'vi'): Promise<Locator> {
  const { committees, papers } = resources[language];
  await openRoster(page, language);
  await page.getByRole('tab', { name: committees.page.versions }).click();
  await settled(page);
  await rowOf(page, IN_FORCE).click();
  await sidePanel(page).getByRole('link', { name: papers.open }).click();
  const sheets = page.getByRole('region', { name: papers.pages }).getByRole('region');
  await expect(sheets.first()).toContainText('ĐẢNG CỘNG SẢN VIỆT NAM');
  return sheets;
}
