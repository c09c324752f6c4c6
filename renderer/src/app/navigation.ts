import { IconBuilding, IconCalendarEvent, IconChecklist, IconFileImport, IconFileText, IconHistory, IconLayoutDashboard, IconNotebook, IconSettings, IconTable, IconTableShare, IconTrash, IconUser, IconUsersGroup, type Icon } from '@tabler/icons-react';
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
  { to: '/desk', label: 'desk', icon: IconLayoutDashboard },
  { to: '/committees', label: 'committees', icon: IconUsersGroup },
  { to: '/meetings', label: 'meetings', icon: IconCalendarEvent },
  { to: '/tasks', label: 'tasks', icon: IconChecklist },
  { to: '/people', label: 'people', icon: IconUser },
  { to: '/units', label: 'units', icon: IconBuilding },
  { to: '/documents', label: 'documents', icon: IconFileText },
  { to: '/registers', label: 'registers', icon: IconNotebook },
  { to: '/returns', label: 'returns', icon: IconTableShare },
  { to: '/reports', label: 'reports', icon: IconTable },
  { to: '/import', label: 'imports', icon: IconFileImport },
  { to: '/history', label: 'history', icon: IconHistory },
  { to: '/recycle-bin', label: 'recycleBin', icon: IconTrash },
  { to: '/settings', label: 'settings', icon: IconSettings, foot: true },
];
