import { useCallback, useEffect, useRef } from 'react';

/** A handler that stays the same while what it does is made anew by every render, for parts that are drawn only when what they are given changes. */
export function useSteady<Arguments extends unknown[], Result>(handler: (...given: Arguments) => Result): (...given: Arguments) => Result {
  const latest = useRef(handler);
  useEffect(() => { latest.current = handler; });
  return useCallback((...given: Arguments) => latest.current(...given), []);
}
