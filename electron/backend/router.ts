import { lazy, type Router } from '@orpc/server';
import type { Contract } from '#shared/contract/index.ts';
import type { Runner } from './context.ts';

/**
 * Every entry of the contract with what answers it. The same router is loaded in the router's and the writer's thread. A
 * feature is loaded, and the schemas of its entries made, when it is first asked: the first page asks a few of them.
 */
export const router = {
  backups: lazy(async () => ({ default: (await import('./features/backups/router.ts')).backups })),
  committees: lazy(async () => ({ default: (await import('./features/committees/router.ts')).committees })),
  deadlines: lazy(async () => ({ default: (await import('./features/deadlines/router.ts')).deadlines })),
  desk: lazy(async () => ({ default: (await import('./features/desk/router.ts')).desk })),
  documents: lazy(async () => ({ default: (await import('./features/documents/router.ts')).documents })),
  drafts: lazy(async () => ({ default: (await import('./features/drafts/router.ts')).drafts })),
  duties: lazy(async () => ({ default: (await import('./features/registers/duties-router.ts')).duties })),
  forms: lazy(async () => ({ default: (await import('./features/forms/router.ts')).forms })),
  history: lazy(async () => ({ default: (await import('./features/history/router.ts')).history })),
  imports: lazy(async () => ({ default: (await import('./features/imports/router.ts')).imports })),
  meetingPapers: lazy(async () => ({ default: (await import('./features/meetings/papers/router.ts')).meetingPapers })),
  meetings: lazy(async () => ({ default: (await import('./features/meetings/router.ts')).meetings })),
  meetingSeries: lazy(async () => ({ default: (await import('./features/meeting-series/router.ts')).meetingSeries })),
  meetingTasks: lazy(async () => ({ default: (await import('./features/meetings/tasks-router.ts')).meetingTasks })),
  members: lazy(async () => ({ default: (await import('./features/members/router.ts')).members })),
  office: lazy(async () => ({ default: (await import('./features/office/router.ts')).office })),
  opinionRounds: lazy(async () => ({ default: (await import('./features/opinion-rounds/router.ts')).opinionRounds })),
  ownFigures: lazy(async () => ({ default: (await import('./features/own-figures/router.ts')).ownFigures })),
  papers: lazy(async () => ({ default: (await import('./features/papers/router.ts')).papers })),
  people: lazy(async () => ({ default: (await import('./features/people/router.ts')).people })),
  recycleBin: lazy(async () => ({ default: (await import('./features/recycle-bin/router.ts')).recycleBin })),
  registers: lazy(async () => ({ default: (await import('./features/registers/router.ts')).registers })),
  reports: lazy(async () => ({ default: (await import('./features/reports/router.ts')).reports })),
  returns: lazy(async () => ({ default: (await import('./features/returns/router.ts')).returns })),
  rollups: lazy(async () => ({ default: (await import('./features/rollups/router.ts')).rollups })),
  savedViews: lazy(async () => ({ default: (await import('./features/saved-views/router.ts')).savedViews })),
  search: lazy(async () => ({ default: (await import('./features/search/router.ts')).search })),
  selections: lazy(async () => ({ default: (await import('./features/registers/selections-router.ts')).selections })),
  system: lazy(async () => ({ default: (await import('./features/system/router.ts')).system })),
  taskAlerts: lazy(async () => ({ default: (await import('./features/task-alerts/router.ts')).taskAlerts })),
  taskCampaigns: lazy(async () => ({ default: (await import('./features/task-campaigns/router.ts')).taskCampaigns })),
  taskPapers: lazy(async () => ({ default: (await import('./features/tasks/papers/router.ts')).taskPapers })),
  tasks: lazy(async () => ({ default: (await import('./features/tasks/router.ts')).tasks })),
  taskViews: lazy(async () => ({ default: (await import('./features/tasks/views-router.ts')).taskViews })),
  taskWork: lazy(async () => ({ default: (await import('./features/tasks/work-router.ts')).taskWork })),
  transfers: lazy(async () => ({ default: (await import('./features/registers/transfers-router.ts')).transfers })),
  units: lazy(async () => ({ default: (await import('./features/units/router.ts')).units })),
  versions: lazy(async () => ({ default: (await import('./features/versions/router.ts')).versions })),
  wordings: lazy(async () => ({ default: (await import('./features/wordings/router.ts')).wordings })),
} satisfies Router<Contract, { runner: Runner }>;
