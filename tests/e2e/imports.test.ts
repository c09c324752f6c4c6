import ExcelJS from 'exceljs';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';
import { expect } from './expect.ts';
import { button, committeesPage, rowOf, saying, wizard } from './pages.ts';
import { finishFirstStart, goTo, picture, startOnce, words } from './support.ts';

const { committees, imports, people, ui } = words;
const program = startOnce({}, ({ page }) => finishFirstStart(page, 'empty'));
const page = () => program().page;

const COMMITTEE = 'Ban Chỉ đạo Mẫu';
const HEADINGS = ['TT', 'Họ và tên', 'Chức vụ', 'Việc', 'Chức danh trong BCĐ', 'Từ ngày'];
const FIRST = [['1', 'Phạm Văn Mẫu', 'Giám đốc', 'Phụ trách chung', 'Trưởng ban', '18/3/2026'], ['2', 'Trần Thị Thử', 'Phó Giám đốc', '', 'Phó Trưởng ban', '18/3/2026'], ['3', 'Lê Văn Ví', 'Trưởng phòng', '', 'Ủy viên', '18/3/2026']];

function listFile(name: string, rows: readonly (readonly string[])[]): string {
  const file = path.join(program().userDataDir, name);
  writeFileSync(file, `\ufeff${[HEADINGS, ...rows].map((row) => row.join(';')).join('\r\n')}`);
  return file;
}

/** Comes from the committee to the first step of the wizard. */
async function toWizard(): Promise<void> {
  await goTo(page(), 'committees');
  await committeesPage.open(page(), COMMITTEE);
  await button(page(), committees.page.add).click();
  await page().getByRole('menuitem', { name: committees.list.import }).click();
  await button(page(), imports.file.pick).waitFor();
}

/** Reads a list for the committee, up to its columns. */
async function read(file: string): Promise<void> {
  await toWizard();
  await program().nextOpenDialog([file]);
  await button(page(), imports.file.pick).click();
  await wizard.checkBox(page()).check();
  await wizard.read(page()).click();
  await wizard.check(page()).waitFor();
}

const filter = (view: keyof typeof imports.filters) => page().getByRole('button', { name: new RegExp(`^${imports.filters[view]} ?\\d`) });

async function commit(): Promise<void> {
  await wizard.commit(page()).click();
  await button(page(), imports.result.another).click();
}

describe('a list that comes again', () => {
  test('is mapped as it was the last time', async () => {
    await goTo(page(), 'committees');
    await committeesPage.add(page(), COMMITTEE);
    await read(listFile('lan-1.csv', FIRST));
    const work = page().getByRole('combobox', { name: imports.columns.fieldOf.replace('{{column}}', 'D Việc') });
    await expect(work).toHaveValue('');
    await work.selectOption(imports.fields.assignedField);
    await wizard.check(page()).click();
    await commit();

    await read(listFile('lan-2.csv', [FIRST[0] ?? [], ['2', 'Trần Thị Thử', 'Giám đốc', '', 'Ủy viên', '18/3/2026'], ['3', 'Đỗ Thị Dụ', '', '', 'Ủy viên', '31/02/2026']]));
    await expect(page().getByText(imports.columns.recalled)).toBeVisible();
    await expect(work).toHaveValue('assignedField');
    await picture(page(), 'import-recalled');
    await button(page(), imports.columns.asProposed).click();
    await expect(work).toHaveValue('');
    await work.selectOption(imports.fields.assignedField);
    await wizard.check(page()).click();
  });

  test('shows what it says otherwise than the record, and whom it does not name', async () => {
    await button(wizard.choices(page(), 'Trần Thị Thử'), imports.words.roster.this).click();
    const changed = wizard.grid(page()).getByRole('row', { name: /Trần Thị Thử/ });
    await expect(changed.getByRole('deletion')).toHaveText(['Phó Giám đốc', ui.roles.deputy_head]);
    await filter('ready').click();
    await filter('changes').click();
    await expect(wizard.grid(page()).getByRole('row')).toHaveCount(2);
    await picture(page(), 'import-changes');
    await filter('missing').click();
    await expect(rowOf(page(), 'Lê Văn Ví')).toBeVisible();
    await picture(page(), 'import-missing');
    await filter('all').click();
  });

  test('gives its rows to be looked at as a workbook, marked and commented', async () => {
    const file = path.join(program().userDataDir, 'can-xem.xlsx');
    await program().nextSaveDialog(file);
    await button(page(), imports.report.action).click();
    await expect(page().getByText(saying(ui.export.done_other))).toBeVisible();
    const workbook = await new ExcelJS.Workbook().xlsx.readFile(file);
    const notes: string[] = [];
    workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => { if (cell.note !== undefined) notes.push(cell.text); })));
    expect(notes).toEqual(['31/02/2026']);
    await picture(page(), 'import-report');
    await button(page(), ui.close).last().click();
    await button(page(), imports.discard.verb).click();
    await page().getByRole('dialog').getByRole('button', { name: imports.discard.verb }).click();
  });
});

describe('cells copied in Excel', () => {
  test('are pasted into the page and come in like a file', async () => {
    // The field stands for the sheet of another program: what is cut from it lies on the clipboard.
    await goTo(page(), 'people');
    await button(page(), people.list.new).first().click();
    const sheet = page().getByRole('textbox', { name: people.fields.note });
    await sheet.fill([HEADINGS, ['1', 'Vũ Thị Ví Dụ', 'Chuyên viên', '', 'Thư ký', '18/3/2026']].map((row) => row.join('\t')).join('\n'));
    await sheet.press('ControlOrMeta+a');
    await sheet.press('ControlOrMeta+x');
    await page().keyboard.press('Escape');

    await toWizard();
    await page().keyboard.press('ControlOrMeta+v');
    await expect(page().getByText(imports.file.pasted)).toBeVisible();
    await picture(page(), 'import-pasted');
    await wizard.checkBox(page()).check();
    await wizard.read(page()).click();
    await wizard.check(page()).click();
    await expect(wizard.grid(page()).getByRole('row', { name: /Vũ Thị Ví Dụ/ })).toBeVisible();
    await commit();
    await page().getByRole('tab', { name: imports.tabs.past }).click();
    await expect(rowOf(page(), 'Dán từ Excel')).toBeVisible();
  });
});
