import path from 'node:path';
import { describe, test } from 'vitest';
import { answer, filled } from '../support/task-sheets.ts';
import { expect } from './expect.ts';
import { faultsOf } from './faults.ts';
import { fillOfficeWithoutTasks } from './desk-office.ts';
import { button, rowOf, saying, sidePanel, toast } from './pages.ts';
import { goTo, navigation, picture, settled, startOnce, words } from './support.ts';

const { taskCampaigns, tasks, taskViews, taskWork } = words;
const TITLE = 'Báo cáo nhiệm vụ quý IV';
const UNIT = 'Sở Nội vụ';
const TASK = 'Rà soát quy chế hoạt động';

const program = startOnce({}, ({ page }) => navigation(page).waitFor(), fillOfficeWithoutTasks);
const page = () => program().page;
const field = (name: string) => sidePanel(page()).getByLabel(new RegExp(`^${name}( \\*)?$`)).and(sidePanel(page()).locator('input, textarea'));

async function save(told: string): Promise<void> {
  await page().keyboard.press('Control+s');
  await expect(toast(page(), told)).toBeVisible();
  await settled(page());
}

describe('a round of task reports', () => {
  test('is sent to a unit as a workbook, comes back filled in, and is taken', async () => {
    await goTo(page(), 'tasks');
    await page().keyboard.press('Control+n');
    await field(tasks.fields.title).fill(TASK);
    await field(tasks.fields.leadUnitId).fill(UNIT);
    await page().getByRole('option').first().click();
    await page().keyboard.press('Control+s');
    await button(page().getByRole('dialog'), taskWork.clarity.verb).click();
    await expect(toast(page(), tasks.form.created)).toBeVisible();
    await settled(page());
    await page().keyboard.press('Escape');
    await button(page(), taskViews.more).click();
    await page().getByRole('menuitem', { name: taskCampaigns.open }).click();
    await expect(rowOf(page(), 'Báo cáo tiến độ nhiệm vụ của các sở, ngành')).toBeVisible();
    await page().keyboard.press('Control+n');
    await field(taskCampaigns.fields.title).fill(TITLE);
    await sidePanel(page()).getByRole('checkbox', { name: UNIT }).first().check();
    await picture(page(), 'task-campaign-new');
    await save(taskCampaigns.created);
    await page().getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await expect(rowOf(page(), UNIT)).toContainText(taskCampaigns.states.sent);
    await picture(page(), 'task-campaign');
    expect(await faultsOf(page())).toEqual([]);

    const sent = path.join(program().userDataDir, 'gui-di.xlsx');
    await program().nextSaveDialog(sent);
    await button(page(), taskCampaigns.write.one).click();
    await page().getByText('dòng ra gui-di.xlsx.').waitFor();
    await button(page().getByRole('dialog', { name: taskCampaigns.write.one }), words.ui.close).click();

    const reply = await filled(sent, (sheet, [row]) => answer(sheet, row ?? 0, { progress: 40, status: 'dở dang', result: 'Đã có dự thảo', note: 'du-thao.docx' }), 'tra-loi.xlsx');
    await page().getByRole('tab', { name: taskCampaigns.take.title }).click();
    await page().getByRole('checkbox', { name: taskCampaigns.take.noSecret }).check();
    await program().dropFiles(page().getByText(taskCampaigns.take.drop), [reply]);
    await page().getByRole('heading', { level: 2, name: UNIT }).waitFor();
    const take = page().getByRole('button', { name: saying(taskCampaigns.take.commit_other) });
    await expect(take).toBeDisabled();
    await picture(page(), 'task-campaign-take');
    expect(await faultsOf(page())).toEqual([]);
    await page().getByRole('combobox', { name: `${taskCampaigns.take.decide}: ${taskCampaigns.cells.status}` }).selectOption({ label: taskCampaigns.take.takeValue.replace('{{value}}', taskCampaigns.statuses.in_progress) });
    await take.click();
    await expect(toast(page(), saying(taskCampaigns.take.done_other))).toBeVisible();
    await expect(rowOf(page(), UNIT)).toContainText(taskCampaigns.states.answered);
    await page().getByRole('tab', { name: taskCampaigns.tabs.evidence }).click();
    await expect(rowOf(page(), 'du-thao.docx')).toContainText(taskCampaigns.evidence.missing);
  });
});
