import initial from './0001-initial.sql?raw';
import versions from './0002-versions.sql?raw';
import documents from './0003-documents.sql?raw';
import seatIndex from './0004-seat-index.sql?raw';
import attachments from './0005-attachments.sql?raw';
import meetings from './0006-meetings.sql?raw';
import agenda from './0007-agenda.sql?raw';
import papers from './0008-papers.sql?raw';
import wordings from './0009-wordings.sql?raw';
import importLists from './0010-import-lists.sql?raw';
import meetingSeries from './0011-meeting-series.sql?raw';
import minutesDesk from './0012-minutes-desk.sql?raw';
import tasks from './0013-tasks.sql?raw';
import taskWork from './0014-task-work.sql?raw';
import savedViews from './0015-saved-views.sql?raw';
import taskCampaigns from './0016-task-campaigns.sql?raw';
import taskAlerts from './0017-task-alerts.sql?raw';
import agendaTasks from './0018-agenda-tasks.sql?raw';
import registers from './0019-registers.sql?raw';
import meetingTimes from './0020-meeting-times.sql?raw';
import taskRecords from './0021-task-records.sql?raw';
import recordImports from './0022-record-imports.sql?raw';
import returns from './0023-returns.sql?raw';
import taskCodes from './0024-task-codes.sql?raw';
import peopleUnitTaskImports from './0025-people-unit-task-imports.sql?raw';
import rollups from './0026-rollups.sql?raw';

/** All migrations in order; the number of a migration is its place, from 1. A released one never changes. */
export const MIGRATIONS: readonly { name: string; sql: string }[] = [
  { name: '0001-initial', sql: initial }, { name: '0002-versions', sql: versions }, { name: '0003-documents', sql: documents },
  { name: '0004-seat-index', sql: seatIndex }, { name: '0005-attachments', sql: attachments }, { name: '0006-meetings', sql: meetings },
  { name: '0007-agenda', sql: agenda }, { name: '0008-papers', sql: papers }, { name: '0009-wordings', sql: wordings },
  { name: '0010-import-lists', sql: importLists }, { name: '0011-meeting-series', sql: meetingSeries }, { name: '0012-minutes-desk', sql: minutesDesk },
  { name: '0013-tasks', sql: tasks }, { name: '0014-task-work', sql: taskWork }, { name: '0015-saved-views', sql: savedViews },
  { name: '0016-task-campaigns', sql: taskCampaigns }, { name: '0017-task-alerts', sql: taskAlerts }, { name: '0018-agenda-tasks', sql: agendaTasks },
  { name: '0019-registers', sql: registers },
  { name: '0020-meeting-times', sql: meetingTimes }, { name: '0021-task-records', sql: taskRecords }, { name: '0022-record-imports', sql: recordImports },
  { name: '0023-returns', sql: returns }, { name: '0024-task-codes', sql: taskCodes },
  { name: '0025-people-unit-task-imports', sql: peopleUnitTaskImports }, { name: '0026-rollups', sql: rollups },
];

/** The schema version this program writes. */
export const HEAD = MIGRATIONS.length;
