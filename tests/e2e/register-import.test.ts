import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';
import { expect } from './expect.ts';
import { button, rowOf, saying, wizard } from './pages.ts';
import { finishFirstStart, goTo, picture, startOnce, words } from './support.ts';

const { documents, imports, ui } = words;
const program = startOnce({}, ({ page }) => finishFirstStart(page, 'empty'));
const page = () => program().page;

const SECRET_WORDS = 'Phương án bảo vệ bí ẩn';
const HEADINGS = ['Ngày đến', 'Số đến', 'Tác giả', 'Số, ký hiệu', 'Ngày tháng', 'Tên loại và trích yếu nội dung', 'Đơn vị hoặc người nhận', 'Độ mật', 'Ghi chú'];
const MESSY = [
  ['05/01/2026', '01', 'Ban Bí thư', '43 - KL/TW', '2/1/2026', 'Kết luận về công tác dân vận', 'Ban Dân vận', '', ''],
  ['06/01/2026', '2', 'Sở Nội vụ', '25/KH-SNV', '3/1/2026', 'KH triển khai quy chế dân chủ', 'Văn phòng', '', ''],
  ['06/01/2026', '2', 'UBND xã Mẫu', '12/BC-UBND', '31/02/2026', 'Báo cáo quý IV', '', '', ''],
  ['07/01/2026', '4', 'Công an tỉnh', '09/PA-CAT', '5/1/2026', SECRET_WORDS, '', 'MẬT', ''],
];

function book(name: string, rows: readonly (readonly string[])[]): string {
  const file = path.join(program().userDataDir, name);
  writeFileSync(file, `\ufeff${[['SỔ ĐĂNG KÝ VĂN BẢN ĐẾN'], HEADINGS, ...rows].map((row) => row.join(';')).join('\r\n')}`);
  return file;
}

async function read(file: string): Promise<void> {
  await goTo(page(), 'documents');
  await button(page(), documents.list.import).first().click();
  await expect(page().getByLabel(imports.file.list)).toHaveValue('incoming');
  await program().nextOpenDialog([file]);
  await button(page(), imports.file.pick).click();
  await wizard.checkBox(page()).check();
  await picture(page(), 'register-import-file');
  await wizard.read(page()).click();
  await wizard.check(page()).waitFor();
}

/** Goes to the next problem, and waits until its cell is the present one. */
async function toNext(cell: RegExp): Promise<void> {
  await page().keyboard.press('F8');
  await expect(wizard.grid(page())).toHaveAttribute('aria-activedescendant', cell);
}

/** Corrects the cell the keyboard stands on. */
async function correct(field: 'issuedOn' | 'arrivalNumber', text: string): Promise<void> {
  await page().keyboard.press('F2');
  const editor = wizard.editor(page(), field);
  await editor.fill(text);
  await editor.press('Enter');
  await editor.waitFor({ state: 'detached' });
}

describe('a book of the register from Excel', () => {
  test('is mapped by its own columns, and nothing of a secret row is seen', async () => {
    await read(book('so-den.csv', MESSY));
    await expect(page().getByRole('combobox', { name: imports.columns.fieldOf.replace('{{column}}', 'C Tác giả') })).toHaveValue('issuer');
    await expect(page().getByText(SECRET_WORDS)).toHaveCount(0);
    await picture(page(), 'register-import-columns');
    await wizard.check(page()).click();
    await expect(wizard.grid(page()).getByRole('row', { name: /43 - KL\/TW/ })).toBeVisible();
    await expect(page().getByText(imports.problems.PAPER_SECRET).first()).toBeVisible();
    await expect(page().getByText(SECRET_WORDS)).toHaveCount(0);
    await picture(page(), 'register-import-rows');
  });

  test('is put right by the keyboard: a number twice, a day that does not exist', async () => {
    await expect(page().getByText(imports.problems.ARRIVAL_TWICE.replace('{{number}}', '2').replace('{{row}}', '5')).first()).toBeVisible();
    await toNext(/4-1$/);
    await toNext(/5-4$/);
    await correct('issuedOn', '31/12/2025');
    await expect(page().getByText(imports.problems.DATE_INVALID.replace('{{text}}', '31/02/2026'))).toHaveCount(0);
    await toNext(/6-3$/);
    await toNext(/4-1$/);
    await correct('arrivalNumber', '3');
    await expect(page().getByText(imports.problemList.facts.replace('{{errors}}', '0').replace('{{warnings}}', '1'))).toBeVisible();
    await wizard.commit(page()).click();
    await expect(page().getByText(imports.result.title.replace('{{file}}', 'so-den.csv'))).toBeVisible();
    await picture(page(), 'register-import-done');
    await button(page(), imports.words.register.home).click();
    await expect(rowOf(page(), '43-KL/TW')).toContainText('Về công tác dân vận');
    await expect(rowOf(page(), '09/PA-CAT')).toBeVisible();
    await expect(page().getByText(SECRET_WORDS)).toHaveCount(0);
  });

  test('as the program writes it, comes back without a difference', async () => {
    const file = path.join(program().userDataDir, 'so-den-2026.xlsx');
    await button(page(), documents.fields.direction).click();
    await page().getByRole('menuitem', { name: documents.directions.incoming }).click();
    await program().nextSaveDialog(file);
    await button(page(), ui.export.action).click();
    await expect(page().getByText(saying(ui.export.done_other))).toBeVisible();
    await read(file);
    await wizard.check(page()).click();
    await expect(page().getByText(imports.commit.nothingNew)).toBeVisible();
    await picture(page(), 'register-import-same');
    await button(page(), imports.discard.verb).click();
    await page().getByRole('dialog').getByRole('button', { name: imports.discard.verb }).click();
  });

  test('is taken back as a whole', async () => {
    await page().getByRole('tab', { name: imports.tabs.past }).click();
    await expect(rowOf(page(), 'so-den.csv')).toContainText(imports.lists.incoming);
    await rowOf(page(), 'so-den.csv').click();
    await picture(page(), 'register-import-past');
    await button(page(), imports.past.undo).click();
    await expect(page().getByText(imports.past.undone).first()).toBeVisible();
    await goTo(page(), 'documents');
    await expect(rowOf(page(), '43-KL/TW')).toHaveCount(0);
  });
});
