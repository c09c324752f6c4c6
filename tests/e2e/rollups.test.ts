import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, test } from 'vitest';
import { readWorkbook } from '../../electron/backend/office/read-workbook.ts';
import { resources } from '../../renderer/src/i18n/resources.ts';
import { expect } from './expect.ts';
import { faultsOf } from './faults.ts';
import { button, rowOf } from './pages.ts';
import { newUserData, ROOT } from './program.ts';
import { COMMUNES, fillRollupOffice, FRESH, TITLES } from './rollup-office.ts';
import { chooseLanguage, chooseTheme, goTo, picture, settled, startOnce, words } from './support.ts';

const { rollups, ui } = words;
const data = newUserData();
beforeAll(() => fillRollupOffice(data.folder), 120_000);
const program = startOnce({ userDataDir: data.folder });
const page = () => program().page;
const sum = FRESH.reduce((all, [, now]) => all + now, 0) + 5;

async function open(title: string): Promise<void> {
  await goTo(page(), 'returns');
  await rowOf(page(), title).dblclick();
  await page().getByRole('heading', { level: 1, name: title }).waitFor();
  await page().getByRole('main').getByRole('link', { name: rollups.title, exact: true }).click();
  await page().getByRole('heading', { level: 1, name: rollups.title, exact: true }).waitFor();
  await settled(page());
}
const cell = (label: string) => page().getByRole('button', { name: new RegExp(`^.*${label}: `) });
const trace = () => page().getByRole('region', { name: rollups.trace.title });
const list = (name: string) => trace().getByRole('listbox', { name });

async function save(name: string, by: string): Promise<string> {
  const file = path.join(program().userDataDir, name);
  await program().nextSaveDialog(file);
  await button(page(), by).click();
  await expect(page().getByRole('dialog', { name: by }).getByText(name)).toBeVisible();
  await button(page().getByRole('dialog', { name: by }), ui.close).click();
  copyFileSync(file, path.join(ROOT, 'test-out', name));
  return file;
}

