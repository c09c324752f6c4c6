import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';
import { expect } from './expect.ts';
import { faultsOf } from './faults.ts';
import { button, committeesPage, saying, wizard } from './pages.ts';
import { finishFirstStart, goTo, picture, settled, startOnce, words } from './support.ts';

const { committees, errors, imports, ui } = words;
const { mappingFile } = imports.columns;
const { all } = imports.match;
const program = startOnce({}, ({ page }) => finishFirstStart(page, 'empty'));
const page = () => program().page;

const [ONE, OTHER] = ['Ban Chỉ đạo Mẫu', 'Ban Chỉ đạo Thử'];
const HEADINGS = ['TT', 'Cán bộ', 'Chức vụ', 'Việc', 'Vai', 'Từ ngày'];
const ROWS = [['1', 'Phạm Văn Mẫu', 'Giám đốc', 'Phụ trách chung', 'Trưởng ban', '18/3/2026'], ['2', 'Trần Thị Thử', 'Phó Giám đốc', '', 'Phó Trưởng ban', '18/3/2026'], ['3', 'Lê Văn Ví', 'Trưởng phòng', '', 'Ủy viên', '18/3/2026']];
const place = (name: string) => path.join(program().userDataDir, name);

function fileOf(name: string, rows: readonly (readonly string[])[]): string {
  writeFileSync(place(name), `\ufeff${rows.map((row) => row.join(';')).join('\r\n')}`);
  return place(name);
}

/** Reads a list for a committee, up to its columns. */
async function read(committee: string, file: string): Promise<void> {
  await goTo(page(), 'committees');
  await committeesPage.open(page(), committee);
  await button(page(), committees.page.add).click();
  await page().getByRole('menuitem', { name: committees.list.import }).click();
  await button(page(), imports.file.pick).waitFor();
  await program().nextOpenDialog([file]);
  await button(page(), imports.file.pick).click();
  await wizard.checkBox(page()).check();
  await wizard.read(page()).click();
  await wizard.check(page()).waitFor();
}

const fieldOf = (column: string) => page().getByRole('combobox', { name: imports.columns.fieldOf.replace('{{column}}', column) });

async function takeMapping(file: string): Promise<void> {
  await settled(page());
  await program().nextOpenDialog([file]);
  await button(page(), mappingFile.take).click();
}

describe('how the columns of a form are put', () => {
  test('is saved as a file', async () => {
    await goTo(page(), 'committees');
    await committeesPage.add(page(), ONE);
    await goTo(page(), 'committees');
    await committeesPage.add(page(), OTHER);
    await read(ONE, fileOf('mau-1.csv', [HEADINGS, ...ROWS]));
    for (const [column, field] of [['B Cán bộ', 'fullName'], ['D Việc', 'assignedField'], ['E Vai', 'role']] as const) await fieldOf(column).selectOption(imports.fields[field]);
    await program().nextSaveDialog(place('ghep-cot.json'));
    await button(page(), mappingFile.save).click();
    await expect(page().getByText(saying(ui.export.doneDocument))).toBeVisible();
    expect(JSON.parse(readFileSync(place('ghep-cot.json'), 'utf8'))).toMatchObject({ version: 1, list: 'roster', columns: [{ heading: 'TT' }, { heading: 'Cán bộ', field: 'fullName' }, { field: 'position' }, { field: 'assignedField' }, { field: 'role' }, { field: 'from' }] });
    await settled(page());
    await picture(page(), 'mapping-saved');
    await button(page(), ui.close).last().click();
    await wizard.check(page()).click();
    await wizard.commit(page()).click();
    await button(page(), imports.result.another).click();
  });

  test('is taken from it by another form, told what is not there; a file that is none or of another list is refused', async () => {
    await read(OTHER, fileOf('mau-2.csv', [['TT', 'Vai', 'Cán bộ', 'Chức vụ'], ...ROWS.map(([number = '', name = '', , , role = '']) => [number, role, name, 'Chuyên viên'])]));
    await expect(fieldOf('C Cán bộ')).toHaveValue('');
    writeFileSync(place('khac.json'), '{"name":"x"}');
    await takeMapping(place('khac.json'));
    await expect(page().getByText(errors.rules.MAPPING_NOT_ONE)).toBeVisible();
    writeFileSync(place('so.json'), readFileSync(place('ghep-cot.json'), 'utf8').replace('"roster"', '"incoming"'));
    await takeMapping(place('so.json'));
    await expect(page().getByText(errors.rules.MAPPING_OTHER_LIST)).toBeVisible();
    await picture(page(), 'mapping-refused');
    await expect(fieldOf('C Cán bộ')).toHaveValue('');
    await takeMapping(place('ghep-cot.json'));
    await expect(page().getByText(mappingFile.taken)).toContainText('“Việc”');
    await expect(fieldOf('C Cán bộ')).toHaveValue('fullName');
    await expect(fieldOf('B Vai')).toHaveValue('role');
    await settled(page());
    await picture(page(), 'mapping-taken');
    expect(await faultsOf(page())).toEqual([]);
    await wizard.check(page()).click();
  });
});

describe('rows of which nobody said who is meant', () => {
  const label = all.label_other.replace('{{count}}', '3');

  test('are taken at once as new, told how many, and taken back', async () => {
    await expect(page().getByText(label)).toBeVisible();
    await settled(page());
    await picture(page(), 'take-all');
    await button(page(), all.new).click();
    await expect(page().getByText(all.taken.new_other.replace('{{count}}', '3'))).toBeVisible();
    await expect(page().getByText(label)).toHaveCount(0);
    await settled(page());
    await picture(page(), 'take-all-taken');
    expect(await faultsOf(page())).toEqual([]);
    await button(page(), ui.undo).click();
    await expect(page().getByText(label)).toBeVisible();
  });

  test('are taken at once as offered, and come in so', async () => {
    await button(page(), all.offered).click();
    await expect(page().getByText(all.taken.offered_other.replace('{{count}}', '3'))).toBeVisible();
    await wizard.commit(page()).click();
    await button(page(), imports.result.another).waitFor();
    await goTo(page(), 'people');
    await expect(page().getByText('Phạm Văn Mẫu')).toHaveCount(1);
  });
});
