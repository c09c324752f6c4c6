import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';
import { TASK_STATUS_TITLES } from '../../shared/rules/task-words.ts';
import { resources } from '../../renderer/src/i18n/resources.ts';
import { expect } from './expect.ts';
import { faultsOf } from './faults.ts';
import { button, rowOf, wizard } from './pages.ts';
import { chooseLanguage, chooseTheme, finishFirstStart, goTo, picture, settled, startOnce, words } from './support.ts';

const { errors, imports, tasks, ui } = words;
const program = startOnce({}, ({ page }) => finishFirstStart(page, 'empty'));
const page = () => program().page;

const UNITS = [
  ['Tên đơn vị', 'Loại đơn vị', 'Cấp trên', 'Ngày thành lập', 'Mã thống kê'],
  ['Thôn Đông', '', 'Xã An Mẫu', '', ''],
  ['Xã An Mẫu', 'Xã', 'Tỉnh Mẫu', '1/7/2025', '00123'],
  ['Tỉnh Mẫu', '', '-', '', ''],
  ['Trung tâm Chính trị', 'Đơn vị sự nghiệp', 'Xã An Mẫu', '', ''],
];
const PEOPLE = [
  ['TT', 'Họ và tên', 'Chức vụ, đơn vị công tác', 'Điện thoại', 'Email'],
  ['1', 'Đ/c Trần Thị Mẫu', 'Chủ tịch UBND, Xã An Mẫu', '0912 345 678', 'mau@mau.vn'],
  ['2', 'Nguyễn Văn Ví', 'Trưởng thôn, Thôn Đông', '', 'không có'],
];
const TASKS = [
  ['TT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì / phối hợp', 'Người chịu trách nhiệm', 'Ngày giao', 'Thời hạn', 'Tiến độ %', 'Tình trạng'],
  ['1', 'Rà soát Quy chế hoạt động', 'Xã An Mẫu (phối hợp: Tỉnh Mẫu)', 'Trần Thị Mẫu', '05/01/2026', 'quý III/2027', '50%', 'Đang thực hiện'],
  ['2', 'Tổng hợp số liệu', 'Thôn Đông', '', '05/01/2026', '', '0', 'gần xong'],
];

function sheet(name: string, rows: readonly (readonly string[])[]): string {
  const file = path.join(program().userDataDir, name);
  writeFileSync(file, `\ufeff${rows.map((row) => row.join(';')).join('\r\n')}`);
  return file;
}

/** From the page of the list to the columns of a file. */
async function open(section: 'units' | 'people' | 'tasks', file: string): Promise<void> {
  await goTo(page(), section);
  await picture(page(), `list-import-${section}-page`);
  expect(await faultsOf(page())).toEqual([]);
  await button(page(), imports.title).first().click();
  await expect(page().getByLabel(imports.file.list)).toHaveValue(section);
  await program().nextOpenDialog([file]);
  await button(page(), imports.file.pick).click();
  await wizard.checkBox(page()).check();
  await wizard.read(page()).click();
  await wizard.check(page()).waitFor();
  await settled(page());
  await picture(page(), `list-import-${section}-columns`);
  await wizard.check(page()).click();
  await wizard.grid(page()).waitFor();
  await settled(page());
  await picture(page(), `list-import-${section}-rows`);
  expect(await faultsOf(page())).toEqual([]);
}

/** Goes to the next problem, and corrects its cell. */
async function correct(cell: RegExp, label: string, text: string): Promise<void> {
  await settled(page());
  await page().keyboard.press('F8');
  await expect(wizard.grid(page())).toHaveAttribute('aria-activedescendant', cell);
  await page().keyboard.press('F2');
  const editor = wizard.grid(page()).getByLabel(label, { exact: true });
  await editor.waitFor();
  await editor.fill(text);
  await editor.press('Enter');
  await editor.waitFor({ state: 'detached' });
}

async function commit(file: string, home: string): Promise<void> {
  await settled(page());
  await wizard.commit(page()).click();
  await expect(page().getByText(imports.result.title.replace('{{file}}', file))).toBeVisible();
  await settled(page());
  expect(await faultsOf(page())).toEqual([]);
  await button(page(), home).click();
}

