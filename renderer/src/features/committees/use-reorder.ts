import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterMemberRow } from '#shared/contract/committees.ts';
import { api } from '../../app/clients.ts';
import { toast } from '../../ui/toast.ts';
import { useWrite } from '../../ui/use-write.ts';
import { inOrder, moved } from './roster-rows.ts';

const KEPT_AFTER_MS = 900;

interface Reorder {
  /** The members as they stand on the screen, with moves that are not kept yet. */
  members: readonly RosterMemberRow[] | undefined;
  move: (id: string, step: 1 | -1) => void;
  /** Numbers everybody through in the order shown. */
  renumber: () => void;
}

/** Moves members up and down; several moves in a row are kept as one change, a moment after the last. */
export function useReorder(committeeId: string, kept: readonly RosterMemberRow[] | undefined, allowed: boolean): Reorder {
  const { t } = useTranslation('committees');
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const unkept = useRef<readonly string[] | null>(null);
  const { mutate, isPending } = useWrite(api.members.reorder, { done: () => t('roster.reordered') });
  const members = order === null || kept === undefined ? kept : inOrder(kept, order);

  const keep = useEffectEvent(() => {
    const ids = unkept.current;
    if (ids === null || kept === undefined) return;
    unkept.current = null;
    const byId = new Map(kept.map((member) => [member.id, member.rev]));
    const items = ids.flatMap((id) => { const rev = byId.get(id); return rev === undefined ? [] : [{ id, rev }]; });
    mutate({ committeeId, items }, { onSettled: () => setOrder((now) => (unkept.current === null ? null : now)) });
  });
  useEffect(() => {
    if (order === null || unkept.current === null || isPending) return undefined;
    const timer = setTimeout(() => keep(), KEPT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [order, isPending]);
  useEffect(() => () => keep(), []);

  function set(ids: readonly string[] | null): void {
    if (ids === null) return;
    unkept.current = ids;
    setOrder(ids);
  }
  return {
    members,
    move: (id, step) => { if (members === undefined) return; if (allowed) set(moved(members, id, step)); else toast.say(t('roster.reorderWhere')); },
    renumber: () => set(members?.map((member) => member.id) ?? null),
  };
}
