import { IconSettings, type Icon } from '@tabler/icons-react';
import type { app } from '../i18n/vi/app.ts';

export interface NavigationItem {
  to: string;
  label: keyof (typeof app)['nav'];
  icon: Icon;
  /** Below the line, at the foot. */
  foot?: boolean;
}

/** The sections, in working order. Only what works stands here; the first is the page the program opens on. */
export const navigation: readonly [NavigationItem, ...NavigationItem[]] = [
  { to: '/settings', label: 'settings', icon: IconSettings, foot: true },
];
