import type { Locator } from '@playwright/test';
import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'vitest';
import { expect } from './expect.ts';
import { docxPart, textOf } from '../support/docx.ts';
import { pdfPages } from '../support/pdf-pages.ts';
import { faultsOf } from './faults.ts';
import { button, rowOf, saying, sidePanel, toast } from './pages.ts';
import { finishFirstStart, goTo, picture, settled, startOnce, words } from './support.ts';

const { meetings, papers, ui, errors } = words;
const TITLE = 'Phiên họp quý IV của hai Ban Chỉ đạo';

const program = startOnce({}, ({ page }) => finishFirstStart(page, 'sample'));
const page = () => program().page;
const field = (name: string) => sidePanel(page()).getByLabel(new RegExp(`^${name}( \\*)?$`)).and(sidePanel(page()).locator('input, textarea'));
const sheets = (): Locator => page().getByRole('region', { name: papers.pages }).getByRole('region');
const aside = (): Locator => page().getByRole('complementary', { name: papers.checks.title });
const target = (name: string) => path.join(mkdtempSync(path.join(tmpdir(), 'steering-desk-papers-')), name);

async function save(told: string): Promise<void> {
  await page().keyboard.press('Control+s');
  await expect(toast(page(), told)).toBeVisible();
  await settled(page());
}

async function addCommittee(typed: string): Promise<void> {
  await field(meetings.fields.committees).fill(typed);
  await page().getByRole('option').first().click();
}

/** Opens a paper from the list of the meeting's papers. */
async function openPaper(kind: keyof typeof papers.meeting.kinds, says: string): Promise<void> {
  await page().getByRole('tab', { name: meetings.page.papers }).click();
  await settled(page());
  await rowOf(page(), papers.meeting.kinds[kind]).first().click();
  await sidePanel(page()).getByRole('link', { name: papers.open }).click();
  // The first paper fetches the library that draws papers.
  await expect(sheets().first()).toContainText(says, { timeout: 20_000 });
  await settled(page());
}

async function back(): Promise<void> {
  await page().getByRole('link', { name: TITLE }).click();
  await page().getByRole('heading', { level: 1, name: TITLE }).waitFor();
}

async function written(): Promise<void> {
  await expect(page().getByText(saying(ui.export.doneDocument))).toBeVisible();
  await button(page(), ui.close).last().click();
}

const faults = () => faultsOf(page());

