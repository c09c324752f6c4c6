import type { Locator } from '@playwright/test';
import { describe, test } from 'vitest';
import { expect } from './expect.ts';
import { faultsOf } from './faults.ts';
import { button, rowOf, sidePanel, toast } from './pages.ts';
import { finishFirstStart, goTo, picture, settled, startOnce, words } from './support.ts';

const { agenda, meetings, ui } = words;
const FIRST = 'Phiên họp tháng thứ nhất';
const SECOND = 'Phiên họp tháng thứ hai';

const program = startOnce({}, ({ page }) => finishFirstStart(page, 'sample'));
const page = () => program().page;
const fieldIn = (place: Locator, name: string) => place.getByLabel(new RegExp(`^${name}( \\*)?$`)).and(place.locator('input, textarea'));
const field = (name: string) => fieldIn(sidePanel(page()), name);
const tab = (name: string) => page().getByRole('tab', { name: new RegExp(`^${name}`) });

async function save(told: string): Promise<void> {
  await page().keyboard.press('Control+s');
  await expect(toast(page(), told)).toBeVisible();
  await settled(page());
}

async function choose(label: string, option: string): Promise<void> {
  await field(label).click();
  await page().getByRole('option', { name: option, exact: true }).click();
}

async function plan(title: string, day: string): Promise<void> {
  await goTo(page(), 'meetings');
  await page().keyboard.press('Control+n');
  await field(meetings.fields.committees).fill('dân vận khéo');
  await page().getByRole('option').first().click();
  await field(meetings.fields.title).fill(title);
  await field(meetings.fields.day).fill(day);
  await field(meetings.fields.startsAt).fill('8h');
  await save(meetings.form.created);
  await page().getByRole('heading', { level: 1, name: title }).waitFor();
}

async function addItem(content: string): Promise<void> {
  await page().keyboard.press('Control+n');
  await field(meetings.agenda.fields.content).fill(content);
  await save(meetings.agenda.added);
}

async function openMeeting(title: string): Promise<void> {
  await goTo(page(), 'meetings');
  await rowOf(page(), title).dblclick();
  await page().getByRole('heading', { level: 1, name: title }).waitFor();
  await settled(page());
}

async function fromMenu(name: string): Promise<void> {
  await button(page(), agenda.from).click();
  await page().getByRole('menuitem', { name }).click();
}

async function recordOutcome(content: string, outcome: string): Promise<void> {
  await rowOf(page(), content).click();
  await choose(agenda.outcome.column, outcome);
  await page().keyboard.press('Control+s');
  await expect(rowOf(page(), content)).toContainText(outcome);
  await settled(page());
}

describe('what an agenda is made from', () => {
  test('a template begins with the usual rows of its kind and is changed by keys', async () => {
    await goTo(page(), 'meetings');
    await page().getByRole('tab', { name: words.meetings.sections.templates }).click();
    await expect(page().getByText(agenda.templates.empty)).toBeVisible();
    await picture(page(), 'agenda-templates-empty');
    expect(await faultsOf(page())).toEqual([]);
    await page().keyboard.press('Control+n');
    await field(agenda.templates.fields.name).fill('Phiên thường của ban');
    await save(agenda.templates.created);
    await button(page(), agenda.templates.addRow).click();
    await field(meetings.agenda.fields.content).fill('Ý kiến của các đơn vị');
    await save(agenda.templates.rowAdded);
    await page().getByRole('grid', { name: /Phiên thường của ban/ }).focus();
    await page().keyboard.press('Alt+ArrowUp');
    await expect(toast(page(), meetings.arranged)).toBeVisible();
    await picture(page(), 'agenda-templates');
    expect(await faultsOf(page())).toEqual([]);
  });

  test('what a committee is to talk about is proposed, and put on an agenda by one press; taken out, it waits again', async () => {
    await goTo(page(), 'meetings');
    await page().getByRole('tab', { name: words.meetings.sections.proposed }).click();
    await settled(page());
    await page().keyboard.press('Control+n');
    await field(agenda.proposed.fields.content).fill('Kinh phí tuyên truyền năm sau');
    await page().keyboard.press('Control+s');
    await expect(field(agenda.proposed.fields.committeeId)).toHaveAttribute('aria-invalid', 'true');
    await field(agenda.proposed.fields.committeeId).fill('dân vận khéo');
    await page().getByRole('option').first().click();
    await field(agenda.proposed.fields.proposedBy).fill('Phòng Tổng hợp');
    await save(agenda.proposed.added);
    await expect(rowOf(page(), 'Kinh phí tuyên truyền')).toContainText(agenda.proposed.waiting);
    await picture(page(), 'agenda-proposed');
    expect(await faultsOf(page())).toEqual([]);
    await plan(FIRST, '02/03/2026');
    await button(page(), agenda.templates.pick).click();
    await picture(page(), 'agenda-template-panel');
    expect(await faultsOf(page())).toEqual([]);
    await button(sidePanel(page()), `${agenda.take}: Phiên thường của ban`).click();
    await expect(rowOf(page(), 'Ý kiến của các đơn vị')).toBeVisible();
    await fromMenu(agenda.proposed.title);
    await button(sidePanel(page()), `${agenda.take}: Kinh phí tuyên truyền năm sau`).click();
    await expect(rowOf(page(), 'Kinh phí tuyên truyền')).toContainText('Phòng Tổng hợp');
    await expect(sidePanel(page()).getByText(agenda.proposed.nothing)).toBeVisible();
    await rowOf(page(), 'Kinh phí tuyên truyền').click();
    await button(sidePanel(page()), ui.delete).click();
    await expect(rowOf(page(), 'Kinh phí tuyên truyền')).toHaveCount(0);
    await fromMenu(agenda.proposed.title);
    await button(sidePanel(page()), `${agenda.take}: Kinh phí tuyên truyền năm sau`).click();
    await expect(rowOf(page(), 'Kinh phí tuyên truyền')).toBeVisible();
    await addItem('Rà soát quy chế làm việc');
  });

  test('a row is duplicated', async () => {
    await rowOf(page(), 'Rà soát quy chế').click();
    await button(sidePanel(page()), agenda.duplicate).click();
    await expect(rowOf(page(), 'Rà soát quy chế')).toHaveCount(2);
    await page().getByRole('grid').focus();
    await page().keyboard.press('Delete');
    await expect(rowOf(page(), 'Rà soát quy chế')).toHaveCount(1);
  });
});

