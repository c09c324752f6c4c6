import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, test } from 'vitest';
import { readWorkbook } from '../../electron/backend/office/read-workbook.ts';
import { resources } from '../../renderer/src/i18n/resources.ts';
import { vi } from '../../shared/registers/vi.ts';
import { expect } from './expect.ts';
import { faultsOf } from './faults.ts';
import { button, saying } from './pages.ts';
import { readPaper } from './paper.ts';
import { newUserData, ROOT } from './program.ts';
import { fillStatisticOffice, REGISTERED, UNITS, YEAR } from './statistic-office.ts';
import { chooseLanguage, goTo, picture, settled, startOnce, words } from './support.ts';

const { registers, ui } = words;
const { statistics } = registers;
const { model, training } = vi;
const data = newUserData();
beforeAll(() => fillStatisticOffice(data.folder), 120_000);
const program = startOnce({ userDataDir: data.folder });
const page = () => program().page;

const table = () => page().getByRole('table');
const rowNamed = (name: string) => table().getByRole('row').filter({ has: page().getByRole('rowheader', { name, exact: true }) });
const cellsOf = (name: string) => rowNamed(name).getByRole('cell').allInnerTexts();
const sum = (place: 0 | 1) => REGISTERED.reduce((total, numbers) => total + numbers[place], 0);

/** Opens the statistics of a register by its page. */
async function open(title: string): Promise<void> {
  await goTo(page(), 'registers');
  await page().getByRole('link', { name: title }).click();
  await page().getByRole('link', { name: statistics.title }).click();
  await expect(page().getByRole('heading', { level: 1, name: statistics.title })).toBeVisible();
  await settled(page());
}

/** Chooses by one of the tools over the table. */
async function choose(label: string, option: string): Promise<void> {
  await page().getByRole('button', { name: new RegExp(`^${label}: `) }).click();
  await page().getByRole('menuitem', { name: option, exact: true }).click();
  await settled(page());
}

async function chooseTheme(theme: 'light' | 'dark'): Promise<void> {
  await goTo(page(), 'settings');
  await page().getByText(words.office.settings.themes[theme], { exact: true }).click();
  await page().locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor();
}

/** Saves by a button into a file, which is kept beside the pictures, too. */
async function save(name: string, by: string, done: string): Promise<string> {
  const file = path.join(program().userDataDir, name);
  await program().nextSaveDialog(file);
  await button(page(), by).click();
  await expect(page().getByText(saying(done))).toBeVisible();
  await button(page().getByRole('dialog', { name: by }), ui.close).click();
  copyFileSync(file, path.join(ROOT, 'test-out', name));
  return file;
}