describe('the papers of a meeting', () => {
  test('there are those that can be made, and each of the others says why not yet', async () => {
    await goTo(page(), 'meetings');
    await page().keyboard.press('Control+n');
    await addCommittee('dân vận khéo');
    await addCommittee('quy chế dân chủ');
    await field(meetings.fields.title).fill(TITLE);
    await field(meetings.fields.startsAt).fill('8h');
    await field(meetings.fields.endsAt).fill('10h30');
    await field(meetings.fields.place).fill('Phòng họp số 2, Trụ sở Tỉnh ủy');
    await save(meetings.form.created);
    await page().getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await button(page(), meetings.agenda.standard).click();
    await expect(rowOf(page(), 'Bế mạc')).toBeVisible();
    await page().getByRole('tab', { name: meetings.page.people }).click();
    await button(page(), meetings.people.inviteMembers).click();
    await expect(rowOf(page(), meetings.duties.chair)).toBeVisible();
    await page().getByRole('tab', { name: meetings.page.papers }).click();
    await settled(page());
    await expect(rowOf(page(), papers.meeting.kinds.invitation)).toContainText(papers.meeting.ready);
    await expect(rowOf(page(), papers.meeting.kinds.notice)).toContainText(errors.rules.PAPER_NOT_HELD);
    await rowOf(page(), errors.rules.PAPER_NOT_BEGUN).click();
    await expect(sidePanel(page()).getByRole('link', { name: papers.open })).toHaveCount(0);
    await picture(page(), 'meeting-papers-list');
    expect(await faults()).toEqual([]);
  });

  test('the invitation is seen as it goes out, from either committee, to all or to each', async () => {
    await openPaper('invitation', 'trân trọng kính mời');
    await expect(sheets().first()).toContainText('-GM/BCĐ');
    await expect(aside()).toContainText(papers.checks.codes.NUMBER_MISSING);
    await picture(page(), 'meeting-papers-invitation');
    expect(await faults()).toEqual([]);
    const committees = aside().getByRole('combobox', { name: papers.choices.committee });
    const first = await sheets().first().textContent();
    await committees.selectOption({ index: 1 });
    await expect(sheets().first()).not.toContainText((first ?? '').slice(0, 60));
    await expect(sheets().first()).toContainText('trân trọng kính mời');
    await aside().getByText(papers.choices.each, { exact: true }).click();
    // Every letter is printed by itself.
    await expect(sheets().first()).toContainText('kính mời: Đồng chí', { timeout: 60_000 });
    expect(await sheets().count()).toBeGreaterThan(10);
    await picture(page(), 'meeting-papers-each');
    await aside().getByText(papers.choices.forAll, { exact: true }).click();
    await expect(sheets().first()).toContainText('Các đồng chí thành viên');
  });

  test('it is written as Word, and what somebody worked on since is not written over without asking', async () => {
    const file = target('giay-moi.docx');
    await program().nextSaveDialog(file);
    await button(page(), papers.word).click();
    await written();
    expect(textOf(await docxPart(readFileSync(file), 'word/document.xml'))).toContain('trân trọng kính mời');
    await program().nextSaveDialog(file);
    await button(page(), papers.word).click();
    await written();
    appendFileSync(file, 'sửa bằng tay');
    const worked = readFileSync(file);
    await program().nextSaveDialog(file);
    await button(page(), papers.word).click();
    await expect(page().getByText(errors.codes.FILE_CHANGED)).toBeVisible();
    await picture(page(), 'meeting-papers-changed');
    expect(readFileSync(file).equals(worked)).toBe(true);
    await button(page(), ui.export.replace).click();
    await written();
    expect(readFileSync(file).equals(worked)).toBe(false);
  });

  test('Ctrl+P writes the pages as PDF', async () => {
    const file = target('giay-moi.pdf');
    await program().nextSaveDialog(file);
    await page().keyboard.press('Control+p');
    await written();
    const pages = await pdfPages(readFileSync(file));
    expect(pages).toHaveLength(await sheets().count());
    expect(pages.join(' ')).toContain('GIẤY MỜI');
    await back();
  });

  test('what goes with it: the agenda, and the list to sign on', async () => {
    await openPaper('agenda', 'CHƯƠNG TRÌNH');
    await expect(sheets().first()).toContainText('08:15 - 08:25');
    await picture(page(), 'meeting-papers-agenda');
    await back();
    await openPaper('attendance', 'DANH SÁCH ĐẠI BIỂU');
    await expect(sheets().first()).toContainText('Ký tên');
    await picture(page(), 'meeting-papers-attendance');
    await page().getByRole('navigation', { name: papers.overview }).getByRole('button').nth(1).click();
    await expect(page().getByRole('main')).toContainText('Trang 2/');
    expect(await faults()).toEqual([]);
    await back();
  });

  test('after the meeting: the minutes with who came and what was concluded, and the notice', async () => {
    await button(page(), meetings.steps.invite.verb).click();
    await expect(page().getByRole('dialog').getByLabel(new RegExp(meetings.steps.invite.day)).first()).toBeFocused();
    await save(meetings.steps.invite.done);
    await button(page(), meetings.steps.begin.verb).click();
    await expect(button(page(), meetings.steps.end.verb)).toBeVisible();
    await page().getByRole('tab', { name: meetings.page.minutes }).click();
    await settled(page());
    await button(page(), meetings.minutes.addConclusion).first().click();
    await field(meetings.minutes.fields.content).fill('Thông qua báo cáo năm 2026.');
    await save(meetings.minutes.conclusionAdded);
    await button(page(), meetings.steps.end.verb).click();
    await expect(button(page(), meetings.steps.sign.verb)).toBeVisible();
    await openPaper('minutes', 'BIÊN BẢN');
    await expect(page().getByRole('region', { name: papers.pages })).toContainText('① Thông qua báo cáo năm 2026.');
    await expect(aside()).toContainText(saying(papers.checks.codes.QUORUM_MISSING));
    await picture(page(), 'meeting-papers-minutes');
    await back();
    await openPaper('notice', 'THÔNG BÁO');
    await expect(page().getByRole('region', { name: papers.pages })).toContainText('1. Thông qua báo cáo năm 2026.');
    await picture(page(), 'meeting-papers-notice');
    await back();
  });

  test('a paper is written from the list, too', async () => {
    await page().getByRole('tab', { name: meetings.page.papers }).click();
    await rowOf(page(), papers.meeting.kinds.minutes).first().click();
    const file = target('bien-ban.pdf');
    await program().nextSaveDialog(file);
    await button(sidePanel(page()), papers.pdf).click();
    await written();
    expect((await pdfPages(readFileSync(file))).join(' ')).toContain('BIÊN BẢN');
  });

  test('the book for those who attend is seen as one, and the whole dossier is written as a package', async () => {
    await openPaper('book', 'MỤC LỤC');
    await picture(page(), 'meeting-papers-book');
    expect(await faults()).toEqual([]);
    await back();
    await page().getByRole('tab', { name: words.agenda.dossier.title }).click();
    const file = target('ho-so.zip');
    await program().nextSaveDialog(file);
    await button(page(), words.agenda.dossier.package).click();
    await written();
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  });
});
