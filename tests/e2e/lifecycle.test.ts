import type { Locator, Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';
import { expect } from './expect.ts';
import { button, peoplePage, rowOf, saying, toast } from './pages.ts';
import { IN_ELECTRON, type Program } from './program.ts';
import { endWell, expectClean, finishFirstStart, goTo, openProgram, picture, words } from './support.ts';

const { app, backups, office } = words;

const databaseOf = ({ userDataDir }: Program) => path.join(userDataDir, 'data', 'steering-desk.db');

async function killBackend(program: Program): Promise<void> {
  process.kill(await program.backendPid(), 'SIGKILL');
}

/** The bar over the page while the data is away. */
function bar(page: Page): Locator {
  return page.getByText(app.backend.down, { exact: true });
}

/** The names of the people in a database file that no program has open. */
function peopleIn(file: string): string[] {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return database.prepare<[], { full_name: string }>('SELECT full_name FROM person WHERE deleted_at IS NULL').all().map((row) => row.full_name);
  } finally {
    database.close();
  }
}

async function withPerson(name: string): Promise<Program> {
  const program = await openProgram();
  await finishFirstStart(program.page, 'empty');
  await goTo(program.page, 'people');
  await peoplePage.add(program.page, name, 'Chuyên viên');
  return program;
}

describe('when the part that holds the data ends of itself', () => {
  test('it is started again, and what was saved is there', async () => {
    const program = await withPerson('Lê Thị Còn Đây');
    const { page } = program;
    const told = bar(page).waitFor();
    await killBackend(program);
    await told;
    await expect(bar(page)).toHaveCount(0);
    await expect(rowOf(page, 'Lê Thị Còn Đây')).toBeVisible();
    await peoplePage.add(page, 'Lê Thị Thêm Sau', 'Chuyên viên');
    await endWell(program);
    expect(peopleIn(databaseOf(program)).toSorted()).toEqual(['Lê Thị Còn Đây', 'Lê Thị Thêm Sau']);
  });

  test('twice within a minute: the page says so and offers the way out', async () => {
    const program = await withPerson('Lê Thị Còn Đây');
    const { page } = program;
    const back = bar(page).waitFor().then(() => bar(page).waitFor({ state: 'detached' }));
    await killBackend(program);
    await back;
    await killBackend(program);
    const failed = page.getByRole('alert').filter({ hasText: app.backend.failed });
    await expect(failed).toBeVisible();
    await picture(page, 'backend-failed');
    const end = program.ended();
    await button(failed, app.backend.quit).click();
    await end;
    expectClean(program);
    expect(peopleIn(databaseOf(program))).toEqual(['Lê Thị Còn Đây']);
  });
});

describe('the end of the program', () => {
  test('leaves a database that stands alone, and a backup @electron', async () => {
    const program = await withPerson('Lê Thị Còn Đây');
    await endWell(program);
    expect(readdirSync(path.dirname(databaseOf(program))).filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
    expect(peopleIn(databaseOf(program))).toEqual(['Lê Thị Còn Đây']);
    const kept = readdirSync(path.join(program.userDataDir, 'backups'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.db'));
    expect(kept.some((name) => peopleIn(path.join(program.userDataDir, 'backups', name)).includes('Lê Thị Còn Đây'))).toBe(true);
  });

  test('a second start ends at once, and the first goes on working @electron', async () => {
    const program = await withPerson('Lê Thị Còn Đây');
    await program.startAgain();
    expect(program.windows()).toHaveLength(1);
    await peoplePage.add(program.page, 'Lê Thị Thêm Sau', 'Chuyên viên');
    await endWell(program);
  });

  test.runIf(IN_ELECTRON)('a second start brings the first to the front @electron', async () => {
    const program = await openProgram();
    await program.startAgain();
    await expect.poll(() => program.isFocused()).toBe(true);
    await endWell(program);
  });
});

describe('backups', () => {
  test('made now, kept in a second folder too, and put back after a look at what they hold', async () => {
    const program = await withPerson('Lê Thị Còn Đây');
    const { page } = program;
    const usb = path.join(program.userDataDir, 'ổ USB');
    mkdirSync(usb);
    await goTo(page, 'settings');
    await program.nextOpenDialog([usb]);
    await button(page, backups.secondFolderChoose).click();
    await expect(toast(page, saying(backups.secondFolderSet))).toBeVisible();
    await button(page, backups.now).click();
    await expect(toast(page, saying(backups.done))).toBeVisible();
    await expect.poll(() => readdirSync(usb).filter((name) => name.endsWith('.db')).length).toBeGreaterThan(0);

    await goTo(page, 'people');
    await peoplePage.add(page, 'Lê Thị Sau Đó', 'Chuyên viên');
    await goTo(page, 'settings');
    const table = page.getByRole('table').first();
    await table.getByRole('row', { name: backups.kinds.manual }).getByRole('button').click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('row', { name: backups.restore.people })).toContainText(/1.*2/);
    await picture(page, 'restore-preview');
    await button(dialog, backups.restore.verb).click();
    await expect(toast(page, saying(backups.restore.done))).toBeVisible();
    await goTo(page, 'people');
    await expect(rowOf(page, 'Lê Thị Còn Đây')).toBeVisible();
    await expect(rowOf(page, 'Lê Thị Sau Đó')).toHaveCount(0);
    await endWell(program);
  });

  test('taken along to another computer, where the program begins with them', async () => {
    const first = await withPerson('Lê Thị Chuyển Máy');
    const file = path.join(first.userDataDir, 'mang-theo.db');
    await goTo(first.page, 'settings');
    await first.nextSaveDialog(file);
    await button(first.page, backups.nowTo).click();
    await expect.poll(() => existsSync(file)).toBe(true);
    await expect(toast(first.page, saying(backups.done))).toBeVisible();
    await endWell(first);

    const second = await openProgram();
    await second.page.getByRole('radio', { name: office.firstStart.backup }).check();
    await second.nextOpenDialog([file]);
    await button(second.page, office.firstStart.openBackup).click();
    await button(second.page.getByRole('dialog'), backups.restore.verb).click();
    await goTo(second.page, 'people');
    await expect(rowOf(second.page, 'Lê Thị Chuyển Máy')).toBeVisible();
    await endWell(second);
  });

  test('bring the work back when the data file is damaged; the damaged file is kept', async () => {
    const first = await withPerson('Lê Thị Còn Đây');
    await endWell(first);
    writeFileSync(databaseOf(first), 'Đây không phải cơ sở dữ liệu. '.repeat(1000));
    const second = await openProgram({ userDataDir: first.userDataDir });
    const { page } = second;
    await page.getByRole('heading', { level: 1 }).waitFor();
    await picture(page, 'recovery');
    await page.getByRole('button', { name: backups.restore.action.replace('…', '') }).first().click();
    await button(page.getByRole('dialog'), backups.restore.verb).click();
    await goTo(page, 'people');
    await expect(rowOf(page, 'Lê Thị Còn Đây')).toBeVisible();
    await endWell(second);
    const folder = path.dirname(databaseOf(second));
    const aside = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'steering-desk.db')));
    expect(aside.map((name) => readFileSync(path.join(folder, name, 'steering-desk.db'), 'utf8').slice(0, 8))).toEqual(['Đây khôn']);
  });
});
