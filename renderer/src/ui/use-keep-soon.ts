import { useEffect, useEffectEvent, useRef, useState } from 'react';

interface KeepSoon {
  /** Something is to be kept: a moment after the last time this is said, and at once when the page is left. */
  soon: () => void;
  /** Whether something is to be kept still; then the caller keeps it now. */
  take: () => boolean;
}

/** Lets several changes in a row be kept as one. While `busy`, keeping waits. */
export function useKeepSoon(keep: () => void, afterMs: number, busy = false): KeepSoon {
  const [asked, setAsked] = useState(0);
  const due = useRef(false);
  function take(): boolean {
    const was = due.current;
    due.current = false;
    return was;
  }
  const keepDue = useEffectEvent(() => { if (take()) keep(); });
  useEffect(() => {
    if (asked === 0 || busy) return undefined;
    const timer = setTimeout(() => keepDue(), afterMs);
    return () => clearTimeout(timer);
  }, [asked, busy, afterMs]);
  useEffect(() => () => keepDue(), []);
  return {
    soon: () => {
      due.current = true;
      setAsked((count) => count + 1);
    },
    take,
  };
}
