import { describe, test } from 'vitest';
import { expect } from './expect.ts';
import { registerNamed } from '../../shared/registers/index.ts';
import { vi } from '../../shared/registers/vi.ts';
import { faultsOf } from './faults.ts';
import { button, rowOf, sidePanel, toast } from './pages.ts';
import { finishFirstStart, goTo, openProgram, picture, settled, startOnce, words } from './support.ts';

const { registers, ui } = words;
const { model } = vi;
const program = startOnce({}, ({ page }) => finishFirstStart(page, 'sample'));
const page = () => program().page;
const panel = () => sidePanel(page());
const field = (label: string) => panel().getByLabel(new RegExp(`^${label}( \\*)?$`)).and(panel().locator('input, textarea'));
const dialog = () => page().getByRole('dialog');

async function choose(label: string, option: string): Promise<void> {
  await field(label).click();
  await page().getByRole('option', { name: option, exact: true }).click();
}

describe('a register', () => {
  test('is empty in an empty office, and says what to do', async () => {
    const { page: empty } = await openProgram();
    await finishFirstStart(empty, 'empty');
    await goTo(empty, 'registers');
    await empty.getByRole('link', { name: model.title }).click();
    await expect(empty.getByText(registers.empty)).toBeVisible();
    await picture(empty, 'registers-empty');
  });

  test('is chosen from all, each with how much it holds', async () => {
    await goTo(page(), 'registers');
    await expect(page().getByRole('link', { name: model.title })).toBeVisible();
    await settled(page());
    await picture(page(), 'registers');
    expect(await faultsOf(page())).toEqual([]);
    await page().getByRole('link', { name: model.title }).click();
    await expect(rowOf(page(), model.statuses.recognised).first()).toBeVisible();
    await settled(page());
    await picture(page(), 'registers-list');
    expect(await faultsOf(page())).toEqual([]);
  });

  test('takes a record by keys; what its rules refuse stands beside the field', async () => {
    await page().keyboard.press('Control+n');
    await field(model.fields.name).fill('Rác');
    await choose(model.fields.type, model.options.type.model);
    await choose(model.fields.subject, model.options.subject.collective);
    await field(model.fields.unitId).fill('xã');
    await page().getByRole('option').first().click();
    await choose(model.fields.field, model.options.field.society);
    await field(model.fields.registeredOn).fill('10/2/2026');
    await page().keyboard.press('Control+s');
    await expect(panel().getByText(model.checks.nameTooShort)).toBeVisible();
    await field(model.fields.name).fill('Ngày hội đổi rác lấy quà');
    await picture(page(), 'registers-new');
    expect(await faultsOf(page())).toEqual([]);
    await page().keyboard.press('Control+s');
    await expect(toast(page(), registers.created)).toBeVisible();
    await expect(rowOf(page(), 'Ngày hội đổi rác lấy quà')).toContainText(model.statuses.proposed);
    await expect(panel().getByText(model.checks.undescribed)).toBeVisible();
    await settled(page());
    await picture(page(), 'registers-model');
    expect(await faultsOf(page())).toEqual([]);
  });

  test('goes through its life, and a step asks for what it needs', async () => {
    for (const move of ['register', 'start', 'assess'] as const) {
      await button(panel(), registers.moves).click();
      await page().getByRole('menuitem', { name: model.moves[move], exact: true }).click();
      await dialog().waitFor();
      await page().keyboard.press('Control+s');
      await expect(dialog()).toHaveCount(0);
      await settled(page());
    }
    await button(panel(), registers.moves).click();
    await page().getByRole('menuitem', { name: model.moves.recognise, exact: true }).click();
    await dialog().waitFor();
    await page().keyboard.press('Control+s');
    await expect(dialog().getByText(words.errors.rules.RECORD_FIELD_NEEDED).first()).toBeVisible();
    await picture(page(), 'registers-move');
    await page().keyboard.press('Escape');
    await expect(dialog()).toHaveCount(0);
    await expect(rowOf(page(), 'Ngày hội đổi rác lấy quà')).toContainText(model.statuses.assessed);
  });

  test('keeps a view of it under a name, with how much it holds', async () => {
    await page().getByRole('button', { name: model.fields.field, exact: true }).click();
    await page().getByRole('menuitemcheckbox', { name: model.options.field.society }).or(page().getByRole('menuitem', { name: model.options.field.society })).or(page().getByRole('menuitemradio', { name: model.options.field.society })).first().click();
    await button(page(), ui.views.menu).click();
    await page().getByRole('menuitem', { name: ui.views.keep }).click();
    await page().getByRole('dialog').getByLabel(ui.views.name).fill('Văn hóa - xã hội');
    await page().keyboard.press('Control+s');
    await expect(toast(page(), ui.views.kept)).toBeVisible();
    await settled(page());
    await picture(page(), 'registers-view');
    await expect(page().getByRole('tab', { name: /^Văn hóa - xã hội/ })).toHaveAttribute('aria-selected', 'true');
    expect(await faultsOf(page())).toEqual([]);
    await page().getByRole('tab', { name: new RegExp(`^${ui.all}`) }).click();
    await settled(page());
    await expect(button(page(), ui.clearFilters)).toHaveCount(0);
  });

  test('a recommendation of the People becomes a task, and leads to it', async () => {
    await goTo(page(), 'registers');
    await page().getByRole('link', { name: vi.recommendation.title }).click();
    await rowOf(page(), /Nạo vét kênh/).first().click();
    await button(panel(), words.taskWork.ofDocument.add).click();
    await dialog().waitFor();
    await dialog().getByLabel(words.tasks.fields.leadUnitId).and(dialog().locator('input')).fill('xã');
    await page().getByRole('option').first().click();
    await picture(page(), 'registers-new-task');
    await page().keyboard.press('Control+s');
    await button(dialog().last(), words.taskWork.clarity.verb).click();
    await expect(dialog()).toHaveCount(0);
    await expect(panel().getByRole('link', { name: /: Nạo vét kênh/ })).toBeVisible();
    await settled(page());
    await picture(page(), 'registers-tasks');
    expect(await faultsOf(page())).toEqual([]);
    await panel().getByRole('link', { name: /: Nạo vét kênh/ }).click();
    await expect(panel().getByRole('link', { name: 'Nạo vét kênh tiêu thoát nước trước mùa mưa', exact: true })).toBeVisible();
    await goTo(page(), 'registers');
    await page().getByRole('link', { name: model.title }).click();
    await settled(page());
  });

  test('is narrowed, and found by the search of the program', async () => {
    await page().getByRole('searchbox').fill('doi rac lay qua');
    await expect(rowOf(page(), 'Ngày hội đổi rác lấy quà')).toBeVisible();
    await page().getByRole('searchbox').fill('khong co gi');
    await expect(page().getByText(registers.noMatch)).toBeVisible();
    await button(page(), ui.clearFilters).first().click();
    expect(registerNamed('model')?.life?.statuses).toHaveLength(Object.keys(model.statuses).length);
    await page().keyboard.press('Control+k');
    await page().getByRole('combobox', { name: words.search.title }).fill('ngay hoi doi rac');
    await expect(page().getByRole('option', { name: /Ngày hội đổi rác lấy quà/ })).toContainText(model.record);
  });
});
