import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, test } from 'vitest';
import { filledForm } from '../support/returns.ts';
import { expect } from './expect.ts';
import { faultsOf } from './faults.ts';
import { button, rowOf, saying, sidePanel, toast } from './pages.ts';
import { newUserData } from './program.ts';
import { COMMUNES, fillReturnOffice } from './return-office.ts';
import { chooseLanguage, chooseTheme, goTo, picture, settled, startOnce, words } from './support.ts';

const { returns, taskCampaigns, ui } = words;
const TITLE = 'Số liệu năm 2026';
const data = newUserData();
beforeAll(() => fillReturnOffice(data.folder), 120_000);
const program = startOnce({ userDataDir: data.folder });
const page = () => program().page;
const inFolder = (...names: string[]) => path.join(program().userDataDir, ...names);
const dialog = () => page().getByRole('dialog');
const square = (unit: string, form: string) => page().getByRole('button', { name: new RegExp(`^${unit}, biểu ${form}:`) });

/** What a unit fills in: one tells too much, one writes two numbers in a cell, one says "over". */
function figuresOf(index: number) {
  const recognised = index === 1 ? 90 : 1 + (index % 3);
  return {
    B1: { 'models/unit/carried': 10 + index, 'models/unit/fresh': 2 + (index % 4), 'models/unit/recognised': recognised },
    B2: { 'main/meetings/value': index === 2 ? '12/15' : 12 + index, 'main/attend/value': index === 3 ? 'trên 4.900' : index === 5 ? 41_200 : 800 + 10 * index, 'main/med_n/value': 10 + index, 'main/med_ok/value': 9, 'main/has_board/value': 'x' },
  };
}

describe('a round of returns', () => {
  test('is prepared for the communes of the province, started, and written for each unit', async () => {
    await goTo(page(), 'returns');
    await expect(page().getByText(returns.empty)).toBeVisible();
    await picture(page(), 'returns-empty');
    await page().keyboard.press('Control+n');
    await sidePanel(page()).getByRole('button', { name: returns.allOfLevel.replace('{{level}}', returns.levels.commune) }).click();
    await expect(sidePanel(page()).getByText(saying(returns.unitsChosen_other))).toContainText(String(COMMUNES.length));
    await picture(page(), 'returns-new');
    expect(await faultsOf(page())).toEqual([]);
    await page().keyboard.press('Control+s');
    await page().getByRole('heading', { level: 1, name: saying(returns.titleOf) }).waitFor();
    await settled(page());
    await button(page(), returns.start).click();
    await expect(toast(page(), returns.started)).toBeVisible();
    await expect(square(COMMUNES[0], 'B1')).toBeVisible();
    mkdirSync(inFolder('gui di'));
    await program().nextOpenDialog([inFolder('gui di')]);
    await button(page(), taskCampaigns.write.folder).click();
    await page().getByText(saying(taskCampaigns.write.done_other)).waitFor();
    expect(readdirSync(inFolder('gui di')).length).toBe(COMMUNES.length);
    await button(page().getByRole('dialog', { name: taskCampaigns.write.folder }), ui.close).click();
  });

  test('reads what units send, asks what is unclear, and takes it in one write', async () => {
    mkdirSync(inFolder('gui ve'));
    for (const [index, unit] of COMMUNES.slice(0, 8).entries()) await filledForm(inFolder('gui di', `Số liệu - ${unit}.xlsx`), figuresOf(index), path.join('..', 'gui ve', `${index}.xlsx`));
    writeFileSync(inFolder('gui ve', 'hong.xlsx'), 'không phải tệp Excel');
    await button(page(), returns.take.title).click();
    await page().getByRole('checkbox', { name: taskCampaigns.take.noSecret }).check();
    await program().nextOpenDialog([inFolder('gui ve')]);
    await button(page(), taskCampaigns.take.pickFolder).click();
    const card = page().getByRole('region', { name: /2\.xlsx$/ }).filter({ hasText: 'B2' });
    await expect(card).toContainText(returns.take.questions.PAIR);
    await picture(page(), 'returns-take');
    expect(await faultsOf(page())).toEqual([]);
    const commit = page().getByRole('button', { name: saying(returns.take.commit_other) });
    await expect(commit).toBeDisabled();
    await card.getByRole('combobox').first().selectOption({ label: '12' });
    await expect(commit).toBeEnabled();
    await commit.click();
    await expect(toast(page(), saying(returns.take.done_other))).toBeVisible();
  });

  test('shows who sent what on the board, moved in by keys; a sheet is opened, corrected, accepted and sent back', async () => {
    await expect(square(COMMUNES[1], 'B1')).toHaveAttribute('aria-label', new RegExp(returns.looks.errors));
    await expect(page().getByText(returns.lineMissing)).toBeVisible();
    await square(COMMUNES[4], 'B1').focus();
    await page().keyboard.press('ArrowDown');
    await picture(page(), 'returns-board');
    expect(await faultsOf(page())).toEqual([]);
    await page().keyboard.press('Enter');
    await expect(dialog()).toContainText(COMMUNES[1]);
    await picture(page(), 'returns-sheet');
    expect(await faultsOf(page())).toEqual([]);
    await dialog().getByRole('button', { name: /: 90$/ }).click();
    await button(dialog(), returns.sheet.correct).click();
    await dialog().getByRole('textbox').first().fill('9');
    await dialog().getByRole('textbox', { name: new RegExp(returns.fields.reason) }).fill('Xã báo lại qua điện thoại');
    await page().keyboard.press('Control+s');
    await expect(toast(page(), returns.sheet.corrected)).toBeVisible();
    await button(dialog(), returns.sheet.accept).click();
    await expect(toast(page(), saying(returns.sheet.accepted_other))).toBeVisible();
    await page().keyboard.press('Escape');
    await expect(square(COMMUNES[1], 'B1')).toHaveAttribute('aria-label', new RegExp(returns.looks.accepted));
    await square(COMMUNES[0], 'B1').click();
    await button(dialog(), returns.sheet.giveBack).click();
    await dialog().getByRole('textbox').first().fill('Thiếu phụ lục');
    await page().keyboard.press('Control+s');
    await expect(toast(page(), saying(returns.sheet.givenBack_other))).toBeVisible();
    await page().keyboard.press('Escape');
    await expect(square(COMMUNES[0], 'B1')).toHaveAttribute('aria-label', new RegExp(returns.looks.returned));
  });

  test('reads well in the dark, in English, in a narrow window; and stands in the list', async () => {
    await chooseTheme(page(), 'dark');
    await goTo(page(), 'returns');
    await expect(rowOf(page(), TITLE)).toBeVisible();
    await rowOf(page(), TITLE).dblclick();
    await settled(page());
    await picture(page(), 'returns-board-dark');
    expect(await faultsOf(page())).toEqual([]);
    await chooseTheme(page(), 'light');
    await chooseLanguage(page(), 'en');
    await goTo(page(), 'returns', 'en');
    await rowOf(page(), TITLE).dblclick();
    await settled(page());
    await page().setViewportSize({ width: 911, height: 512 });
    await picture(page(), 'returns-board-narrow');
    expect(await faultsOf(page())).toEqual([]);
  });
});
