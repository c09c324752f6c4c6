import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { MeetingTask } from '#shared/contract/meeting-tasks.ts';
import type { ConclusionRow } from '#shared/contract/meetings.ts';
import { api } from '../../app/clients.ts';

/** The tasks made from the conclusions of a meeting: those of one, the drafts that can be handed out, and what is missing. */
export function useConclusionTasks(meetingId: string) {
  const { data } = useQuery(api.meetingTasks.ofConclusions.queryOptions({ input: { id: meetingId } }));
  return useMemo(() => {
    const tasks = data ?? [];
    const drafts = tasks.filter(({ assignedOn }) => assignedOn === null);
    const of = (conclusionId: string): MeetingTask[] => tasks.filter((task) => task.conclusionId === conclusionId);
    return {
      of,
      ready: drafts.filter(({ leadUnitId }) => leadUnitId !== null),
      unled: drafts.filter(({ leadUnitId }) => leadUnitId === null),
      /** Conclusions from which a task arises, and none was made. Nothing is missing before the tasks are read. */
      missing: (conclusions: readonly ConclusionRow[]): ConclusionRow[] => (data === undefined ? [] : conclusions.filter(({ id, outcome }) => outcome === 'task' && of(id).length === 0)),
    };
  }, [data]);
}
