import path from 'node:path';
import { beforeEach, describe, test } from 'vitest';
import { expect } from './expect.ts';
import { readPaper } from './paper.ts';
import { button, committeesPage, peoplePage, rosterPage, rowOf, saying, sidePanel, toast, wizard } from './pages.ts';
import { MOBILISATION } from './sample.ts';
import { endWell, finishFirstStart, goTo, openProgram, picture, SAMPLES, startOnce, words } from './support.ts';

const { committees, history, imports, people, recycleBin, search, ui } = words;
const FOUNDED = 'Ban Chỉ đạo thử nghiệm tỉnh Mẫu';

const program = startOnce({}, ({ page }) => finishFirstStart(page, 'sample'));
const page = () => program().page;

/** Opens a person's side panel from the list. */
async function openPerson(name: string): Promise<void> {
  await goTo(page(), 'people');
  await page().getByRole('searchbox').fill(name);
  await rowOf(page(), name).click();
  await sidePanel(page()).getByRole('heading', { name }).waitFor();
}

describe('people', () => {
  beforeEach(() => goTo(page(), 'people'));

  test('are found without accents, in the list and by Ctrl+K', async () => {
    await page().keyboard.press('Control+f');
    await page().keyboard.type('dat huu gia');
    await expect(page().getByText(people.list.noMatch)).toBeVisible();
    await page().getByRole('searchbox').fill('dang huu gia dinh');
    await expect(rowOf(page(), 'Đặng Hữu Giả Định')).toBeVisible();
    await expect(page().getByRole('main').getByRole('checkbox')).toHaveCount(2);

    await page().keyboard.press('Control+k');
    await expect(page().getByRole('combobox', { name: search.title })).toBeFocused();
    await page().keyboard.type('nie kdam');
    await expect(page().getByRole('option', { name: /H’Thử Niê Kđăm/ })).toBeVisible();
    await picture(page(), 'search-palette');
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('Enter');
    await page().getByRole('heading', { level: 1, name: 'H’Thử Niê Kđăm' }).waitFor();
  });

  test('come and go: added, removed to the recycle bin, restored, erased for good', async () => {
    await peoplePage.add(page(), 'Phan Thị Tạm Thời', 'Chuyên viên');
    await page().getByRole('searchbox').fill('tam thoi');
    // What is ticked before the list has changed is ticked no more after it.
    await expect(page().getByRole('main').getByRole('checkbox')).toHaveCount(2);
    await page().getByRole('checkbox', { name: /Phan Thị Tạm Thời/ }).check();
    await button(page(), people.list.remove).last().click();
    await toast(page(), saying(people.list.removed_other)).waitFor();

    await goTo(page(), 'recycleBin');
    await rowOf(page(), 'Phan Thị Tạm Thời').click();
    await button(sidePanel(page()), recycleBin.restore).click();
    await toast(page(), saying(recycleBin.restored_other)).waitFor();
    await expect(page().getByText(recycleBin.empty)).toBeVisible();
    await openPerson('Phan Thị Tạm Thời');
    await button(sidePanel(page()), people.panel.remove).click();
    await toast(page(), saying(people.list.removed_other)).waitFor();
    await expect(rowOf(page(), 'Phan Thị Tạm Thời')).toHaveCount(0);

    await goTo(page(), 'recycleBin');
    await rowOf(page(), 'Phan Thị Tạm Thời').click();
    await button(sidePanel(page()), recycleBin.erase.verb).click();
    await expect(page().getByRole('dialog')).toContainText(recycleBin.erase.body);
    await picture(page(), 'erase-question');
    await button(page().getByRole('dialog'), recycleBin.erase.verb).click();
    await toast(page(), saying(recycleBin.erase.done_other)).waitFor();
    await expect(page().getByText(recycleBin.empty)).toBeVisible();
    await goTo(page(), 'history');
    await expect(rowOf(page(), 'Phan Thị Tạm Thời')).toHaveCount(0);
  });

  test('a conflict shows both versions, field by field', async () => {
    await openPerson('Vũ Thị Tỷ Dụ');
    await button(sidePanel(page()), ui.edit).click();
    await page().getByLabel(people.fields.phone).fill('0400000999');
    await page().keyboard.press('Control+s');
    await expect(toast(page(), people.form.saved)).toBeVisible();

    // While somebody writes a note and another phone number, the last change is taken back.
    await button(sidePanel(page()), ui.edit).click();
    await page().getByLabel(people.fields.phone).fill('0400000998');
    await page().getByLabel(people.fields.note).fill('Nghỉ phép tháng 12');
    await sidePanel(page()).getByRole('heading', { level: 2 }).click();
    await page().keyboard.press('Control+z');
    await expect(toast(page(), saying(ui.undone))).toBeVisible();
    await page().getByLabel(people.fields.phone).focus();
    await page().keyboard.press('Control+s');

    const bothVersions = sidePanel(page()).getByRole('alert');
    await expect(bothVersions.getByRole('row', { name: people.fields.phone })).toContainText('0400000998');
    await expect(bothVersions.getByRole('row', { name: people.fields.phone })).toContainText('0400000004');
    await picture(page(), 'two-versions');
    await bothVersions.getByRole('row', { name: people.fields.phone }).getByRole('radio').last().check();
    await button(bothVersions, ui.conflict.resolve).click();
    await expect(toast(page(), people.form.saved)).toBeVisible();
    await expect(sidePanel(page())).toContainText('0400000004');
    await expect(sidePanel(page())).toContainText('Nghỉ phép tháng 12');
  });

  test('what was done is taken back from the history', async () => {
    await openPerson('Ngô Văn Thí Điểm');
    await button(sidePanel(page()), ui.edit).click();
    await page().getByLabel(people.fields.email).fill('thu.moi@mau.invalid');
    await page().keyboard.press('Control+s');
    await expect(sidePanel(page())).toContainText('thu.moi@mau.invalid');
    await goTo(page(), 'history');
    await rowOf(page(), 'Ngô Văn Thí Điểm').first().click();
    await expect(sidePanel(page())).toContainText('thu.moi@mau.invalid');
    await picture(page(), 'history-entry');
    await button(sidePanel(page()), ui.undo).click();
    await expect(rowOf(page(), 'Ngô Văn Thí Điểm').filter({ hasText: history.undone }).first()).toBeVisible();
    await openPerson('Ngô Văn Thí Điểm');
    await expect(sidePanel(page())).not.toContainText('thu.moi@mau.invalid');
    await goTo(page(), 'history');
    await rowOf(page(), 'Ngô Văn Thí Điểm').first().getByRole('link', { name: 'Ngô Văn Thí Điểm' }).click();
    await page().getByRole('heading', { level: 1, name: 'Ngô Văn Thí Điểm' }).waitFor();
    await goTo(page(), 'history');
    await button(page(), history.verify.action).click();
    await expect(page().getByText(saying(history.verify.whole))).toBeVisible();
  });
});

