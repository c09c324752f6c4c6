import type { ReadValue, ReturnFile } from '#shared/contract/returns.ts';
import { type FormContents, UNIT_ROW } from '#shared/forms/form-contents.ts';
import { formulaOf } from '#shared/forms/excel-formula.ts';
import { cellTitle } from '#shared/forms/sentences.ts';
import { cellType, fixedRows } from '#shared/forms/places.ts';
import { type FileCell, readCell, type ReadCell } from '#shared/forms/read-cell.ts';
import { cellParts, type CellValue, cellValues, type KeptCell } from '#shared/forms/values.ts';
import { vi } from '#shared/forms/vi.ts';
import { workOut } from '#shared/forms/work-out.ts';
import { formatDate } from '#shared/rules/dates.ts';
import { mayHandIn } from '#shared/rules/returns.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { ReadContext } from '../../../context.ts';
import type { Cell } from '../../../office/workbook.ts';
import { checksumOf } from '../../../office/workbook-stamp.ts';
import type { ReadFile } from '../../read-files.ts';
import { unitsNamed } from '../../unit-names.ts';
import { findingsAmong } from '../checks.ts';
import { type SheetFacts, sheetFacts } from '../facts.ts';
import { getReturn } from '../queries.ts';
import { layOut } from '../workbook/layout.ts';
import { formNamed, foundCells, headOf } from './find-form.ts';
import { type FoundCells, keyedCells, type ParsedSheet } from './parse.ts';

/** What the user decided: of which unit and form a file is, and what cells say that were asked about. */
export interface Matching {
  sheets: readonly { file: number; sheetId: string }[];
  answers: readonly { file: number; cell: string; value: ReadValue }[];
}
export interface ReviewInput extends Matching {
  campaignId: string;
  receivedOn: string;
}
/** A file as it was looked at, and the cells that would be taken. */
export interface Reviewed {
  file: ReturnFile;
  cells: KeptCell[];
  explanations: { check: string; cell: string; content: string }[];
}
type Refusal = NonNullable<ReturnFile['refusal']>;
type Note = ReturnFile['notes'][number];

interface Known {
  campaign: ReturnType<typeof getReturn>;
  sheets: ReadonlyMap<string, SheetFacts>;
  hashesOf: (sheetId: string) => string[];
  titleOf: (campaignId: string) => string | null;
}

/** Looks at every file as the record is by now: whose it is, what its cells say, what is to be asked, and what does not add up. */
export function reviewFiles(context: ReadContext, files: readonly ReadFile<ParsedSheet>[], input: ReviewInput): Reviewed[] {
  const { connection } = context;
  const hashes = connection.prepare('SELECT sha256 FROM return_submission WHERE sheet_id = ? AND sha256 IS NOT NULL AND deleted_at IS NULL').pluck();
  const titles = connection.prepare('SELECT title FROM return_campaign WHERE id = ?').pluck();
  const known: Known = {
    campaign: getReturn(context, input.campaignId), sheets: new Map(sheetFacts(context, { campaignId: input.campaignId }).map((sheet) => [sheet.id, sheet])),
    hashesOf: (sheetId) => hashes.all(sheetId) as string[], titleOf: (id) => (titles.get(id) as string | undefined) ?? null,
  };
  const seen = new Set<string>();
  const reviewed = files.map((file) => {
    const one = reviewFile(file, known, input, seen);
    if (one.file.sheetId !== null && one.file.refusal === null) seen.add(`${one.file.sheetId}:${file.sha256}`);
    return one;
  });
  return withFindings(context, reviewed, known);
}

