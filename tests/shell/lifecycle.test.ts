import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { launchShell } from './launch.ts';
import { FIXTURE, inPage, seen, startFixture, tempFolder } from './support.ts';

function isAlive(pid: number): boolean {
  try {
    // A process that ended stays in Linux' list until its parent has asked for its exit code.
    if (process.platform === 'linux') return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('the life of the program', () => {
  test('quitting ends main, backend and browser, and gives the lock back', async () => {
    const app = await startFixture();
    const pids = [app.backendPid() ?? 0, app.browserPid];
    await app.close();
    expect(await app.exited).toBe(0);
    await expect.poll(() => pids.filter(isAlive)).toEqual([]);
    expect(existsSync(join(app.userDataDir, 'stand-in.lock'))).toBe(false);
    expect(app.violations).toEqual([]);
  });

  test('closing the last window ends it too', async () => {
    const app = await startFixture();
    await app.closeWindow(app.page);
    expect(await app.exited).toBe(0);
  });

  test('a power cut takes everything with it, and the next start takes the lock over', async () => {
    const userDataDir = tempFolder();
    const app = await startFixture({ userDataDir });
    const pids = [app.backendPid() ?? 0, app.browserPid];
    await app.kill();
    await expect.poll(() => pids.filter(isAlive), { timeout: 10_000 }).toEqual([]);
    expect(existsSync(join(userDataDir, 'stand-in.lock'))).toBe(true);
    const again = await startFixture({ userDataDir });
    expect(await inPage(again, `api.echo('lại')`)).toBe('lại');
  });

  test('a second start ends itself and tells the first', async () => {
    const app = await startFixture();
    const second = launchShell({ appDir: FIXTURE, userDataDir: app.userDataDir, headless: true, args: ['--open'] });
    await expect(second).rejects.toThrow('exit code 3');
    await expect.poll(() => seen(app)).toContain(`second --user-data-dir=${app.userDataDir},--open`);
    await app.secondInstance(['--again']);
    expect(await seen(app)).toContain('second --again');
  });

  test('several programs run side by side', async () => {
    const [one, two] = await Promise.all([startFixture(), startFixture()]);
    expect(await Promise.all([inPage(one, `api.echo(1)`), inPage(two, `api.echo(2)`)])).toEqual([1, 2]);
  });

  test('the end of the session is announced', async () => {
    const app = await startFixture();
    app.emitSessionEnd();
    await expect.poll(() => seen(app)).toEqual(expect.arrayContaining(['session-end', 'shutdown']));
  });

  test('a page that crashes is reported', async () => {
    const app = await startFixture();
    const cdp = await app.page.context().newCDPSession(app.page);
    void cdp.send('Page.crash').catch(() => {});
    await expect.poll(() => app.log.some((line) => line.includes('render process gone'))).toBe(true);
    expect(app.violations).toEqual([]);
  });

  test('the folders and names are those of the program', async () => {
    const app = await startFixture({ locale: 'en-US' });
    expect(await inPage(app, `api.ask('info')`)).toMatchObject({ version: '1.2.3', name: 'Fixture', locale: 'en-US', languages: ['en-US'], packaged: false, data: app.userDataDir });
  });
});
