import type { ReplyFile } from '#shared/contract/task-campaigns.ts';
import type { ReadContext } from '../../../context.ts';
import type { ReadFile } from '../../read-files.ts';
import { compareRow, usesShares } from './compare-row.ts';
import { campaignNamed, type KnownCampaign, type KnownUnit, type KnownVersion, readKnown } from './known.ts';
import { type MatchedRow, matchRows } from './match-rows.ts';
import { unitOf } from './match-unit.ts';
import type { ParsedSheet } from './parse.ts';

/** What the user decided of files and rows. */
export interface Matching {
  units: readonly { file: number; campaignUnitId: string }[];
  tasks: readonly { file: number; row: number; taskId: string | null }[];
}
export interface ReviewInput extends Matching {
  campaignId: string;
  receivedOn: string;
}
type Refusal = NonNullable<ReplyFile['refusal']>;

/** Compares every file with the record as it is by now. */
export function reviewFiles(context: ReadContext, files: readonly ReadFile<ParsedSheet>[], input: ReviewInput): ReplyFile[] {
  const known = readKnown(context, input.campaignId);
  const seen = new Set<string>();
  return files.map((file) => {
    const reviewed = reviewFile(context, file, known, input, seen);
    if (reviewed.campaignUnitId !== null) seen.add(`${reviewed.campaignUnitId}:${file.sha256}`);
    return reviewed;
  });
}

function reviewFile(context: ReadContext, read: ReadFile<ParsedSheet>, known: KnownCampaign, input: ReviewInput, seen: ReadonlySet<string>): ReplyFile {
  const { file, fileName, parsed, refusal } = read;
  const toldBy = parsed?.stamp === null ? ('wording' as const) : ('stamp' as const);
  const refused = (why: Refusal | null, unit: KnownUnit | null = null): ReplyFile => ({ file, fileName, campaignUnitId: unit?.campaignUnitId ?? null, unitName: unit?.unitName ?? null, version: null, toldBy, notes: [], refusal: why, rows: [] });
  if (parsed === null) return refused(refusal);
  const told = tellUnit(context, read, parsed, known, input);
  if ('code' in told) return refused(told);
  const { unit, version } = told;
  if (unit.replies.some(({ sha256 }) => sha256 === read.sha256)) return refused({ code: 'DUPLICATE', text: unit.unitName }, unit);
  if (seen.has(`${unit.campaignUnitId}:${read.sha256}`)) return refused({ code: 'TWICE_HERE', text: unit.unitName }, unit);
  const matched = matchRows(parsed.rows, version.tasks, { isOfOthers: (key) => known.asksOthers(key, unit.campaignUnitId), chosen: new Map(input.tasks.filter((one) => one.file === file).map(({ row, taskId }) => [row, taskId])) });
  const shares = usesShares(parsed.rows);
  const rows = matched.map((row) => compareRow(row, version, { shares, stamped: parsed.stamp !== null, today: context.today }));
  const edited = rows.filter(({ notes }) => notes.some(({ note }) => note === 'EDITED_OUTSIDE')).length;
  return { file, fileName, campaignUnitId: unit.campaignUnitId, unitName: unit.unitName, version: version.version, toldBy, notes: [...fileNotes(parsed, unit, version, known, input.receivedOn), ...rowNotes(matched, version), ...said('EDITED_OUTSIDE', edited)], refusal: null, rows };
}

/** The unit and the version a file answers: by its stamp, as the user said, or by what it says. */
function tellUnit(context: ReadContext, { file, fileName }: ReadFile<ParsedSheet>, parsed: ParsedSheet, known: KnownCampaign, { units }: Matching): { unit: KnownUnit; version: KnownVersion } | Refusal {
  const { stamp } = parsed;
  if (stamp !== null) {
    if (stamp.campaignId !== known.id) {
      const other = campaignNamed(context, stamp.campaignId);
      return other === null ? { code: 'CAMPAIGN_UNKNOWN', text: '' } : { code: 'OTHER_CAMPAIGN', text: other };
    }
    const unit = known.units.get(stamp.partId);
    const version = unit === undefined ? null : known.versionOf(unit.campaignUnitId, stamp.version);
    if (unit === undefined || version === null || version.checksum !== stamp.checksum) return { code: 'STAMP_BROKEN', text: '' };
    return { unit, version };
  }
  const chosen = units.find((one) => one.file === file);
  const unit = chosen === undefined ? unitOf(parsed, fileName, known) : (known.units.get(chosen.campaignUnitId) ?? null);
  const version = unit === null ? null : known.versionOf(unit.campaignUnitId, unit.version);
  return unit === null || version === null ? { code: 'UNIT_UNCLEAR', text: '' } : { unit, version };
}

type Note = ReplyFile['notes'][number];
function said(note: Note['note'], count: number, text = ''): Note[] {
  return count > 0 ? [{ note, count, text }] : [];
}

function fileNotes({ stamp, personal }: ParsedSheet, { replies, version: latest }: KnownUnit, { version }: KnownVersion, { answerBy }: KnownCampaign, receivedOn: string): Note[] {
  const newer = Math.max(0, ...replies.map((reply) => reply.version).filter((taken) => taken > version));
  return [
    ...said('LATE', receivedOn > answerBy ? 1 : 0, answerBy), ...said('OLDER_VERSION', version < latest ? version : 0, String(latest)), ...said('NEWER_TAKEN', newer), ...said('ALREADY_ANSWERED', replies.length),
    ...said('STAMP_LOST', stamp === null ? 1 : 0), ...said('PERSONAL_COLUMNS', personal.length, personal.join(', ')),
  ];
}

/** Rows that came in, went, or stand in another order than they were sent in. */
function rowNotes(matched: readonly MatchedRow[], { sent, tasks }: KnownVersion): Note[] {
  const found = matched.flatMap(({ task }) => (task === null ? [] : [task.id]));
  const order = found.map((id) => sent.get(id)?.orderNo ?? 0);
  const isSorted = order.some((number, index) => index > 0 && number < (order[index - 1] ?? 0));
  return [...said('ROWS_INSERTED', matched.length - found.length), ...said('ROWS_DELETED', tasks.filter(({ id }) => !found.includes(id)).length), ...said('ROWS_SORTED', isSorted ? 1 : 0)];
}
