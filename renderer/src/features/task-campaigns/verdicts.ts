import type { ReplyFile } from '#shared/contract/task-campaigns.ts';

/** What became of a file that was read, the best first. `second`: another file of the same unit comes before it. */
export const VERDICTS = ['matched', 'late', 'older', 'second', 'asked', 'duplicate', 'foreign', 'unreadable', 'secret'] as const;
export type Verdict = (typeof VERDICTS)[number];

const REFUSED: Record<NonNullable<ReplyFile['refusal']>['code'], Verdict> = {
  UNIT_UNCLEAR: 'asked', DUPLICATE: 'duplicate', TWICE_HERE: 'duplicate', OTHER_CAMPAIGN: 'foreign', CAMPAIGN_UNKNOWN: 'foreign', STAMP_BROKEN: 'foreign', UNREADABLE: 'unreadable', NO_TABLE: 'unreadable', SECRET_MARK: 'secret',
};

/** What became of each file. */
export function verdictsOf(files: readonly ReplyFile[]): ReadonlyMap<number, Verdict> {
  const waiting = new Set(secondOfUnit(files));
  return new Map(files.map((file) => [file.file, waiting.has(file.file) ? 'second' : verdictOf(file)]));
}

function verdictOf({ refusal, notes }: ReplyFile): Verdict {
  if (refusal !== null) return REFUSED[refusal.code];
  const said = new Set(notes.map(({ note }) => note));
  if (said.has('OLDER_VERSION') || said.has('NEWER_TAKEN')) return 'older';
  return said.has('LATE') ? 'late' : 'matched';
}

/** Of two files of one unit the second waits until the first was taken. */
export function secondOfUnit(files: readonly ReplyFile[]): number[] {
  const usable = files.filter(({ refusal }) => refusal === null);
  return usable.filter(({ campaignUnitId }, index) => usable.findIndex((other) => other.campaignUnitId === campaignUnitId) < index).map(({ file }) => file);
}
