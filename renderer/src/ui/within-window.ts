import type { MenuProps } from '@mantine/core';

/** Keeps a long menu within the window: it is as high as there is room, and scrolls. */
export const WITHIN_WINDOW: NonNullable<MenuProps['middlewares']> = {
  flip: true,
  shift: true,
  size: { padding: 8, apply: ({ availableHeight, elements }) => { Object.assign(elements.floating.style, { maxHeight: `${availableHeight}px`, overflowY: 'auto' }); } },
};
