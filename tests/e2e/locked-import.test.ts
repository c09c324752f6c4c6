import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';
import { agileLocked, standardLocked } from '../support/encrypt.ts';
import { odsSheet, odsZip } from '../support/ods.ts';
import { bookZip } from '../support/ooxml.ts';
import { handmadeXls, numberCell, record } from '../support/xls.ts';
import { expect } from './expect.ts';
import { button, committeesPage, wizard } from './pages.ts';
import { finishFirstStart, goTo, picture, startOnce, words } from './support.ts';

const { committees, errors, imports, ui } = words;
const program = startOnce({}, ({ page }) => finishFirstStart(page, 'empty'));
const page = () => program().page;

const COMMITTEE = 'Ban Chỉ đạo Mẫu';
const PASSWORD = 'Mật khẩu 123';
const LIST = bookZip({ sheets: [{ name: 'DS', rows: [['TT', 'Họ và tên', 'Chức danh trong BCĐ'], ['1', 'Phạm Văn Mẫu', 'Trưởng ban']].map((row) => `<row>${row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`).join('') }] });
const dialog = () => page().getByRole('dialog', { name: imports.file.password.title });
const field = () => dialog().getByLabel(imports.file.password.label, { exact: true });

async function choose(name: string, bytes: Buffer): Promise<void> {
  const file = path.join(program().userDataDir, name);
  writeFileSync(file, bytes);
  await program().nextOpenDialog([file]);
  await page().getByRole('button', { name: new RegExp(`^(?:${imports.file.pick}|${imports.file.other})$`) }).first().click();
}

describe('a workbook behind a password', () => {
  test('asks for it; a wrong one is told and asked for again, the right one opens the file', async () => {
    await goTo(page(), 'committees');
    await committeesPage.add(page(), COMMITTEE);
    await button(page(), committees.page.add).click();
    await page().getByRole('menuitem', { name: committees.list.import }).click();
    await button(page(), imports.file.pick).waitFor();
    await choose('khoá 2010.xlsx', agileLocked(LIST, PASSWORD));
    await wizard.checkBox(page()).check();
    await wizard.read(page()).click();
    await expect(field()).toBeFocused();
    await field().fill('sai');
    await field().press('Enter');
    await expect(dialog().getByText(imports.file.password.wrong)).toBeVisible();
    await picture(page(), 'import-password-wrong');
    await field().fill(PASSWORD);
    await button(dialog(), imports.file.password.open).click();
    await wizard.check(page()).waitFor();
    await expect(page().getByText('Phạm Văn Mẫu').first()).toBeVisible();
  });

  test('giving up leaves the first step as it was; kinds that cannot be opened say what to do', async () => {
    await page().reload();
    await goTo(page(), 'committees');
    await committeesPage.open(page(), COMMITTEE);
    await button(page(), committees.page.add).click();
    await page().getByRole('menuitem', { name: committees.list.import }).click();
    await button(page(), imports.file.pick).waitFor();
    await choose('khoá 2007.xlsx', standardLocked(LIST, PASSWORD));
    await wizard.checkBox(page()).check();
    await wizard.read(page()).click();
    await expect(field()).toBeFocused();
    await button(dialog(), ui.cancel).click();
    await expect(dialog()).toBeHidden();
    const manifest = '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    for (const [name, bytes] of [
      ['khoá.xls', handmadeXls([{ name: 'A', records: [numberCell(1, 1, 1)] }], [record(0x2f, Buffer.alloc(54, 1))])],
      ['khoá.ods', odsZip({ tables: odsSheet(''), parts: { 'META-INF/manifest.xml': manifest } })],
    ] as const) {
      await choose(name, bytes);
      await wizard.read(page()).click();
      await expect(page().getByText(errors.codes.WORKBOOK_LOCKED)).toBeVisible();
    }
    await picture(page(), 'import-password-locked');
  });
});
