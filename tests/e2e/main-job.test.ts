import exceljs from 'exceljs';
import path from 'node:path';
import { describe, test } from 'vitest';
import { expect } from './expect.ts';
import { RELIGION_COMMITTEE, RELIGION_GROUPS } from '../support/sample-rosters.ts';
import { press, tabTo, typeInto } from './keyboard.ts';
import { expectNamelessLogs } from './logs.ts';
import { button, committeesPage, rosterPage, rowOf, toast, wizard } from './pages.ts';
import { endWell, finishFirstStart, goTo, navigation, openProgram, picture, SAMPLES, USER, words } from './support.ts';

const { app, committees, desk, imports, office, ui } = words;
const WORKBOOK = path.join(SAMPLES, 'danh-sach-thanh-vien.xlsx');
const MEMBERS = RELIGION_GROUPS.flatMap(({ rows }) => rows);
/** What the office's list says wrongly, and what the secretary makes of it. */
const WRONG_DAY = '31/02/2026';
const RIGHT_DAY = '31/03/2026';
const NAMESAKE = 'Lê Thị Ví Dụ';

/** The members of a written list, by the words in its cells. */
async function namesIn(file: string): Promise<string[]> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(file);
  const cells: string[] = [];
  workbook.worksheets[0]?.eachRow((row) => row.eachCell((cell) => cells.push(cell.text)));
  return MEMBERS.map(({ means }) => means.fullName).filter((name) => cells.includes(name));
}

describe('from the office’s Excel list to the annex of the decision', () => {
  test('by the keyboard alone', async () => {
    const program = await openProgram();
    const { page } = program;
    const annex = path.join(program.userDataDir, 'phụ lục.xlsx');

    // The first start.
    await page.getByLabel(office.fields.userName).waitFor();
    await page.keyboard.insertText(USER);
    await typeInto(page, page.getByLabel(office.fields.officeName), 'Ban Tuyên giáo và Dân vận Tỉnh ủy Mẫu');
    await typeInto(page, page.getByLabel(office.fields.placeName), 'Mẫu');
    await tabTo(page, page.getByRole('radio', { name: office.firstStart.empty }));
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: office.firstStart.sample })).toBeChecked();
    await page.keyboard.press('Control+s');

    // A committee that is not in the record yet.
    await page.getByRole('heading', { level: 1, name: desk.title }).waitFor();
    await press(page, navigation(page).getByRole('link', { name: app.nav.committees }));
    await page.getByRole('heading', { level: 1, name: committees.title }).waitFor();
    await page.keyboard.press('Control+n');
    await typeInto(page, page.getByLabel(committees.fields.name), RELIGION_COMMITTEE.name);
    await page.keyboard.press('Control+s');
    await committeesPage.opened(page, RELIGION_COMMITTEE.name);

    // Its list comes in from Excel.
    await press(page, button(page, committees.list.import).first());
    await program.nextOpenDialog([WORKBOOK]);
    await press(page, button(page, imports.file.pick));
    await page.getByText('danh-sach-thanh-vien.xlsx').waitFor();
    await tabTo(page, wizard.checkBox(page));
    await page.keyboard.press('Space');
    await press(page, wizard.read(page));
    await press(page, wizard.check(page));

    // The day that does not exist is corrected in its cell.
    await wizard.grid(page).waitFor();
    await expect(page.getByRole('gridcell', { name: WRONG_DAY })).toBeVisible();
    await picture(page, 'import-problems');
    await page.keyboard.press('F8');
    await page.keyboard.press('F2');
    await expect(wizard.editor(page, 'from')).toHaveValue(WRONG_DAY);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText(RIGHT_DAY);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('gridcell', { name: RIGHT_DAY })).toBeVisible();

    // A namesake in another unit is somebody else: that is said, not guessed.
    const namesake = wizard.choices(page, NAMESAKE);
    await press(page, button(namesake, imports.match.new));
    await expect(button(namesake, imports.match.new)).toHaveAttribute('aria-pressed', 'true');

    await expect(wizard.commit(page)).toContainText(String(MEMBERS.length));
    await press(page, wizard.commit(page));
    await press(page, button(page, imports.words.roster.home));

    // They sit in the roster.
    await committeesPage.opened(page, RELIGION_COMMITTEE.name);
    await rosterPage.expectCount(page, MEMBERS.length);
    await expect(rowOf(page, 'Y Mẫu Niê')).toContainText(RIGHT_DAY);
    await picture(page, 'roster-after-import');

    // The annex goes out.
    await press(page, button(page, ui.export.action));
    await program.nextSaveDialog(annex);
    await expect(page.getByRole('radio', { name: committees.export.annex })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText(ui.export.openFolder)).toBeVisible();
    await expect.poll(() => namesIn(annex)).toEqual(MEMBERS.map(({ means }) => means.fullName));

    // And all of it is taken back.
    await page.keyboard.press('Control+z');
    await expect(toast(page, ui.undone.split('{{')[0] ?? '')).toBeVisible();
    await rosterPage.expectCount(page, 0);
    await expect(page.getByText(committees.roster.empty)).toBeVisible();

    await endWell(program);
    expectNamelessLogs(program.userDataDir, MEMBERS.map(({ means }) => means.fullName));
  });

  test('on a screen of 1366×768 at 150 %', async () => {
    const program = await openProgram({ display: { width: 1366, height: 768, scale: 1.5 } });
    const { page } = program;
    const annex = path.join(program.userDataDir, 'phu-luc.xlsx');
    await finishFirstStart(page, 'sample');
    await goTo(page, 'committees');
    await picture(page, 'committees-150');
    await committeesPage.add(page, RELIGION_COMMITTEE.name);

    await button(page, committees.list.import).first().click();
    await program.nextOpenDialog([WORKBOOK]);
    await button(page, imports.file.pick).click();
    await wizard.checkBox(page).check();
    await picture(page, 'import-file-150');
    await wizard.read(page).click();
    await wizard.check(page).waitFor();
    await picture(page, 'import-columns-150');
    await wizard.check(page).click();
    await page.getByRole('gridcell', { name: WRONG_DAY }).dblclick();
    await wizard.editor(page, 'from').fill(RIGHT_DAY);
    await page.keyboard.press('Enter');
    await button(page, imports.match.title).click();
    await button(wizard.choices(page, NAMESAKE), imports.match.new).click();
    await picture(page, 'import-rows-150');
    await wizard.commit(page).click();
    await button(page, imports.words.roster.home).click();

    await committeesPage.opened(page, RELIGION_COMMITTEE.name);
    await rosterPage.expectCount(page, MEMBERS.length);
    await picture(page, 'roster-150');
    await button(page, ui.export.action).click();
    await program.nextSaveDialog(annex);
    await page.getByRole('button', { name: committees.export.verb }).click();
    await expect.poll(() => namesIn(annex).catch(() => [])).toHaveLength(MEMBERS.length);

    await goTo(page, 'imports');
    await page.getByRole('tab', { name: imports.tabs.past }).click();
    await rowOf(page, 'danh-sach-thanh-vien.xlsx').click();
    await button(page, imports.past.undo).click();
    await expect(rowOf(page, imports.past.undone)).toBeVisible();
    await endWell(program);
  });
});
