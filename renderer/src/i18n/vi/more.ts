import { agenda } from './agenda.ts';
import { backups } from './backups.ts';
import { documents } from './documents.ts';
import { history } from './history.ts';
import { imports } from './imports.ts';
import { meetingSeries } from './meeting-series.ts';
import { meetings } from './meetings.ts';
import { office } from './office.ts';
import { opinionRounds } from './opinion-rounds.ts';
import { papers } from './papers.ts';
import { people } from './people.ts';
import { recycleBin } from './recycle-bin.ts';
import { reports } from './reports.ts';
import { search } from './search.ts';
import { tasks } from './tasks.ts';
import { taskViews } from './task-views.ts';
import { units } from './units.ts';
import { versions } from './versions.ts';
import { wordings } from './wordings.ts';

/** The texts that the first view does without. */
export const more = { agenda, backups, documents, history, imports, meetingSeries, meetings, office, opinionRounds, papers, people, recycleBin, reports, search, tasks, taskViews, units, versions, wordings };
