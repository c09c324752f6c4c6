import { placeOf } from '#shared/forms/cell-place.ts';
import { formatDate, writtenDate } from '#shared/rules/dates.ts';
import type { OfficialPaper, PaperBlock } from '#shared/rules/official-paper.ts';
import { textWidth } from '#shared/rules/paper-layout.ts';
import { numberedTable, paragraph } from '#shared/rules/paper-parts.ts';
import { ruleSetFor } from '#shared/rules/paper-rules.ts';
import { type ReturnLetter, type ReturnSheetStatus, SHEET_STATUSES } from '#shared/rules/returns.ts';
import { periodWords } from '#shared/rules/statistic-periods.ts';
import type { ReadContext } from '../../context.ts';
import { ruleError } from '../../errors.ts';
import type { WorkContext } from '../../work-sessions.ts';
import type { Exported } from '../export-job.ts';
import { writePapers } from '../export-reading.ts';
import { headSigns, linesOf, paperOf, readIssuer, recipientsOf, runsOf, textOf } from '../tasks/papers/service.ts';
import { getReturn } from './queries.ts';
import { getSheet } from './sheet.ts';

export interface LetterAsked {
  campaignId: string;
  kind: ReturnLetter;
  /** The committee that issues it. */
  committeeId: string;
  /** One letter to all of them, or one to each. */
  each: boolean;
}

const COLUMNS = [{ heading: 'Biểu', widthMm: 20 }, { heading: 'Ô', widthMm: 18 }, { heading: 'Nội dung cần hoàn thiện' }] as const;
/** The sheets each letter is about. */
const WANTED: Record<ReturnLetter, readonly ReturnSheetStatus[]> = { asking: SHEET_STATUSES, chasing: ['awaited', 'returned'], returning: ['returned'] };

/** What is wrong with a sheet that goes back: why it was sent back, then what its checks found and nobody explained. */
function faultsOf(context: ReadContext, sheetId: string): [string, string, string][] {
  const { form, contents, findings, statusReason } = getSheet(context, sheetId);
  return [...(statusReason === null ? [] : [[form.code, '', statusReason] as [string, string, string]]), ...findings.filter(({ explanation }) => explanation === null).map(({ cell, says }): [string, string, string] => [form.code, placeOf(contents, cell), says.vi])];
}

/** Writes the letters of a round as one Word file. */
export function exportReturnLetters({ target, ...asked }: LetterAsked & { target: string }, context: WorkContext): Promise<Exported> {
  return writePapers(context, target, (reading) => readLetters(reading, asked));
}

/** A letter to all units at once, or one to each: those that are asked, or those that something is missing of. */
export async function readLetters(context: ReadContext, { campaignId, kind, committeeId, each }: LetterAsked): Promise<[OfficialPaper, ...OfficialPaper[]]> {
  const { today } = context;
  const campaign = getReturn(context, campaignId);
  const issuer = await readIssuer(context, committeeId, today);
  const codeOf = (versionId: string): string => campaign.forms.find((form) => form.versionId === versionId)?.code ?? '';
  const units = campaign.units.map(({ name, sheets }) => ({ name, sheets: sheets.filter(({ status }) => WANTED[kind].includes(status)) })).filter(({ sheets }) => sheets.length > 0);
  const groups = each ? units.map((unit) => [unit]) : [units];
  const letters = groups.filter((group) => group.length > 0).map((group): OfficialPaper => {
    const names = group.map(({ name }) => name);
    const sheets = group.flatMap((unit) => unit.sheets);
    const forms = [...new Set(sheets.map(({ versionId }) => codeOf(versionId)))];
    const faults = kind === 'returning' ? sheets.flatMap(({ id }) => faultsOf(context, id)) : [];
    const known = { unit: names.length === 1 ? (names[0] ?? '') : 'các đơn vị', period: periodWords(campaign.period), days: `từ ngày ${formatDate(campaign.dataFrom)} đến ngày ${formatDate(campaign.dataTo)}`, forms: forms.join(', '), as_of: writtenDate(today), answer_by: `ngày ${formatDate(campaign.dueOn)}` };
    return paperOf(issuer, 'official_letter', {
      date: today, summary: textOf(issuer, `${kind}.summary`, known), addressees: names,
      blocks: [...linesOf(issuer, `${kind}.opening`, known).map(paragraph), ...(faults.length > 0 ? [numberedTable(textWidth(ruleSetFor(issuer.system, today), false), COLUMNS, faults)] : []), ...runsOf(issuer, `${kind}.request`, known, { place: 'answer_by', text: known.answer_by }).map((runs): PaperBlock => ({ kind: 'paragraph', runs }))],
      recipients: recipientsOf(issuer, `${kind}.recipients`), signatures: [headSigns(issuer)],
    });
  });
  const [first, ...others] = letters;
  if (first === undefined) throw ruleError({ rule: 'RETURN_NOBODY_TO_WRITE' });
  return [first, ...others];
}
