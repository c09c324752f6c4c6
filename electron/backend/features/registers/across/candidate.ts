import { selection as declaredSelection } from '#shared/registers/selection/declaration.ts';
import { alikePairs, overBy, type QuotaState } from '#shared/rules/selections.ts';
import { labelOf } from '../../../db/labels.ts';
import type { Connection } from '../../../db/connection.ts';
import { brokenInSelection, isRecognised, type Nominated, selectionState, type SelectionState } from './chosen.ts';
import type { AcrossRule, BrokenAcross } from './rules.ts';

/** A nomination beside the others of its selection, whose quotas it counts in. */
export const acrossCandidate: AcrossRule = ({ connection }, { id, status, reason, values, before }) => {
  const state = selectionState(connection, String(values['selectionId']));
  const former = before === null || before['selectionId'] === values['selectionId'] ? null : selectionState(connection, String(before['selectionId']));
  const own = state?.nominated.find((one) => one.id === id);
  // A correction is not refused for what came about elsewhere: a quota that was lowered, a model that was stopped.
  const isNamed = before === null || before['selectionId'] !== values['selectionId'] || before['modelId'] !== values['modelId'];
  return [
    ...(state === null || own === undefined ? [] : [...ofModel(own, state, isNamed), ...(isNamed && status === 'chosen' && reason === null ? exceeded(connection, own, state) : [])]),
    ...[state, former].flatMap((one) => (one === null ? [] : published(one))),
  ];
};

function ofModel(own: Nominated, { nominated }: SelectionState, isNamed: boolean): BrokenAcross[] {
  const others = nominated.filter((one) => one !== own && one.status !== 'rejected');
  const alike = others.find(({ modelName }) => alikePairs([own.modelName, modelName]).length > 0);
  return [
    ...(isRecognised(own) || !isNamed ? [] : [{ check: 'unrecognised', field: 'modelId' }]),
    ...(own.status === 'chosen' && own.consent === null ? [{ check: 'chosenWithoutConsent', field: 'consent' }] : []),
    ...(alike === undefined ? [] : [{ check: 'alike', params: { other: alike.modelName } }]),
  ];
}

function exceeded(connection: Connection, own: Nominated, { fields, units }: SelectionState): BrokenAcross[] {
  const told = (check: string, state: QuotaState | undefined, more: Record<string, string> = {}): BrokenAcross[] => (state === undefined || overBy(state) === 0 ? [] : [{ check, field: 'reason', params: { chosen: state.chosen, quota: state.quota ?? 0, ...more } }]);
  return [...told('fieldQuotaExceeded', fields.get(own.field)), ...told('unitQuotaExceeded', units.get(own.unitId), { unit: labelOf(connection, 'org_unit', own.unitId) })];
}

/** What is chosen for a published book may be told differently, but must stay what its selection keeps to. */
function published(state: SelectionState): BrokenAcross[] {
  if (state.selection.status !== 'published') return [];
  const kept = brokenInSelection(state).filter(({ check }) => declaredSelection.across.some((one) => one.name === check && 'refusedIn' in one));
  return kept.length === 0 ? [] : [{ check: 'bookPublished', params: { selection: state.selection.title } }];
}
