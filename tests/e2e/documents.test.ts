import type { Locator } from '@playwright/test';
import { describe, test } from 'vitest';
import { expect } from './expect.ts';
import { button, rowOf, saying, sidePanel, toast } from './pages.ts';
import { finishFirstStart, goTo, openProgram, picture, settled, startOnce, words } from './support.ts';

const { documents, errors, recycleBin, ui } = words;

const program = startOnce({}, ({ page }) => finishFirstStart(page, 'sample'));
const page = () => program().page;
const dialog = () => page().getByRole('dialog');
/** A field by its label, with or without the star of those that are needed. */
const fieldIn = (place: Locator, name: string) => place.getByLabel(new RegExp(`^${name}( \\*)?$`)).and(place.locator('input, textarea'));
const field = (name: string) => fieldIn(sidePanel(page()), name);

async function beginDocument(direction: keyof typeof documents.directions): Promise<void> {
  await goTo(page(), 'documents');
  await page().keyboard.press('Control+n');
  await choose(documents.fields.direction, documents.directions[direction]);
}

async function choose(label: string, option: string): Promise<void> {
  await field(label).click();
  await page().getByRole('option', { name: option, exact: true }).click();
}

async function save(told: string): Promise<void> {
  await page().keyboard.press('Control+s');
  await expect(toast(page(), told)).toBeVisible();
  await settled(page());
}

describe('the register of documents', () => {
  test('is empty at first in an empty office, and says what to do', async () => {
    const { page: empty } = await openProgram();
    await finishFirstStart(empty, 'empty');
    await goTo(empty, 'documents');
    await expect(empty.getByText(documents.list.empty)).toBeVisible();
    await picture(empty, 'documents-empty');
  });

  test('a directive comes in: the symbol is put right and chooses the type; what is missing is said beside its field', async () => {
    await beginDocument('directive');
    await field(documents.fields.symbol).fill('941 – CT/TW');
    await expect(sidePanel(page()).getByText(saying(documents.read.as))).toBeVisible();
    await expect(field(documents.fields.type)).toHaveValue(documents.types.directive);
    await field(documents.fields.issuedOn).fill('1/2026');
    await page().keyboard.press('Control+s');
    await expect(sidePanel(page()).getByText(errors.rules.TITLE_REQUIRED)).toBeVisible();
    await field(documents.fields.title).fill('Tăng cường sự lãnh đạo của Đảng đối với công tác tiếp công dân');
    await field(documents.fields.issuer).fill('Ban Bí thư Trung ương Đảng');
    await picture(page(), 'documents-new');
    await save(documents.form.created);
    await expect(rowOf(page(), '941-CT/TW')).toContainText('01/2026');
  });

  test('a paper goes out: drafted, issued in the term that holds its day, with the next number of the book on paper', async () => {
    await beginDocument('issued');
    await choose(documents.fields.type, documents.types.plan);
    await field(documents.fields.title).fill('Kế hoạch thực hiện Chỉ thị về tiếp công dân');
    await field(documents.fields.committeeId).fill('dân vận khéo tỉnh');
    await page().getByRole('option').first().click();
    await save(documents.form.created);
    await button(sidePanel(page()), documents.panel.issue).click();
    await fieldIn(dialog(), documents.issue.issuedOn).fill('1/1/2019');
    await expect(dialog().getByText(documents.issue.noTerm)).toBeVisible();
    await button(page(), documents.issue.toTerms).click();
    await button(dialog().last(), documents.terms.add).click();
    await fieldIn(dialog().last(), documents.terms.name).fill('Nhiệm kỳ 2015–2020');
    await fieldIn(dialog().last(), documents.terms.beginsOn).fill('10/10/2015');
    await fieldIn(dialog().last(), documents.terms.endsOn).fill('15/10/2020');
    await save(documents.terms.added);
    await page().keyboard.press('Escape');
    await fieldIn(dialog(), documents.issue.issuedOn).fill('1/1/2019');
    await expect(dialog().getByText(documents.issue.first)).toBeVisible();
    await fieldIn(dialog(), documents.issue.number).fill('7');
    await picture(page(), 'documents-issue');
    await page().keyboard.press('Control+s');
    await expect(toast(page(), saying(documents.issue.done))).toBeVisible();
    await expect(sidePanel(page()).getByRole('heading', { name: '07-KH/BCĐ' })).toBeVisible();
  });

  test('hangs on the directive: told from both sides, and in the overview of who carries it out', async () => {
    await button(sidePanel(page()), documents.panel.addLink).click();
    await fieldIn(dialog(), documents.link.other).fill('941 ct');
    await page().getByRole('option', { name: '941-CT/TW' }).click();
    await save(documents.panel.linked);
    await picture(page(), 'documents-panel');
    await sidePanel(page()).getByRole('link', { name: /941-CT/ }).click();
    await expect(sidePanel(page()).getByText(documents.linkKinds.implements.passive)).toBeVisible();
    await button(sidePanel(page()), documents.panel.cascade).click();
    await page().getByRole('heading', { level: 1, name: /941-CT\/TW/ }).waitFor();
    await expect(page().getByText(documents.cascade.none).first()).toBeVisible();
    await picture(page(), 'documents-cascade');
    await button(page(), documents.cascade.back).click();
    await sidePanel(page()).getByRole('heading', { name: '941-CT/TW' }).waitFor();
  });

  test('a number is cancelled with its reason and cannot be deleted; a draft goes to the recycle bin and back', async () => {
    await rowOf(page(), '07-KH/BCĐ').click();
    await button(sidePanel(page()), documents.panel.cancel).click();
    await fieldIn(dialog(), documents.cancel.reason).fill('In sai ngày');
    await save(documents.cancel.done.replace('{{symbol}}', '07-KH/BCĐ'));
    await expect(sidePanel(page()).getByText(/In sai ngày/)).toBeVisible();
    await expect(button(sidePanel(page()), documents.panel.remove)).toHaveCount(0);
    await beginDocument('issued');
    await field(documents.fields.title).fill('Dự thảo bỏ đi');
    await save(documents.form.created);
    await button(sidePanel(page()), documents.panel.remove).click();
    await expect(rowOf(page(), 'Dự thảo bỏ đi')).toHaveCount(0);
    await goTo(page(), 'recycleBin');
    await rowOf(page(), 'Dự thảo bỏ đi').click();
    await button(sidePanel(page()), recycleBin.restore).click();
    await goTo(page(), 'documents');
    await expect(rowOf(page(), 'Dự thảo bỏ đi')).toBeVisible();
  });

  test('a secret paper is a line without a subject, and no search finds it', async () => {
    await beginDocument('incoming');
    await field(documents.fields.symbol).fill('12-BC/TU');
    await field(documents.fields.title).fill('Không được lưu');
    await field(documents.fields.secret).check();
    await expect(field(documents.fields.title)).toHaveCount(0);
    await field(documents.fields.holder).fill('Văn thư');
    await picture(page(), 'documents-secret');
    await save(documents.form.created);
    await expect(rowOf(page(), '12-BC/TU')).toContainText(documents.list.secret);
    await page().getByRole('searchbox').fill('12 bc tu');
    await expect(page().getByText(documents.list.noMatch)).toBeVisible();
    await button(page(), ui.clearFilters).first().click();
  });
});