describe('statistics of a register', () => {
  test('stand by unit beside the same period of the year before, as a table and as bars', async () => {
    await open(model.title);
    await expect(rowNamed(UNITS[0])).toBeVisible();
    expect(await cellsOf(UNITS[0])).toEqual(['9', '4', '+5', '+125,0']);
    expect(await cellsOf(UNITS[2])).toEqual(['0', '3', '−3', '−100,0']);
    expect((await cellsOf(statistics.total)).slice(0, 2)).toEqual([String(sum(0)), String(sum(1))]);
    await expect(page().getByRole('img', { name: new RegExp(`^${statistics.chart.slice(0, 8)}`) })).toBeVisible();
    await picture(page(), 'statistics-light');
    expect(await faultsOf(page())).toEqual([]);
  });

  test('are told by the units of today; what cannot be told so stands in a line of its own', async () => {
    const total = await cellsOf(statistics.total);
    await page().getByText(statistics.recast, { exact: true }).click();
    await expect(rowNamed(statistics.unallocated)).toBeVisible();
    expect((await cellsOf(UNITS[0])).slice(0, 2)).toEqual(['9', '7']);
    expect((await cellsOf(statistics.unallocated)).slice(0, 2)).toEqual(['2', '1']);
    await expect(rowNamed(UNITS[2])).toHaveCount(0);
    await expect(page().getByText(statistics.unallocatedNote)).toBeVisible();
    expect(await cellsOf(statistics.total)).toEqual(total);
    await picture(page(), 'statistics-recast');
  });

  test('lead from a number to the records it counts, and the way back is the same table', async () => {
    await rowNamed(UNITS[0]).getByRole('link').nth(1).click();
    await expect(page().getByRole('heading', { level: 1, name: model.title })).toBeVisible();
    await expect(page().getByText(registers.records_other.replace('{{count}}', '7'), { exact: true })).toBeVisible();
    await expect(button(page(), `${registers.drill.today}: ${UNITS[0]}`)).toBeVisible();
    await settled(page());
    await picture(page(), 'statistics-records');
    expect(await faultsOf(page())).toEqual([]);
    await button(page(), `${registers.drill.today}: ${UNITS[0]}`).click();
    await expect(page().getByText(registers.records_other.replace('{{count}}', String(sum(1))), { exact: true })).toBeVisible();
    await page().goBack();
    await expect(rowNamed(statistics.unallocated)).toBeVisible();
    await rowNamed(statistics.unallocated).getByRole('link').first().click();
    await expect(page().getByText(registers.records_other.replace('{{count}}', '2'), { exact: true })).toBeVisible();
    await page().goBack();
    await expect(rowNamed(statistics.unallocated)).toBeVisible();
  });

  test('stand unit by field, by quarter, and in any period that is chosen', async () => {
    await page().getByText(statistics.asReported, { exact: true }).click();
    await choose(statistics.columns, model.fields.field);
    await expect(table().getByRole('columnheader', { name: model.options.field.society })).toBeVisible();
    expect(await cellsOf(UNITS[0])).toEqual(['3', '2', '2', '2', '0', '9']);
    await choose(statistics.by, statistics.ways.quarter);
    await choose(statistics.columns, statistics.ownColumns.compare);
    await expect(rowNamed(`Quý I/${YEAR}`)).toBeVisible();
    await picture(page(), 'statistics-quarters');
    await choose(statistics.period, statistics.kinds.half);
    await choose(statistics.parts.half, statistics.firstHalf);
    await expect(table().getByRole('columnheader', { name: `6 tháng đầu năm ${YEAR}` })).toBeVisible();
    await choose(registers.year, String(YEAR - 3));
    await expect(page().getByText(statistics.empty)).toBeVisible();
    await picture(page(), 'statistics-empty');
    expect(await faultsOf(page())).toEqual([]);
  });

  test('tell "over" as over, and show measures beside each other, never added', async () => {
    await open(training.title);
    await choose(statistics.columns, statistics.ownColumns.measures);
    await choose(statistics.measure, training.measures.attendance);
    expect(await cellsOf(UNITS[0])).toEqual(['16', 'trên 4.900']);
    expect(await cellsOf(statistics.total)).toEqual(['17', 'trên 5.200']);
    await page().setViewportSize({ width: 911, height: 512 });
    await picture(page(), 'statistics-150');
    expect(await faultsOf(page())).toEqual([]);
    await page().setViewportSize({ width: 1366, height: 768 });
  });

  test('go out as a workbook whose totals count themselves, as a picture and on paper', async () => {
    const [sheet] = (await readWorkbook(await save('thong-ke.xlsx', ui.export.action, ui.export.done_other))).sheets;
    const rows = Array.from({ length: sheet?.rows ?? 0 }, (_, row) => sheet?.rowCells(row + 1) ?? []);
    const total = rows.find((row) => row.some((cell) => cell?.text === 'Tổng số'));
    expect(total?.map((cell) => cell?.text ?? '').slice(1)).toEqual(['Tổng số', '17', 'trên 5.200']);
    expect(JSON.stringify(total)).toMatch(/SUM\(C\d+:C\d+\)/);
    const svg = readFileSync(await save('thong-ke.svg', statistics.picture, ui.export.doneDocument), 'utf8');
    for (const said of [training.measures.attendance, UNITS[0], 'trên 4.900', `Năm ${YEAR}`]) expect(svg).toContain(said);
    const before = (await program().printed()).length;
    await page().keyboard.press('Control+p');
    await expect.poll(async () => (await program().printed()).length).toBe(before + 1);
    const printed = (await program().printed()).at(-1) ?? '';
    for (const said of ['THỐNG KÊ', UNITS[1], 'trên 4.900', 'Tổng số']) expect(readPaper(printed).text).toContain(said);
    copyFileSync(printed, path.join(ROOT, 'test-out', 'thong-ke.pdf'));
  });

  test('keep nobody out in the dark', async () => {
    await chooseTheme('dark');
    await open(model.title);
    await expect(rowNamed(UNITS[0])).toBeVisible();
    await picture(page(), 'statistics-dark');
    expect(await faultsOf(page())).toEqual([]);
    await chooseTheme('light');
  });

  test('are told in English, too', async () => {
    await open(training.title);
    await chooseLanguage(page(), 'en');
    const { statistics: en } = resources.en.registers;
    await expect(page().getByRole('heading', { level: 1, name: en.title })).toBeVisible();
    await page().getByRole('button', { name: new RegExp(`^${en.columns}: `) }).click();
    await page().getByRole('menuitem', { name: en.ownColumns.measures, exact: true }).click();
    await expect(table().getByText('over 4.900')).toBeVisible();
    await picture(page(), 'statistics-en');
    expect(await faultsOf(page())).toEqual([]);
    await chooseLanguage(page(), 'vi');
  });
});