describe('committees', () => {
  test('a list saved as text comes in: who sits already is known, who is new is added @electron', async () => {
    await goTo(page(), 'committees');
    await committeesPage.open(page(), MOBILISATION);
    const before = 18;
    await rosterPage.expectCount(page(), before);
    await button(page(), committees.page.add).click();
    await page().getByRole('menuitem', { name: committees.list.import }).click();
    await button(page(), imports.file.pick).waitFor();
    await program().dropFiles(page().getByText(imports.file.drop), [path.join(SAMPLES, 'danh-sach-thanh-vien.csv')]);
    await page().getByText('danh-sach-thanh-vien.csv').waitFor();
    await wizard.checkBox(page()).check();
    await wizard.read(page()).click();
    await wizard.check(page()).click();
    await wizard.commit(page()).click();
    await button(page(), imports.words.roster.home).click();
    await committeesPage.opened(page(), MOBILISATION);
    await rosterPage.expectCount(page(), before + 2);
    await page().getByRole('searchbox').fill('moi thu');
    await expect(rowOf(page(), 'Cù Văn Mới Thử')).toContainText('20/11/2026');
  });

  test('the roster is printed by Ctrl+P @electron', async () => {
    await goTo(page(), 'committees');
    await committeesPage.open(page(), MOBILISATION);
    const before = (await program().printed()).length;
    await page().keyboard.press('Control+p');
    await expect.poll(async () => (await program().printed()).length).toBe(before + 1);
    const file = (await program().printed()).at(-1) ?? '';
    const { pages, text } = readPaper(file);
    expect(pages).toBeGreaterThan(0);
    expect(text).toContain('Cù Văn Mới Thử');
  });
});

