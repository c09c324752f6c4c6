import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { loadAllLater } from '../ui/later.tsx';

/** Whether the first view is drawn with its rows. From then on everything else is loaded: no page and no form is waited for. */
export function useFirstIdle(): boolean {
  const [idle, setIdle] = useState(false);
  const waiting = useIsFetching() > 0;
  useEffect(() => {
    if (idle || waiting) return undefined;
    const request = requestIdleCallback(() => {
      loadAllLater();
      setIdle(true);
    });
    return () => cancelIdleCallback(request);
  }, [idle, waiting]);
  return idle;
}
