import { asRead, asWrite, os } from '../../context.ts';
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

export const meetings = {
  list: os.meetings.list.use(asRead).handler(({ context, input }) => listMeetings(context, input)),
  get: os.meetings.get.use(asRead).handler(({ context, input }) => getMeeting(context, input.id)),
  create: os.meetings.create.use(asWrite).handler(({ context, input }) => createMeeting(context, input)),
  update: os.meetings.update.use(asWrite).handler(({ context, input }) => updateMeeting(context, input)),
  duplicate: os.meetings.duplicate.use(asWrite).handler(({ context, input }) => duplicateMeeting(context, input)),
  setCommittees: os.meetings.setCommittees.use(asWrite).handler(({ context, input }) => setCommittees(context, input)),
  invite: os.meetings.invite.use(asWrite).handler(({ context, input }) => inviteToMeeting(context, input)),
  begin: os.meetings.begin.use(asWrite).handler(({ context, input }) => beginMeeting(context, input)),
  end: os.meetings.end.use(asWrite).handler(({ context, input }) => endMeeting(context, input)),
  correctTimes: os.meetings.correctTimes.use(asWrite).handler(({ context, input }) => correctTimes(context, input)),
  postpone: os.meetings.postpone.use(asWrite).handler(({ context, input }) => postponeMeeting(context, input)),
  cancel: os.meetings.cancel.use(asWrite).handler(({ context, input }) => cancelMeeting(context, input)),
  reopen: os.meetings.reopen.use(asWrite).handler(({ context, input }) => reopenMeeting(context, input)),
  arrangeAgenda: os.meetings.arrangeAgenda.use(asWrite).handler(({ context, input }) => arrangeRows(context, 'agenda_item', input)),
  ...agenda,
  invitees: os.meetings.invitees.use(asRead).handler(({ context, input }) => readInvitees(context, input.id)),
  inviteMembers: os.meetings.inviteMembers.use(asWrite).handler(({ context, input }) => inviteMembers(context, input.meetingId)),
  addInvitee: os.meetings.addInvitee.use(asWrite).handler(({ context, input }) => addInvitee(context, input)),
  updateInvitee: os.meetings.updateInvitee.use(asWrite).handler(({ context, input }) => updateInvitee(context, input)),
  removeInvitee: os.meetings.removeInvitee.use(asWrite).handler(({ context, input }) => removeInvitee(context, input)),
  arrangeInvitees: os.meetings.arrangeInvitees.use(asWrite).handler(({ context, input }) => arrangeRows(context, 'invitee', input)),
  recordReply: os.meetings.recordReply.use(asWrite).handler(({ context, input }) => recordReply(context, input)),
  recordAttendance: os.meetings.recordAttendance.use(asWrite).handler(({ context, input }) => recordAttendance(context, input)),
  attendanceRates: os.meetings.attendanceRates.use(asRead).handler(({ context, input }) => readAttendanceRates(context, input)),
  addEntry: os.meetings.addEntry.use(asWrite).handler(({ context, input }) => addEntry(context, input)),
  updateEntry: os.meetings.updateEntry.use(asWrite).handler(({ context, input }) => updateEntry(context, input)),
  removeEntry: os.meetings.removeEntry.use(asWrite).handler(({ context, input }) => removeFromMinutes(context, 'minutes_entry', input)),
  arrangeEntries: os.meetings.arrangeEntries.use(asWrite).handler(({ context, input }) => arrangeRows(context, 'minutes_entry', input)),
  addConclusion: os.meetings.addConclusion.use(asWrite).handler(({ context, input }) => addConclusion(context, input)),
  updateConclusion: os.meetings.updateConclusion.use(asWrite).handler(({ context, input }) => updateConclusion(context, input)),
  removeConclusion: os.meetings.removeConclusion.use(asWrite).handler(({ context, input }) => removeFromMinutes(context, 'conclusion', input)),
  arrangeConclusions: os.meetings.arrangeConclusions.use(asWrite).handler(({ context, input }) => arrangeRows(context, 'conclusion', input)),
  decideConclusion: os.meetings.decideConclusion.use(asWrite).handler(({ context, input }) => decideConclusion(context, input)),
  signMinutes: os.meetings.signMinutes.use(asWrite).handler(({ context, input }) => signMinutes(context, input)),
  addSupplement: os.meetings.addSupplement.use(asWrite).handler(({ context, input }) => addSupplement(context, input)),
  verifyMinutes: os.meetings.verifyMinutes.use(asRead).handler(({ context, input }) => verifyMinutes(context, input.id)),
  issueNotice: os.meetings.issueNotice.use(asWrite).handler(({ context, input }) => issueNotice(context, input)),
  close: os.meetings.close.use(asWrite).handler(({ context, input }) => closeMeeting(context, input)),
  exportCalendar,
  remove: os.meetings.remove.use(asWrite).handler(({ context, input }) => removeMeetings(context, input.items)),
};
