import type { ReplyFile } from '#shared/contract/task-campaigns.ts';
import type { ReturnFile } from '#shared/contract/returns.ts';

/** What became of a file that was read, the best first. `second`: another file of the same unit comes before it; `nothing`: it says no more than the record. */
export const VERDICTS = ['matched', 'late', 'older', 'second', 'nothing', 'asked', 'duplicate', 'foreign', 'unreadable', 'secret'] as const;
export type Verdict = (typeof VERDICTS)[number];

type Refused = NonNullable<ReplyFile['refusal'] | ReturnFile['refusal']>['code'];
const REFUSED: Record<Refused, Verdict> = {
  UNIT_UNCLEAR: 'asked', FORM_UNCLEAR: 'asked', OTHER_PERIOD: 'foreign', CLOSED: 'foreign', DUPLICATE: 'duplicate', TWICE_HERE: 'duplicate', OTHER_CAMPAIGN: 'foreign', CAMPAIGN_UNKNOWN: 'foreign', STAMP_BROKEN: 'foreign', UNREADABLE: 'unreadable', NO_TABLE: 'unreadable', SECRET_MARK: 'secret',
};

/** A file as far as its verdict goes. */
export interface Judged {
  file: number;
  /** What only one file at a time can be taken for: a unit, or a sheet of it. */
  of: string | null;
  refusal: Refused | null;
  notes: readonly string[];
  saysNothing: boolean;
}

/** What became of each file. */
export function verdictsOf(files: readonly Judged[]): ReadonlyMap<number, Verdict> {
  const waiting = new Set(secondOfUnit(files));
  return new Map(files.map((file) => [file.file, waiting.has(file.file) ? 'second' : verdictOf(file)]));
}

function verdictOf({ refusal, notes, saysNothing }: Judged): Verdict {
  if (refusal !== null) return REFUSED[refusal];
  if (saysNothing) return 'nothing';
  const said = new Set(notes);
  if (said.has('OLDER_VERSION') || said.has('NEWER_TAKEN')) return 'older';
  return said.has('LATE') ? 'late' : 'matched';
}

/**
 * What is left out until the user says otherwise: of two files of one unit the second, and what came back as it was sent. Of a
 * workbook with many sheets a unit fills in its own, and the others have not answered by it.
 */
export function leftOutOf(files: readonly Judged[]): number[] {
  return [...secondOfUnit(files), ...files.filter(({ saysNothing }) => saysNothing).map(({ file }) => file)];
}

/** Whether something can still become of a file: it says something that was not taken yet, or the user has only to say whose it is. */
export function isWaiting({ refusal, saysNothing }: Judged): boolean {
  return refusal === null ? !saysNothing : REFUSED[refusal] === 'asked';
}

/** A reply to a round of task reports: of a unit; one that came back as it was sent says nothing. */
export function judgedReply({ file, campaignUnitId, refusal, notes, rows }: ReplyFile): Judged {
  return { file, of: campaignUnitId, refusal: refusal?.code ?? null, notes: notes.map(({ note }) => note), saysNothing: refusal === null && rows.every(({ taskId, cells }) => taskId !== null && cells.every(({ state }) => state === 'same')) };
}

/** A sheet of figures: of one form of one unit; one with the figures that count already says nothing. */
export function judgedReturn({ file, sheetId, refusal, notes, changed }: ReturnFile): Judged {
  return { file, of: sheetId, refusal: refusal?.code ?? null, notes: notes.map(({ note }) => note), saysNothing: refusal === null && changed === 0 };
}

/** Of two files of one unit that say something the second waits until the first was taken. */
function secondOfUnit(files: readonly Judged[]): number[] {
  const usable = files.filter(({ refusal, saysNothing }) => refusal === null && !saysNothing);
  return usable.filter(({ of }, index) => usable.findIndex((other) => other.of === of) < index).map(({ file }) => file);
}
