import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';
import { answer, COLUMN, filled, taskRowsOf, typedByHand } from '../support/task-sheets.ts';
import { expect } from './expect.ts';
import { faultsOf } from './faults.ts';
import { fillOfficeWithoutTasks } from './desk-office.ts';
import { button, rowOf, saying, sidePanel, toast } from './pages.ts';
import { chooseLanguage, goTo, navigation, picture, settled, startOnce, type Words, words } from './support.ts';
import { resources } from '../../renderer/src/i18n/resources.ts';

const { documents, taskCampaigns, tasks, taskViews, taskWork } = words;
const TITLE = 'Báo cáo nhiệm vụ quý IV';
const UNIT = 'Sở Nội vụ';
const OTHER_UNIT = 'Sở Tài chính';
const TASK = 'Rà soát quy chế hoạt động';
const OTHER_TASK = 'Bố trí kinh phí tập huấn';

/** So many that nobody's computer has read them before they are given up. */
const MANY = 400;

const program = startOnce({}, ({ page }) => navigation(page).waitFor(), fillOfficeWithoutTasks);
const page = () => program().page;
const field = (name: string) => sidePanel(page()).getByLabel(new RegExp(`^${name}( \\*)?$`)).and(sidePanel(page()).locator('input, textarea'));
const dialog = () => page().getByRole('dialog');
const tab = (name: string) => page().getByRole('tab', { name });
const inFolder = (...names: string[]) => path.join(program().userDataDir, ...names);
const take = () => page().getByRole('button', { name: saying(taskCampaigns.take.commit_other) });
const decide = (cell: keyof Words['taskCampaigns']['cells']) => page().getByRole('combobox', { name: `${taskCampaigns.take.decide}: ${taskCampaigns.cells[cell]}` });

async function save(told: string): Promise<void> {
  await page().keyboard.press('Control+s');
  await expect(toast(page(), told)).toBeVisible();
  await settled(page());
}

async function handOut(title: string, unit: string): Promise<void> {
  await page().keyboard.press('Control+n');
  await field(tasks.fields.title).fill(title);
  await field(tasks.fields.leadUnitId).fill(unit);
  await page().getByRole('option').first().click();
  await page().keyboard.press('Control+s');
  await button(dialog(), taskWork.clarity.verb).click();
  await expect(sidePanel(page()).getByRole('heading', { name: title })).toBeVisible();
  await expect(dialog()).toBeHidden();
  await settled(page());
  await page().keyboard.press('Escape');
  await expect(sidePanel(page())).toBeHidden();
}

/** The workbook that went out, as one unit sends it back: its own sheet alone, filled in. */
function answered(unit: string, answers: Parameters<typeof answer>[2], name: string): Promise<string> {
  return filled(inFolder('gui-di.xlsx'), (sheet, _rows, workbook) => {
    const own = workbook.worksheets.find((one) => one.name === unit) ?? sheet;
    answer(own, taskRowsOf(own)[0] ?? 0, answers);
    for (const other of workbook.worksheets) if (other !== own) workbook.removeWorksheet(other.id);
  }, name);
}

/** What the units send back, lying in a folder as an office saves them: beside each other, with papers among them. */
async function aFolderOfReplies(): Promise<string> {
  const folder = inFolder('don vi gui ve');
  mkdirSync(path.join(folder, OTHER_UNIT), { recursive: true });
  const first = await answered(UNIT, { progress: 40, status: 'dở dang', result: 'Đã có dự thảo', note: 'du-thao.docx' }, path.join('don vi gui ve', 'so-noi-vu.xlsx'));
  writeFileSync(path.join(folder, 'so-noi-vu (1).xlsx'), readFileSync(first));
  writeFileSync(path.join(folder, 'hong.xlsx'), 'không phải tệp Excel');
  writeFileSync(path.join(folder, 'cong-van.pdf'), 'công văn');
  await typedByHand(folder, [['Danh sách cán bộ'], ['Nguyễn Văn A']], 'danh-sach.xlsx');
  await typedByHand(path.join(folder, OTHER_UNIT), [[OTHER_UNIT.toLocaleUpperCase('vi')], ['STT', 'Nội dung công việc', 'Tiến độ', 'Kết quả thực hiện'], [1, OTHER_TASK, '50%', 'Đã trình']], 'bao-cao.xlsx');
  return folder;
}

