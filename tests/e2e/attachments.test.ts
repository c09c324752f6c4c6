import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';
import { expect } from './expect.ts';
import { faultsOf } from './faults.ts';
import { button, rowOf, sidePanel, toast } from './pages.ts';
import { expectNamelessLogs } from './logs.ts';
import { finishFirstStart, goTo, picture, settled, startOnce, words } from './support.ts';

const { backups, documents, errors, recycleBin, ui } = words;
const { files } = documents;

const program = startOnce({}, ({ page }) => finishFirstStart(page, 'empty'));
const page = () => program().page;
const dialog = () => page().getByRole('dialog');
const panel = () => sidePanel(page());
const dataFolder = () => path.join(program().userDataDir, 'data', 'attachments');

function aFile(name: string, text: string): string {
  const file = path.join(program().userDataDir, name);
  writeFileSync(file, text);
  return file;
}

/** Where the files lie that hold this text. */
function stored(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name)).filter((file) => textOf(file) === text);
}

/** What a file holds; null when it went while the folder was read, as the helping files of a backup do. */
function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

async function attach(file: string): Promise<void> {
  await button(panel(), files.add).click();
  await dialog().getByRole('checkbox', { name: files.noSecret }).check();
  await program().nextOpenDialog([file]);
  await button(dialog(), files.pick).click();
}

const faults = () => faultsOf(page());