describe('a committee as it lives', () => {
  const openTab = (name: string) => page().getByRole('tab', { name }).click();
  /** Gives the seat of the open form to a person. */
  async function addPerson(typed: string, name: RegExp): Promise<void> {
    await sidePanel(page()).getByRole('combobox', { name: committees.memberForm.personId, exact: true }).fill(typed);
    await page().getByRole('option', { name }).click();
    await page().keyboard.press('Control+s');
    await expect(toast(page(), committees.memberForm.added)).toBeVisible();
  }
  beforeEach(async () => {
    await goTo(page(), 'committees');
    if (await rowOf(page(), FOUNDED).count() > 0) await committeesPage.open(page(), FOUNDED);
  });

  test('is founded with the decision it stands on', async () => {
    await page().keyboard.press('Control+n');
    await page().getByLabel(committees.fields.name).fill(FOUNDED);
    await sidePanel(page()).getByRole('combobox', { name: committees.fields.subject }).fill('Thử nghiệm');
    await sidePanel(page()).getByRole('combobox', { name: committees.fields.standingAgencyId }).fill('van phong tinh uy');
    await page().getByRole('option', { name: 'Văn phòng Tỉnh ủy' }).click();
    await page().getByLabel(committees.fields.establishedOn).fill('1/6/2024');
    await page().getByLabel(committees.decision.number).fill('88-QĐ/TU');
    await page().getByLabel(committees.decision.on).fill('1/6/2024');
    await page().keyboard.press('Control+s');
    await committeesPage.opened(page(), FOUNDED);
    await expect(page().getByTitle('Quyết định số 88-QĐ/TU, ngày 01/6/2024')).toContainText('88-QĐ/TU, 01/06/2024');
    await button(page(), committees.roster.add).click();
    await expect(sidePanel(page()).getByRole('combobox', { name: committees.memberForm.role })).toHaveValue(ui.roles.head);
    await addPerson('dang huu gia dinh', /Đặng Hữu Giả Định/);
    await rosterPage.expectCount(page(), 1);
  });

  test('a vacant seat is a row with its office, flagged until somebody is decided', async () => {
    await page().keyboard.press('Control+n');
    await sidePanel(page()).getByRole('radio', { name: words.versions.seat.holders.vacant }).check();
    await sidePanel(page()).getByRole('combobox', { name: words.versions.seat.position, exact: true }).fill('Giám đốc Sở Tài chính');
    await sidePanel(page()).getByRole('textbox', { name: committees.memberForm.from, exact: true }).fill('1/10/2026');
    await page().keyboard.press('Control+s');
    await expect(toast(page(), committees.memberForm.added)).toBeVisible();
    const row = page().getByRole('main').getByRole('row').filter({ hasText: 'Giám đốc Sở Tài chính' });
    await expect(row).toContainText(committees.roster.vacant);
    await expect(row).toContainText('Khuyết từ 01/10');
    await expect(sidePanel(page())).toContainText('Khuyết từ 01/10/2026');
    await expect(page().getByRole('contentinfo')).toContainText('1 khuyết');
    await picture(page(), 'roster-vacancy');
  });

  test('what must be dealt with: by the chip, each thing in a list, Enter goes where it is done', async () => {
    await goTo(page(), 'committees');
    await page().getByRole('button', { name: committees.attention.title, pressed: false }).click();
    await expect(rowOf(page(), FOUNDED)).toContainText(committees.attention.short.seat_vacant);
    await button(page(), committees.list.each).click();
    await expect(page().getByRole('tab', { name: committees.attention.title })).toHaveAttribute('aria-selected', 'true');
    await page().getByRole('button', { name: committees.attention.short.seat_vacant }).click();
    const vacancy = rowOf(page(), /1 chức danh khuyết.*01\/10\/2026/);
    await vacancy.click();
    await page().keyboard.press('Enter');
    await committeesPage.opened(page(), FOUNDED);
    await expect(page().getByRole('tab', { name: committees.page.members })).toHaveAttribute('aria-selected', 'true');
  });

  test('its support team is a body of its own, with roles of its own', async () => {
    await openTab(committees.page.team);
    await button(page(), committees.team.found).click();
    await page().getByLabel(committees.decision.number).fill('07-QĐ/BCĐ');
    await page().keyboard.press('Control+s');
    const team = `Tổ giúp việc ${FOUNDED}`;
    await committeesPage.opened(page(), team);
    await button(page(), committees.roster.add).click();
    await expect(sidePanel(page()).getByRole('combobox', { name: committees.memberForm.role })).toHaveValue(ui.roles.team_leader);
    await addPerson('chu van thao', /Chu Văn Thao Diễn/);
    await rosterPage.expectCount(page(), 1);
    await expect(rowOf(page(), new RegExp(`^${ui.roles.team_leader} 1`))).toBeVisible();

    await page().getByRole('link', { name: FOUNDED }).click();
    await committeesPage.opened(page(), FOUNDED);
    await expect(page().getByRole('grid', { name: committees.team.label })).toContainText('Chu Văn Thao Diễn');
    await picture(page(), 'support-team');
    await button(page(), committees.team.open).click();
    await committeesPage.opened(page(), team);
  });

  test('regulations past their review are flagged; removed by mistake, they come back', async () => {
    await openTab(committees.page.regulations);
    await button(page(), committees.regulations.add).click();
    await page().getByLabel(committees.regulations.number).fill('05-QC/BCĐ');
    await page().keyboard.press('Control+s');
    await expect(page().getByLabel(committees.regulations.issuedOn)).toHaveAttribute('aria-invalid', 'true');
    await page().getByLabel(committees.regulations.issuedOn).fill('1/6/2024');
    await page().getByLabel(committees.regulations.reviewDueOn).fill('1/6/2026');
    await page().keyboard.press('Control+s');
    await expect(rowOf(page(), '05-QC/BCĐ')).toContainText(committees.regulations.overdue);
    await expect(sidePanel(page())).toContainText('02/06/2026');
    await button(sidePanel(page()), ui.delete).click();
    await expect(page().getByText(committees.regulations.empty)).toBeVisible();
    await page().keyboard.press('Control+z');
    await expect(rowOf(page(), '05-QC/BCĐ')).toBeVisible();
  });

  test('another standing agency takes over on a day; the one before stays in the list', async () => {
    await openTab(committees.page.details);
    await button(page(), committees.agency.change).click();
    const panel = sidePanel(page());
    await panel.getByRole('combobox', { name: committees.fields.standingAgencyId }).fill('so noi vu');
    await page().getByRole('option', { name: 'Sở Nội vụ' }).click();
    await panel.getByRole('textbox', { name: committees.agency.from }).fill('1/3/2026');
    await page().keyboard.press('Control+s');
    await expect(toast(page(), committees.agency.saved)).toBeVisible();
    const agencies = page().getByRole('main').getByRole('listitem');
    await expect(agencies.filter({ hasText: 'Sở Nội vụ' })).toContainText('từ 01/03/2026');
    await expect(agencies.filter({ hasText: 'đến 28/02/2026' })).toBeVisible();
  });
});