describe('a round of task reports', () => {
  test('is started for units with open tasks, and sent to each as a workbook', async () => {
    await goTo(page(), 'tasks');
    await handOut(TASK, UNIT);
    await handOut(OTHER_TASK, OTHER_UNIT);
    await button(page(), taskViews.more).click();
    await page().getByRole('menuitem', { name: taskCampaigns.open }).click();
    await expect(rowOf(page(), 'Báo cáo tiến độ nhiệm vụ của các sở, ngành')).toBeVisible();
    await page().keyboard.press('Control+n');
    await field(taskCampaigns.fields.title).fill(TITLE);
    await button(sidePanel(page()), taskCampaigns.allUnits).click();
    await picture(page(), 'task-campaign-new');
    expect(await faultsOf(page())).toEqual([]);
    await save(taskCampaigns.created);
    await page().getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await expect(rowOf(page(), UNIT)).toContainText(taskCampaigns.states.sent);
    await picture(page(), 'task-campaign');
    expect(await faultsOf(page())).toEqual([]);

    mkdirSync(inFolder('ghi ra'));
    await rowOf(page(), OTHER_UNIT).getByRole('checkbox').check();
    const bar = page().getByRole('toolbar');
    await program().nextOpenDialog([inFolder('ghi ra')]);
    await button(bar, taskCampaigns.write.folder).click();
    await page().getByText(saying(taskCampaigns.write.done_other)).waitFor();
    await picture(page(), 'task-campaign-chosen');
    expect(await faultsOf(page())).toEqual([]);
    expect(readdirSync(inFolder('ghi ra'))).toEqual([`Báo cáo nhiệm vụ - ${OTHER_UNIT}.xlsx`]);
    await button(bar, words.ui.clear).click();
    await program().nextOpenDialog([inFolder('ghi ra')]);
    await button(page(), taskCampaigns.write.folder).click();
    await expect.poll(() => readdirSync(inFolder('ghi ra')).length).toBe(2);
    await button(page().getByRole('dialog', { name: taskCampaigns.write.folder }), words.ui.close).click();

    await program().nextSaveDialog(inFolder('gui-di.xlsx'));
    await button(page(), taskCampaigns.write.one).click();
    await page().getByText('dòng ra gui-di.xlsx.').waitFor();
    await button(page().getByRole('dialog', { name: taskCampaigns.write.one }), words.ui.close).click();
  });

  test('reads many files one after the other, and reading can be given up: nothing was taken', async () => {
    mkdirSync(inFolder('rat nhieu'));
    const reply = readFileSync(await answered(UNIT, { progress: 10 }, 'mot-tep.xlsx'));
    for (let number = 1; number <= MANY; number += 1) writeFileSync(inFolder('rat nhieu', `tra-loi-${number}.xlsx`), reply);
    await tab(taskCampaigns.take.title).click();
    await page().getByRole('checkbox', { name: taskCampaigns.take.noSecret }).check();
    await program().nextOpenDialog([inFolder('rat nhieu')]);
    await button(page(), taskCampaigns.take.pickFolder).click();
    const queue = page().getByRole('list', { name: taskCampaigns.take.queue });
    await expect(queue.getByRole('listitem')).toHaveCount(MANY);
    await button(page(), words.ui.cancelJob).click();
    await expect(page().getByText(taskCampaigns.take.cancelled)).toBeVisible();
    await expect(queue).toBeHidden();
    await picture(page(), 'task-campaign-given-up');
    await tab(taskCampaigns.tabs.replies).click();
    await expect(page().getByText(taskCampaigns.replies.none)).toBeVisible();
  });

  test('takes the replies of a whole folder at once: each is said what became of it, and what is open is decided', async () => {
    const folder = await aFolderOfReplies();
    await tab(taskCampaigns.take.title).click();
    await button(page(), taskCampaigns.take.pickFolder).click();
    await expect(page().getByText(taskCampaigns.take.noSecretMissing)).toBeVisible();
    await page().getByRole('checkbox', { name: taskCampaigns.take.noSecret }).check();
    await program().dropFiles(page().getByText(taskCampaigns.take.drop), [folder]);
    const summary = page().getByRole('region', { name: taskCampaigns.take.summary });
    await summary.waitFor();
    await expect(page().getByText(saying(taskCampaigns.take.others_other))).toBeVisible();
    for (const [file, verdict] of [['bao-cao.xlsx', 'matched'], ['danh-sach.xlsx', 'unreadable'], ['hong.xlsx', 'unreadable'], ['so-noi-vu (1).xlsx', 'matched'], ['so-noi-vu.xlsx', 'duplicate']] as const) await expect(summary.getByRole('row', { name: file })).toContainText(taskCampaigns.verdicts[verdict]);
    await expect(take()).toBeDisabled();
    await expect(button(page(), taskCampaigns.take.pick)).toBeDisabled();
    await picture(page(), 'task-campaign-take');
    expect(await faultsOf(page())).toEqual([]);
    await summary.getByRole('button', { name: saying(taskCampaigns.verdicts.unreadable) }).click();
    await expect(page().getByRole('region', { name: 'bao-cao.xlsx' })).toBeHidden();
    await expect(page().getByRole('region', { name: 'hong.xlsx' })).toBeVisible();
    await summary.getByRole('button', { name: saying(taskCampaigns.take.allFiles) }).click();
    await summary.getByRole('button', { name: taskCampaigns.take.goTo.replace('{{name}}', 'so-noi-vu (1).xlsx') }).press('Enter');
    await expect(page().getByRole('region', { name: 'so-noi-vu (1).xlsx' })).toBeFocused();
    await picture(page(), 'task-campaign-cells');
    await decide('status').selectOption({ label: taskCampaigns.take.takeValue.replace('{{value}}', taskCampaigns.statuses.in_progress) });
    await take().click();
    await expect(toast(page(), saying(taskCampaigns.take.done_other))).toBeVisible();
    for (const unit of [UNIT, OTHER_UNIT]) await expect(rowOf(page(), unit)).toContainText(taskCampaigns.states.answered);
    await picture(page(), 'task-campaign-answered');
    rmSync(folder, { recursive: true });
  });

  test('takes a second file of a unit after the first, in one dialog for many files', async () => {
    const files: string[] = [];
    for (const progress of [20, 30]) files.push(await answered(UNIT, { progress, status: 'Đang thực hiện' }, `bo-sung-${progress}.xlsx`));
    await tab(taskCampaigns.take.title).click();
    await page().getByRole('checkbox', { name: taskCampaigns.take.noSecret }).check();
    await program().nextOpenDialog(files);
    await button(page(), taskCampaigns.take.pick).click();
    const summary = page().getByRole('region', { name: taskCampaigns.take.summary });
    await expect(summary.getByRole('row', { name: 'bo-sung-30.xlsx' })).toContainText(taskCampaigns.verdicts.second);
    await expect(page().getByText(taskCampaigns.take.secondHint)).toBeVisible();
    await decide('progress').first().selectOption({ label: taskCampaigns.take.take });
    await take().click();
    await expect(summary.getByRole('row', { name: 'bo-sung-20.xlsx' })).toContainText(taskCampaigns.verdicts.duplicate);
    await expect(summary.getByRole('row', { name: 'bo-sung-30.xlsx' })).toContainText(taskCampaigns.verdicts.matched);
    await decide('progress').selectOption({ label: taskCampaigns.take.take });
    await take().click();
    await expect(summary).toBeHidden();
    await expect(rowOf(page(), UNIT)).toContainText('bo-sung-30.xlsx');
  });
});