describe('lists from Excel', () => {
  test('units come in with their parents in any order, and what has no kind is asked', async () => {
    await open('units', sheet('don-vi.csv', UNITS));
    await expect(rowOf(page(), /Thôn Đông/)).toContainText(ui.unitKinds.hamlet);
    await correct(/5-1$/, imports.fields.kind, ui.unitKinds.other);
    await commit('don-vi.csv', imports.words.unit.home);
    await expect(rowOf(page(), /Trung tâm Chính trị/)).toBeVisible();
  });

  test('people come in with positions in those units', async () => {
    await open('people', sheet('nguoi.csv', PEOPLE));
    await correct(/3-\d$/, imports.fields.email, '');
    await commit('nguoi.csv', imports.words.person.home);
    await expect(rowOf(page(), 'Trần Thị Mẫu')).toContainText('Xã An Mẫu');
  });

  test('tasks come in, handed out as the file says; a free word for the status is asked about, in both languages and dark', async () => {
    await open('tasks', sheet('nhiem-vu.csv', TASKS));
    const asked = (language: 'vi' | 'en') => resources[language].imports.problems.CHOICE_UNKNOWN.replace('{{text}}', 'gần xong').replace('{{options}}', Object.values(resources[language].tasks.statuses).join('; '));
    await expect(page().getByText(asked('vi')).first()).toBeVisible();
    await chooseTheme(page(), 'dark');
    await chooseLanguage(page(), 'en');
    await page().getByRole('link', { name: resources.en.app.nav.imports }).click();
    await button(page(), resources.en.imports.resume.go).click();
    await expect(page().getByText(asked('en')).first()).toBeVisible();
    await settled(page());
    await picture(page(), 'list-import-tasks-rows-en-dark');
    expect(await faultsOf(page())).toEqual([]);
    await chooseLanguage(page(), 'vi');
    await chooseTheme(page(), 'light');
    await goTo(page(), 'imports');
    await button(page(), imports.resume.go).click();
    await correct(/3-\d$/, imports.fields.status, TASK_STATUS_TITLES.not_started);
    await commit('nhiem-vu.csv', imports.words.task.home);
    await expect(rowOf(page(), /Rà soát Quy chế hoạt động/)).toContainText(tasks.classes.in_progress);
  });

  test('what differs is shown cell by cell, and what the file leaves out', async () => {
    await open('people', sheet('nguoi-2.csv', [PEOPLE[0] ?? [], ['1', 'Trần Thị Mẫu', 'Bí thư, Xã An Mẫu', '0912345678', 'mau@mau.vn'], ['2', 'Lê Thị Thử', 'Phó Trưởng thôn, Thôn Đông', '', '']]));
    await expect(rowOf(page(), /Trần Thị Mẫu/).first()).toContainText(imports.effects.change);
    await page().getByRole('button', { name: new RegExp(`^${imports.filters.missing}`) }).click();
    await expect(rowOf(page(), /Nguyễn Văn Ví/)).toBeVisible();
    await settled(page());
    await picture(page(), 'list-import-people-missing');
    expect(await faultsOf(page())).toEqual([]);
    await button(page(), imports.discard.verb).click();
    const dialog = page().getByRole('dialog');
    await dialog.waitFor();
    await button(dialog, imports.discard.verb).click();
    await dialog.waitFor({ state: 'detached' });
  });

  test('units that people now need are not taken back, and the program says who; the tasks are', async () => {
    await goTo(page(), 'imports');
    await page().getByRole('tab', { name: imports.tabs.past }).click();
    await page().getByText('don-vi.csv').first().click();
    await button(page(), imports.past.undo).click();
    await expect(page().getByRole('alert').filter({ hasText: new RegExp(errors.rules.UNDO_DEPENDS.replaceAll(/\{\{\w+\}\}/g, '.+').slice(0, 12)) })).toBeVisible();
    await settled(page());
    await picture(page(), 'list-import-undo-refused');
    await page().getByText('nhiem-vu.csv').first().click();
    await button(page(), imports.past.undo).click();
    await expect(page().getByText(imports.past.undone).first()).toBeVisible();
    await goTo(page(), 'tasks');
    await expect(page().getByText(tasks.empty)).toBeVisible();
  });
});
