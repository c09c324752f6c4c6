import type { Locator } from '@playwright/test';
import exceljs from 'exceljs';
import path from 'node:path';
import { describe, test } from 'vitest';
import { expect as expectSoon } from './expect.ts';
import { addDays, formatDate } from '../../shared/rules/dates.ts';
import { press, tabTo, typeInto } from './keyboard.ts';
import { readPaper } from './paper.ts';
import { button, committeesPage, draftPage, rosterPage, rowOf, saying, sidePanel, toast } from './pages.ts';
import { DEMOCRACY, MOBILISATION } from './sample.ts';
import { finishFirstStart, goTo, picture, settled, startOnce, today, words } from './support.ts';

/** Each step is written to the disk before it shows. */
const expect = expectSoon.configure({ timeout: 15_000 });
const { committees, search, ui, versions } = words;
const TEAM = 'Tổ giúp việc';
const NUMBER = '521-QĐ/TU';

const program = startOnce({}, ({ page }) => finishFirstStart(page, 'sample'));
const page = () => program().page;
const draft = () => draftPage(page());

async function showRosterOf(day: string): Promise<void> {
  await page().getByRole('tab', { name: committees.page.members }).click();
  await page().getByLabel(ui.asOf.label).fill(formatDate(day));
  await page().keyboard.press('Enter');
  await settled(page());
}

/** The cells of a written workbook. */
async function cellsOf(file: string): Promise<string[]> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(file);
  const cells: string[] = [];
  workbook.worksheets[0]?.eachRow((row) => row.eachCell((cell) => cells.push(cell.text)));
  return cells;
}

async function choose(field: Locator, option: string): Promise<void> {
  await field.click();
  await page().getByRole('option', { name: option, exact: true }).click();
}

