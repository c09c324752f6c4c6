import { mkdirSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { ReadValue, ReturnFile } from '#shared/contract/returns.ts';
import type { FormContents } from '#shared/forms/form-contents.ts';
import { AbortFlag } from '../../electron/backend/abort-flag.ts';
import type { WriteContext } from '../../electron/backend/context.ts';
import { commitReturns, type TakenReturns } from '../../electron/backend/features/returns/collect/commit.ts';
import { returnSession } from '../../electron/backend/features/returns/collect/session.ts';
import { exportReturnWorkbook } from '../../electron/backend/features/returns/export.ts';
import { createReturn, startReturn } from '../../electron/backend/features/returns/service.ts';
import { getReturn } from '../../electron/backend/features/returns/queries.ts';
import { aUnit } from './builders.ts';
import type { TestDatabase } from './database.ts';
import { workContext } from './task-replies.ts';

/** A form of one row for each unit, as the register of models is asked for: a sum, a split, a figure that may be told as "over". */
export const MODELS: FormContents = {
  title: 'Tổng hợp mô hình, điển hình “Dân vận khéo”', measuredIn: 'mô hình',
  sections: [{
    code: 'models', title: '', rows: { kind: 'units' }, total: 'bottom',
    columns: [
      { code: 'total', number: '1', headings: ['Đăng ký', 'Tổng số'], type: 'count', formula: '2+3', summed: true, required: true },
      { code: 'carried', number: '2', headings: ['Đăng ký', 'Kỳ trước chuyển sang'], type: 'count', summed: true },
      { code: 'fresh', number: '3', headings: ['Đăng ký', 'Mới trong kỳ'], type: 'count', summed: true, qualified: true },
      { code: 'recognised', number: '4', headings: ['Được công nhận'], type: 'count', summed: true },
      { code: 'note', number: '5', headings: ['Ghi chú'], type: 'text' },
    ],
  }],
  checks: [
    { name: 'recognised', section: 'models', severity: 'E', left: '4', operator: '<=', right: '1', says: 'Số được công nhận lớn hơn tổng số' },
    { name: 'carried', section: 'models', severity: 'W', left: '2', operator: '=', right: 'previous(1)', says: 'Số chuyển sang khác tổng số kỳ trước' },
  ],
  notes: [],
};

/** A form of indicators: fixed rows, one column of figures, and a list of records. */
export const DEMOCRACY: FormContents = {
  title: 'Thực hiện dân chủ ở cơ sở', measuredIn: '',
  sections: [
    {
      code: 'main', title: 'I. Chỉ tiêu', rows: {
        kind: 'fixed', rows: [
          { code: 'meetings', number: '1', label: 'Số cuộc họp cộng đồng dân cư', required: true },
          { code: 'attend', number: '2', label: 'Số lượt người dự', qualified: true },
          { code: 'head', number: '', label: 'Hòa giải', heading: true },
          { code: 'med_n', number: '3', label: 'Số vụ việc', indent: 1 },
          { code: 'med_ok', number: '4', label: 'Hòa giải thành', indent: 1 },
          { code: 'med_pct', number: '5', label: 'Tỷ lệ (%)', indent: 1, type: 'percent', formula: 'percent(4, 3)' },
          { code: 'has_board', number: '6', label: 'Có Ban Thanh tra nhân dân', type: 'flag' },
        ],
      },
      columns: [{ code: 'value', number: '', headings: ['Số liệu'], type: 'count', summed: true }],
    },
    { code: 'list', title: 'II. Danh sách cuộc đối thoại', rows: { kind: 'records', most: 50 }, columns: [{ code: 'held_on', number: '1', headings: ['Ngày'], type: 'date' }, { code: 'chair', number: '2', headings: ['Người chủ trì'], type: 'text' }, { code: 'people', number: '3', headings: ['Số người dự'], type: 'count', summed: true }] },
  ],
  checks: [{ name: 'mediated', section: 'main', severity: 'E', left: '4', operator: '<=', right: '3', says: 'Hòa giải thành lớn hơn số vụ việc' }],
  notes: ['Số liệu tính trong kỳ báo cáo.'],
};

/** A form with one version, as the page of forms makes it; one of the same code that the program delivered makes room. */
export function aForm({ connection, records }: WriteContext, code: string, contents: FormContents, validFrom = '2020-01-01'): string {
  for (const id of connection.prepare("SELECT id FROM form WHERE code = ? AND origin = 'delivered' AND deleted_at IS NULL").pluck().all(code) as string[]) {
    for (const version of connection.prepare('SELECT id FROM form_version WHERE form_id = ? AND deleted_at IS NULL').pluck().all(id) as string[]) records.removeNow('form_version', version);
    records.removeNow('form', id);
  }
  const formId = records.insert('form', { code, name: contents.title, name_fold: contents.title.toLowerCase(), origin: 'own', note: null });
  return records.insert('form_version', { form_id: formId, number: '2026.1', valid_from: validFrom, valid_to: null, contents: JSON.stringify(contents), renamed: '{}', file_name: null, bytes: null, sha256: null, filled_cells: null, fingerprint: null });
}

export const ROUND = { title: 'Số liệu năm 2026', period: '2026', dataFrom: '2025-12-15', dataTo: '2026-12-14', dueOn: '2026-12-17', closesOn: null, letterId: null, previousId: null, note: null } as const;

/** Units, two forms, and a round that asks them. */
export async function aRound(database: TestDatabase, units: readonly string[], changes: Partial<Parameters<typeof createReturn>[1]> & { started?: boolean } = {}) {
  const { started = true, ...fields } = changes;
  const made = await database.write(async (context) => {
    const unitIds: string[] = [];
    for (const name of units) unitIds.push((await aUnit(context, name, { kind: 'commune', level: 'commune' })).id);
    const versionIds = fields.versionIds ?? [aForm(context, 'B1', MODELS), aForm(context, 'B2', DEMOCRACY)];
    return createReturn(context, { ...ROUND, committeeId: null, unitIds, ...fields, versionIds });
  });
  if (started) await database.write((context) => startReturn(context, { id: made.id, rev: made.rev }));
  const read = () => getReturn(database.read, made.id);
  return {
    id: made.id, read,
    unit: (name: string) => read().units.find((unit) => unit.name === name) ?? missing(name),
    sheet: (name: string, code: string) => {
      const { forms, units: asked } = read();
      const versionId = forms.find((form) => form.code === code)?.versionId;
      return asked.find((unit) => unit.name === name)?.sheets.find((sheet) => sheet.versionId === versionId) ?? missing(`${code} of ${name}`);
    },
  };
}

function missing(name: string): never {
  throw new Error(`no ${name}`);
}

export function returnsFolder(database: TestDatabase): string {
  const folder = path.join(path.dirname(database.connection.name), 'returns');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The workbook of a unit, as it goes out. */
export async function writtenReturn(database: TestDatabase, campaignId: string, unitId: string, name = 'so-lieu.xlsx'): Promise<string> {
  const target = path.join(returnsFolder(database), name);
  await exportReturnWorkbook({ campaignId, unitId, target }, workContext(database));
  return target;
}

type Typed = string | number | Date | null;

/** A workbook as a unit sends it back: cells filled by their names, sheet by sheet, and whatever else was done to it. */
export async function filledForm(file: string, sheets: Record<string, Record<string, Typed>>, name: string, change: (workbook: ExcelJS.Workbook) => void = () => {}): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  for (const [code, cells] of Object.entries(sheets)) {
    const sheet = workbook.getWorksheet(code) ?? missing(code);
    for (const [cell, value] of Object.entries(cells)) sheet.getCell(placeOnSheet(sheet, cell)).value = value;
  }
  change(workbook);
  const target = path.join(path.dirname(file), name);
  await workbook.xlsx.writeFile(target);
  return target;
}

/** Where a cell stands on a sheet that went out: in the row of its key, under the code of its column. */
export function placeOnSheet(sheet: ExcelJS.Worksheet, cell: string): string {
  const [section = '', row = '', column = ''] = cell.split('/');
  let [at, letters] = [0, ''];
  sheet.eachRow((line, number) => {
    line.eachCell((one) => {
      if (one.text === `${section}/${row}`) at = number;
      if (one.text === `#${section}`) line.eachCell((code) => { if (code.text === column) letters = code.address.replace(/\d+$/, ''); });
    });
  });
  return at === 0 || letters === '' ? missing(cell) : `${letters}${at}`;
}

/** Reads files of units as the program does, step by step. */
export async function readingOfReturns(database: TestDatabase, campaignId: string, sources: string[], receivedOn = database.read.today) {
  const session = returnSession();
  const context = workContext(database);
  const asked = { receivedOn, sheets: [] as { file: number; sheetId: string }[], answers: [] as { file: number; cell: string; value: ReadValue }[] };
  const files = await session.read({ campaignId, sources, receivedOn }, context);
  return {
    files,
    file: (code: string): ReturnFile => files.find(({ formCode }) => formCode === code) ?? missing(code),
    review: (changes: Partial<typeof asked>) => session.review({ ...asked, ...changes }, context),
    async take(wanted: number[] = files.map(({ file }) => file), changes: Partial<typeof asked> = {}): Promise<TakenReturns> {
      const { plan } = await session.plan({ ...asked, ...changes, keepFiles: false, files: wanted }, context);
      return database.write((write: WriteContext) => commitReturns(write, plan, new AbortFlag()), 'returns.commit');
    },
  };
}
