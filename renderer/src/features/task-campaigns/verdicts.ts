import type { ReplyFile } from '#shared/contract/task-campaigns.ts';

/** What became of a file that was read, the best first. `second`: another file of the same unit comes before it; `nothing`: it says no more than the record. */
export const VERDICTS = ['matched', 'late', 'older', 'second', 'nothing', 'asked', 'duplicate', 'foreign', 'unreadable', 'secret'] as const;
export type Verdict = (typeof VERDICTS)[number];

const REFUSED: Record<NonNullable<ReplyFile['refusal']>['code'], Verdict> = {
  UNIT_UNCLEAR: 'asked', DUPLICATE: 'duplicate', TWICE_HERE: 'duplicate', OTHER_CAMPAIGN: 'foreign', CAMPAIGN_UNKNOWN: 'foreign', STAMP_BROKEN: 'foreign', UNREADABLE: 'unreadable', NO_TABLE: 'unreadable', SECRET_MARK: 'secret',
};

/** What became of each file. */
export function verdictsOf(files: readonly ReplyFile[]): ReadonlyMap<number, Verdict> {
  const waiting = new Set(secondOfUnit(files));
  return new Map(files.map((file) => [file.file, waiting.has(file.file) ? 'second' : verdictOf(file)]));
}

function verdictOf(file: ReplyFile): Verdict {
  const { refusal, notes } = file;
  if (refusal !== null) return REFUSED[refusal.code];
  if (saysNothing(file)) return 'nothing';
  const said = new Set(notes.map(({ note }) => note));
  if (said.has('OLDER_VERSION') || said.has('NEWER_TAKEN')) return 'older';
  return said.has('LATE') ? 'late' : 'matched';
}

/**
 * What is left out until the user says otherwise: of two files of one unit the second, and what came back as it was sent. Of a
 * workbook with many sheets a unit fills in its own, and the others have not answered by it.
 */
export function leftOutOf(files: readonly ReplyFile[]): number[] {
  return [...secondOfUnit(files), ...files.filter(saysNothing).map(({ file }) => file)];
}

/** Whether something can still become of a file: it says something that was not taken yet, or the user has only to say whose it is. */
export function isWaiting(file: ReplyFile): boolean {
  return file.refusal === null ? !saysNothing(file) : file.refusal.code === 'UNIT_UNCLEAR';
}

function saysNothing({ refusal, rows }: ReplyFile): boolean {
  return refusal === null && rows.every(({ taskId, cells }) => taskId !== null && cells.every(({ state }) => state === 'same'));
}

/** Of two files of one unit that say something the second waits until the first was taken. */
function secondOfUnit(files: readonly ReplyFile[]): number[] {
  const usable = files.filter((file) => file.refusal === null && !saysNothing(file));
  return usable.filter(({ campaignUnitId }, index) => usable.findIndex((other) => other.campaignUnitId === campaignUnitId) < index).map(({ file }) => file);
}