describe('what the replies leave', () => {
  test('is their own files, opened again from the round as they came, and saved elsewhere', async () => {
    await tab(taskCampaigns.tabs.replies).click();
    await picture(page(), 'task-campaign-replies');
    expect(await faultsOf(page())).toEqual([]);
    await button(page(), taskCampaigns.replies.open.replace('{{name}}', 'bao-cao.xlsx')).click();
    await expect.poll(async () => (await program().opened()).some((file) => path.basename(file) === 'bao-cao.xlsx')).toBe(true);
    await program().nextSaveDialog(inFolder('lay-ra.xlsx'));
    await button(page(), taskCampaigns.replies.save.replace('{{name}}', 'bo-sung-30.xlsx')).click();
    await expect(toast(page(), taskCampaigns.replies.saved.replace('{{name}}', 'lay-ra.xlsx'))).toBeVisible();
    expect(readFileSync(inFolder('lay-ra.xlsx')).equals(readFileSync(inFolder('bo-sung-30.xlsx')))).toBe(true);
  });

  test('is the names of evidence that nobody attached, on the board and on the task; a name goes when its file is there', async () => {
    await tab(taskCampaigns.tabs.evidence).click();
    await expect(rowOf(page(), 'du-thao.docx')).toContainText(taskCampaigns.evidence.missing);
    await picture(page(), 'task-campaign-evidence');
    await rowOf(page(), 'du-thao.docx').getByRole('link').click();
    await expect(sidePanel(page()).getByText(taskCampaigns.evidence.missingHint)).toBeVisible();
    await sidePanel(page()).getByText(taskCampaigns.evidence.missingHint).scrollIntoViewIfNeeded();
    await picture(page(), 'task-panel-evidence');
    expect(await faultsOf(page())).toEqual([]);
    writeFileSync(inFolder('DU-THAO.docx'), 'dự thảo');
    await button(sidePanel(page()), documents.files.add).click();
    await dialog().getByRole('checkbox', { name: documents.files.noSecret }).check();
    await program().nextOpenDialog([inFolder('DU-THAO.docx')]);
    await button(dialog(), documents.files.pick).click();
    await expect(button(sidePanel(page()), `${documents.files.open}: DU-THAO.docx`)).toBeVisible();
    await expect(sidePanel(page()).getByText(taskCampaigns.evidence.missingHint)).toBeHidden();
  });
});

