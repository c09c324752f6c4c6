import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { api } from '../../app/clients.ts';
import { keepValue } from '../../app/kept.ts';
import { queryClient } from '../../app/query-client.ts';
import { NO_EDITS, readEdits, type Edits } from './edits.ts';

const KEEP_AFTER_MS = 700;

export interface Draft {
  edits: Edits;
  setEdits: (edits: Edits) => void;
  /** When the draft on the screen was kept; null when there is none. */
  keptAt: string | null;
  /** The form was opened with a draft kept before. */
  found: boolean;
  /** Forgets the edits and the kept draft. */
  drop: () => void;
}

/** The edits of a form, kept in the database a moment after typing stops and found again when the form is opened next. */
export function useDraft(name: string | null, fields: readonly string[]): Draft {
  const key = `form:${name ?? ''}`;
  const stored = useQuery({ ...api.drafts.get.queryOptions({ input: { key } }), enabled: name !== null });
  const kept = useMemo(() => readEdits(stored.data, fields), [stored.data, fields]);
  const [own, setOwn] = useState<Edits | null>(null);
  const edits = own ?? kept;
  const hasKept = Object.keys(kept.values).length > 0;
  const [found, setFound] = useState<boolean | null>(null);
  if (found === null && stored.isSuccess) setFound(hasKept);
  const unkept = useRef<Edits | null>(null);

  const keepNow = useEffectEvent(() => {
    if (unkept.current === null || name === null) return;
    keepValue(key, { ...unkept.current } as unknown as { [key: string]: string });
    unkept.current = null;
  });
  useEffect(() => {
    if (own === null) return undefined;
    const timer = setTimeout(() => keepNow(), KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [own]);
  useEffect(() => () => keepNow(), []);

  return {
    edits,
    setEdits: (next) => {
      unkept.current = next;
      setOwn(next);
    },
    keptAt: hasKept ? kept.at : null,
    found: found === true,
    drop: () => {
      unkept.current = null;
      setOwn(NO_EDITS);
      setFound(false);
      if (name === null) return;
      queryClient.setQueryData(api.drafts.get.queryKey({ input: { key } }), null);
      api.drafts.remove.call({ key }).catch(() => undefined);
    },
  };
}
