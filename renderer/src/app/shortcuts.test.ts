import { describe, expect, it } from 'vitest';
import { shortcutOf } from './shortcuts.ts';

const key = (name: string, more: Partial<Parameters<typeof shortcutOf>[0]> = {}) => ({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, keyCode: 0, ...more });

describe('keys of the window', () => {
  it.each([['k', 'search'], ['n', 'new'], ['f', 'filter'], ['s', 'save'], ['p', 'print'], ['z', 'undo']])('Ctrl+%s asks for %s, with Caps Lock too', (name, shortcut) => {
    expect(shortcutOf(key(name, { ctrlKey: true }))).toBe(shortcut);
    expect(shortcutOf(key(name.toUpperCase(), { ctrlKey: true }))).toBe(shortcut);
    expect(shortcutOf(key(name))).toBeNull();
  });

  it('F1 and Esc need no Ctrl', () => {
    expect(shortcutOf(key('F1'))).toBe('help');
    expect(shortcutOf(key('Escape'))).toBe('escape');
  });

  it('an input method that composes a word keeps all its keys', () => {
    expect(shortcutOf(key('Escape', { isComposing: true }))).toBeNull();
    expect(shortcutOf(key('Escape', { keyCode: 229 }))).toBeNull();
    expect(shortcutOf(key('s', { ctrlKey: true, isComposing: true }))).toBeNull();
  });

  it('AltGr, which types letters on some keyboards, is no shortcut', () => {
    expect(shortcutOf(key('s', { ctrlKey: true, altKey: true }))).toBeNull();
    expect(shortcutOf(key('z', { ctrlKey: true, shiftKey: true }))).toBeNull();
  });
});
