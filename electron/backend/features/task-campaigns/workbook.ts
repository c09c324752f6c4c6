import type { ListRow, ListSpec, ListValue } from '../../office/list-spec.ts';
import { formatDate, writtenDate } from '#shared/rules/dates.ts';
import { numberSign } from '#shared/rules/meetings.ts';
import { answersOf, SHEET_COLUMNS, SHEET_STATUS_WORDS, type SheetField, type SheetStatus } from '#shared/rules/task-sheet.ts';
import type { ReadContext } from '../../context.ts';
import { getOffice } from '../office/service.ts';
import { checksumOf, stampText } from '../../office/workbook-stamp.ts';
import { type TaskFacts, versionReader } from './facts.ts';
import { getCampaign } from './queries.ts';

const SIZE = 11;

/** A unit's sheet and what its file is called. */
export interface UnitSheet {
  unitName: string;
  version: number;
  list: ListSpec;
}

/** The sheets of a campaign, one for each unit asked for, with the tasks of the unit's present version as they stand by now. */
export async function readSheets(context: ReadContext, { campaignId, unitIds }: { campaignId: string; unitIds: readonly string[] | null }): Promise<UnitSheet[]> {
  const campaign = getCampaign(context, campaignId);
  const settings = (await getOffice(context))?.settings;
  const line = (text: string | null | undefined, bold: boolean) => (text === null || text === undefined ? [] : [{ text: text.toLocaleUpperCase('vi'), bold, size: 12 }]);
  const header = { left: [...line(settings?.letterheadSuperior, false), ...line(settings?.letterheadIssuer, true)], right: settings === undefined ? [] : [{ text: `${settings.placeName}, ${writtenDate(context.today)}`, italic: true, size: 12 }] };
  const tasksOf = versionReader(context);
  return campaign.units.filter(({ id }) => unitIds === null || unitIds.includes(id)).map((unit) => {
    const tasks = tasksOf(unit.id, unit.version);
    const known = { campaignId, partId: unit.id, version: unit.version };
    const asked = askedTasks(context, unit.id, unit.version);
    const list: ListSpec = {
      sheetName: unit.unitName,
      page: { orientation: 'landscape', marginsMm: { top: 15, bottom: 15, left: 15, right: 10 } },
      font: { name: 'Times New Roman', size: SIZE },
      header,
      title: [{ text: 'BẢNG THEO DÕI THỰC HIỆN NHIỆM VỤ', size: 14 }, { text: unit.unitName.toLocaleUpperCase('vi'), size: 13 }],
      subtitle: [{ text: `${campaign.title}${unit.version === 1 ? '' : ` (phát hành lần ${unit.version})`}` }, { text: `(Kèm theo ${campaign.attachedTo ?? 'Công văn số ……, ngày ……/……/………'})` }, { text: `Trả lời trước hết ngày ${formatDate(campaign.answerBy)}. Chỉ điền các cột từ 12 đến 18; ghi tên tệp minh chứng vào cột 18.` }],
      columns: SHEET_COLUMNS.map(({ field, heading, width }) => ({ heading, width, align: field === 'title' || field === 'result' || field === 'reason' || field === 'note' || field === 'source' ? 'left' : 'center', ...(field === 'progress' && { numberFormat: '0' }) })),
      columnNumbers: true,
      groups: [{ rows: tasks.map((task, index) => rowOf(task, index + 1)) }],
      signature: { left: [{ text: 'Người lập biểu', bold: true }], right: [{ text: 'Thủ trưởng đơn vị', bold: true }] },
      keyHeading: stampText('BCNV1', { ...known, checksum: checksumOf(known, asked) }),
    };
    return { unitName: unit.unitName, version: unit.version, list };
  });
}

/** The tasks a version asked about, also those that are gone by now: what its checksum is over. */
function askedTasks({ connection }: Pick<ReadContext, 'connection'>, campaignUnitId: string, version: number): string[] {
  return connection.prepare('SELECT task_id FROM task_campaign_row WHERE campaign_unit_id = ? AND version = ? AND deleted_at IS NULL ORDER BY order_no').pluck().all(campaignUnitId, version) as string[];
}

function rowOf(task: TaskFacts, number: number): ListRow {
  const day = (date: string | null): ListValue => (date === null ? null : { date });
  const { progress, result, doneOn, status } = answersOf(task);
  const values: Record<SheetField, ListValue> = {
    no: number, code: task.code, source: task.source, conclusionNo: task.conclusionNo === null ? null : numberSign(task.conclusionNo), title: task.title, lead: task.lead, coop: task.coop, owner: task.owner, product: task.product,
    assignedOn: day(task.assignedOn), dueOn: task.dueOn === null ? task.dueText : day(task.dueOn),
    progress, result, doneOn: day(doneOn as string | null), status: SHEET_STATUS_WORDS[status as SheetStatus] ?? null, reason: null, extendTo: null, note: null,
  };
  return { values: SHEET_COLUMNS.map(({ field }) => values[field]), key: task.id };
}
