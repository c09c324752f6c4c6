import type { SavedView, ViewedList } from '#shared/contract/saved-views.ts';
import { foldWords, sortKey } from '#shared/rules/text.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import type { Ref } from '../../db/records.ts';
import { ruleError } from '../../errors.ts';
import { refuseMark } from '../documents/service.ts';

type Settings = SavedView['settings'];
type Written = { id: string; rev: number };

/** The views of a list that were kept, by their names. */
export function listViews({ connection }: Pick<ReadContext, 'connection'>, list: ViewedList): SavedView[] {
  const stored = connection.prepare('SELECT id, rev, name, settings FROM saved_view WHERE list = ? AND deleted_at IS NULL').all(list) as (Omit<SavedView, 'settings'> & { settings: string })[];
  return stored.map((view) => ({ ...view, settings: JSON.parse(view.settings) as Settings })).toSorted((a, b) => (sortKey(a.name) < sortKey(b.name) ? -1 : 1));
}

/** Keeps how a list is looked at under a name that no other view of the list has. */
export function keepView(context: WriteContext, { list, name, settings }: { list: ViewedList; name: string; settings: Settings }): Written {
  context.records.describe(name);
  refuseName(context, list, name, null);
  return { id: context.records.insert('saved_view', { list, name, name_fold: foldWords(name), settings: JSON.stringify(settings) }), rev: 1 };
}

/** Names a kept view anew, or keeps other settings under its name. */
export function updateView(context: WriteContext, { name, settings, ...ref }: Ref & { name: string; settings: Settings }): Written {
  const { list } = context.records.seen('saved_view', ref);
  context.records.describe(name);
  refuseName(context, list, name, ref.id);
  return { id: ref.id, rev: context.records.update('saved_view', ref, { name, name_fold: foldWords(name), settings: JSON.stringify(settings) }) };
}

export function removeView({ records }: WriteContext, ref: Ref): void {
  records.describe(records.seen('saved_view', ref).name);
  records.remove('saved_view', ref);
}

function refuseName({ connection }: WriteContext, list: string, name: string, exceptId: string | null): void {
  refuseMark(name);
  const taken = connection.prepare('SELECT 1 FROM saved_view WHERE list = ? AND name_fold = ? AND id IS NOT ? AND deleted_at IS NULL').get(list, foldWords(name), exceptId);
  if (taken !== undefined) throw ruleError({ rule: 'VIEW_NAME_TAKEN', field: 'name', params: { name } });
}
