import { meetings as contract } from '#shared/contract/meetings.ts';
import { asRead, asWrite, implementing } from '../../context.ts';
import { agenda } from './agenda-router.ts';
import { readAttendanceRates, readInvitees } from './attendance.ts';
import { duplicateMeeting } from './duplicate.ts';
import { exportCalendar } from './export.ts';
import { addInvitee, inviteMembers, recordAttendance, recordReply, removeInvitee, updateInvitee } from './invitees.ts';
import { addConclusion, addEntry, decideConclusion, removeFromMinutes, updateConclusion, updateEntry } from './minutes.ts';
import { beginMeeting, cancelMeeting, closeMeeting, correctTimes, endMeeting, inviteToMeeting, issueNotice, postponeMeeting, reopenMeeting } from './moves.ts';
import { getMeeting, listMeetings } from './queries.ts';
import { addSupplement, signMinutes, verifyMinutes } from './signing.ts';
import { arrangeRows, createMeeting, removeMeetings, setCommittees, updateMeeting } from './service.ts';

const os = implementing(contract);

export const meetings = {
  list: os.list.use(asRead).handler(({ context, input }) => listMeetings(context, input)),
  get: os.get.use(asRead).handler(({ context, input }) => getMeeting(context, input.id)),
  create: os.create.use(asWrite).handler(({ context, input }) => createMeeting(context, input)),
  update: os.update.use(asWrite).handler(({ context, input }) => updateMeeting(context, input)),
  duplicate: os.duplicate.use(asWrite).handler(({ context, input }) => duplicateMeeting(context, input)),
  setCommittees: os.setCommittees.use(asWrite).handler(({ context, input }) => setCommittees(context, input)),
  invite: os.invite.use(asWrite).handler(({ context, input }) => inviteToMeeting(context, input)),
  begin: os.begin.use(asWrite).handler(({ context, input }) => beginMeeting(context, input)),
  end: os.end.use(asWrite).handler(({ context, input }) => endMeeting(context, input)),
  correctTimes: os.correctTimes.use(asWrite).handler(({ context, input }) => correctTimes(context, input)),
  postpone: os.postpone.use(asWrite).handler(({ context, input }) => postponeMeeting(context, input)),
  cancel: os.cancel.use(asWrite).handler(({ context, input }) => cancelMeeting(context, input)),
  reopen: os.reopen.use(asWrite).handler(({ context, input }) => reopenMeeting(context, input)),
  arrangeAgenda: os.arrangeAgenda.use(asWrite).handler(({ context, input }) => arrangeRows(context, 'agenda_item', input)),
  ...agenda,
  invitees: os.invitees.use(asRead).handler(({ context, input }) => readInvitees(context, input.id)),
  inviteMembers: os.inviteMembers.use(asWrite).handler(({ context, input }) => inviteMembers(context, input.meetingId)),
  addInvitee: os.addInvitee.use(asWrite).handler(({ context, input }) => addInvitee(context, input)),
  updateInvitee: os.updateInvitee.use(asWrite).handler(({ context, input }) => updateInvitee(context, input)),
  removeInvitee: os.removeInvitee.use(asWrite).handler(({ context, input }) => removeInvitee(context, input)),
  arrangeInvitees: os.arrangeInvitees.use(asWrite).handler(({ context, input }) => arrangeRows(context, 'invitee', input)),
  recordReply: os.recordReply.use(asWrite).handler(({ context, input }) => recordReply(context, input)),
  recordAttendance: os.recordAttendance.use(asWrite).handler(({ context, input }) => recordAttendance(context, input)),
  attendanceRates: os.attendanceRates.use(asRead).handler(({ context, input }) => readAttendanceRates(context, input)),
  addEntry: os.addEntry.use(asWrite).handler(({ context, input }) => addEntry(context, input)),
  updateEntry: os.updateEntry.use(asWrite).handler(({ context, input }) => updateEntry(context, input)),
  removeEntry: os.removeEntry.use(asWrite).handler(({ context, input }) => removeFromMinutes(context, 'minutes_entry', input)),
  arrangeEntries: os.arrangeEntries.use(asWrite).handler(({ context, input }) => arrangeRows(context, 'minutes_entry', input)),
  addConclusion: os.addConclusion.use(asWrite).handler(({ context, input }) => addConclusion(context, input)),
  updateConclusion: os.updateConclusion.use(asWrite).handler(({ context, input }) => updateConclusion(context, input)),
  removeConclusion: os.removeConclusion.use(asWrite).handler(({ context, input }) => removeFromMinutes(context, 'conclusion', input)),
  arrangeConclusions: os.arrangeConclusions.use(asWrite).handler(({ context, input }) => arrangeRows(context, 'conclusion', input)),
  decideConclusion: os.decideConclusion.use(asWrite).handler(({ context, input }) => decideConclusion(context, input)),
  signMinutes: os.signMinutes.use(asWrite).handler(({ context, input }) => signMinutes(context, input)),
  addSupplement: os.addSupplement.use(asWrite).handler(({ context, input }) => addSupplement(context, input)),
  verifyMinutes: os.verifyMinutes.use(asRead).handler(({ context, input }) => verifyMinutes(context, input.id)),
  issueNotice: os.issueNotice.use(asWrite).handler(({ context, input }) => issueNotice(context, input)),
  close: os.close.use(asWrite).handler(({ context, input }) => closeMeeting(context, input)),
  exportCalendar,
  remove: os.remove.use(asWrite).handler(({ context, input }) => removeMeetings(context, input.items)),
};