describe('the dossier of a meeting', () => {
  test('has the usual lines, says who has each and by when, and counts what is ready', async () => {
    await tab(agenda.dossier.title).click();
    await button(page(), agenda.dossier.usual).click();
    await expect(rowOf(page(), 'Giấy mời')).toContainText(agenda.dossierStates.needed);
    await rowOf(page(), 'Giấy mời').click();
    await settled(page());
    await choose(agenda.dossier.fields.state, agenda.dossierStates.ready);
    await field(agenda.dossier.fields.responsible).fill('Phòng Tổng hợp');
    await save(agenda.dossier.saved);
    await rowOf(page(), 'Thông báo kết luận').click();
    await choose(agenda.dossier.fields.state, agenda.dossierStates.not_needed);
    await page().keyboard.press('Control+s');
    await expect(field(agenda.dossier.fields.reason)).toHaveAttribute('aria-invalid', 'true');
    await field(agenda.dossier.fields.reason).fill('Gộp vào thông báo quý');
    await save(agenda.dossier.saved);
    await rowOf(page(), 'Báo cáo').click();
    await field(agenda.dossier.fields.dueOn).fill('01/03/2026');
    await save(agenda.dossier.saved);
    await expect(rowOf(page(), 'Báo cáo')).toContainText(agenda.dossier.overdue);
    await expect(page().getByText(agenda.dossier.ready.replace('{{ready}}', '1').replace('{{needed}}', '6'))).toBeVisible();
    await picture(page(), 'agenda-dossier');
    expect(await faultsOf(page())).toEqual([]);
  });
});

