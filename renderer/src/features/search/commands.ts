import { IconBuildingPlus, IconCalendarPlus, IconFileImport, IconFilePlus, IconHistory, IconSettings, IconTrash, IconUserPlus, IconUsersPlus, type Icon } from '@tabler/icons-react';
import type { search } from '../../i18n/vi/search.ts';

export type CommandName = keyof (typeof search)['commands'];

export interface Command {
  name: CommandName;
  icon: Icon;
  /** The page that does it. */
  path: string;
  /** Whether the page begins with something new, as by Ctrl+N. */
  begins?: boolean;
}

/** What can be done from the search box besides finding. */
export const commands: readonly Command[] = [
  { name: 'addPerson', icon: IconUserPlus, path: '/people', begins: true },
  { name: 'addCommittee', icon: IconUsersPlus, path: '/committees', begins: true },
  { name: 'addUnit', icon: IconBuildingPlus, path: '/units', begins: true },
  { name: 'addDocument', icon: IconFilePlus, path: '/documents', begins: true },
  { name: 'addMeeting', icon: IconCalendarPlus, path: '/meetings', begins: true },
  { name: 'importRoster', icon: IconFileImport, path: '/import' },
  { name: 'history', icon: IconHistory, path: '/history' },
  { name: 'recycleBin', icon: IconTrash, path: '/recycle-bin' },
  { name: 'backUp', icon: IconSettings, path: '/settings' },
];
