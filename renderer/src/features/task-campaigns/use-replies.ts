import { useEffect, useRef, useState } from 'react';
import type { ReplyCell, ReplyFile, ReplyReading, ReplyRow } from '#shared/contract/task-campaigns.ts';
import type { AnswerField, AnswerValue } from '#shared/rules/task-sheet.ts';
import { api } from '../../app/clients.ts';
import { toast } from '../../ui/toast.ts';

/** What the user decided of a cell. */
export interface Decided {
  take: boolean;
  value: AnswerValue;
}
interface Matching {
  units: { file: number; campaignUnitId: string }[];
  tasks: { file: number; row: number; taskId: string | null }[];
}

const NOTHING: Matching = { units: [], tasks: [] };
const keyOf = (file: number, row: number, field: AnswerField): string => `${file}:${row}:${field}`;

/** Whether a cell needs a word of the user. */
export function needsDecision({ state }: ReplyCell): boolean {
  return state === 'conflict' || state === 'question';
}

/** Replies that were read, with everything the user decides of them until they are taken or left. */
export function useReplies(receivedOn: string) {
  const [reading, setReading] = useState<ReplyReading | null>(null);
  const [matching, setMatching] = useState<Matching>(NOTHING);
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decided>>(new Map());
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const open = useRef<string | null>(null);
  useEffect(() => () => { if (open.current !== null) void api.taskCampaigns.discardReplies.call({ readingId: open.current }).catch(() => undefined); }, []);

  function begin(next: ReplyReading | null): void {
    open.current = next?.readingId ?? null;
    setReading(next);
    setMatching(NOTHING);
    setDecisions(new Map());
    setLeft(new Set(next === null ? [] : secondOfUnit(next.files)));
  }
  async function review(next: Matching): Promise<void> {
    if (reading === null) return;
    setMatching(next);
    try {
      setReading(await api.taskCampaigns.reviewReplies.call({ readingId: reading.readingId, receivedOn, ...next }));
    } catch (error) {
      toast.error(error);
    }
  }
  const files = reading?.files ?? [];
  const taken = files.filter(({ file, refusal }) => refusal === null && !left.has(file));
  const decided = (file: number, row: number, field: AnswerField): Decided | undefined => decisions.get(keyOf(file, row, field));
  const cells = taken.flatMap(({ file, rows }) => rows.flatMap((row) => (row.taskId === null ? [] : row.cells.map((cell) => ({ cell, decision: decided(file, row.row, cell.field) })))));
  return {
    reading, files, taken, matching, begin, decided,
    /** Cells without a word of the user that need one, and cells that will be written. */
    open: cells.filter(({ cell, decision }) => needsDecision(cell) && decision === undefined).length,
    ready: cells.filter(({ cell, decision }) => (decision === undefined ? cell.state === 'change' : decision.take)).length,
    isLeft: (file: number) => left.has(file),
    leave: (file: number, leaves: boolean) => setLeft((now) => { const next = new Set(now); if (leaves) next.add(file); else next.delete(file); return next; }),
    decide: (file: number, row: ReplyRow, field: AnswerField, decision: Decided | null) => setDecisions((now) => { const next = new Map(now); if (decision === null) next.delete(keyOf(file, row.row, field)); else next.set(keyOf(file, row.row, field), decision); return next; }),
    review: () => review(matching),
    tellUnit: (file: number, campaignUnitId: string) => review({ ...matching, units: [...matching.units.filter((one) => one.file !== file), { file, campaignUnitId }] }),
    tellTask: (file: number, row: number, taskId: string | null) => review({ ...matching, tasks: [...matching.tasks.filter((one) => one.file !== file || one.row !== row), { file, row, taskId }] }),
    decisionsOf: ({ file, rows }: ReplyFile) => rows.flatMap((row) => row.cells.flatMap(({ field }) => { const decision = decided(file, row.row, field); return decision === undefined ? [] : [{ row: row.row, field, ...decision }]; })),
  };
}
export type Replies = ReturnType<typeof useReplies>;

/** Of two files of one unit the second waits. */
function secondOfUnit(files: readonly ReplyFile[]): number[] {
  const usable = files.filter(({ refusal }) => refusal === null);
  return usable.filter(({ campaignUnitId }, index) => usable.findIndex((other) => other.campaignUnitId === campaignUnitId) < index).map(({ file }) => file);
}
