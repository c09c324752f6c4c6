import { statSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, test } from 'vitest';
import { expect } from './expect.ts';
import { readPaper } from './paper.ts';
import { button, peoplePage, rowOf, saying, sidePanel, toast } from './pages.ts';
import { finishFirstStart, goTo, picture, settled, startOnce, words } from './support.ts';

const { errors, people, ui } = words;
/** Sits in two committees of the sample office, on account of one position. */
const SITTING = 'Chu Văn Thao Diễn';

const program = startOnce({}, ({ page }) => finishFirstStart(page, 'sample'));
const page = () => program().page;

async function openPage(name: string): Promise<void> {
  await goTo(page(), 'people');
  await page().getByRole('searchbox').fill(name);
  await rowOf(page(), name).first().dblclick();
  await page().getByRole('heading', { level: 1, name }).waitFor();
  await settled(page());
}

async function choose(position: RegExp, what: string): Promise<void> {
  await page().getByRole('button', { name: position }).click();
  await page().getByRole('menuitem', { name: what, exact: true }).click();
}

const dialog = () => page().getByRole('dialog');

describe('a person’s page', () => {
  test('positions are added, corrected, ended with a warning, and removed; each is taken back', async () => {
    await openPage(SITTING);
    await picture(page(), 'person-details');
    await choose(/Phó Chính ủy/, people.positions.edit);
    await dialog().getByLabel(people.positions.from).fill('1/7/2021');
    await page().keyboard.press('Control+s');
    await expect(toast(page(), people.positions.saved)).toBeVisible();

    await button(page(), people.positions.add).click();
    await dialog().getByLabel(people.fields.position, { exact: true }).fill('Chuyên viên');
    await dialog().getByLabel(people.positions.from).fill('1/2/2010');
    await dialog().getByLabel(people.positions.to).fill('1/1/2010');
    await page().keyboard.press('Control+s');
    await expect(dialog().getByText(errors.rules.DATE_ORDER)).toBeVisible();
    await dialog().getByLabel(people.positions.to).fill('31/12/2012');
    await page().keyboard.press('Control+s');
    await expect(toast(page(), people.positions.added)).toBeVisible();
    await expect(page().getByText('01/02/2010 – 31/12/2012').first()).toBeVisible();

    await choose(/Chuyên viên/, people.positions.edit);
    await dialog().getByLabel(people.fields.position, { exact: true }).fill('Chuyên viên chính');
    await page().keyboard.press('Control+s');
    await expect(page().getByText('Giữ chức vụ Chuyên viên chính')).toBeVisible();

    const present = page().getByRole('button', { name: saying(people.positions.actions) }).first();
    await present.click();
    await page().getByRole('menuitem', { name: people.positions.end, exact: true }).click();
    await expect(dialog().getByText(saying(people.resting.before_other))).toBeVisible();
    await picture(page(), 'person-end-position');
    await button(dialog(), people.positions.end).click();
    await expect(toast(page(), people.positions.ended)).toBeVisible();
    await expect(toast(page(), saying(people.resting.after_other))).toBeVisible();
    await expect(dialog()).toHaveCount(0);
    await page().keyboard.press('Control+z');
    await expect(toast(page(), saying(ui.undone))).toBeVisible();

    await choose(/Chuyên viên chính/, people.positions.remove);
    await expect(toast(page(), people.positions.removed)).toBeVisible();
    await expect(page().getByText('Chuyên viên chính')).toHaveCount(0);
  });

  test('says by which name the person is sorted, while it is typed', async () => {
    await openPage(SITTING);
    await expect(page().getByText('Xếp theo tên “Diễn”, rồi đến “Chu Văn Thao”.')).toBeVisible();
    await page().getByLabel(people.fields.givenNameOverride).fill('Thao Diễn');
    await expect(page().getByText('Xếp theo tên “Thao Diễn”, rồi đến “Chu Văn”.')).toBeVisible();
    await page().getByLabel(people.fields.givenNameOverride).fill('');
  });
});

