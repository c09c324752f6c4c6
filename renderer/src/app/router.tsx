import { createHashHistory, createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { ActivityPeriod } from '#shared/rules/activity-report.ts';
import { isDate } from '#shared/rules/dates.ts';
import { DESK_TASK_LISTS, type DeskTaskList } from '#shared/rules/desk.ts';
import { type ImportList, isImportList } from '#shared/rules/import-lists.ts';
import { ROUND_STATES, type RoundState } from '#shared/rules/opinion-rounds.ts';
import { tabNamed, type CommitteeTab } from '../features/committees/committee-tabs.ts';
import { DeskPage } from '../features/desk/DeskPage.tsx';
import { documentSearch } from '../features/documents/document-search.ts';
import { meetingPageSearch, meetingSearch } from '../features/meetings/meeting-search.ts';
import type { PersonTab } from '../features/people/PersonPage.tsx';
import type { PaperChoices } from '../features/papers/choices.ts';
import { taskPaperSearch } from '../features/task-papers/task-paper-search.ts';
import { registerSearch } from '../features/registers/register-search.ts';
import { statisticSearch } from '../features/registers/statistic-search.ts';
import { isReportView, type ReportView } from '../features/reports/views.ts';
import { overviewSearch, taskSearch } from '../features/tasks/task-search.ts';
import { isUnitsTab, type UnitsTab } from '../features/units/units-tab.ts';
import { withTexts } from '../i18n/index.ts';
import { navigation } from './navigation.ts';
import { PageFailure, PageNotFound } from './PageFailure.tsx';
import { Shell } from './Shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: PageNotFound });

const home = createRoute({ getParentRoute: () => root, path: '/', beforeLoad: () => { throw redirect({ to: navigation[0].to, replace: true }); } });
const desk = createRoute({ getParentRoute: () => root, path: '/desk', component: DeskPage });
const deskTasks = createRoute({
  getParentRoute: () => root,
  path: '/desk/tasks',
  validateSearch: (search: Record<string, unknown>): { of: DeskTaskList } => ({ of: DESK_TASK_LISTS.find((list) => list === search['of']) ?? 'today' }),
  component: lazyRouteComponent(() => withTexts(import('../features/desk/DeskTasksPage.tsx')), 'DeskTasksPage'),
});
const committees = createRoute({
  getParentRoute: () => root,
  path: '/committees',
  validateSearch: (search: Record<string, unknown>): { view?: 'attention' } => (search['view'] === 'attention' ? { view: 'attention' } : {}),
  component: lazyRouteComponent(() => withTexts(import('../features/committees/CommitteesPage.tsx')), 'CommitteesPage'),
});
const committee = createRoute({
  getParentRoute: () => root,
  path: '/committees/$committeeId',
  validateSearch: (search: Record<string, unknown>): { asOf?: string; tab?: CommitteeTab } => {
    const tab = tabNamed(search['tab']);
    return { ...(typeof search['asOf'] === 'string' && isDate(search['asOf']) && { asOf: search['asOf'] }), ...(tab !== undefined && { tab }) };
  },
  component: lazyRouteComponent(() => withTexts(import('../features/committees/CommitteePage.tsx')), 'CommitteePage'),
});
const workspace = createRoute({
  getParentRoute: () => root,
  path: '/committees/$committeeId/versions/$versionId',
  staticData: { workspace: true },
  component: lazyRouteComponent(() => withTexts(import('../features/versions/WorkspacePage.tsx')), 'WorkspacePage'),
});
const decisionPaper = createRoute({
  getParentRoute: () => root,
  path: '/committees/$committeeId/versions/$versionId/paper',
  staticData: { workspace: true },
  component: lazyRouteComponent(() => withTexts(import('../features/papers/DecisionPaperPage.tsx')), 'DecisionPaperPage'),
});
const activityReport = createRoute({
  getParentRoute: () => root,
  path: '/committees/$committeeId/report',
  staticData: { workspace: true },
  validateSearch: (search: Record<string, unknown>): { period?: ActivityPeriod; year?: number } => ({
    ...((search['period'] === 'year' || search['period'] === 'first_half') && { period: search['period'] }),
    ...(Number.isInteger(search['year']) && { year: search['year'] as number }),
  }),
  component: lazyRouteComponent(() => withTexts(import('../features/papers/ActivityReportPage.tsx')), 'ActivityReportPage'),
});
const meetings = createRoute({ getParentRoute: () => root, path: '/meetings', validateSearch: meetingSearch, component: lazyRouteComponent(() => withTexts(import('../features/meetings/MeetingsPage.tsx')), 'MeetingsPage') });
const meetingSeries = createRoute({ getParentRoute: () => root, path: '/meetings/series', component: lazyRouteComponent(() => withTexts(import('../features/meeting-series/SeriesPage.tsx')), 'SeriesPage') });
const opinionRounds = createRoute({ getParentRoute: () => root, path: '/meetings/opinions', validateSearch: (search: Record<string, unknown>): { state?: RoundState } => { const state = ROUND_STATES.find((one) => one === search['state']); return state === undefined ? {} : { state }; }, component: lazyRouteComponent(() => withTexts(import('../features/opinion-rounds/RoundsPage.tsx')), 'RoundsPage') });
const opinionRound = createRoute({ getParentRoute: () => root, path: '/meetings/opinions/$roundId', component: lazyRouteComponent(() => withTexts(import('../features/opinion-rounds/RoundPage.tsx')), 'RoundPage') });
const opinionForm = createRoute({
  getParentRoute: () => root,
  path: '/meetings/opinions/$roundId/form',
  staticData: { workspace: true },
  validateSearch: (search: Record<string, unknown>): { each?: true } => (search['each'] === true ? { each: true } : {}),
  component: lazyRouteComponent(() => withTexts(import('../features/papers/OpinionFormPage.tsx')), 'OpinionFormPage'),
});
const attendance = createRoute({ getParentRoute: () => root, path: '/meetings/attendance', component: lazyRouteComponent(() => withTexts(import('../features/meetings/AttendancePage.tsx')), 'AttendancePage') });
const meeting = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$meetingId',
  validateSearch: meetingPageSearch,
  component: lazyRouteComponent(() => withTexts(import('../features/meetings/MeetingPage.tsx')), 'MeetingPage'),
});
const tasks = createRoute({
  getParentRoute: () => root,
  path: '/tasks',
  validateSearch: taskSearch,
  component: lazyRouteComponent(() => withTexts(import('../features/tasks/TasksPage.tsx')), 'TasksPage'),
});
const taskPapers = createRoute({
  getParentRoute: () => root,
  path: '/tasks/papers/$kind',
  staticData: { workspace: true },
  validateSearch: taskPaperSearch,
  component: lazyRouteComponent(() => withTexts(import('../features/papers/TaskPapersPage.tsx')), 'TaskPapersPage'),
});
const taskCampaigns = createRoute({ getParentRoute: () => root, path: '/tasks/campaigns', validateSearch: (search: Record<string, unknown>): { awaited?: true } => (search['awaited'] === true ? { awaited: true } : {}), component: lazyRouteComponent(() => withTexts(import('../features/task-campaigns/CampaignsPage.tsx')), 'CampaignsPage') });
const taskCampaign = createRoute({ getParentRoute: () => root, path: '/tasks/campaigns/$campaignId', component: lazyRouteComponent(() => withTexts(import('../features/task-campaigns/CampaignPage.tsx')), 'CampaignPage') });
const taskUnits = createRoute({ getParentRoute: () => root, path: '/tasks/units', validateSearch: overviewSearch, component: lazyRouteComponent(() => withTexts(import('../features/tasks/TaskUnitsPage.tsx')), 'TaskUnitsPage') });
const unitTasks = createRoute({
  getParentRoute: () => root,
  path: '/tasks/units/$unitId',
  validateSearch: (search: Record<string, unknown>): { part?: 'cooperates'; taskId?: string } => ({ ...(search['part'] === 'cooperates' && { part: 'cooperates' as const }), ...(typeof search['taskId'] === 'string' && { taskId: search['taskId'] }) }),
  component: lazyRouteComponent(() => withTexts(import('../features/tasks/UnitTasksPage.tsx')), 'UnitTasksPage'),
});
const taskCharts = createRoute({
  getParentRoute: () => root,
  path: '/tasks/charts',
  validateSearch: (search: Record<string, unknown>): ReturnType<typeof overviewSearch> & { by?: 'month' | 'quarter' } => ({ ...overviewSearch(search), ...((search['by'] === 'month' || search['by'] === 'quarter') && { by: search['by'] }) }),
  component: lazyRouteComponent(() => withTexts(import('../features/tasks/TaskChartsPage.tsx')), 'TaskChartsPage'),
});
const people = createRoute({ getParentRoute: () => root, path: '/people', component: lazyRouteComponent(() => withTexts(import('../features/people/PeoplePage.tsx')), 'PeoplePage') });
const proposedItems = createRoute({ getParentRoute: () => root, path: '/meetings/proposed', component: lazyRouteComponent(() => withTexts(import('../features/meetings/ProposedItemsPage.tsx')), 'ProposedItemsPage') });
const agendaTemplates = createRoute({ getParentRoute: () => root, path: '/meetings/templates', component: lazyRouteComponent(() => withTexts(import('../features/meetings/TemplatesPage.tsx')), 'TemplatesPage') });
const meetingPaper = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$meetingId/papers/$kind',
  staticData: { workspace: true },
  validateSearch: (search: Record<string, unknown>): PaperChoices => ({
    ...(typeof search['committeeId'] === 'string' && { committeeId: search['committeeId'] }),
    ...(typeof search['supplementNo'] === 'number' && { supplementNo: search['supplementNo'] }),
    ...(search['each'] === true && { each: true }),
  }),
  component: lazyRouteComponent(() => withTexts(import('../features/papers/MeetingPaperPage.tsx')), 'MeetingPaperPage'),
});
const minutesDesk = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$meetingId/desk',
  staticData: { workspace: true, keys: 'desk' },
  loader: () => withTexts(import('../features/meetings/desk/rich-editor.ts')),
  component: lazyRouteComponent(() => withTexts(import('../features/meetings/desk/DeskPage.tsx')), 'DeskPage'),
});
const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$personId',
  validateSearch: (search: Record<string, unknown>): { tab?: PersonTab } => (search['tab'] === 'record' ? { tab: 'record' } : {}),
  component: lazyRouteComponent(() => withTexts(import('../features/people/PersonPage.tsx')), 'PersonPage'),
});
const units = createRoute({
  getParentRoute: () => root,
  path: '/units',
  validateSearch: (search: Record<string, unknown>): { unitId?: string; tab?: UnitsTab; asOf?: string } => ({
    ...(typeof search['unitId'] === 'string' && { unitId: search['unitId'] }),
    ...(isUnitsTab(search['tab']) && { tab: search['tab'] }),
    ...(typeof search['asOf'] === 'string' && isDate(search['asOf']) && { asOf: search['asOf'] }),
  }),
  component: lazyRouteComponent(() => withTexts(import('../features/units/UnitsPage.tsx')), 'UnitsPage'),
});
const documents = createRoute({
  getParentRoute: () => root,
  path: '/documents',
  validateSearch: documentSearch,
  component: lazyRouteComponent(() => withTexts(import('../features/documents/DocumentsPage.tsx')), 'DocumentsPage'),
});
const cascade = createRoute({ getParentRoute: () => root, path: '/documents/$documentId/cascade', component: lazyRouteComponent(() => withTexts(import('../features/documents/CascadePage.tsx')), 'CascadePage') });
const registers = createRoute({ getParentRoute: () => root, path: '/registers', component: lazyRouteComponent(() => withTexts(import('../features/registers/RegistersPage.tsx')), 'RegistersPage') });
const register = createRoute({ getParentRoute: () => root, path: '/registers/$register', validateSearch: registerSearch, component: lazyRouteComponent(() => withTexts(import('../features/registers/RegisterPage.tsx')), 'RegisterPage') });
const registerStatistics = createRoute({ getParentRoute: () => root, path: '/registers/$register/statistics', validateSearch: statisticSearch, component: lazyRouteComponent(() => withTexts(import('../features/registers/StatisticsPage.tsx')), 'StatisticsPage') });
const returns = createRoute({ getParentRoute: () => root, path: '/returns', validateSearch: (search: Record<string, unknown>): { open?: true } => (search['open'] === true ? { open: true } : {}), component: lazyRouteComponent(() => withTexts(import('../features/returns/ReturnsPage.tsx')), 'ReturnsPage') });
const returnBoard = createRoute({ getParentRoute: () => root, path: '/returns/$returnId', component: lazyRouteComponent(() => withTexts(import('../features/returns/ReturnPage.tsx')), 'ReturnPage') });
const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  validateSearch: (search: Record<string, unknown>): { view?: ReportView; unitId?: string } => ({ ...(isReportView(search['view']) && { view: search['view'] }), ...(typeof search['unitId'] === 'string' && { unitId: search['unitId'] }) }),
  component: lazyRouteComponent(() => withTexts(import('../features/reports/ReportsPage.tsx')), 'ReportsPage'),
});
const reorganise = createRoute({
  getParentRoute: () => root,
  path: '/units/reorganise',
  validateSearch: (search: Record<string, unknown>): { units: string[] } => ({ units: Array.isArray(search['units']) ? search['units'].filter((id) => typeof id === 'string') : [] }),
  component: lazyRouteComponent(() => withTexts(import('../features/units/ReorganisePage.tsx')), 'ReorganisePage'),
});
const imports = createRoute({
  getParentRoute: () => root,
  path: '/import',
  validateSearch: (search: Record<string, unknown>): { committeeId?: string; list?: ImportList } => ({
    ...(typeof search['committeeId'] === 'string' && { committeeId: search['committeeId'] }),
    ...(isImportList(search['list']) && { list: search['list'] }),
  }),
  component: lazyRouteComponent(() => withTexts(import('../features/imports/ImportPage.tsx')), 'ImportPage'),
});
const history = createRoute({ getParentRoute: () => root, path: '/history', component: lazyRouteComponent(() => withTexts(import('../features/history/HistoryPage.tsx')), 'HistoryPage') });
const recycleBin = createRoute({ getParentRoute: () => root, path: '/recycle-bin', component: lazyRouteComponent(() => withTexts(import('../features/recycle-bin/RecycleBinPage.tsx')), 'RecycleBinPage') });
const settings = createRoute({ getParentRoute: () => root, path: '/settings', component: lazyRouteComponent(() => withTexts(import('../features/office/SettingsPage.tsx')), 'SettingsPage') });
const wordings = createRoute({ getParentRoute: () => root, path: '/settings/wordings', component: lazyRouteComponent(() => withTexts(import('../features/wordings/WordingsPage.tsx')), 'WordingsPage') });
const holidays = createRoute({ getParentRoute: () => root, path: '/settings/holidays', component: lazyRouteComponent(() => withTexts(import('../features/deadlines/HolidaysPage.tsx')), 'HolidaysPage') });

export const router = createRouter({
  routeTree: root.addChildren([home, desk, deskTasks, committees, committee, workspace, decisionPaper, activityReport, meetings, meetingSeries, opinionRounds, opinionRound, opinionForm, attendance, meeting, people, proposedItems, agendaTemplates, meetingPaper, minutesDesk, tasks, taskPapers, taskCampaigns, taskCampaign, taskUnits, unitTasks, taskCharts, person, units, documents, cascade, registers, register, registerStatistics, returns, returnBoard, reports, reorganise, imports, history, recycleBin, settings, wordings, holidays]),
  history: createHashHistory(),
  defaultErrorComponent: PageFailure,
  defaultPreload: false,
  // A page that is still being loaded leaves its place empty at once: no key may reach the page that the user has left.
  defaultPendingComponent: () => null,
  defaultPendingMs: 0,
  defaultPendingMinMs: 0,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** The page needs the width: the navigation is a rail beside it, unless the user chose otherwise. */
    workspace?: boolean;
    /** The page has keys of its own, which the help tells first. */
    keys?: 'desk';
  }
}