describe('the files of a document', () => {
  test('are attached after the user’s word that they hold no secret', async () => {
    await goTo(page(), 'documents');
    await page().keyboard.press('Control+n');
    await panel().getByLabel(new RegExp(`^${documents.fields.title}`)).and(page().locator('input, textarea')).fill('Kế hoạch công tác dân vận');
    await page().keyboard.press('Control+s');
    await settled(page());
    await expect(panel().getByText(files.none)).toBeVisible();
    await button(panel(), files.add).click();
    await button(dialog(), files.pick).click();
    await expect(dialog().getByText(files.noSecretMissing)).toBeVisible();
    expect(await faults()).toEqual([]);
    await picture(page(), 'attachments-add');
    await page().keyboard.press('Escape');
    await attach(aFile('Kế hoạch 26.pdf', 'kế hoạch'));
    await expect(toast(page(), files.added)).toBeVisible();
    await attach(aFile('Phụ lục.pdf', 'phụ lục'));
    await expect(button(panel(), `${files.open}: Phụ lục.pdf`)).toBeVisible();
    expect(stored(dataFolder(), 'kế hoạch')).toHaveLength(1);
    expect(await faults()).toEqual([]);
    await picture(page(), 'attachments');
  });

  test('a marked file and a program are refused, and nothing of them is kept', async () => {
    await attach(aFile('TỐI MẬT.pdf', 'không lưu'));
    await expect(dialog().getByText(errors.codes.SECRET_MARK)).toBeVisible();
    await picture(page(), 'attachments-refused');
    await page().keyboard.press('Escape');
    await attach(aFile('công văn.pdf.exe', 'không chạy'));
    await expect(dialog().getByText(errors.codes.ATTACHMENT_PROGRAM)).toBeVisible();
    await page().keyboard.press('Escape');
    expect([...stored(dataFolder(), 'không lưu'), ...stored(dataFolder(), 'không chạy')]).toEqual([]);
  });

  test('are opened as a copy with the system’s program, and saved elsewhere', async () => {
    await button(panel(), `${files.open}: Kế hoạch 26.pdf`).click();
    await expect.poll(async () => (await program().opened()).some((file) => path.basename(file) === 'Kế hoạch 26.pdf' && readFileSync(file, 'utf8') === 'kế hoạch')).toBe(true);
    const target = path.join(program().userDataDir, 'bản sao.pdf');
    await program().nextSaveDialog(target);
    await button(panel(), `${files.save}: Kế hoạch 26.pdf`).click();
    await expect(toast(page(), files.saved.replace('{{name}}', 'bản sao.pdf'))).toBeVisible();
    expect(readFileSync(target, 'utf8')).toBe('kế hoạch');
  });

  test('are in the backup', async () => {
    await goTo(page(), 'settings');
    await button(page(), backups.now).click();
    await expect.poll(() => stored(path.join(program().userDataDir, 'backups'), 'phụ lục').length).toBe(1);
    await goTo(page(), 'documents');
    await rowOf(page(), 'Kế hoạch công tác dân vận').click();
  });

  test('a missing one and a changed one are told in the panel and in the check of all, and are not opened', async () => {
    await expect(button(panel(), `${files.open}: Kế hoạch 26.pdf`)).toBeVisible();
    for (const file of stored(dataFolder(), 'kế hoạch')) rmSync(file);
    for (const file of stored(dataFolder(), 'phụ lục')) writeFileSync(file, 'bị sửa');
    await button(panel(), `${files.open}: Kế hoạch 26.pdf`).click();
    await expect(panel().getByText(files.states.missing)).toBeVisible();
    await expect(panel().getByText(files.states.changed)).toBeVisible();
    await expect(page().getByText(errors.codes.ATTACHMENT_MISSING)).toBeVisible();
    await picture(page(), 'attachments-missing');
    await button(page(), files.check).click();
    await expect(dialog().getByText(files.states.missing)).toBeVisible();
    await expect(dialog().getByText(files.states.changed)).toBeVisible();
    expect(await faults()).toEqual([]);
    await picture(page(), 'attachments-check');
    await page().keyboard.press('Escape');
  });

  test('one goes to the recycle bin and comes back; attached anew, it is whole', async () => {
    await button(panel(), `${files.remove}: Kế hoạch 26.pdf`).click();
    await expect(toast(page(), files.removed)).toBeVisible();
    await attach(path.join(program().userDataDir, 'Kế hoạch 26.pdf'));
    await expect(button(panel(), `${files.open}: Kế hoạch 26.pdf`)).toBeVisible();
    await expect(panel().getByText(files.states.missing)).toHaveCount(0);
    await button(panel(), `${files.remove}: Phụ lục.pdf`).click();
    await goTo(page(), 'recycleBin');
    await rowOf(page(), 'Phụ lục.pdf').click();
    // What it belonged to is not in the bin: its own page is one step away, from the row as from the panel.
    await expect(rowOf(page(), 'Phụ lục.pdf').getByRole('link', { name: /Kế hoạch công tác dân vận/ })).toBeVisible();
    await picture(page(), 'recycle-bin-link');
    expect(await faults()).toEqual([]);
    await sidePanel(page()).getByRole('link', { name: /Kế hoạch công tác dân vận/ }).first().click();
    await page().getByRole('heading', { level: 1, name: documents.title }).waitFor();
    await expect(panel()).toContainText('Kế hoạch công tác dân vận');
    await page().goBack();
    await page().getByRole('heading', { level: 1, name: recycleBin.title }).waitFor();
    await rowOf(page(), 'Phụ lục.pdf').click();
    await button(sidePanel(page()), recycleBin.restore).click();
    await goTo(page(), 'documents');
    await rowOf(page(), 'Kế hoạch công tác dân vận').click();
    await expect(button(panel(), `${files.open}: Phụ lục.pdf`)).toBeVisible();
    expectNamelessLogs(program().userDataDir, ['Kế hoạch 26', 'TỐI MẬT']);
  });

  test('leave the disk when their document is marked as secret', async () => {
    await button(panel(), ui.edit).click();
    await panel().getByLabel(documents.fields.symbol).fill('12-KH/BCĐ');
    await panel().getByLabel(documents.fields.secret).check();
    await page().keyboard.press('Control+s');
    await expect(toast(page(), documents.form.saved)).toBeVisible();
    await expect(panel().getByText(files.title)).toHaveCount(0);
    await expect.poll(() => [...stored(dataFolder(), 'kế hoạch'), ...stored(dataFolder(), 'bị sửa')]).toEqual([]);
  });
});
