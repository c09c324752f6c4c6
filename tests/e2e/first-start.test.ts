import { describe, test } from 'vitest';
import { expect } from './expect.ts';
import { button, committeesPage, peoplePage, rosterPage, rowOf, sidePanel } from './pages.ts';
import { chooseLanguage, endWell, finishFirstStart, goTo, openProgram, picture, words } from './support.ts';

const { committees, desk, history, office, people, recycleBin, units } = words;

describe('the first start', () => {
  test('with the sample office opens on the Desk, with its committees beside it', async () => {
    const program = await openProgram();
    const { page } = program;
    await page.getByRole('heading', { level: 1, name: office.firstStart.title }).waitFor();
    await picture(page, 'first-start');
    await finishFirstStart(page, 'sample');
    await page.getByRole('heading', { level: 1, name: desk.title }).waitFor();
    await goTo(page, 'committees');
    await expect(rowOf(page, /^Chọn Ban Chỉ đạo/)).toHaveCount(5);
    await endWell(program);
  });

  test('says beside each field what is missing', async () => {
    const program = await openProgram();
    const { page } = program;
    await page.getByRole('heading', { level: 1 }).waitFor();
    await chooseLanguage(page, 'vi');
    await button(page, office.firstStart.verb).click();
    await expect(page.getByText(words.errors.input.required)).toHaveCount(3);
    await expect(page.getByLabel(office.fields.userName)).toBeFocused();
    await endWell(program);
  });

  test('with nothing leads from empty pages to the first unit, person, committee and member', async () => {
    const program = await openProgram();
    const { page } = program;
    await finishFirstStart(page, 'empty');
    await expect(page.getByText(desk.empty.title)).toBeVisible();
    await goTo(page, 'committees');
    await expect(page.getByText(committees.list.empty)).toBeVisible();
    await picture(page, 'empty-committees');
    const EMPTY = [['people', people.list.empty], ['recycleBin', recycleBin.empty], ['units', units.list.empty]] as const;
    for (const [section, sentence] of EMPTY) {
      await goTo(page, section);
      await expect(page.getByText(sentence)).toBeVisible();
    }

    await button(page, units.list.new).first().click();
    await page.getByLabel(units.fields.name).fill('Ủy ban nhân dân xã Thử');
    await button(sidePanel(page), units.form.create).click();
    await expect(rowOf(page, 'Ủy ban nhân dân xã Thử')).toBeVisible();

    await goTo(page, 'people');
    await peoplePage.add(page, 'Nguyễn Thị Đầu Tiên', 'Chủ tịch');

    await goTo(page, 'committees');
    await committeesPage.add(page, 'Ban Chỉ đạo Thử nghiệm xã Thử');
    await expect(page.getByText(committees.roster.empty)).toBeVisible();

    await button(page, committees.roster.add).first().click();
    const person = page.getByRole('combobox', { name: committees.memberForm.personId });
    await person.click();
    await person.pressSequentially('dau tien');
    await page.getByRole('option', { name: 'Nguyễn Thị Đầu Tiên' }).click();
    await button(sidePanel(page), committees.memberForm.add).click();
    await rosterPage.expectCount(page, 1);
    await expect(rowOf(page, 'Nguyễn Thị Đầu Tiên')).toContainText('Chủ tịch');
    await picture(page, 'first-member');

    await goTo(page, 'history');
    for (const done of [history.did.units_create, history.did.people_create, history.did.committees_create, history.did.members_add]) await expect(rowOf(page, done.split('{{')[0] ?? '').first()).toBeVisible();
    await endWell(program);
  });
});
