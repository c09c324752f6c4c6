import { useMutation, type UseMutationOptions, type UseMutationResult } from '@tanstack/react-query';
import { toast } from './toast.ts';

interface WriteEntry<Input, Output, Failure> {
  mutationOptions: () => UseMutationOptions<Output, Failure, Input>;
}

interface WriteOptions<Input, Output> {
  /** What to say when it is done. */
  done: (output: Output, input: Input) => string;
  /** Whether it can be taken back; true when left out. */
  undo?: boolean;
  onDone?: (output: Output, input: Input) => void;
}

/** What a write of several records is told of them. */
export function refsOf(rows: readonly { id: string; rev: number }[]): { items: { id: string; rev: number }[] } {
  return { items: rows.map(({ id, rev }) => ({ id, rev })) };
}

/** A write that is done at once and can be taken back from the toast that tells of it. */
export function useWrite<Input, Output, Failure>(entry: WriteEntry<Input, Output, Failure>, { done, undo = true, onDone }: WriteOptions<Input, Output>): UseMutationResult<Output, Failure, Input> {
  return useMutation({
    ...entry.mutationOptions(),
    onSuccess: (output, input) => {
      toast.done(done(output, input), undo ? { undo: true } : {});
      onDone?.(output, input);
    },
  });
}
