import { launchShell } from '../shell/launch.ts';
import type { Program, ProgramOptions } from './program.ts';

/** What the stand-in's log says when the page breaks its policy or throws. */
const PROBLEM = /content security policy|^page error|^page:.*(uncaught|violates)/i;

/** The program in a browser, where Electron's binary is not at hand. */
export async function startInStandIn(appDir: string, { userDataDir, display, locale = 'vi-VN', args }: ProgramOptions): Promise<Program> {
  const outside: string[] = [];
  const options = { appDir, userDataDir, headless: true, display: display ?? { width: 1366, height: 768 }, locale, colorScheme: 'light' as const };
  const app = await launchShell({ ...options, ...(args === undefined ? {} : { args }), onNetworkRequest: (url) => outside.push(url) });
  return {
    page: app.page,
    windows: app.windows,
    nextOpenDialog: (paths) => Promise.resolve(app.nextOpenDialog(paths)),
    nextSaveDialog: (file) => Promise.resolve(app.nextSaveDialog(file)),
    printed: () => Promise.resolve(app.printed()),
    opened: () => Promise.resolve(app.opened()),
    notified: () => Promise.resolve(app.notified()),
    clickNotification: app.clickNotification,
    dropFiles: app.dropFiles,
    backendPid: () => Promise.resolve(app.backendPid() ?? 0),
    async startAgain() {
      const second = await launchShell(options).catch((error: unknown) => error);
      if (!(second instanceof Error)) throw new Error('A second program opened a window of its own');
      if (!second.message.includes('exit code 0')) throw second;
    },
    isFocused: () => app.page.evaluate(() => document.hasFocus()),
    ended: () => app.exited.then(() => undefined),
    close: app.close,
    kill: app.kill,
    outside,
    problems: () => [...app.violations, ...app.log.filter((line) => PROBLEM.test(line))],
    userDataDir,
    runsIn: `the stand-in (${app.browserName})`,
  };
}
