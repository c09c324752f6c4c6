import { execFile } from 'node:child_process';

export type PathQuestion = { kind: 'open' | 'save'; folder: boolean; many: boolean; title: string; defaultPath: string; filters: readonly Electron.FileFilter[] };

type Run = { code: number; output: string } | undefined;

/** Runs one of the system's chooser programs, or gives undefined if this machine has none of that name. */
function run(program: string, args: string[], env: Record<string, string> = {}): Promise<Run> {
  return new Promise((resolve) => {
    execFile(program, args, { encoding: 'utf8', windowsHide: false, env: { ...process.env, ...env } }, (error, stdout) => {
      if (error && typeof error.code === 'string') return resolve(undefined);
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout });
    });
  });
}

function lines(answer: Run): string[] | null | undefined {
  if (!answer) return undefined;
  const paths = answer.output.split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
  return answer.code === 0 && paths.length > 0 ? paths : null;
}

// Everything the user could influence goes in by environment variables, never into the script's text.
const POWERSHELL = `
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = [System.Text.Encoding]::UTF8
Add-Type -AssemblyName System.Windows.Forms
if ($env:SI_FOLDER -eq '1') {
  $d = New-Object System.Windows.Forms.FolderBrowserDialog
  if ($d.ShowDialog() -eq 'OK') { $d.SelectedPath }
} else {
  if ($env:SI_KIND -eq 'save') { $d = New-Object System.Windows.Forms.SaveFileDialog } else { $d = New-Object System.Windows.Forms.OpenFileDialog; $d.Multiselect = ($env:SI_MANY -eq '1') }
  $d.Title = $env:SI_TITLE
  if ($env:SI_FILTER) { $d.Filter = $env:SI_FILTER }
  if ($env:SI_PATH) { $d.FileName = [System.IO.Path]::GetFileName($env:SI_PATH); $d.InitialDirectory = [System.IO.Path]::GetDirectoryName($env:SI_PATH) }
  if ($d.ShowDialog() -eq 'OK') { $d.FileNames }
}`;

function windows(question: PathQuestion): Promise<Run> {
  const filter = question.filters.map(({ name, extensions }) => `${name}|${extensions.map((extension) => `*.${extension}`).join(';')}`).join('|');
  return run('powershell.exe', ['-NoProfile', '-STA', '-Command', POWERSHELL], {
    SI_KIND: question.kind, SI_FOLDER: question.folder ? '1' : '0', SI_MANY: question.many ? '1' : '0', SI_TITLE: question.title, SI_PATH: question.defaultPath, SI_FILTER: filter,
  });
}

function zenity(question: PathQuestion): Promise<Run> {
  return run('zenity', [
    '--file-selection', '--separator=\n', `--title=${question.title}`,
    ...(question.kind === 'save' ? ['--save', '--confirm-overwrite'] : []), ...(question.folder ? ['--directory'] : []), ...(question.many ? ['--multiple'] : []),
    ...(question.defaultPath ? [`--filename=${question.defaultPath}`] : []),
    ...question.filters.map(({ name, extensions }) => `--file-filter=${name} | ${extensions.map((extension) => `*.${extension}`).join(' ')}`),
  ]);
}

function kdialog(question: PathQuestion): Promise<Run> {
  const verb = question.folder ? '--getexistingdirectory' : question.kind === 'save' ? '--getsavefilename' : '--getopenfilename';
  const many = question.many && !question.folder ? ['--multiple', '--separate-output'] : [];
  return run('kdialog', ['--title', question.title, ...many, verb, question.defaultPath || '.']);
}

/** The system's own chooser. Null: cancelled. Undefined: there is none on this machine. */
export async function chooseNatively(question: PathQuestion): Promise<string[] | null | undefined> {
  if (process.platform === 'win32') return lines(await windows(question));
  if (process.platform !== 'linux') return undefined;
  const first = lines(await zenity(question));
  return first === undefined ? lines(await kdialog(question)) : first;
}
