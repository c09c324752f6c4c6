import { checkCode } from '#shared/forms/locked-whole.ts';
import type { WholeCell } from '#shared/forms/roll-up.ts';
import type { CellValue } from '#shared/forms/values.ts';
import { formatDate, writtenDate } from '#shared/rules/dates.ts';
import { upper } from '#shared/rules/roster-paper.ts';
import type { ReadContext } from '../../context.ts';
import { type FilledForm, type FormPaper, formTables } from '../../office/form-paper.ts';
import { getOffice } from '../office/service.ts';
import { formsOf, roundOf } from './rounds.ts';
import { readRows } from './rows.ts';
import { readTotal } from './totals.ts';

interface Asked {
  campaignId: string;
  version: number | null;
  /** Which forms; null for all of the round. */
  formVersionIds: readonly string[] | null;
}

export type RollupPaper = Pick<FilledForm, 'code' | 'contents'> & { paper: FormPaper };
const ALL = { offset: 0, limit: Infinity };

/** The forms of a round with their totals as they go out, each in its own layout. */
export async function rollupPapers(context: ReadContext, { campaignId, version, formVersionIds }: Asked): Promise<RollupPaper[]> {
  const round = roundOf(context, campaignId);
  const frame = await frameOf(context);
  const foot = footOf(context, campaignId, version);
  const forms = formsOf(context, campaignId).filter(({ formVersionId }) => formVersionIds === null || formVersionIds.includes(formVersionId));
  return forms.map(({ formVersionId, code, number }): RollupPaper => {
    const form = { campaignId, formVersionId, version };
    const { contents, cells, counted, asked } = readTotal(context, form);
    const rows = Object.fromEntries(contents.sections.filter((section) => section.rows.kind !== 'fixed').map((section) => [section.code, readRows(context, { ...form, section: section.code, ...ALL }).rows]));
    const missing = counted < asked ? [`(Số liệu của ${counted}/${asked} đơn vị; đơn vị chưa có số liệu không được tính là 0)`] : [];
    return {
      code, contents,
      paper: {
        ...frame, called: `Biểu ${code}, phiên bản ${number}`, title: upper(contents.title), subtitle: [`Số liệu tính từ ngày ${formatDate(round.dataFrom)} đến ngày ${formatDate(round.dataTo)}`, ...missing],
        measuredIn: contents.measuredIn === '' ? '' : `Đơn vị tính: ${contents.measuredIn}`, tables: formTables({ contents, values: valuesOf(cells), rows }), notes: contents.notes, foot,
      },
    };
  });
}

/** The cells of a whole as a form holds them: what no unit but with dashes answered is a dash. */
function valuesOf(cells: readonly WholeCell[]): Map<string, CellValue> {
  return new Map(cells.flatMap(({ cell, figure, dashes, numbers, texts }): [string, CellValue][] => {
    if (figure !== null) return [[cell, { number: figure.value, text: null, qualifier: figure.qualifier }]];
    return dashes > 0 && numbers === 0 && texts === 0 ? [[cell, { number: null, text: '-', qualifier: null }]] : [];
  }));
}

/** The head of every form of the office, and the places of whoever signs it. */
async function frameOf(context: ReadContext): Promise<Pick<FormPaper, 'header' | 'signature'>> {
  const settings = (await getOffice(context))?.settings;
  const line = (text: string | null | undefined, bold: boolean) => (text === null || text === undefined ? [] : [{ text: upper(text), bold }]);
  return {
    header: { left: [...line(settings?.letterheadSuperior, false), ...line(settings?.letterheadIssuer, true)], right: settings === undefined ? [] : [{ text: `${settings.placeName}, ${writtenDate(context.today)}`, italic: true }] },
    signature: { left: [{ text: 'NGƯỜI LẬP BIỂU', bold: true }], right: [{ text: 'THỦ TRƯỞNG CƠ QUAN', bold: true }] },
  };
}

/** What proves the figures of a locked whole: the same code stands in its package. */
function footOf({ connection }: Pick<ReadContext, 'connection'>, campaignId: string, version: number | null): string {
  if (version === null) return 'Số liệu chưa khóa.';
  const kept = connection.prepare('SELECT sha256, locked_on AS lockedOn FROM return_rollup WHERE return_campaign_id = ? AND number = ? AND deleted_at IS NULL').get(campaignId, version) as { sha256: string; lockedOn: string } | undefined;
  return kept === undefined ? '' : `Bản tổng hợp số ${version}, khóa ngày ${formatDate(kept.lockedOn)}. Mã kiểm chứng: ${checkCode(kept.sha256)}`;
}
