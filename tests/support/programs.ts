import { spawnSync } from 'node:child_process';

/** What each answers to when it is only asked whether it is there. */
const ASKED = { soffice: '--version', pdftotext: '-v' } as const;

/** Whether these programs of the machine, which give a second opinion on our files, are installed. Tests that need one say so in their name and are skipped without. */
export function isInstalled(...programs: (keyof typeof ASKED)[]): boolean {
  return programs.every((program) => spawnSync(program, [ASKED[program]], { stdio: 'ignore' }).status === 0);
}
