import { useRef, useState } from 'react';
import type { ReadValue, ReturnFile, ReturnReading } from '#shared/contract/returns.ts';
import { api } from '../../app/clients.ts';
import { toast } from '../../ui/toast.ts';
import { useReading } from '../task-campaigns/use-reading.ts';
import { isWaiting, judgedReturn, leftOutOf } from '../task-campaigns/verdicts.ts';

interface Matching {
  sheets: { file: number; sheetId: string }[];
  answers: { file: number; cell: string; value: ReadValue }[];
}
const NOTHING: Matching = { sheets: [], answers: [] };

/** Files that were read, with everything the user decides of them until they are taken or left. */
export function useReturnFiles(today: string) {
  const [receivedOn, setReceivedOn] = useState(today);
  const [reading, setReading] = useReading<ReturnReading>((readingId) => api.returns.discardFiles.call({ readingId }));
  const [matching, setMatching] = useState<Matching>(NOTHING);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const lastAsked = useRef(0);

  function begin(next: ReturnReading | null): void {
    setReading(next);
    setMatching(NOTHING);
    setLeft(new Set(leftOutOf((next?.files ?? []).map(judgedReturn))));
  }
  /** Looks again; of two answers only the one that was asked for last counts. */
  async function review(next: Matching, day = receivedOn): Promise<ReturnFile[] | null> {
    if (reading === null) return null;
    setMatching(next);
    lastAsked.current += 1;
    const mine = lastAsked.current;
    try {
      const looked = await api.returns.reviewFiles.call({ readingId: reading.readingId, receivedOn: day, ...next });
      if (mine !== lastAsked.current) return null;
      setReading(looked);
      return looked.files;
    } catch (error) {
      toast.error(error);
      return null;
    }
  }
  const files = reading?.files ?? [];
  const taken = files.filter(({ file, refusal }) => refusal === null && !left.has(file));
  const isOf = (file: number, cell: string) => (one: { file: number; cell: string }): boolean => one.file === file && one.cell === cell;
  return {
    reading, files, taken, matching, receivedOn, begin, review: () => review(matching),
    open: taken.reduce((sum, { questions }) => sum + questions.length, 0),
    isLeft: (file: number) => left.has(file),
    leave: (file: number, leaves: boolean) => setLeft((now) => { const next = new Set(now); if (leaves) next.add(file); else next.delete(file); return next; }),
    changeDay: (day: string) => { setReceivedOn(day); void review(matching, day); },
    tellSheet: (file: number, sheetId: string) => review({ ...matching, sheets: [...matching.sheets.filter((one) => one.file !== file), { file, sheetId }] }),
    answer: (file: number, cell: string, value: ReadValue) => review({ ...matching, answers: [...matching.answers.filter((one) => !isOf(file, cell)(one)), { file, cell, value }] }),
    /** After files were taken: those that waited are looked at again. Answers whether any is left. */
    async goOn(): Promise<boolean> {
      const waiting = files.filter((file) => isWaiting(judgedReturn(file)) && !taken.includes(file));
      const looked = waiting.length === 0 ? null : await review(matching);
      if (looked === null) {
        begin(null);
        return false;
      }
      setLeft(new Set(leftOutOf(looked.map(judgedReturn))));
      return true;
    },
  };
}
export type ReturnFiles = ReturnType<typeof useReturnFiles>;
