/** Where the words for the codes of a column stand. */
const WORDS: Record<string, string> = {
  role: 'ui:roles', end_reason: 'ui:endReasons', level: 'ui:levels', kind: 'ui:unitKinds', status: 'ui:committeeStatuses', system: 'ui:systems', hierarchy: 'ui:hierarchies',
  body: 'ui:bodies', meeting_frequency: 'ui:meetingFrequencies', number_style: 'office:settings.numberStyles', held_by: 'history:heldBy', removed: 'history:noYes', secret: 'history:noYes', direction: 'documents:directions', type: 'documents:types', urgency: 'documents:urgencies', mode: 'meetings:modes', outcome: 'meetings:outcomes', capacity: 'meetings:capacities', duty: 'meetings:duties', reply: 'meetings:replies', attendance: 'meetings:attendances', part: 'meetings:agendaParts', quorum: 'meetings:quorums', state: 'agenda:dossierStates', list: 'imports:lists', opinion: 'opinionRounds:opinions', origin: 'tasks:origins', priority: 'tasks:priorities', standing: 'history:noYes', old_status: 'tasks:statuses', new_status: 'tasks:statuses', decision: 'tasks:decisions', recurrence: 'taskWork:recurrences',
};

/** The same for columns that mean something else in one table than in the others. */
const WORDS_IN: Record<string, string> = {
  'version.kind': 'versions:kinds', 'version.status': 'history:versionStatuses', 'org_unit_code.system': 'ui:codeSystems',
  'org_succession.kind': 'ui:successionKinds', 'unit_alias.status': 'units:aliases.statuses',
  'meeting.kind': 'meetings:kinds', 'meeting.status': 'meetings:statuses', 'minutes_entry.kind': 'meetings:entryKinds', 'agenda_item.outcome': 'agenda:outcomes', 'agenda_template.kind': 'meetings:kinds', 'wording.part': 'wordings:parts', 'meeting_series.kind': 'meetings:kinds',
  'holiday.kind': 'deadlines:kinds', 'saved_view.list': 'history:viewedLists',
  'task_campaign_row.status': 'tasks:statuses', 'task_reply.told_by': 'taskCampaigns:toldBy', 'task_reply.kept': 'history:noYes',
  'form.origin': 'history:formOrigins', 'return_campaign.status': 'history:campaignStatuses', 'return_sheet.status': 'history:sheetStatuses', 'return_submission.kind': 'history:submissionKinds', 'return_submission.late': 'history:noYes', 'return_submission.kept': 'history:noYes', 'return_submission.told_by': 'history:returnToldBy',
  'task.status': 'tasks:statuses', 'task_entry.kind': 'tasks:entryKinds', 'task_alert.kind': 'taskAlerts:kinds', 'document.status': 'documents:statuses', 'document_link.kind': 'history:linkKinds',
};

/** The key of the words for a code, in the form i18next takes; null when the column holds no codes. */
export function valueKey(table: string, column: string, code: string | number): string | null {
  const words = WORDS_IN[`${table}.${column}`] ?? WORDS[column];
  return words === undefined ? null : `${words}.${code}`;
}