describe('what becomes of an agenda', () => {
  test('a meeting is held: who came late missed the first rows, and each row says what became of it', async () => {
    await tab(meetings.page.people).click();
    await button(page(), meetings.people.inviteMembers).click();
    await button(page(), meetings.steps.invite.verb).click();
    const day = page().getByRole('dialog').getByLabel(new RegExp(`^${meetings.steps.invite.day}`)).and(page().locator('input')).first();
    await day.fill('20/02/2026');
    await save(meetings.steps.invite.done);
    await button(page(), meetings.steps.begin.verb).click();
    await expect(button(page(), meetings.steps.end.verb)).toBeVisible();
    await rowOf(page(), meetings.duties.chair).first().click();
    await button(sidePanel(page()), meetings.people.recordAttendance).click();
    await choose(meetings.people.fields.attendance, meetings.attendances.present);
    await field(meetings.people.fields.arrivedAt).fill('8h10');
    await save(meetings.people.marked);
    await expect(sidePanel(page()).getByText(/08:00–08:05 Tuyên bố lý do/)).toBeVisible();
    await picture(page(), 'agenda-missed');
    expect(await faultsOf(page())).toEqual([]);
    await tab(meetings.page.agenda).click();
    await recordOutcome('Kinh phí tuyên truyền', agenda.outcomes.postponed);
    await recordOutcome('Thảo luận, cho ý kiến', agenda.outcomes.done);
    await recordOutcome('Ý kiến của các đơn vị', agenda.outcomes.done);
    await expect(rowOf(page(), 'Kinh phí tuyên truyền')).toContainText(agenda.outcomes.postponed);
    await picture(page(), 'agenda-outcomes');
    expect(await faultsOf(page())).toEqual([]);
    await tab(meetings.page.minutes).click();
    await button(page(), meetings.minutes.addConclusion).click();
    await field(meetings.minutes.fields.content).fill('Thông qua báo cáo.');
    await save(meetings.minutes.conclusionAdded);
    await button(page(), meetings.steps.end.verb).click();
    await button(page(), meetings.steps.sign.verb).click();
    await expect(page().getByRole('dialog').getByText(meetings.steps.sign.hint)).toBeVisible();
    await button(page().getByRole('dialog'), meetings.steps.sign.verb).click();
    await expect(page().getByText(meetings.minutes.intact)).toBeVisible();
  });

  test('the next meeting is offered what is unfinished with the reason: it is taken over, or dropped with one', async () => {
    await plan(SECOND, '06/04/2026');
    await button(page(), agenda.carry.open).click();
    const unfinished = sidePanel(page()).getByRole('listitem');
    await expect(unfinished).toHaveCount(3);
    await picture(page(), 'agenda-carry-over');
    expect(await faultsOf(page())).toEqual([]);
    const money = unfinished.filter({ hasText: 'Kinh phí tuyên truyền' });
    await expect(money).toContainText(agenda.carry.why.postponed);
    await button(money, agenda.take).click();
    await expect(rowOf(page(), 'Kinh phí tuyên truyền')).toBeVisible();
    const rules = unfinished.filter({ hasText: 'Rà soát quy chế' });
    await button(rules, agenda.carry.drop).click();
    await fieldIn(rules, agenda.carry.reason).waitFor();
    await page().keyboard.press('Control+s');
    await expect(fieldIn(rules, agenda.carry.reason)).toHaveAttribute('aria-invalid', 'true');
    await fieldIn(rules, agenda.carry.reason).fill('Đã giao Văn phòng');
    await save(agenda.carry.dropped);
    await expect(unfinished).toHaveCount(1);
    await rowOf(page(), 'Kinh phí tuyên truyền').click();
    await expect(sidePanel(page()).getByRole('link', { name: new RegExp(FIRST) })).toBeVisible();
    await picture(page(), 'agenda-continued');
    expect(await faultsOf(page())).toEqual([]);
  });

  test('earlier minutes are confirmed with a remark, and both meetings say so', async () => {
    await page().keyboard.press('Control+n');
    await field(agenda.confirm.field).click();
    await page().getByRole('option', { name: new RegExp(FIRST) }).click();
    await expect(field(meetings.agenda.fields.content)).toHaveValue(new RegExp(FIRST));
    await save(meetings.agenda.added);
    await tab(meetings.page.people).click();
    await button(page(), meetings.people.inviteMembers).click();
    await button(page(), meetings.steps.invite.verb).click();
    await page().getByRole('dialog').getByLabel(new RegExp(`^${meetings.steps.invite.day}`)).and(page().locator('input')).first().fill('20/03/2026');
    await save(meetings.steps.invite.done);
    await button(page(), meetings.steps.begin.verb).click();
    await expect(button(page(), meetings.steps.end.verb)).toBeVisible();
    await tab(meetings.page.agenda).click();
    await rowOf(page(), new RegExp(FIRST)).click();
    await field(agenda.confirm.remarks).fill('Sửa tên một đại biểu');
    await picture(page(), 'agenda-confirm');
    expect(await faultsOf(page())).toEqual([]);
    await button(sidePanel(page()), agenda.confirm.verb).click();
    await expect(toast(page(), agenda.confirm.done)).toBeVisible();
    await expect(rowOf(page(), new RegExp(FIRST))).toContainText(agenda.outcomes.done);
    await tab(meetings.page.minutes).click();
    await expect(rowOf(page(), 'Thống nhất thông qua biên bản')).toContainText('Sửa tên một đại biểu');
    await openMeeting(FIRST);
    await tab(meetings.page.minutes).click();
    await expect(page().getByText(new RegExp(`${SECOND}.*Sửa tên một đại biểu`))).toBeVisible();
    await picture(page(), 'agenda-confirmed');
    expect(await faultsOf(page())).toEqual([]);
  });
});
