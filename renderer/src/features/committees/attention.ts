import { ATTENTION_KINDS, type AttentionKind } from '#shared/rules/committees.ts';
import type { CommitteeTab } from './committee-tabs.ts';

/** What leaves a seat empty; everything else asks for a look. */
const GRAVE: readonly AttentionKind[] = ['head_missing', 'seat_vacant'];
/** Where each is seen to. */
const PLACES: Record<AttentionKind, CommitteeTab> = {
  head_missing: 'members', seat_vacant: 'members', position_ended: 'members', term_over: 'details', regulation_overdue: 'regulations', unit_ended: 'details', handover_open: 'details',
};

export function attentionTone(kind: AttentionKind): 'warn' | 'bad' {
  return GRAVE.includes(kind) ? 'bad' : 'warn';
}

/** The part of the committee's page on which something is seen to. */
export function attentionPlace(kind: AttentionKind): CommitteeTab {
  return PLACES[kind];
}

/** Kinds or flags, the most important first. */
export function byImportance(a: AttentionKind, b: AttentionKind): number {
  return ATTENTION_KINDS.indexOf(a) - ATTENTION_KINDS.indexOf(b);
}
