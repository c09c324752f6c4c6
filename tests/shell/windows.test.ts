import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inPage, seen, startFixture, tempFolder } from './support.ts';

describe('windows', () => {
  test('a second window has a page of its own', async () => {
    const app = await startFixture();
    expect(await inPage(app, `api.ask('second')`)).toBe(2);
    await expect.poll(() => app.windows().length).toBe(2);
    expect(await app.windows()[1]?.title()).toBe('Thứ hai');
    expect(app.windows()[0]).toBe(app.page);
  });

  test('the screen has the size and the scale that were asked for', async () => {
    const app = await startFixture({ display: { width: 1366, height: 768, scale: 1.5 } });
    expect(await inPage(app, `api.ask('info')`)).toMatchObject({ area: { width: 911, height: 512 }, scale: 1.5 });
    expect(await inPage(app, '[innerWidth, innerHeight, devicePixelRatio, screen.width]')).toEqual([800, 600, 1.5, 911]);
  });

  test('zooming makes the page coarser, not the window larger', async () => {
    const app = await startFixture();
    await inPage(app, `api.ask('zoom', 2)`);
    await expect.poll(() => inPage(app, '[innerWidth, devicePixelRatio]')).toEqual([400, 2]);
  });

  test('follows the theme of the system and of the app', async () => {
    const app = await startFixture({ colorScheme: 'dark' });
    const dark = () => inPage(app, `matchMedia('(prefers-color-scheme: dark)').matches`);
    expect(await dark()).toBe(true);
    expect(await inPage(app, `api.ask('theme', 'light')`)).toBe(false);
    expect(await dark()).toBe(false);
  });

  test('a click, typing and a screenshot are the browser’s own', async () => {
    const app = await startFixture();
    await app.page.locator('#field').fill('');
    await app.page.locator('#field').pressSequentially('Bàn Thư ký');
    expect(await app.page.inputValue('#field')).toBe('Bàn Thư ký');
    expect((await app.page.screenshot()).subarray(1, 4).toString()).toBe('PNG');
  });
});

describe('the desktop around them', () => {
  test('printing makes a PDF file', async () => {
    const app = await startFixture();
    expect(await inPage(app, `api.ask('print')`)).toEqual([true, '']);
    expect(app.printed()).toEqual([join(app.userDataDir, 'printed', '001.pdf')]);
    expect(readFileSync(app.printed()[0] ?? '').subarray(0, 5).toString()).toBe('%PDF-');
    expect(await inPage(app, `api.ask('pdf')`)).toBe('%PDF-');
  });

  test('dialogs are answered by the test, before or after they open', async () => {
    const app = await startFixture();
    app.nextOpenDialog(['/tệp.xlsx']);
    expect(await inPage(app, `api.ask('open')`)).toEqual({ canceled: false, filePaths: ['/tệp.xlsx'] });
    const saving = inPage(app, `api.ask('save')`);
    await app.page.waitForTimeout(100);
    app.nextSaveDialog(null);
    expect(await saving).toEqual({ canceled: true, filePath: '' });
    app.nextMessageBox(0);
    expect(await inPage(app, `api.ask('message')`)).toMatchObject({ response: 0 });
  });

  test('without a chooser the stand-in asks in a window of its own', async () => {
    const app = await startFixture({ dialogs: 'window' });
    const asked = app.browser.contexts()[0]?.waitForEvent('page');
    const opening = inPage(app, `api.ask('open')`);
    const prompt = await asked;
    await prompt?.getByRole('textbox').fill('/thư mục/tệp.xlsx');
    // The window may be gone before the click has come back.
    await prompt?.getByRole('button', { name: 'OK' }).click().catch(() => {});
    expect(await opening).toEqual({ canceled: false, filePaths: ['/thư mục/tệp.xlsx'] });
    expect(app.windows()).toHaveLength(1);
  });

  test('a dropped file has its real path, which only the preload learns', async () => {
    const app = await startFixture();
    const files = ['danh sách.csv', 'khác.csv'].map((name) => join(tempFolder(), name));
    for (const file of files) writeFileSync(file, 'a;b');
    await app.dropFiles(app.page.locator('#drop'), files);
    await expect.poll(() => inPage(app, 'api.dropped.length')).toBe(2);
    expect(await inPage(app, 'api.dropped')).toEqual(files.map((path) => ({ name: path.split(/[\\/]/).at(-1), path })));
  });

  test('a file chosen in a file field has its real path too', async () => {
    const app = await startFixture();
    const file = join(tempFolder(), 'một.csv');
    writeFileSync(file, 'a;b');
    await inPage(app, `void document.body.insertAdjacentHTML('beforeend', '<input type="file" id="file">')`);
    await app.page.locator('#file').setInputFiles(file);
    const answer = await inPage(app, `new Promise((resolve) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = ({ data }) => resolve(data.path); window.postMessage({ type: 'file', file: document.getElementById('file').files[0] }, location.origin, [port2]) })`);
    expect(answer).toBe(file);
  });

  test('the context menu can be read and used', async () => {
    const app = await startFixture();
    await app.page.locator('#field').click({ button: 'right' });
    await expect.poll(() => app.menu()?.map((item) => item.label)).toEqual(['selectAll', 'Ghi nhớ']);
    await app.chooseMenuItem('selectAll');
    expect(await inPage(app, `document.getElementById('field').selectionEnd`)).toBe(3);
    expect(app.menu()).toBeUndefined();
    await app.page.locator('#field').click({ button: 'right' });
    await expect.poll(() => app.menu()).toBeDefined();
    await app.chooseMenuItem('Ghi nhớ');
    expect((await seen(app)).some((line) => line.startsWith('remembered'))).toBe(true);
  });

  test('what is shown outside is written down, not opened', async () => {
    const app = await startFixture();
    expect(await inPage(app, `api.ask('show', ${JSON.stringify(app.userDataDir)})`)).toBe('');
    expect(app.opened()).toEqual([app.userDataDir]);
    expect(await inPage(app, `api.ask('show', '/không có')`)).toContain('không có');
  });
});
