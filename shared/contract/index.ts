import { backups } from './backups.ts';
import { committees } from './committees.ts';
import { documents } from './documents.ts';
import { history } from './history.ts';
import { imports } from './imports.ts';
import { meetingPapers } from './meeting-papers.ts';
import { meetings } from './meetings.ts';
import { meetingSeries } from './meeting-series.ts';
import { members } from './members.ts';
import { drafts, office, system } from './office.ts';
import { opinionRounds } from './opinion-rounds.ts';
import { papers } from './papers.ts';
import { people } from './people.ts';
import { recycleBin } from './recycle-bin.ts';
import { reports } from './reports.ts';
import { search } from './search.ts';
import { tasks } from './tasks.ts';
import { taskCampaigns } from './task-campaigns.ts';
import { units } from './units.ts';
import { versions } from './versions.ts';
import { wordings } from './wordings.ts';

/** Everything the page may ask the backend. A name not here does not exist. */
export const contract = { backups, committees, documents, drafts, history, imports, meetingPapers, meetings, meetingSeries, members, office, opinionRounds, papers, people, recycleBin, reports, search, system, taskCampaigns, tasks, units, versions, wordings };
export type Contract = typeof contract;
