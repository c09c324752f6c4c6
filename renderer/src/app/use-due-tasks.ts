import { useEffect, useRef } from 'react';
import { api } from './clients.ts';
import { useToday } from './day.ts';
import { refreshRecords } from './query-client.ts';

/** Each day once, when the window is ready: makes the periodic tasks whose period has begun. What cannot be written now is made at the next start. */
export function useDueTasks(ready: boolean): void {
  const today = useToday();
  const asked = useRef<string | null>(null);
  useEffect(() => {
    if (!ready || asked.current === today) return;
    asked.current = today;
    api.taskWork.makeDue.call({}).then(({ made }) => (made > 0 ? refreshRecords() : undefined), () => undefined);
  }, [ready, today]);
}
