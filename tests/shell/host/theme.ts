import { options } from './context.ts';
import { emitter, refuse, strict } from './strict.ts';
import type { Session } from './cdp.ts';

const SOURCES = ['system', 'light', 'dark'] as const;
const events = emitter('nativeTheme', ['updated'], () => nativeTheme);
const pages = new Set<Session>();
let themeSource: (typeof SOURCES)[number] = 'system';

/** Undefined in a real window: there the system itself decides. */
function theme(): 'light' | 'dark' | undefined {
  return themeSource === 'system' ? (options().colorScheme ?? (options().headless ? 'light' : undefined)) : themeSource;
}

function apply(page: Session): void {
  page.tell('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: theme() ?? '' }] });
}

/** Keeps a page in the colours that the system, or the app, has chosen. */
export function followTheme(page: Session, gone: Promise<void>): void {
  pages.add(page);
  apply(page);
  void gone.then(() => pages.delete(page));
}

export const nativeTheme = strict('nativeTheme', {
  ...events.members,
  get themeSource() {
    return themeSource;
  },
  set themeSource(source: (typeof SOURCES)[number]) {
    if (!SOURCES.includes(source)) refuse(`nativeTheme.themeSource = "${source}" is not known`);
    themeSource = source;
    pages.forEach(apply);
    events.emit('updated');
  },
  get shouldUseDarkColors() {
    return theme() === 'dark';
  },
} satisfies Partial<Electron.NativeTheme>);
