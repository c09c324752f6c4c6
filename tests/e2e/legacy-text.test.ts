import path from 'node:path';
import { describe, test } from 'vitest';
import { expect } from './expect.ts';
import { RELIGION_COMMITTEE, RELIGION_GROUPS } from '../support/sample-rosters.ts';
import { button, committeesPage, rosterPage, rowOf, wizard } from './pages.ts';
import { endWell, finishFirstStart, goTo, openProgram, picture, SAMPLES, words } from './support.ts';

const { committees, imports } = words;
const MEMBERS = RELIGION_GROUPS.flatMap(({ rows }) => rows);

describe('a list typed in old fonts', () => {
  test('comes in as Unicode, column by column, as far as the secretary agrees', async () => {
    const program = await openProgram();
    const { page } = program;
    await finishFirstStart(page, 'sample');
    await goTo(page, 'committees');
    await committeesPage.add(page, RELIGION_COMMITTEE.name);
    await button(page, committees.list.import).first().click();
    await program.nextOpenDialog([path.join(SAMPLES, 'danh-sach-phong-chu-cu.xlsx')]);
    await button(page, imports.file.pick).click();
    await wizard.checkBox(page).check();
    await wizard.read(page).click();

    // Which columns, from which encoding, before and after.
    const legacy = page.getByRole('region', { name: imports.legacy.title });
    const names = legacy.getByRole('listitem').filter({ has: page.getByText('B', { exact: true }) });
    const inPreview = (text: string) => page.getByRole('cell', { name: text, exact: true });
    await expect(legacy).toContainText(imports.legacy.encodings.tcvn3);
    await expect(legacy).toContainText('.VnTime, .VnTimeH');
    await expect(legacy).toContainText(imports.legacy.encodings.vni);
    await expect(names).toContainText('TrÇn ThÞ Thö NghiÖmTrần Thị Thử Nghiệm');
    await expect(inPreview('Đ/c Phạm Minh Họa')).toBeVisible();
    await picture(page, 'import-legacy-text');

    // One column is left as it stands, and taken back.
    const ofNames = legacy.getByRole('checkbox', { name: imports.legacy.decodeColumn.replace('{{column}}', 'B'), exact: true });
    await ofNames.uncheck();
    await expect(names).toContainText(imports.legacy.kept);
    await expect(inPreview('§/c Ph¹m Minh Häa')).toBeVisible();
    await picture(page, 'import-legacy-text-refused');
    await wizard.check(page).click();
    await expect(page.getByRole('gridcell', { name: '§/c Ph¹m Minh Häa' })).toBeVisible();
    await ofNames.check();
    await expect(page.getByRole('gridcell', { name: 'Đ/c Phạm Minh Họa' })).toBeVisible();

    await page.getByRole('gridcell', { name: '31/02/2026' }).dblclick();
    await wizard.editor(page, 'from').fill('31/03/2026');
    await page.keyboard.press('Enter');
    await button(wizard.choices(page, 'Lê Thị Ví Dụ'), imports.match.new).click();
    await picture(page, 'import-legacy-text-rows');
    await wizard.commit(page).click();
    await button(page, imports.words.roster.home).click();
    await committeesPage.opened(page, RELIGION_COMMITTEE.name);
    await rosterPage.expectCount(page, MEMBERS.length);
    for (const { means } of MEMBERS.slice(0, 3)) await expect(rowOf(page, means.fullName)).toBeVisible();
    await endWell(program);
  });
});
