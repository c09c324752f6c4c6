import { os } from './context.ts';
import { backups } from './features/backups/router.ts';
import { committees } from './features/committees/router.ts';
import { documents } from './features/documents/router.ts';
import { drafts } from './features/drafts/router.ts';
import { history } from './features/history/router.ts';
import { imports } from './features/imports/router.ts';
import { meetings } from './features/meetings/router.ts';
import { meetingPapers } from './features/meetings/papers/router.ts';
import { meetingSeries } from './features/meeting-series/router.ts';
import { members } from './features/members/router.ts';
import { office } from './features/office/router.ts';
import { opinionRounds } from './features/opinion-rounds/router.ts';
import { papers } from './features/papers/router.ts';
import { people } from './features/people/router.ts';
import { recycleBin } from './features/recycle-bin/router.ts';
import { reports } from './features/reports/router.ts';
import { search } from './features/search/router.ts';
import { system } from './features/system/router.ts';
import { taskCampaigns } from './features/task-campaigns/router.ts';
import { tasks } from './features/tasks/router.ts';
import { units } from './features/units/router.ts';
import { versions } from './features/versions/router.ts';
import { wordings } from './features/wordings/router.ts';

/** Every entry of the contract with what answers it. The same router is loaded in the router's and the writer's thread. */
export const router = os.router({ backups, committees, documents, drafts, history, imports, meetingPapers, meetings, meetingSeries, members, office, opinionRounds, papers, people, recycleBin, reports, search, system, taskCampaigns, tasks, units, versions, wordings });
