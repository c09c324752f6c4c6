import { cellValues } from '#shared/forms/values.ts';
import { formatDate } from '#shared/rules/dates.ts';
import { periodWords } from '#shared/rules/statistic-periods.ts';
import type { ReadContext } from '../../../context.ts';
import { checksumOf, stampText } from '../../../office/workbook-stamp.ts';
import { letterheadOf } from '../../office/service.ts';
import { previousCells } from '../cells.ts';
import { contentsReader } from '../facts.ts';
import { getReturn } from '../queries.ts';
import type { UnitWorkbook } from './unit-workbook.ts';

/** What a sheet's checksum is over: whose it is, and the version of its form. */
export function stampOf(campaignId: string, { sheetId, version, formVersionId }: { sheetId: string; version: number; formVersionId: string }): string {
  const known = { campaignId, partId: sheetId, version };
  return stampText('BCSL1', { ...known, checksum: checksumOf(known, [formVersionId]) });
}

/** The workbooks of a round, one for each unit asked for. */
export async function readWorkbooks(context: ReadContext, { campaignId, unitIds }: { campaignId: string; unitIds: readonly string[] | null }): Promise<UnitWorkbook[]> {
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
      if (sheet === undefined) return [];
      const previous = previousCells(context, sheet.id);
      return [{
        contents: contentsOf(versionId),
        head: {
          code, unitName: unit.name, issuer: [issuer ?? '', unit.name].filter((line) => line !== ''), periodLine: days, beforeTitle: beforePeriod === null ? null : `Kỳ trước: ${periodWords(beforePeriod)}`,
          previous: previous === null ? null : cellValues(previous), stamp: stampOf(campaignId, { sheetId: sheet.id, version: unit.version, formVersionId: versionId }),
        },
      }];
    }),
  }));
}
