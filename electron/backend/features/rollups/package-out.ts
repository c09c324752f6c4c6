import path from 'node:path';
import { canonicalJson, MANIFEST_PART, PACKAGE_FORMAT, PACKAGE_VERSION, type PackageManifest } from '#shared/forms/exchange-package.ts';
import { lockedWhole, sentCells } from '#shared/forms/locked-whole.ts';
import type { ReadContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';
import { appError } from '../../errors.ts';
import { type PackedFile, writeZip } from '../../office/write-zip.ts';
import type { WorkContext } from '../../work-sessions.ts';
import type { Exported } from '../export-job.ts';
import { inOneView } from '../export-reading.ts';
import { getOffice } from '../office/service.ts';
import { contentsOf } from './contents.ts';
import { sha256 } from './locking.ts';
import { formsOf, roundOf } from './rounds.ts';
import { unitsOn } from './unit-names.ts';
import { rollupWorkbook } from './workbook.ts';

interface Asked {
  campaignId: string;
  version: number;
  /** Whether the forms go with it as a workbook, for whoever has to read them. */
  workbook: boolean;
}

/** Writes a locked whole as an exchange package, into the file chosen: whole, or not at all. */
export async function exportPackage({ target, ...asked }: Asked & { target: string }, context: WorkContext): Promise<Exported> {
  context.progress('read', 0, null);
  const files = await inOneView(context, async (reading) => packageFiles(reading, asked));
  if (context.aborted()) throw appError('CANCELLED');
  context.progress('write', 0, files.length);
  await writeZip(target, files);
  context.progress('write', files.length, files.length);
  return { rows: files.length - 1, fileName: path.basename(target) };
}

/** The parts of a package. Nothing stands in it but what the whole says: no names of users, no files of units. */
async function packageFiles(context: ReadContext, { campaignId, version, workbook }: Asked): Promise<PackedFile[]> {
  const kept = context.connection.prepare('SELECT locked_on AS lockedOn, sha256, contents, sent_on AS sentOn, sent_number AS sentNumber FROM return_rollup WHERE return_campaign_id = ? AND number = ? AND deleted_at IS NULL').get(campaignId, version) as { lockedOn: string; sha256: string; contents: string; sentOn: string | null; sentNumber: string | null } | undefined;
  if (kept === undefined) throw new RecordMissingError('return_rollup');
  const whole = lockedWhole.parse(JSON.parse(kept.contents));
  const { title, period, dataFrom, dataTo } = roundOf(context, campaignId);
  const names = new Map(formsOf(context, campaignId).map(({ formVersionId, name }) => [formVersionId, name]));
  const forms = Object.entries(whole.forms).map(([formVersionId, form], index) => {
    const file = packed(`forms/${index + 1}.json`, Buffer.from(JSON.stringify({ cells: sentCells(form) })));
    return { file, told: { code: form.code, name: names.get(formVersionId) ?? form.code, number: form.number, contentsSha256: contentsHash(context, formVersionId), asked: form.asked, counted: form.sheets.length, part: file.path, sha256: sha256(file.bytes) } };
  });
  const attachment = workbook ? packed('files/forms.xlsx', await rollupWorkbook(context, { campaignId, version, formVersionIds: null })) : null;
  const units = unitsOn(context, whole.missing.map(([unitId]) => unitId), dataTo);
  const manifest: PackageManifest = {
    format: PACKAGE_FORMAT, version: PACKAGE_VERSION, madeOn: context.today, sender: await senderOf(context), round: { title, period, dataFrom, dataTo },
    whole: { number: version, lockedOn: kept.lockedOn, sha256: kept.sha256 }, sent: kept.sentOn === null || kept.sentNumber === null ? null : { number: kept.sentNumber, on: kept.sentOn },
    forms: forms.map(({ told }) => told), missing: whole.missing.map(([unitId, reason]) => ({ unit: units.get(unitId)?.name ?? '…', reason })),
    attachments: attachment === null ? [] : [{ part: attachment.path, name: 'Biểu tổng hợp.xlsx', bytes: attachment.bytes.length, sha256: sha256(attachment.bytes) }],
  };
  return [packed(MANIFEST_PART, Buffer.from(JSON.stringify(manifest, null, 2))), ...forms.map(({ file }) => file), ...(attachment === null ? [] : [attachment])];
}

function packed(part: string, bytes: Uint8Array): PackedFile {
  return { path: part, bytes };
}

/** The check sum of a form as it is kept: of two levels that use the same form it is the same. */
export function contentsHash(context: Pick<ReadContext, 'connection'>, formVersionId: string): string {
  return sha256(canonicalJson(contentsOf(context, formVersionId)));
}

/** The office, with the codes of the unit that is called as it is. */
async function senderOf(context: ReadContext): Promise<PackageManifest['sender']> {
  const name = (await getOffice(context))?.settings.officeName ?? '…';
  const codes = context.connection.prepare(`SELECT k.system, k.code FROM org_unit_name AS n JOIN org_unit_code AS k ON k.org_unit_id = n.org_unit_id AND k.deleted_at IS NULL AND k.valid_to IS NULL WHERE n.name = ? AND n.deleted_at IS NULL AND n.valid_to IS NULL`).all(name) as { system: string; code: string }[];
  const codeIn = (system: string): string | null => codes.find((one) => one.system === system)?.code ?? null;
  return { name, statisticsCode: codeIn('statistics'), officeCode: codeIn('office') };
}
