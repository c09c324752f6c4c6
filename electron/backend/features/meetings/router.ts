import { asRead, asWrite, os } from '../../context.ts';
import { addAgendaItem, addStandardRows, removeAgendaItem, updateAgendaItem } from './agenda.ts';
import { readAttendanceRates, readInvitees } from './attendance.ts';
import { addInvitee, inviteMembers, recordAttendance, recordReply, removeInvitee, updateInvitee } from './invitees.ts';
import { beginMeeting, cancelMeeting, endMeeting, inviteToMeeting, postponeMeeting, reopenMeeting } from './moves.ts';
import { getMeeting, listMeetings } from './queries.ts';
import { arrangeRows, createMeeting, removeMeetings, setCommittees, updateMeeting } from './service.ts';

export const meetings = {
  list: os.meetings.list.use(asRead).handler(({ context, input }) => listMeetings(context, input)),
  get: os.meetings.get.use(asRead).handler(({ context, input }) => getMeeting(context, input.id)),
  create: os.meetings.create.use(asWrite).handler(({ context, input }) => createMeeting(context, input)),
  update: os.meetings.update.use(asWrite).handler(({ context, input }) => updateMeeting(context, input)),
  setCommittees: os.meetings.setCommittees.use(asWrite).handler(({ context, input }) => setCommittees(context, input)),
  invite: os.meetings.invite.use(asWrite).handler(({ context, input }) => inviteToMeeting(context, input)),
  begin: os.meetings.begin.use(asWrite).handler(({ context, input }) => beginMeeting(context, input)),
  end: os.meetings.end.use(asWrite).handler(({ context, input }) => endMeeting(context, input)),
  postpone: os.meetings.postpone.use(asWrite).handler(({ context, input }) => postponeMeeting(context, input)),
  cancel: os.meetings.cancel.use(asWrite).handler(({ context, input }) => cancelMeeting(context, input)),
  reopen: os.meetings.reopen.use(asWrite).handler(({ context, input }) => reopenMeeting(context, input)),
  addAgendaItem: os.meetings.addAgendaItem.use(asWrite).handler(({ context, input }) => addAgendaItem(context, input)),
  updateAgendaItem: os.meetings.updateAgendaItem.use(asWrite).handler(({ context, input }) => updateAgendaItem(context, input)),
  removeAgendaItem: os.meetings.removeAgendaItem.use(asWrite).handler(({ context, input }) => removeAgendaItem(context, input)),
  arrangeAgenda: os.meetings.arrangeAgenda.use(asWrite).handler(({ context, input }) => arrangeRows(context, 'agenda_item', input)),
  addStandardRows: os.meetings.addStandardRows.use(asWrite).handler(({ context, input }) => addStandardRows(context, input.meetingId)),
  invitees: os.meetings.invitees.use(asRead).handler(({ context, input }) => readInvitees(context, input.id)),
  inviteMembers: os.meetings.inviteMembers.use(asWrite).handler(({ context, input }) => inviteMembers(context, input.meetingId)),
  addInvitee: os.meetings.addInvitee.use(asWrite).handler(({ context, input }) => addInvitee(context, input)),
  updateInvitee: os.meetings.updateInvitee.use(asWrite).handler(({ context, input }) => updateInvitee(context, input)),
  removeInvitee: os.meetings.removeInvitee.use(asWrite).handler(({ context, input }) => removeInvitee(context, input)),
  arrangeInvitees: os.meetings.arrangeInvitees.use(asWrite).handler(({ context, input }) => arrangeRows(context, 'invitee', input)),
  recordReply: os.meetings.recordReply.use(asWrite).handler(({ context, input }) => recordReply(context, input)),
  recordAttendance: os.meetings.recordAttendance.use(asWrite).handler(({ context, input }) => recordAttendance(context, input)),
  attendanceRates: os.meetings.attendanceRates.use(asRead).handler(({ context, input }) => readAttendanceRates(context, input)),
  remove: os.meetings.remove.use(asWrite).handler(({ context, input }) => removeMeetings(context, input.items)),
};
