import { createHash } from 'node:crypto';
import { canonicalWhole, type LockedForm, lockedCells, type LockedWhole, lockedWhole, type SentCell, sentCells } from '#shared/forms/locked-whole.ts';
import type { FormContents } from '#shared/forms/form-contents.ts';
import { cellName } from '#shared/forms/values.ts';
import type { ReadContext } from '../../context.ts';
import { contentsOf } from './contents.ts';
import { type FormOfRound, listCounted } from './counted.ts';
import { formsOf, missingNow, type Round } from './rounds.ts';
import { readRows } from './rows.ts';
import { presentWhole } from './totals.ts';

/** Everything the whole of a round is, as it stands now: what is locked. */
export function presentRound(context: ReadContext, round: Round): LockedWhole {
  const forms = formsOf(context, round.campaignId).map(({ formVersionId, code, number }) => [formVersionId, presentForm(context, { campaignId: round.campaignId, formVersionId, version: null }, { code, number })] as const);
  return { forms: Object.fromEntries(forms), missing: missingNow(context, round.campaignId).map(({ unitId, reason }) => [unitId, reason ?? '']) };
}

function presentForm(context: ReadContext, form: FormOfRound, called: Pick<LockedForm, 'code' | 'number'>): LockedForm {
  const contents = contentsOf(context, form.formVersionId);
  const { asked, cells } = presentWhole(context, contents, form);
  return { ...called, asked, sheets: listCounted(context, form), cells: lockedCells(cells), records: recordsOf(context, contents, form) };
}

const ALL = { offset: 0, limit: Infinity };

/** The rows of lists, unit after unit, numbered anew. */
function recordsOf(context: ReadContext, { sections }: FormContents, form: FormOfRound): SentCell[] {
  return sections.filter(({ rows }) => rows.kind === 'records').flatMap(({ code, columns }) =>
    readRows(context, { ...form, section: code, ...ALL }).rows.flatMap(({ cells }, index) => cells.flatMap((cell, place): SentCell[] => {
      const column = columns[place];
      return cell === null || column === undefined ? [] : [[cellName(code, index + 1, column.code), cell.number, cell.text, cell.qualifier]];
    })));
}

/** The check sum of the values of a locked whole. */
export function checkSum({ period, dataFrom, dataTo }: Pick<Round, 'period' | 'dataFrom' | 'dataTo'>, { forms }: LockedWhole): string {
  const told = Object.values(forms).map((form) => ({ code: form.code, number: form.number, cells: sentCells(form) }));
  return sha256(canonicalWhole({ period, dataFrom, dataTo, forms: told }));
}

export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Whether a locked whole, as it is kept, still has its check sum. */
export function isProven(round: Round, kept: { contents: string; sha256: string }): boolean {
  return checkSum(round, lockedWhole.parse(JSON.parse(kept.contents))) === kept.sha256;
}
