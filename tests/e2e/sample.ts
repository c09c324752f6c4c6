import type { Page } from '@playwright/test';
import { resources } from '../../renderer/src/i18n/resources.ts';
import { button, committeesPage, draftPage } from './pages.ts';
import { goTo, type Language } from './support.ts';

/** The sections of the program, as tests go through them all. */
export const SECTIONS = ['committees', 'people', 'units', 'documents', 'reports', 'imports', 'history', 'recycleBin', 'settings'] as const;
/** Committees of the sample office. */
export const DEMOCRACY = 'Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở tỉnh Mẫu';
export const MOBILISATION = 'Ban Chỉ đạo phong trào thi đua “Dân vận khéo” tỉnh Mẫu';
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