function reviewFile(read: ReadFile<ParsedSheet>, known: Known, input: ReviewInput, seen: ReadonlySet<string>): Reviewed {
  const { file, fileName, parsed } = read;
  const chosen = input.sheets.find((one) => one.file === file);
  const toldBy = chosen !== undefined ? 'user' : parsed?.stamp === null ? 'heading' : 'stamp';
  const bare = { file, fileName, toldBy, encoding: parsed?.encoding ?? null, filled: 0, changed: 0, questions: [], errors: 0, warnings: 0, findings: [] } as const;
  const refused = (refusal: Refusal | null, sheet: SheetFacts | null = null): Reviewed => ({ file: { ...bare, questions: [], findings: [], sheetId: sheet?.id ?? null, unitName: sheet?.unitName ?? null, formCode: sheet?.code ?? null, notes: [], refusal }, cells: [], explanations: [] });
  if (parsed === null) return refused(read.refusal);
  const told = tellSheet(parsed, fileName, known, chosen?.sheetId ?? null);
  if ('code' in told) return refused(told);
  const { sheet, version } = told;
  if (known.hashesOf(sheet.id).includes(read.sha256)) return refused({ code: 'DUPLICATE', text: `${sheet.unitName} · ${sheet.code}` }, sheet);
  if (seen.has(`${sheet.id}:${read.sha256}`)) return refused({ code: 'TWICE_HERE', text: `${sheet.unitName} · ${sheet.code}` }, sheet);
  const unit = known.campaign.units.find(({ id }) => id === sheet.returnUnitId);
  const isOpen = mayHandIn({ closesOn: known.campaign.closesOn, openUntil: unit?.openUntil ?? null }, input.receivedOn);
  if (!isOpen) return refused({ code: 'CLOSED', text: known.campaign.closesOn === null ? '' : formatDate(known.campaign.closesOn) }, sheet);
  const found = parsed.stamp === null ? foundCells(parsed.sheet, sheet.contents, foldWords(sheet.unitName)) : keyedCells(parsed, askedRows(sheet.contents));
  if (found === null) return refused({ code: 'NO_TABLE', text: '' }, sheet);
  const answers = new Map(input.answers.filter((one) => one.file === file).map(({ cell, value }) => [cell, value]));
  const { cells, questions, sumsTyped } = readCells(sheet.contents, found, parsed.sheetName, answers);
  const before = sheet.values;
  const changed = before === null ? cells.length : cells.filter(([name, number, text]) => { const old = before.get(name); return old?.number !== number || old.text !== text; }).length + [...before.keys()].filter((name) => !cells.some(([other]) => other === name)).length;
  const explanations = [...parsed.explanations].flatMap(([key, content]) => { const [code, check = '', cell = ''] = key.split('|'); return code === sheet.code ? [{ check, cell, content }] : []; });
  return {
    file: { ...bare, findings: [], sheetId: sheet.id, unitName: sheet.unitName, formCode: sheet.code, notes: notesOf(parsed, found, { sheet, version, unit, sumsTyped }, known, input.receivedOn), refusal: null, filled: cells.length, changed, questions },
    cells, explanations,
  };
}

/** The sheet a file answers: by its stamp, as the user said, or by what stands above its figures. */
function tellSheet(parsed: ParsedSheet, fileName: string, known: Known, chosen: string | null): { sheet: SheetFacts; version: number | null } | Refusal {
  const { stamp } = parsed;
  if (stamp !== null) {
    if (stamp.campaignId !== known.campaign.id) {
      const other = known.titleOf(stamp.campaignId);
      return other === null ? { code: 'CAMPAIGN_UNKNOWN', text: '' } : { code: 'OTHER_CAMPAIGN', text: other };
    }
    const sheet = known.sheets.get(stamp.partId);
    const versionId = known.campaign.units.flatMap(({ sheets }) => sheets).find(({ id }) => id === stamp.partId)?.versionId;
    if (sheet === undefined || versionId === undefined || checksumOf(stamp, [versionId]) !== stamp.checksum) return { code: 'STAMP_BROKEN', text: '' };
    return { sheet, version: stamp.version };
  }
  const head = headOf(parsed.sheet);
  const { dataFrom, dataTo } = known.campaign;
  if (head.days !== null && (head.days.from !== dataFrom || head.days.to !== dataTo)) return { code: 'OTHER_PERIOD', text: `${formatDate(head.days.from)} – ${formatDate(head.days.to)}` };
  const own = chosen === null ? undefined : known.sheets.get(chosen);
  if (own !== undefined) return { sheet: own, version: null };
  const all = [...known.sheets.values()];
  const form = formNamed(uniqueBy(all, ({ code }) => code), parsed.sheetName, head);
  if (form === null) return { code: 'FORM_UNCLEAR', text: '' };
  const units = unitsNamed(uniqueBy(all, ({ returnUnitId }) => returnUnitId).map((sheet) => ({ ...sheet, nameFold: foldWords(sheet.unitName) })), [head.text, fileName]);
  const sheet = units.length === 1 ? all.find(({ returnUnitId, code }) => returnUnitId === units[0]?.returnUnitId && code === form.code) : undefined;
  return sheet === undefined ? { code: 'UNIT_UNCLEAR', text: form.code } : { sheet, version: null };
}

function uniqueBy<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

/** The rows a sheet went out with, by section. */
function askedRows(contents: FormContents): Map<string, { rows: string[]; grows: boolean }> {
  return new Map(layOut(contents, 1, '', null).sections.map(({ section, rows }) => [section.code, { rows: rows.flatMap(({ code }) => code ?? []), grows: section.rows.kind === 'records' }]));
}

type Question = ReturnFile['questions'][number];

