import { asRead, asWrite, os } from '../../context.ts';
import { applyDraft } from './apply.ts';
import { decisionSheets } from './decision-paper.ts';
import { addSeat, arrangeSeats, bringUpToDate, changeSeat, keepSeat, removeSeats } from './draft-seats.ts';
import { exportAnnex, exportDecision } from './export.ts';
import { listVersions } from './queries.ts';
import { beginDraft, correctDecision, discardDraft, setDecision } from './service.ts';
import { getWorkspace } from './workspace.ts';

export const versions = {
  list: os.versions.list.use(asRead).handler(({ context, input }) => listVersions(context, input.committeeId)),
  workspace: os.versions.workspace.use(asRead).handler(({ context, input }) => getWorkspace(context, input.id)),
  decisionSheets: os.versions.decisionSheets.use(asRead).handler(({ context, input }) => decisionSheets(context, input.id)),
  begin: os.versions.begin.use(asWrite).handler(({ context, input }) => beginDraft(context, input)),
  setDecision: os.versions.setDecision.use(asWrite).handler(({ context, input }) => setDecision(context, input)),
  addSeat: os.versions.addSeat.use(asWrite).handler(({ context, input }) => addSeat(context, input)),
  changeSeat: os.versions.changeSeat.use(asWrite).handler(({ context, input }) => changeSeat(context, input)),
  removeSeats: os.versions.removeSeats.use(asWrite).handler(({ context, input }) => removeSeats(context, input)),
  keepSeat: os.versions.keepSeat.use(asWrite).handler(({ context, input }) => keepSeat(context, input)),
  arrange: os.versions.arrange.use(asWrite).handler(({ context, input }) => arrangeSeats(context, input)),
  bringUpToDate: os.versions.bringUpToDate.use(asWrite).handler(({ context, input }) => bringUpToDate(context, input)),
  apply: os.versions.apply.use(asWrite).handler(({ context, input }) => applyDraft(context, input)),
  discard: os.versions.discard.use(asWrite).handler(({ context, input }) => discardDraft(context, input)),
  correct: os.versions.correct.use(asWrite).handler(({ context, input }) => correctDecision(context, input)),
  exportAnnex,
  exportDecision,
};
