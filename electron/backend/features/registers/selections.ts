import type { NominatedModel, SelectionBoard } from '#shared/contract/selections.ts';
import { candidate } from '#shared/registers/candidate/declaration.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { labelOf } from '../../db/labels.ts';
import { RecordMissingError, type Ref } from '../../db/records.ts';
import { ruleError } from '../../errors.ts';
import { unitFacts } from '../units/service.ts';
import { brokenInSelection, isRecognised, type Nominated, selectionState, type SelectionState } from './across/chosen.ts';

/** How a selection for a book stands: its quotas, its nominations, what does not hold. */
export function readBoard({ connection }: ReadContext, id: string): SelectionBoard {
  const state = existing(connection, id);
  const { selection, nominated, chosen, fields, units } = state;
  const names = unitFacts({ connection }, [...new Set(nominated.map(({ unitId }) => unitId))]);
  const nameOf = (unitId: string): string => names.get(unitId)?.name ?? '…';
  const { rev, title, status, deadlineOn, target, unitQuota } = selection;
  const editStates = [null, ...candidate.fields.editStatus.options];
  return {
    id, rev, title, status, deadlineOn, target, unitQuota,
    fields: [...fields].map(([field, told]) => ({ field, ...told })),
    units: [...units].map(([unitId, told]) => ({ unitId, unitName: nameOf(unitId), ...told })).toSorted((a, b) => b.chosen - a.chosen),
    editing: editStates.map((editStatus) => ({ editStatus, count: chosen.filter((one) => one.editStatus === editStatus).length })).filter(({ count }) => count > 0),
    broken: brokenInSelection(state),
    nominated: [...inBook(chosen), ...nominated.filter((one) => one.status !== 'chosen')].map((one) => shown(one, nameOf)),
  };
}

function existing(connection: ReadContext['connection'], id: string): SelectionState {
  const state = selectionState(connection, id);
  if (state === null) throw new RecordMissingError('register_selection');
  return state;
}

/** By their places; those without one last, by their score. */
function inBook(chosen: readonly Nominated[]): Nominated[] {
  return chosen.toSorted((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || 0);
}

function shown(one: Nominated, nameOf: (unitId: string) => string): NominatedModel {
  const { unitId, modelStatus: _of, ...rest } = one;
  return { ...rest, unitName: nameOf(unitId), recognised: isRecognised(one) };
}

/** Gives the chosen their places from 1 on; all of them as they were seen, and nobody else has a place. */
export function arrangeChosen({ connection, records }: WriteContext, { id, items }: { id: string; items: readonly Ref[] }): { arranged: number } {
  records.describe(labelOf(connection, 'register_selection', id));
  const { chosen, nominated } = existing(connection, id);
  const wanted = new Set(items.map((item) => item.id));
  if (wanted.size !== items.length || wanted.size !== chosen.length || chosen.some((one) => !wanted.has(one.id))) throw ruleError({ rule: 'CHOSEN_CHANGED' });
  for (const [index, item] of items.entries()) records.update('register_candidate', item, { order_in_book: index + 1 });
  for (const one of nominated) if (one.status !== 'chosen' && one.place !== null) records.patch('register_candidate', one.id, { order_in_book: null });
  return { arranged: items.length };
}
