import type { AgendaTemplate, TemplateRow } from '#shared/contract/agenda.ts';
import { USUAL_AGENDAS } from '#shared/rules/agenda.ts';
import { AGENDA_PARTS, type AgendaPart, type MeetingKind } from '#shared/rules/meetings.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import type { Ref } from '../../db/records.ts';
import { ruleError } from '../../errors.ts';
import { refuseMark } from '../documents/service.ts';
import { addMissingRows, readAgenda } from './agenda.ts';
import { renumber, type Written } from './service.ts';

interface TemplateFields {
  name: string;
  kind: MeetingKind;
}

interface RowFields {
  part: AgendaPart;
  section: string | null;
  content: string;
  durationMin: number;
  presenter: string | null;
}

/** The templates by their names, each with its rows in the order of the agenda. */
export function readTemplates({ connection }: ReadContext): AgendaTemplate[] {
  const templates = connection.prepare('SELECT id, rev, name, kind FROM agenda_template WHERE deleted_at IS NULL ORDER BY name_fold, id').all() as Omit<AgendaTemplate, 'rows'>[];
  return templates.map((template) => ({ ...template, rows: rowsOf({ connection }, template.id) }));
}

function rowsOf({ connection }: Pick<ReadContext, 'connection'>, templateId: string): TemplateRow[] {
  return connection.prepare(`SELECT id, rev, part, section, content, duration_min AS durationMin, presenter FROM agenda_template_row WHERE template_id = ? AND deleted_at IS NULL
    ORDER BY ${AGENDA_PARTS.map((part) => `part = '${part}' DESC`).join(', ')}, order_no, id`).all(templateId) as TemplateRow[];
}

/** Makes a template that begins with the usual rows of its kind of meeting. */
export function createTemplate(context: WriteContext, fields: TemplateFields): Written {
  return insertTemplate(context, fields, USUAL_AGENDAS[fields.kind].map((row) => ({ ...row, section: null, presenter: null })));
}

/** Keeps the agenda of a meeting as a template for its kind. What confirms the minutes of a certain meeting is left out. */
export async function keepAsTemplate(context: WriteContext, { meetingId, name }: { meetingId: string; name: string }): Promise<Written> {
  const { kind, title, starts_at } = context.records.current('meeting', meetingId);
  const rows = (await readAgenda(context, meetingId, starts_at)).filter(({ confirms }) => confirms === null);
  if (rows.length === 0) throw ruleError({ rule: 'AGENDA_EMPTY', params: { label: title } });
  return insertTemplate(context, { name, kind: kind as MeetingKind }, rows);
}

function insertTemplate(context: WriteContext, fields: TemplateFields, rows: readonly RowFields[]): Written {
  context.records.describe(fields.name);
  refuseOddTemplate(context, fields, null);
  const id = context.records.insert('agenda_template', columnsOf(fields));
  for (const [index, row] of rows.entries()) context.records.insert('agenda_template_row', { template_id: id, order_no: index + 1, ...rowColumns(row) });
  return { id, rev: 1 };
}

/** Changes the name of a template, or the kind of meeting it is for. */
export function updateTemplate(context: WriteContext, { name, kind, ...ref }: TemplateFields & Ref): Written {
  context.records.seen('agenda_template', ref);
  context.records.describe(name);
  refuseOddTemplate(context, { name, kind }, ref.id);
  return { id: ref.id, rev: context.records.update('agenda_template', ref, columnsOf({ name, kind })) };
}

/** Puts templates into the recycle bin with their rows. */
export function removeTemplates({ connection, records }: WriteContext, items: readonly Ref[]): { removed: number } {
  for (const ref of items) {
    records.describe(records.seen('agenda_template', ref).name);
    for (const row of rowsOf({ connection }, ref.id)) records.removeNow('agenda_template_row', row.id);
    records.remove('agenda_template', ref);
  }
  return { removed: items.length };
}

/** Puts a row at the end of its part of a template. */
export function addTemplateRow(context: WriteContext, { templateId, ...row }: RowFields & { templateId: string }): Written {
  const { connection, records } = context;
  describeTemplate(context, templateId);
  refuseOddRow(row);
  const order = connection.prepare('SELECT ifnull(max(order_no), 0) + 1 FROM agenda_template_row WHERE template_id = ? AND deleted_at IS NULL').pluck().get(templateId) as number;
  return { id: records.insert('agenda_template_row', { template_id: templateId, order_no: order, ...rowColumns(row) }), rev: 1 };
}

/** Changes a row of a template. */
export function updateTemplateRow(context: WriteContext, { id, rev, ...row }: RowFields & Ref): Written {
  describeTemplate(context, context.records.seen('agenda_template_row', { id, rev }).template_id);
  refuseOddRow(row);
  return { id, rev: context.records.update('agenda_template_row', { id, rev }, rowColumns(row)) };
}

/** Takes a row out of a template. */
export function removeTemplateRow(context: WriteContext, ref: Ref): { removed: number } {
  describeTemplate(context, context.records.seen('agenda_template_row', ref).template_id);
  context.records.remove('agenda_template_row', ref);
  return { removed: 1 };
}

/** Gives the rows of a template the numbers of their new order. */
export function arrangeTemplate(context: WriteContext, { templateId, items }: { templateId: string; items: readonly Ref[] }): { changed: number } {
  describeTemplate(context, templateId);
  return renumber(context, 'agenda_template_row', items, (row) => row.template_id === templateId);
}

/** Adds the rows of a template that the agenda of a meeting does not have yet. */
export function applyTemplate(context: WriteContext, { meetingId, templateId }: { meetingId: string; templateId: string }): { added: number } {
  context.records.current('agenda_template', templateId);
  return addMissingRows(context, meetingId, rowsOf(context, templateId));
}

/** Adds the usual rows of a kind of meeting that the agenda does not have yet. */
export function applyUsualAgenda(context: WriteContext, { meetingId, kind }: { meetingId: string; kind: MeetingKind }): { added: number } {
  return addMissingRows(context, meetingId, USUAL_AGENDAS[kind]);
}

function describeTemplate({ records }: WriteContext, templateId: string): void {
  records.describe(records.current('agenda_template', templateId).name);
}

function refuseOddTemplate({ connection }: WriteContext, { name }: TemplateFields, exceptId: string | null): void {
  refuseMark(name);
  const taken = connection.prepare('SELECT 1 FROM agenda_template WHERE name_fold = ? AND id IS NOT ? AND deleted_at IS NULL').get(foldWords(name), exceptId);
  if (taken !== undefined) throw ruleError({ rule: 'TEMPLATE_NAME_TAKEN', field: 'name', params: { name } });
}

function refuseOddRow({ section, content, presenter }: RowFields): void {
  for (const text of [section, content, presenter]) refuseMark(text);
}

function columnsOf({ name, kind }: TemplateFields) {
  return { name, name_fold: foldWords(name), kind };
}

function rowColumns({ part, section, content, durationMin, presenter }: RowFields) {
  return { part, section, content, duration_min: durationMin, presenter };
}
