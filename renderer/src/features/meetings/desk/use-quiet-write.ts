import { useMutation, type UseMutationOptions, type UseMutationResult } from '@tanstack/react-query';
import { toast } from '../../../ui/toast.ts';

/** A write whose effect is in plain sight: no word over what is being typed. What offered to take back the newest write goes, for it is no longer the newest. */
export function useQuietWrite<Input, Output, Failure>(entry: { mutationOptions: () => UseMutationOptions<Output, Failure, Input> }): UseMutationResult<Output, Failure, Input> {
  return useMutation({ ...entry.mutationOptions(), onSuccess: () => toast.dropUndo() });
}
