import { versions as contract } from '#shared/contract/versions.ts';
import { asRead, asWrite, implementing } from '../../context.ts';
import { applyDraft } from './apply.ts';
import { decisionSheets } from './decision-paper.ts';
import { addSeat, arrangeSeats, bringUpToDate, changeSeat, keepSeat, removeSeats } from './draft-seats.ts';
import { exportAnnex, exportDecision } from './export.ts';
import { listVersions } from './queries.ts';
import { beginDraft, correctDecision, discardDraft, setDecision } from './service.ts';
import { getWorkspace } from './workspace.ts';

const os = implementing(contract);

export const versions = {
  list: os.list.use(asRead).handler(({ context, input }) => listVersions(context, input.committeeId)),
  workspace: os.workspace.use(asRead).handler(({ context, input }) => getWorkspace(context, input.id)),
  decisionSheets: os.decisionSheets.use(asRead).handler(({ context, input }) => decisionSheets(context, input.id)),
  begin: os.begin.use(asWrite).handler(({ context, input }) => beginDraft(context, input)),
  setDecision: os.setDecision.use(asWrite).handler(({ context, input }) => setDecision(context, input)),
  addSeat: os.addSeat.use(asWrite).handler(({ context, input }) => addSeat(context, input)),
  changeSeat: os.changeSeat.use(asWrite).handler(({ context, input }) => changeSeat(context, input)),
  removeSeats: os.removeSeats.use(asWrite).handler(({ context, input }) => removeSeats(context, input)),
  keepSeat: os.keepSeat.use(asWrite).handler(({ context, input }) => keepSeat(context, input)),
  arrange: os.arrange.use(asWrite).handler(({ context, input }) => arrangeSeats(context, input)),
  bringUpToDate: os.bringUpToDate.use(asWrite).handler(({ context, input }) => bringUpToDate(context, input)),
  apply: os.apply.use(asWrite).handler(({ context, input }) => applyDraft(context, input)),
  discard: os.discard.use(asWrite).handler(({ context, input }) => discardDraft(context, input)),
  correct: os.correct.use(asWrite).handler(({ context, input }) => correctDecision(context, input)),
  exportAnnex,
  exportDecision,
};