describe('in the dark, in English', () => {
  test('the same pages keep nobody out', async () => {
    await page().keyboard.press('Escape');
    const english = resources.en.taskCampaigns;
    await goTo(page(), 'settings');
    await page().getByText(words.office.settings.themes.dark, { exact: true }).click();
    await page().locator('html[data-mantine-color-scheme="dark"]').waitFor();
    await goTo(page(), 'tasks');
    await button(page(), taskViews.more).click();
    await page().getByRole('menuitem', { name: taskCampaigns.open }).click();
    await rowOf(page(), TITLE).dblclick();
    await page().getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await chooseLanguage(page(), 'en');
    await tab(english.take.title).click();
    await page().getByRole('checkbox', { name: english.take.noSecret }).check();
    const late = await filled(inFolder('gui-di.xlsx'), (sheet, [row = 0]) => { answer(sheet, row, { progress: 0.5, doneOn: 'tuần sau' }); sheet.getCell(row, COLUMN.title).value = 'Nội dung khác'; }, 'sua-ngoai.xlsx');
    await program().dropFiles(page().getByText(english.take.drop), [late, inFolder('bo-sung-20.xlsx'), inFolder('DU-THAO.docx')]);
    await page().getByRole('region', { name: english.take.summary }).waitFor();
    await picture(page(), 'task-campaign-take-en-dark');
    expect(await faultsOf(page())).toEqual([]);
    await button(page(), english.take.leave).click();
    await expect(page().getByRole('region', { name: english.take.summary })).toBeHidden();
  });
});
