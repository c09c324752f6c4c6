import type { ReturnSheet } from '#shared/contract/returns.ts';
import { cellValues } from '#shared/forms/values.ts';
import { formatDate } from '#shared/rules/dates.ts';
import { periodWords } from '#shared/rules/statistic-periods.ts';
import type { ReadContext } from '../../context.ts';
import { checksumOf, stampText } from '../../office/workbook-stamp.ts';
import { letterheadOf } from '../office/service.ts';
import { previousCells } from './cells.ts';
import { contentsReader } from './facts.ts';
import { getReturn } from './queries.ts';
import { getSheet } from './sheet.ts';
import type { UnitWorkbook } from '../../office/form-workbook/unit-workbook.ts';

/** What a sheet's checksum is over: whose it is, and the version of its form. */
export function stampOf(campaignId: string, { sheetId, version, formVersionId }: { sheetId: string; version: number; formVersionId: string }): string {
  const known = { campaignId, partId: sheetId, version };
  return stampText('BCSL1', { ...known, checksum: checksumOf(known, [formVersionId]) });
}

/** What is said of the cells of a sheet: errors before warnings, and what nobody explained. */
function marksOf({ findings }: Pick<ReturnSheet, 'findings'>): Map<string, { severity: 'E' | 'W'; says: string }> {
  const marks = new Map<string, { severity: 'E' | 'W'; says: string }>();
  for (const { cell, severity, says, explanation } of findings) {
    const known = marks.get(cell);
    if (explanation !== null) continue;
    marks.set(cell, known === undefined ? { severity, says: says.vi } : { severity: known.severity === 'E' ? 'E' : severity, says: `${known.says}\n${says.vi}` });
  }
  return marks;
}

/** The workbooks of a round, one for each unit asked for. */
export async function readWorkbooks(context: ReadContext, { campaignId, unitIds, givenBack = false }: { campaignId: string; unitIds: readonly string[] | null; /** Only the sheets that were sent back, with their figures and what is said of them. */ givenBack?: boolean }): Promise<UnitWorkbook[]> {
  const campaign = getReturn(context, campaignId);
  const { superior, issuer } = await letterheadOf(context);
  const contentsOf = contentsReader(context);
  const levelOf = context.connection.prepare('SELECT level FROM org_unit WHERE id = ?').pluck();
  const beforePeriod = campaign.previousId === null ? null : getReturn(context, campaign.previousId).period;
  const days = `Số liệu tính từ ngày ${formatDate(campaign.dataFrom)} đến ngày ${formatDate(campaign.dataTo)}`;
  return campaign.units.filter(({ id }) => unitIds === null || unitIds.includes(id)).map((unit) => ({
    title: campaign.title, unitName: unit.name, level: levelOf.get(unit.unitId) as UnitWorkbook['level'], period: { from: campaign.dataFrom, to: campaign.dataTo },
    dueLine: `${days}. Nộp về ${issuer ?? superior ?? ''} trước hết ngày ${formatDate(campaign.dueOn)}.`,
    forms: campaign.forms.flatMap(({ versionId, code }) => {
      const sheet = unit.sheets.find((one) => one.versionId === versionId);
      if (sheet === undefined || (givenBack && sheet.status !== 'returned')) return [];
      const told = givenBack ? getSheet(context, sheet.id) : null;
      const previous = previousCells(context, sheet.id);
      return [{
        contents: contentsOf(versionId),
        head: {
          code, unitName: unit.name, issuer: [issuer ?? '', unit.name].filter((line) => line !== ''), periodLine: days, beforeTitle: beforePeriod === null ? null : `Kỳ trước: ${periodWords(beforePeriod)}`,
          previous: previous === null ? null : cellValues(previous), stamp: stampOf(campaignId, { sheetId: sheet.id, version: unit.version, formVersionId: versionId }),
          values: told === null ? null : cellValues(told.cells), marks: told === null ? new Map() : marksOf(told),
        },
      }];
    }),
  }));
}