describe('a committee is re-constituted', () => {
  test('with the mouse', async () => {
    await goTo(page(), 'committees');
    await committeesPage.open(page(), DEMOCRACY);
    await button(page(), versions.begin.verb).click();
    await draft().opened();
    await expect(draft().check(versions.checks.passed.ONE_HEAD)).toBeVisible();

    // One goes, and another takes the place.
    await draft().does('Lê Văn Ví Dụ', versions.changes.replaced);
    await sidePanel(page()).getByRole('combobox', { name: versions.seat.personId }).fill('phung van tam tinh');
    await page().getByRole('option', { name: /Phùng Văn Tạm Tính/ }).click();
    await choose(sidePanel(page()).getByRole('combobox', { name: versions.seat.endReason }), ui.endReasons.retired);
    await button(sidePanel(page()), versions.seat.replace).click();
    await expect(draft().line('Phùng Văn Tạm Tính')).toContainText('Lê Văn Ví Dụ');
    await expect(draft().line('Phùng Văn Tạm Tính')).toContainText(versions.changes.replaced);

    // One leaves with the seat; nobody says why yet.
    await draft().does('Đặng Hữu Giả Định', versions.remove.verb);
    await button(page().getByRole('dialog'), versions.remove.verb).click();
    await expect(draft().line('Đặng Hữu Giả Định')).toContainText(versions.compare.removed);
    await draft().check(versions.checks.failed.REASONS_GIVEN).click();
    await expect(page().getByRole('grid')).toBeFocused();
    await draft().does('Đặng Hữu Giả Định', versions.remove.verb);
    await choose(page().getByRole('dialog').getByRole('combobox', { name: versions.seat.endReason }), ui.endReasons.transferred);
    await button(page().getByRole('dialog'), versions.remove.verb).click();
    await expect(draft().check(versions.checks.passed.REASONS_GIVEN)).toBeVisible();

    // A new seat, by office: who holds it is known.
    await button(page(), versions.compare.add).click();
    await page().getByRole('radio', { name: versions.seat.holders.office }).check();
    await sidePanel(page()).getByRole('combobox', { name: versions.seat.position }).fill('Giám đốc, Sở Nông nghiệp');
    await page().getByRole('option', { name: 'Giám đốc, Sở Nông nghiệp và Môi trường', exact: true }).click();
    await button(sidePanel(page()), versions.seat.add).click();
    await expect(draft().line('Giám đốc, Sở Nông nghiệp và Môi trường')).toContainText('Nguyễn Trần Hoàng Phương Thảo Thử Nghiệm');

    // The order, by drag.
    await draft().line('Vũ Thị Tỷ Dụ').dragTo(draft().line('Phùng Văn Tạm Tính'), { targetPosition: { x: 300, y: 4 } });
    await expect(toast(page(), versions.compare.arranged)).toBeVisible();
    await expect.poll(() => draft().names()).toEqual(expect.arrayContaining(['Vũ Thị Tỷ Dụ', 'Phùng Văn Tạm Tính']));
    const names = await draft().names();
    expect(names.indexOf('Vũ Thị Tỷ Dụ')).toBeLessThan(names.indexOf('Phùng Văn Tạm Tính'));

    // Nothing is applied without its decision: pressing leads to what is missing.
    await button(page(), versions.page.apply).click();
    await expect(draft().field('number')).toBeFocused();
    await draft().field('number').fill(NUMBER);
    await draft().field('on').fill(formatDate(today()));
    await draft().field('issuer').fill('Ban Thường vụ Tỉnh ủy Mẫu');
    await button(page(), versions.decision.fromSigned).click();
    await expect(draft().check(versions.checks.passed.DECISION_COMPLETE)).toBeVisible();
    await picture(page(), 'kien-toan');

    // The annex as a workbook, and on paper.
    const annex = path.join(program().userDataDir, 'phu luc.xlsx');
    await program().nextSaveDialog(annex);
    await button(page(), ui.export.action).click();
    await expect(page().getByText(ui.export.openFolder)).toBeVisible();
    await expect.poll(() => cellsOf(annex).catch(() => [])).toEqual(expect.arrayContaining(['Phùng Văn Tạm Tính', 'Thay đ/c Lê Văn Ví Dụ']));
    await page().keyboard.press('Control+p');
    await expect.poll(async () => (await program().printed()).length).toBe(1);
    const paper = readPaper((await program().printed())[0] ?? '');
    expect(paper.pages).toBeGreaterThanOrEqual(1);
    expect(paper.text).toContain(NUMBER);

    await button(page(), versions.page.apply).click();
    await expect(toast(page(), saying(versions.applied.came_other))).toContainText('Phùng Văn Tạm Tính');
    await expect(rowOf(page(), NUMBER)).toContainText(versions.states.in_force);
    await rowOf(page(), NUMBER).click();
    await expect(sidePanel(page())).toContainText('Đặng Hữu Giả Định');
    await picture(page(), 'versions');

    // The roster of the day, and of the day before.
    await button(sidePanel(page()), versions.history.asOf).click();
    await expect(rowOf(page(), 'Phùng Văn Tạm Tính')).toBeVisible();
    await expect(rowOf(page(), 'Đặng Hữu Giả Định')).toHaveCount(0);
    await showRosterOf(addDays(today(), -1));
    await expect(rowOf(page(), 'Đặng Hữu Giả Định')).toBeVisible();
    await expect(rowOf(page(), 'Phùng Văn Tạm Tính')).toHaveCount(0);

    // Taken back in one step: the draft is there again.
    await rosterPage.members(page()).first().click();
    await page().keyboard.press('Control+z');
    await expect(toast(page(), saying(ui.undone))).toBeVisible();
    await page().getByRole('tab', { name: committees.page.versions }).click();
    await expect(rowOf(page(), NUMBER)).toContainText(versions.states.draft);
    await showRosterOf(today());
    await expect(rowOf(page(), 'Đặng Hữu Giả Định')).toBeVisible();
  });

  test('by the keyboard alone', async () => {
    await goTo(page(), 'committees');
    await page().keyboard.press('Control+k');
    await expect(page().getByRole('combobox', { name: search.title })).toBeFocused();
    await page().keyboard.type('dan van kheo');
    // The committee stands beside its support team, whose name has the committee's in it.
    const entry = page().getByRole('option', { selected: true }).filter({ hasText: MOBILISATION }).filter({ hasNotText: TEAM });
    await expect(page().getByRole('option').filter({ hasText: MOBILISATION }).filter({ hasNotText: TEAM })).toBeVisible();
    for (let pressed = 0; pressed < 10 && (await entry.count()) === 0; pressed += 1) await page().keyboard.press('ArrowDown');
    await page().keyboard.press('Enter');
    await committeesPage.opened(page(), MOBILISATION);
    await press(page(), button(page(), versions.begin.verb));
    await draft().opened();

    await tabTo(page(), page().getByRole('grid'));
    const before = await draft().names();
    const [, second = '', third = ''] = before;
    await page().keyboard.press('Home');
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('t');
    await expect(page().getByRole('combobox', { name: versions.seat.personId })).toBeFocused();
    await page().keyboard.insertText('kieu van ban mau');
    await expect(page().getByRole('option', { name: /Kiều Văn Bản Mẫu/ })).toBeVisible();
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('Enter');
    await page().keyboard.press('Control+s');
    await expect(draft().line('Kiều Văn Bản Mẫu')).toContainText(second);

    await expect(page().getByRole('grid')).toBeFocused();
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('m');
    await expect(page().getByRole('dialog')).toBeVisible();
    await tabTo(page(), page().getByRole('combobox', { name: versions.seat.endReason }));
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('Enter');
    await page().keyboard.press('Control+s');
    await expect(draft().line(third)).toContainText(versions.compare.removed);
    await expect(page().getByRole('dialog')).toHaveCount(0);
    await expect(page().getByRole('grid')).toBeFocused();

    // Kept as it is after all, and removed again.
    await page().keyboard.press('g');
    await expect(toast(page(), versions.seat.kept)).toBeVisible();
    await page().keyboard.press('Control+z');
    await expect(draft().line(third)).toContainText(versions.compare.removed);

    await page().keyboard.press('Control+n');
    await expect(page().getByRole('combobox', { name: versions.seat.personId })).toBeFocused();
    await page().keyboard.insertText('sam van nhap');
    await expect(page().getByRole('option', { name: /Sầm Văn Nháp/ })).toBeVisible();
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('Enter');
    await page().keyboard.press('Control+s');
    await expect(draft().line('Sầm Văn Nháp')).toContainText(versions.changes.added);

    // Into another place, and over into the next role.
    await expect(page().getByRole('grid')).toBeFocused();
    await page().keyboard.press('Home');
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('Alt+ArrowUp');
    await expect(toast(page(), versions.compare.arranged)).toBeVisible();
    await expect(draft().check(versions.checks.failed.ONE_HEAD)).toBeVisible();
    await page().keyboard.press('Control+z');
    await expect(draft().check(versions.checks.passed.ONE_HEAD)).toBeVisible();

    await press(page(), button(page(), versions.page.apply));
    await expect(draft().field('number')).toBeFocused();
    await page().keyboard.insertText('522-QĐ/TU');
    await typeInto(page(), draft().field('on'), formatDate(today()));
    await typeInto(page(), draft().field('effectiveOn'), formatDate(addDays(today(), 30)));
    await press(page(), button(page(), versions.page.apply));

    // It waits for its day.
    await expect(toast(page(), saying(versions.applied.waiting))).toBeVisible();
    await expect(rowOf(page(), '522-QĐ/TU')).toContainText(versions.states.waiting);
    await page().keyboard.press('Control+z');
    await expect(rowOf(page(), '522-QĐ/TU')).toContainText(versions.states.draft);
  });

  test('what changed meanwhile is told with both versions, and taken over', async () => {
    await goTo(page(), 'committees');
    await committeesPage.open(page(), MOBILISATION);
    await rowOf(page(), 'Phạm Minh Họa').click();
    await button(sidePanel(page()), ui.edit).click();
    await page().getByLabel(committees.memberForm.assignedField).fill('Chỉ đạo toàn diện');
    await page().keyboard.press('Control+s');
    await expect(toast(page(), committees.memberForm.saved)).toBeVisible();
    await button(page(), versions.begin.continue).click();
    await draft().opened();
    const note = page().getByRole('alert').filter({ hasText: versions.stale.title });
    await expect(note).toContainText('Chỉ đạo toàn diện');
    await picture(page(), 'kien-toan-stale');
    await button(note, versions.stale.update).click();
    await expect(note).toHaveCount(0);
    await expect(draft().check(versions.checks.passed.UP_TO_DATE)).toBeVisible();

    await button(page(), versions.page.more).click();
    await page().getByRole('menuitem', { name: versions.page.discard }).click();
    await expect(toast(page(), versions.page.discarded)).toBeVisible();
    await expect(rowOf(page(), versions.states.draft)).toHaveCount(0);
    await page().keyboard.press('Control+z');
    await expect(rowOf(page(), versions.states.draft)).toBeVisible();
  });
});
