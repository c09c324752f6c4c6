import type { PackageReading } from '#shared/contract/rollups.ts';
import { type PackageManifest, type PackageNote, type PackageRefusal, unknownCells } from '#shared/forms/exchange-package.ts';
import { checkCode, type SentCell } from '#shared/forms/locked-whole.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { ReadContext } from '../../context.ts';
import { contentsOf } from './contents.ts';
import { contentsHash } from './package-out.ts';
import type { ParsedPackage } from './package-parse.ts';
import { formsOf, roundOf } from './rounds.ts';
import { unitsOn } from './unit-names.ts';

export type ReviewedPackage = Omit<PackageReading, 'readingId' | 'fileName'>;

interface Asked {
  campaignId: string;
  /** The unit the user says it is of. */
  returnUnitId: string | null;
  /** Of the file. */
  sha256: string;
}

/** What a package is to the round it is read for: of which unit, which of its forms can be taken, and why not the others. */
export function reviewPackage(context: ReadContext, { manifest, cells }: ParsedPackage, asked: Asked): ReviewedPackage {
  const units = unitsOfRound(context, asked.campaignId);
  const returnUnitId = asked.returnUnitId ?? senderIn(units, manifest.sender);
  const forms = manifest.forms.map((form, index) => reviewForm(context, asked.campaignId, returnUnitId, form, cells[index] ?? []));
  return {
    refusal: refusalOf(context, manifest, asked, returnUnitId, forms), sender: manifest.sender.name, ...manifest.round, number: manifest.whole.number,
    sentOn: manifest.sent?.on ?? null, sentNumber: manifest.sent?.number ?? null, checkCode: checkCode(manifest.whole.sha256),
    returnUnitId, units: units.map((unit) => ({ returnUnitId: unit.returnUnitId, unitName: unit.name })), forms,
    missing: manifest.missing.map(({ unit, reason }) => ({ unitName: unit, reason })), attachments: manifest.attachments.map(({ name, bytes }) => ({ name, bytes })),
  };
}

/** What is told of a file that is no package of use. */
export function refusedPackage(refusal: PackageRefusal, text: string): ReviewedPackage {
  return { refusal: { code: refusal, text }, sender: '', title: '', period: '', dataFrom: null, dataTo: null, number: 0, sentOn: null, sentNumber: null, checkCode: '', returnUnitId: null, units: [], forms: [], missing: [], attachments: [] };
}

function refusalOf(context: ReadContext, { round, sender }: PackageManifest, { campaignId, sha256 }: Asked, returnUnitId: string | null, forms: ReviewedPackage['forms']): ReviewedPackage['refusal'] {
  const { period, status } = roundOf(context, campaignId);
  if (round.period !== period) return { code: 'OTHER_PERIOD', text: round.period };
  if (status !== 'collecting') return { code: 'NOT_COLLECTING', text: '' };
  if (context.connection.prepare('SELECT 1 FROM return_submission AS b JOIN return_sheet AS s ON s.id = b.sheet_id WHERE s.return_campaign_id = ? AND b.sha256 = ? AND b.deleted_at IS NULL').get(campaignId, sha256) !== undefined) return { code: 'TAKEN_ALREADY', text: '' };
  if (returnUnitId === null) return { code: 'UNIT_UNCLEAR', text: sender.name };
  return forms.every(({ note }) => note !== null && note !== 'REPLACES') ? { code: 'NO_FORM', text: '' } : null;
}

function reviewForm(context: ReadContext, campaignId: string, returnUnitId: string | null, form: PackageManifest['forms'][number], cells: readonly SentCell[]): ReviewedPackage['forms'][number] {
  const known = formsOf(context, campaignId).filter(({ code }) => code === form.code);
  const same = known.find(({ number }) => number === form.number);
  const sheet = same === undefined || returnUnitId === null ? undefined : context.connection.prepare('SELECT submission_id FROM return_sheet WHERE return_unit_id = ? AND form_version_id = ? AND deleted_at IS NULL').pluck().get(returnUnitId, same.formVersionId) as string | null | undefined;
  const note = noteOf(context, known.length > 0, same?.formVersionId, form, cells) ?? (returnUnitId !== null && sheet === undefined ? 'NOT_ASKED' : typeof sheet === 'string' ? 'REPLACES' : null);
  return { code: form.code, name: same?.name ?? known[0]?.name ?? null, number: form.number, formVersionId: same?.formVersionId ?? null, cells: cells.length, asked: form.asked, counted: form.counted, note };
}

function noteOf(context: ReadContext, isKnown: boolean, formVersionId: string | undefined, form: PackageManifest['forms'][number], cells: readonly SentCell[]): PackageNote | null {
  if (!isKnown) return 'NOT_ASKED';
  if (formVersionId === undefined) return 'OTHER_VERSION';
  if (contentsHash(context, formVersionId) !== form.contentsSha256) return 'FORM_DIFFERS';
  return unknownCells(contentsOf(context, formVersionId), cells).length > 0 ? 'CELLS_UNKNOWN' : null;
}

interface UnitOfRound {
  returnUnitId: string;
  name: string;
  codes: string[];
}

function unitsOfRound(context: ReadContext, campaignId: string): UnitOfRound[] {
  const { dataTo } = roundOf(context, campaignId);
  const asked = context.connection.prepare('SELECT id AS returnUnitId, org_unit_id AS unitId FROM return_unit WHERE return_campaign_id = ? AND deleted_at IS NULL ORDER BY order_no').all(campaignId) as { returnUnitId: string; unitId: string }[];
  const units = unitsOn(context, asked.map(({ unitId }) => unitId), dataTo);
  const codes = context.connection.prepare(`SELECT system || ':' || code FROM org_unit_code WHERE org_unit_id = ? AND deleted_at IS NULL AND (valid_from IS NULL OR valid_from <= ?) AND (valid_to IS NULL OR valid_to >= ?)`).pluck();
  return asked.map(({ returnUnitId, unitId }) => ({ returnUnitId, name: units.get(unitId)?.name ?? '…', codes: codes.all(unitId, dataTo, dataTo) as string[] }));
}

/** The unit that sent it: by a code, else by its name where only one is called so. Names alone have two levels in common, so the user sees and may say otherwise. */
function senderIn(units: readonly UnitOfRound[], { name, statisticsCode, officeCode }: PackageManifest['sender']): string | null {
  const byCode = units.filter(({ codes }) => codes.includes(`statistics:${statisticsCode}`) || codes.includes(`office:${officeCode}`));
  const byName = units.filter((unit) => foldWords(unit.name) === foldWords(name));
  const found = byCode.length > 0 ? byCode : byName;
  return found.length === 1 ? (found[0]?.returnUnitId ?? null) : null;
}