describe('drafts', () => {
  test('a form half filled in survives Esc and a restart', async () => {
    const first = await openProgram();
    await finishFirstStart(first.page, 'empty');
    await goTo(first.page, 'people');
    await first.page.keyboard.press('Control+n');
    await first.page.getByLabel(people.fields.fullName).fill('Lương Văn Dở Dang');
    await first.page.getByLabel(people.fields.note).fill('Chưa rõ đơn vị');
    await first.page.keyboard.press('Escape');
    await expect(sidePanel(first.page)).toHaveCount(0);
    // Nobody's hand is quicker at the close button.
    await first.page.waitForTimeout(300);
    await endWell(first);
    const second = await openProgram({ userDataDir: first.userDataDir });
    await goTo(second.page, 'people');
    await second.page.keyboard.press('Control+n');
    await expect(second.page.getByLabel(people.fields.fullName)).toHaveValue('Lương Văn Dở Dang');
    await expect(second.page.getByLabel(people.fields.note)).toHaveValue('Chưa rõ đơn vị');
    await expect(sidePanel(second.page).getByText(saying(ui.draft.kept))).toBeVisible();
    await second.page.keyboard.press('Control+s');
    await expect(rowOf(second.page, 'Lương Văn Dở Dang')).toBeVisible();
    await endWell(second);
  });
});
