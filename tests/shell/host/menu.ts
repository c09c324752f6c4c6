import { log, options, report } from './context.ts';
import { onlyKnown, refuse, strict } from './strict.ts';
import { allWindows } from './window.ts';
import type { MenuEntry } from '../messages.ts';

const ITEM_OPTIONS = ['label', 'role', 'accelerator', 'click', 'type', 'submenu', 'enabled', 'visible', 'id'] as const satisfies readonly (keyof Electron.MenuItemConstructorOptions)[];
const POPUP_OPTIONS = ['window', 'x', 'y', 'callback', 'frame', 'sourceType'] as const satisfies readonly (keyof Electron.PopupOptions)[];

/** The roles that act on the page, as the editor commands Chromium knows. */
const COMMANDS: Record<string, string> = { undo: 'Undo', redo: 'Redo', cut: 'Cut', copy: 'Copy', paste: 'Paste', selectall: 'SelectAll', delete: 'Delete' };

type Item = Electron.MenuItemConstructorOptions;
type Open = { items: Item[]; window: ReturnType<typeof allWindows>[number] | undefined; closed(): void };

let open: Open | undefined;

function check(template: readonly Item[]): Item[] {
  for (const item of template) {
    onlyKnown('Menu item', item, ITEM_OPTIONS);
    if (item.role && !COMMANDS[item.role.toLowerCase()]) refuse(`the menu role "${item.role}" is not known`);
    if (item.submenu) check(item.submenu as Item[]);
  }
  return [...template];
}

function entry(item: Item): MenuEntry {
  return { label: item.label ?? item.role ?? '', ...(item.role ? { role: item.role } : {}), type: item.type ?? 'normal', enabled: item.enabled ?? true, visible: item.visible ?? true };
}

function closeMenu(): void {
  const was = open;
  open = undefined;
  report({ kind: 'menu', items: undefined });
  was?.closed();
}

function makeMenu(items: Item[]): object {
  return strict('Menu', {
    popup(given: Electron.PopupOptions = {}) {
      onlyKnown('Menu.popup', given, POPUP_OPTIONS);
      if (!options().headless) return log('menu: the browser shows its own context menu');
      const window = allWindows().find((candidate) => candidate.api === given.window) ?? allWindows()[0];
      open = { items, window, closed: () => given.callback?.() };
      report({ kind: 'menu', items: items.map(entry) });
    },
    closePopup: closeMenu,
  } satisfies Partial<Electron.Menu>);
}

/** Chooses an item of the menu that is open, as a click would. */
export async function chooseMenuItem(label: string): Promise<void> {
  const was = open;
  const item = was?.items.find((candidate) => entry(candidate).label === label);
  if (!was || !item) throw new Error(`No menu with "${label}" is open`);
  if (item.enabled === false || item.visible === false) throw new Error(`"${label}" cannot be chosen`);
  closeMenu();
  const command = item.role && COMMANDS[item.role.toLowerCase()];
  if (command && was.window) await (await was.window.target).session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] });
  else item.click?.(item as never, was.window?.api as never, {});
}

export const Menu = strict('Menu', {
  setApplicationMenu(menu: Electron.Menu | null) {
    if (menu !== null) refuse('Menu.setApplicationMenu is known only with null');
  },
  getApplicationMenu: () => null,
  buildFromTemplate: (template: Item[]) => makeMenu(check(template)) as Electron.Menu,
} satisfies Partial<typeof Electron.Menu>);