describe('two entries of one person', () => {
  beforeEach(() => goTo(page(), 'people'));

  test('two who sat together are told apart; two entries of one become one, and come apart again', async () => {
    await peoplePage.add(page(), SITTING, 'Cộng tác viên');
    await page().getByRole('button', { name: people.list.sameName, exact: true }).click();
    await expect(page().getByRole('main').getByRole('row', { name: SITTING })).toHaveCount(2);
    for (const box of await page().getByRole('checkbox', { name: new RegExp(SITTING) }).all()) await box.check();
    await button(page(), people.list.merge).click();
    await expect(dialog().getByText(saying(errors.rules.MERGE_POSITIONS_OVERLAP))).toBeVisible();
    await expect(button(dialog(), people.merge.verb)).toBeDisabled();
    await picture(page(), 'merge-refused');
    await page().keyboard.press('Escape');
    await expect(dialog()).toHaveCount(0);

    // The position entered by mistake goes, then nothing is in the way.
    await rowOf(page(), 'Cộng tác viên').dblclick();
    await page().getByRole('heading', { level: 1, name: SITTING }).waitFor();
    await choose(/Cộng tác viên/, people.positions.remove);
    await expect(toast(page(), people.positions.removed)).toBeVisible();
    await page().getByRole('button', { name: people.duplicates.merge, exact: true }).first().click();
    await dialog().getByRole('radio').last().check();
    await expect(dialog().getByText(people.merge.goes)).toBeVisible();
    await picture(page(), 'merge');
    await button(dialog(), people.merge.verb).click();
    await expect(toast(page(), saying(people.merge.done))).toBeVisible();
    await goTo(page(), 'people');
    await page().getByRole('searchbox').fill(SITTING);
    await expect(rowOf(page(), SITTING)).toHaveCount(1);
    await page().getByRole('main').getByRole('grid').focus();
    await page().keyboard.press('Control+z');
    await expect(rowOf(page(), SITTING)).toHaveCount(2);
  });
});

describe('the record of a person', () => {
  test('is shown, printed and written as a workbook', async () => {
    await openPage(SITTING);
    await page().getByRole('tab', { name: people.page.record }).click();
    await expect(page().getByRole('table', { name: saying(people.record.label) })).toContainText(people.record.sections.seats);
    await picture(page(), 'person-record');
    const before = (await program().printed()).length;
    await page().keyboard.press('Control+p');
    await expect.poll(async () => (await program().printed()).length).toBe(before + 1);
    const { text } = readPaper((await program().printed()).at(-1) ?? '');
    expect(text ?? 'CHU VĂN THAO DIỄN').toContain('CHU VĂN THAO DIỄN');

    const file = path.join(program().userDataDir, 'du-lieu.xlsx');
    await program().nextSaveDialog(file);
    await button(page(), ui.export.action).click();
    await expect(page().getByText(saying(ui.export.done_other))).toBeVisible();
    expect(statSync(file).size).toBeGreaterThan(4000);
  });

  test('is made anonymous only when nobody needs the name, and never back', async () => {
    await openPage(SITTING);
    await page().getByRole('tab', { name: people.page.record }).click();
    await button(page(), people.anonymise.action).click();
    await button(dialog(), people.anonymise.verb).click();
    await expect(toast(page(), saying(errors.rules.PERSON_SITS))).toBeVisible();

    await goTo(page(), 'people');
    await peoplePage.add(page(), 'Quách Thị Xin Xóa', 'Chuyên viên');
    await openPage('Quách Thị Xin Xóa');
    await page().getByRole('tab', { name: people.page.record }).click();
    await button(page(), people.anonymise.action).click();
    await expect(dialog()).toContainText(people.anonymise.body);
    await picture(page(), 'anonymise-question');
    await button(dialog(), people.anonymise.verb).click();
    await expect(toast(page(), people.anonymise.done)).toBeVisible();
    await page().getByRole('heading', { level: 1, name: 'Đã ẩn danh 1' }).waitFor();
    await page().getByRole('tab', { name: people.page.details }).click();
    await expect(page().getByText(saying(people.page.anonymisedNote))).toBeVisible();
    await expect(page().getByLabel(people.fields.fullName)).toHaveCount(0);
    await picture(page(), 'person-anonymous');
    await goTo(page(), 'people');
    await page().getByRole('searchbox').fill('quach thi xin xoa');
    await expect(page().getByText(people.list.noMatch)).toBeVisible();
    await page().getByRole('searchbox').fill('an danh');
    await rowOf(page(), 'Đã ẩn danh 1').click();
    await expect(button(sidePanel(page()), ui.edit)).toHaveCount(0);
  });
});
