import { agenda } from './agenda.ts';
import { backups } from './backups.ts';
import { committees } from './committees.ts';
import { deadlines } from './deadlines.ts';
import { documents } from './documents.ts';
import { history } from './history.ts';
import { imports } from './imports.ts';
import { meetingSeries } from './meeting-series.ts';
import { meetingTasks } from './meeting-tasks.ts';
import { meetings } from './meetings.ts';
import { office } from './office.ts';
import { opinionRounds } from './opinion-rounds.ts';
import { papers } from './papers.ts';
import { people } from './people.ts';
import { recycleBin } from './recycle-bin.ts';
import { reports } from './reports.ts';
import { search } from './search.ts';
import { taskAlerts } from './task-alerts.ts';
import { taskCampaigns } from './task-campaigns.ts';
import { taskPapers } from './task-papers.ts';
import { taskViews } from './task-views.ts';
import { taskWork } from './task-work.ts';
import { tasks } from './tasks.ts';
import { units } from './units.ts';
import { versions } from './versions.ts';
import { wordings } from './wordings.ts';

/** The texts that the first view does without. */
export const more = { agenda, backups, committees, deadlines, documents, history, imports, meetingSeries, meetingTasks, meetings, office, opinionRounds, papers, people, recycleBin, reports, search, taskAlerts, taskCampaigns, taskPapers, taskViews, taskWork, tasks, units, versions, wordings };
