import { useRef, useState } from 'react';
import type { ReplyCell, ReplyFile, ReplyReading, ReplyRow } from '#shared/contract/task-campaigns.ts';
import type { AnswerField, AnswerValue } from '#shared/rules/task-sheet.ts';
import { api } from '../../app/clients.ts';
import { toast } from '../../ui/toast.ts';
import { useReading } from './use-reading.ts';
import { isWaiting, judgedReply, leftOutOf } from './verdicts.ts';

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

/** Replies that were read, with everything the user decides of them until they are taken or left. `today`: the day they came, unless the user says another. */
export function useReplies(today: string) {
  const [receivedOn, setReceivedOn] = useState(today);
  const [reading, setReading] = useReading<ReplyReading>((readingId) => api.taskCampaigns.discardReplies.call({ readingId }));
  const [matching, setMatching] = useState<Matching>(NOTHING);
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decided>>(new Map());
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const lastAsked = useRef(0);

  function begin(next: ReplyReading | null): void {
    setReading(next);
    setMatching(NOTHING);
    setDecisions(new Map());
    setLeft(new Set(leftOutOf((next?.files ?? []).map(judgedReply))));
  }
  /** Compares again; of two answers only the one that was asked for last counts. */
  async function review(next: Matching, day = receivedOn): Promise<ReplyFile[] | null> {
    if (reading === null) return null;
    setMatching(next);
    lastAsked.current += 1;
    const mine = lastAsked.current;
    try {
      const compared = await api.taskCampaigns.reviewReplies.call({ readingId: reading.readingId, receivedOn: day, ...next });
      if (mine !== lastAsked.current) return null;
      setReading(compared);
      return compared.files;
    } catch (error) {
      toast.error(error);
      return null;
    }
  }
  const files = reading?.files ?? [];
  const taken = files.filter(({ file, refusal }) => refusal === null && !left.has(file));
  const decided = (file: number, row: number, field: AnswerField): Decided | undefined => decisions.get(keyOf(file, row, field));
  const cellsOf = ({ file, rows }: ReplyFile) => rows.flatMap((row) => (row.taskId === null ? [] : row.cells.map((cell) => ({ cell, decision: decided(file, row.row, cell.field) }))));
  const openOf = (file: ReplyFile): number => cellsOf(file).filter(({ cell, decision }) => needsDecision(cell) && decision === undefined).length;
  const readyOf = (file: ReplyFile): number => cellsOf(file).filter(({ cell, decision }) => (decision === undefined ? cell.state === 'change' : decision.take)).length;
  return {
    reading, files, taken, matching, begin, decided, receivedOn,
    /** Cells without a word of the user that need one, and cells that will be written. */
    /** Rows whose task nobody has said yet: what stands in them is not taken. */
    unknown: sumOf(taken, ({ rows }) => rows.filter(({ taskId }) => taskId === null).length),
    openOf, readyOf, open: sumOf(taken, openOf), ready: sumOf(taken, readyOf),
    changeDay: (day: string) => { setReceivedOn(day); void review(matching, day); },
    isLeft: (file: number) => left.has(file),
    leave: (file: number, leaves: boolean) => setLeft((now) => { const next = new Set(now); if (leaves) next.add(file); else next.delete(file); return next; }),
    decide: (file: number, row: ReplyRow, field: AnswerField, decision: Decided | null) => setDecisions((now) => { const next = new Map(now); if (decision === null) next.delete(keyOf(file, row.row, field)); else next.set(keyOf(file, row.row, field), decision); return next; }),
    review: () => review(matching),
    tellUnit: (file: number, campaignUnitId: string) => review({ ...matching, units: [...matching.units.filter((one) => one.file !== file), { file, campaignUnitId }] }),
    tellTask: (file: number, row: number, taskId: string | null) => review({ ...matching, tasks: [...matching.tasks.filter((one) => one.file !== file || one.row !== row), { file, row, taskId }] }),
    decisionsOf: ({ file, rows }: ReplyFile) => rows.flatMap((row) => row.cells.flatMap(({ field }) => { const decision = decided(file, row.row, field); return decision === undefined ? [] : [{ row: row.row, field, ...decision }]; })),
    /** After files were taken: those that waited are compared with what was written. Answers whether any is left to look at. */
    async goOn(): Promise<boolean> {
      const waiting = files.filter((file) => isWaiting(judgedReply(file)) && !taken.includes(file));
      const compared = waiting.length === 0 ? null : await review(matching);
      if (compared === null) {
        begin(null);
        return false;
      }
      const units = new Set(taken.map(({ campaignUnitId }) => campaignUnitId));
      const moved = new Set(files.filter(({ campaignUnitId }) => units.has(campaignUnitId)).map(({ file }) => file));
      setDecisions((now) => new Map([...now].filter(([key]) => !moved.has(Number.parseInt(key, 10)))));
      setLeft(new Set(leftOutOf(compared.map(judgedReply))));
      return true;
    },
  };
}
export type Replies = ReturnType<typeof useReplies>;

function sumOf(files: readonly ReplyFile[], count: (file: ReplyFile) => number): number {
  return files.reduce((sum, file) => sum + count(file), 0);
}
