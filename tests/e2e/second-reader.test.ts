import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'vitest';
import { bookZip } from '../support/ooxml.ts';
import { expect } from './expect.ts';
import { button, committeesPage, wizard } from './pages.ts';
import { finishFirstStart, goTo, picture, startOnce, words } from './support.ts';

const { committees, errors, imports } = words;
const program = startOnce({}, ({ page }) => finishFirstStart(page, 'empty'));
const page = () => program().page;

const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
/** A list in which one cell stands twice, and a number is none: two readers do not agree on it. */
const ODD = bookZip({ sheets: [{ name: 'DS', rows: `<row r="1">${text('A1', 'TT')}${text('B1', 'Họ và tên')}${text('C1', 'Chức danh trong BCĐ')}${text('D1', 'Điện thoại')}</row><row r="2"><c r="A2"><v>1</v></c>${text('B2', 'Phạm Văn Mẫu')}${text('B2', 'Phạm Văn Mẫu')}${text('C2', 'Trưởng ban')}<c r="D2"><v>không có</v></c></row>` }] });
const ENTITIES = bookZip({ sheets: [{}], parts: { 'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY a "aa">]><sst><si><t>&a;</t></si></sst>' } });

async function choose(name: string, bytes: Buffer): Promise<void> {
  const file = path.join(program().userDataDir, name);
  writeFileSync(file, bytes);
  await program().nextOpenDialog([file]);
  await button(page(), imports.file.pick).click();
  await page().getByText(name).first().waitFor();
}

test('entities are refused by name; cells two readers do not agree on are named beside the file', async () => {
  await goTo(page(), 'committees');
  await committeesPage.add(page(), 'Ban Chỉ đạo Mẫu');
  await button(page(), committees.page.add).click();
  await page().getByRole('menuitem', { name: committees.list.import }).click();
  await button(page(), imports.file.pick).waitFor();
  await choose('thực thể.xlsx', ENTITIES);
  await wizard.checkBox(page()).check();
  await wizard.read(page()).click();
  await expect(page().getByText(errors.codes.WORKBOOK_ENTITIES)).toBeVisible();
  await choose('lạ.xlsx', ODD);
  await wizard.read(page()).click();
  await wizard.check(page()).waitFor();
  const said = Object.entries({ sheet: 'DS', count: '1', cells: 'D2', reader: 'SheetJS' }).reduce((sentence, [name, value]) => sentence.replaceAll(`{{${name}}}`, value), imports.warnings.READERS_DIFFER);
  await expect(page().getByText(said)).toBeVisible();
  await picture(page(), 'import-readers-differ');
});
