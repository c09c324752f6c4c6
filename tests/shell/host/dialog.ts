import { chooseNatively } from './native-choosers.ts';
import { askInWindow } from './prompt-window.ts';
import { log, options, violation } from './context.ts';
import { onlyKnown, refuse, strict } from './strict.ts';

const OPEN_OPTIONS = ['title', 'defaultPath', 'buttonLabel', 'filters', 'properties', 'message'] as const satisfies readonly (keyof Electron.OpenDialogOptions)[];
const SAVE_OPTIONS = ['title', 'defaultPath', 'buttonLabel', 'filters', 'message', 'nameFieldLabel', 'properties', 'showsTagField'] as const satisfies readonly (keyof Electron.SaveDialogOptions)[];
const MESSAGE_OPTIONS = ['message', 'type', 'buttons', 'defaultId', 'title', 'detail', 'cancelId', 'noLink', 'normalizeAccessKeys'] as const satisfies readonly (keyof Electron.MessageBoxOptions)[];
const PROPERTIES = ['openFile', 'openDirectory', 'multiSelections', 'showHiddenFiles', 'createDirectory', 'promptToCreate', 'showOverwriteConfirmation', 'dontAddToRecent'];

// A test may click first and answer a moment later, as a person does.
const PATIENCE_MS = 10_000;

type Queue<T> = { put(answer: T): void; next(what: string): Promise<T | undefined> };

function makeQueue<T>(): Queue<T> {
  const answers: T[] = [];
  const waiting: ((answer: T) => void)[] = [];
  return {
    put(answer) {
      const ask = waiting.shift();
      if (ask) ask(answer);
      else answers.push(answer);
    },
    next(what) {
      if (answers.length > 0) return Promise.resolve(answers.shift());
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(answer), 1);
          violation(`a dialog was opened and nobody answered it: ${what}`);
          resolve(undefined);
        }, PATIENCE_MS);
        const answer = (given: T): void => {
          clearTimeout(timer);
          resolve(given);
        };
        waiting.push(answer);
      });
    },
  };
}

export const openAnswers = makeQueue<string[] | null>();
export const saveAnswers = makeQueue<string | null>();
export const messageAnswers = makeQueue<number>();

/** Electron's dialogs take the window first, or leave it out. */
function optionsOf(what: string, given: unknown[], known: readonly string[]): object {
  const own = (given.length > 1 ? given[1] : given[0]) as object;
  onlyKnown(what, own, known);
  for (const property of (own as { properties?: string[] }).properties ?? []) if (!PROPERTIES.includes(property)) refuse(`${what}: property "${property}" is not known`);
  return own;
}

async function askForPath(kind: 'open' | 'save', given: Electron.OpenDialogOptions & Electron.SaveDialogOptions): Promise<string[] | null> {
  const folder = given.properties?.includes('openDirectory') ?? false;
  const many = given.properties?.includes('multiSelections') ?? false;
  const question = { kind, folder, many, title: given.title ?? '', defaultPath: given.defaultPath ?? '', filters: given.filters ?? [] };
  const chosen = options().dialogs === 'native' ? await chooseNatively(question) : undefined;
  if (chosen !== undefined) return chosen;
  const { button, text } = await askInWindow({ title: question.title || (kind === 'open' ? 'Mở · Open' : 'Lưu · Save'), message: '', input: question.defaultPath, lines: many, buttons: ['OK', 'Bỏ qua · Cancel'] });
  const paths = text.split('\n').map((line) => line.trim()).filter(Boolean);
  return button === 0 && paths.length > 0 ? paths : null;
}

async function showOpenDialog(...given: unknown[]): Promise<Electron.OpenDialogReturnValue> {
  const own: Electron.OpenDialogOptions = optionsOf('dialog.showOpenDialog', given, OPEN_OPTIONS);
  log(`dialog open: ${own.title ?? ''}`);
  const paths = options().dialogs === 'queue' ? await openAnswers.next('showOpenDialog') : await askForPath('open', own as never);
  return paths ? { canceled: false, filePaths: paths } : { canceled: true, filePaths: [] };
}

async function showSaveDialog(...given: unknown[]): Promise<Electron.SaveDialogReturnValue> {
  const own: Electron.SaveDialogOptions = optionsOf('dialog.showSaveDialog', given, SAVE_OPTIONS);
  log(`dialog save: ${own.defaultPath ?? ''}`);
  const path = options().dialogs === 'queue' ? await saveAnswers.next('showSaveDialog') : (await askForPath('save', own as never))?.[0];
  return path ? { canceled: false, filePath: path } : { canceled: true, filePath: '' };
}

async function showMessageBox(...given: unknown[]): Promise<Electron.MessageBoxReturnValue> {
  const own = optionsOf('dialog.showMessageBox', given, MESSAGE_OPTIONS) as Electron.MessageBoxOptions;
  const buttons = own.buttons?.length ? own.buttons : ['OK'];
  log(`dialog message: ${own.message} [${buttons.join(' | ')}]`);
  const chosen =
    options().dialogs === 'queue'
      ? await messageAnswers.next(own.message)
      : (await askInWindow({ title: own.title ?? '', message: [own.message, own.detail].filter(Boolean).join('\n\n'), buttons })).button;
  return { response: chosen === undefined || chosen < 0 ? (own.cancelId ?? 0) : chosen, checkboxChecked: false };
}

function showErrorBox(title: string, content: string): void {
  log(`dialog error: ${title}: ${content}`);
  if (options().dialogs !== 'queue') void askInWindow({ title, message: content, buttons: ['OK'] }).catch(() => {});
}

export const dialog = strict('dialog', { showOpenDialog, showSaveDialog, showMessageBox, showErrorBox } satisfies Partial<Electron.Dialog>);