/** What the cells say. Worked-out cells that a program left without a result are worked out here; what somebody typed into one stays. */
function readCells(contents: FormContents, { cells }: FoundCells, sheetName: string, answers: ReadonlyMap<string, ReadValue>): { cells: KeptCell[]; questions: Question[]; sumsTyped: number } {
  const kept: KeptCell[] = [];
  const questions: Question[] = [];
  let sumsTyped = 0;
  for (const { name, cell } of cells) {
    const asked = askedOf(contents, name);
    if (asked === null) continue;
    const isWorkedOut = formulaOf(contents, name) !== null || cellParts(name)?.row === 'total';
    if (isWorkedOut && cell.formula === undefined) sumsTyped += 1;
    const read = isWorkedOut && cell.formula !== undefined && cell.value.kind !== 'number' ? ({ kind: 'blank' } as ReadCell) : readCell(asked.type, fileCell(cell), asked.options);
    const answer = answers.get(name);
    const value: CellValue | null = answer ?? (read.kind === 'value' ? read.value : null);
    if (read.kind === 'question' && answer === undefined) questions.push({ cell: name, label: cellTitle(contents, name, vi), address: cell.ref, text: cell.text.slice(0, 1000), question: read.question, proposals: read.proposals });
    if (value !== null && (value.number !== null || (value.text !== null && value.text !== ''))) kept.push([name, value.number, value.text, value.qualifier, sheetName.slice(0, 31), cell.ref]);
  }
  const typed = new Set(kept.map(([name]) => name));
  const out = [...workOut(contents, cellValues(kept))].flatMap(([name, { number, text, qualifier }]): KeptCell[] => (typed.has(name) ? [] : [[name, number, text, qualifier, null, null]]));
  return { cells: [...kept, ...out].toSorted(([a], [b]) => (a < b ? -1 : 1)), questions, sumsTyped };
}

function askedOf(contents: FormContents, name: string): { type: ReturnType<typeof cellType>; options: readonly string[] } | null {
  const parts = cellParts(name);
  const section = contents.sections.find(({ code }) => code === parts?.section);
  const column = section?.columns.find(({ code }) => code === parts?.column);
  if (parts === null || section === undefined || column === undefined) return null;
  const row = fixedRows(section).find(({ code }) => code === parts.row);
  if (section.rows.kind === 'fixed' && row === undefined && parts.row !== 'total') return null;
  if (section.rows.kind === 'units' && parts.row !== UNIT_ROW) return null;
  return { type: cellType(section, parts.row, column), options: row?.options ?? column.options ?? [] };
}

function fileCell({ text, value }: Cell): FileCell {
  switch (value.kind) {
    case 'number': return { text, kind: 'number', number: value.value };
    case 'date': return { text, kind: 'date', day: value.iso.slice(0, 10) };
    default: return { text, kind: value.kind };
  }
}

function said(note: Note['note'], count: number, text = ''): Note[] {
  return count > 0 ? [{ note, count, text }] : [];
}

interface About {
  sheet: SheetFacts;
  version: number | null;
  unit: Known['campaign']['units'][number] | undefined;
  sumsTyped: number;
}

function notesOf(parsed: ParsedSheet, { inserted, deleted, sorted }: FoundCells, { sheet, version, unit, sumsTyped }: About, { campaign, hashesOf }: Known, receivedOn: string): Note[] {
  const isLate = receivedOn > campaign.dueOn;
  const isAfterClosing = campaign.closesOn !== null && receivedOn > campaign.closesOn;
  return [
    ...said('LATE', isLate ? 1 : 0, campaign.dueOn), ...said('OPENED_FOR_UNIT', isAfterClosing ? 1 : 0, unit?.openReason ?? ''), ...said('OLDER_VERSION', version !== null && unit !== undefined && version < unit.version ? version : 0, String(unit?.version ?? '')),
    ...said('ALREADY_SUBMITTED', sheet.values === null ? 0 : Math.max(1, hashesOf(sheet.id).length)), ...said('STAMP_LOST', parsed.stamp === null ? 1 : 0), ...said('ROWS_INSERTED', inserted), ...said('ROWS_DELETED', deleted), ...said('ROWS_SORTED', sorted ? 1 : 0),
    ...said('SUMS_TYPED', sumsTyped), ...said('LEGACY_ENCODING', parsed.encoding === null ? 0 : 1, parsed.encoding ?? ''),
  ];
}

/** Checks every file with the others of its unit in the place of what counts by now. */
function withFindings(context: ReadContext, reviewed: Reviewed[], { sheets }: Known): Reviewed[] {
  const proposed = new Map(reviewed.flatMap(({ file, cells }) => (file.sheetId === null || file.refusal !== null ? [] : [[file.sheetId, cellValues(cells)] as const])));
  const byUnit = Map.groupBy(sheets.values(), ({ returnUnitId }) => returnUnitId);
  return reviewed.map((one) => {
    const { file, cells, explanations } = one;
    const sheet = file.sheetId === null ? undefined : sheets.get(file.sheetId);
    if (sheet === undefined || file.refusal !== null) return one;
    const findings = findingsAmong(context, byUnit.get(sheet.returnUnitId) ?? [], sheet.id, new Map([...proposed, [sheet.id, cellValues(cells)]]));
    const isOpen = ({ check, cell, explanation }: (typeof findings)[number]): boolean => explanation === null && !explanations.some((said_) => said_.check === check && said_.cell === cell);
    return { ...one, file: { ...file, findings, errors: findings.filter(({ severity }) => severity === 'E').length, warnings: findings.filter((finding) => finding.severity === 'W' && isOpen(finding)).length } };
  });
}