describe('the whole of a round', () => {
  test('stands form by form; a figure opens into units and the cell of the file, by keys and back', async () => {
    await open(TITLES.now);
    await expect(page().getByText('8/9')).toHaveCount(2);
    await cell('Đăng ký Mới trong kỳ').click();
    await expect(trace()).toContainText(String(sum));
    await expect(list(rollups.trace.byUnit)).toContainText(COMMUNES[0]);
    await list(rollups.trace.byUnit).focus();
    await page().keyboard.press('ArrowDown');
    await expect(trace()).toContainText('So lieu 2.xlsx · B1!D11');
    await settled(page());
    await picture(page(), 'rollup-trace');
    expect(await faultsOf(page())).toEqual([]);
    await page().keyboard.press('Alt+ArrowLeft');
    await expect(list(rollups.trace.whole)).toBeFocused();
    await page().keyboard.press('Enter');
    await expect(list(rollups.trace.byUnit)).toBeFocused();
  });

  test('of indicators works its rate out again; the unit that is missing is told, not counted as 0', async () => {
    await page().getByRole('button', { name: /^B2/ }).click();
    await cell('Tỷ lệ \\(%\\)').click();
    await expect(trace()).toContainText(COMMUNES[COMMUNES.length - 1] ?? '');
    await settled(page());
    await picture(page(), 'rollup-indicators');
    expect(await faultsOf(page())).toEqual([]);
  });

  test('is complete only when missing units have a reason; then approved, locked, proved and sent', async () => {
    await button(page(), rollups.moves.complete).click();
    await expect(page().getByRole('dialog')).toContainText(/thiếu số liệu/);
    await picture(page(), 'rollup-refused');
    await page().keyboard.press('Escape');
    await page().getByRole('tab', { name: new RegExp(`^${rollups.tabs.missing}`) }).click();
    await rowOf(page(), COMMUNES[COMMUNES.length - 1] ?? '').dblclick();
    await page().getByRole('textbox', { name: rollups.missing.reason }).fill('Đang bàn giao do sáp nhập');
    await page().keyboard.press('Control+s');
    await expect(page().getByText('Đang bàn giao do sáp nhập')).toBeVisible();
    await settled(page());
    await picture(page(), 'rollup-missing');
    for (const step of ['complete', 'approved', 'locked'] as const) {
      await button(page(), rollups.moves[step]).click();
      await expect(page().getByText(rollups.moved[step])).toBeVisible();
    }
    await page().getByRole('tab', { name: new RegExp(`^${rollups.tabs.versions}`) }).click();
    await expect(page().getByText(rollups.versions.proven)).toBeVisible();
    await button(page(), rollups.moves.send).click();
    await page().getByRole('textbox', { name: rollups.sentNumber }).fill('12-BC/BCĐ');
    await page().keyboard.press('Control+s');
    await expect(page().getByText(rollups.sent)).toBeVisible();
    await expect(page().getByRole('dialog')).toHaveCount(0);
    await settled(page());
    await picture(page(), 'rollup-versions');
    expect(await faultsOf(page())).toEqual([]);
  });

  test('goes out as a workbook in the layout of its forms, as PDF, and as a package', async () => {
    await page().getByRole('tab', { name: new RegExp(`^${rollups.tabs.total}`) }).click();
    const workbook = await readWorkbook(await save('tong-hop.xlsx', rollups.out.workbook));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['B1', 'B2']);
    await save('tong-hop.pdf', rollups.out.print);
    await save('goi.sdpkg', rollups.out.packageFile);
  });

  test('takes in a package of a lower level only where it belongs: one of another period is refused in words', async () => {
    await open(TITLES.before);
    await button(page(), rollups.take.button).click();
    const dialog = page().getByRole('dialog', { name: rollups.take.title });
    await button(dialog, rollups.take.pick).click();
    await expect(dialog).toContainText(rollups.take.noSecretMissing);
    await dialog.getByRole('checkbox', { name: rollups.take.noSecret }).check();
    await program().nextOpenDialog([path.join(program().userDataDir, 'goi.sdpkg')]);
    await button(dialog, rollups.take.pick).click();
    await expect(dialog.getByRole('alert')).toContainText('Gói của kỳ khác');
    await settled(page());
    await picture(page(), 'rollup-take');
    expect(await faultsOf(page())).toEqual([]);
    await page().keyboard.press('Escape');
  });

  test('is compared with the round before, as a table and as bars', async () => {
    await goTo(page(), 'returns');
    await page().getByRole('link', { name: rollups.compare.button }).click();
    await page().getByRole('heading', { level: 1, name: rollups.compare.title }).waitFor();
    await expect(page().getByRole('table')).toBeVisible();
    await settled(page());
    await picture(page(), 'rollup-compare');
    expect(await faultsOf(page())).toEqual([]);
    await page().getByRole('button', { name: new RegExp(`^${rollups.compare.by}`) }).click();
    await page().getByRole('menuitem', { name: rollups.compare.ways.unit, exact: true }).click();
    await settled(page());
    await picture(page(), 'rollup-compare-units');
    await save('so-sanh.xlsx', ui.export.action);
    await save('so-sanh.png', rollups.compare.picture);
  });

  test('looks well in English, in the dark and large', async () => {
    await chooseTheme(page(), 'dark');
    await chooseLanguage(page(), 'en');
    await page().setViewportSize({ width: 911, height: 512 });
    await goTo(page(), 'returns', 'en');
    await rowOf(page(), TITLES.now).dblclick();
    await page().getByRole('heading', { level: 1, name: TITLES.now }).waitFor();
    await settled(page());
    await picture(page(), 'rollup-board-dark');
    await page().getByRole('main').getByRole('link', { name: resources.en.rollups.title, exact: true }).click();
    await page().getByRole('heading', { level: 1, name: resources.en.rollups.title, exact: true }).waitFor();
    await page().getByRole('button', { name: /Mới trong kỳ: / }).click();
    await expect(page().getByRole('region', { name: resources.en.rollups.trace.title })).toContainText(COMMUNES[0]);
    await settled(page());
    await picture(page(), 'rollup-dark');
    expect(await page().evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(await faultsOf(page())).toEqual([]);
  });
});
