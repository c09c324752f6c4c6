import { alikePairs, isRunning, overBy, QUOTA_FIELDS, type QuotaField, type QuotaState } from '#shared/rules/selections.ts';
import type { Connection } from '../../../db/connection.ts';

/** A nomination with what its model tells. */
export interface Nominated {
  id: string;
  rev: number;
  modelId: string;
  modelName: string;
  modelStatus: string;
  field: QuotaField;
  /** The unit the model is of today: of whoever nominated it there is no quota. */
  unitId: string;
  status: string;
  score: number | null;
  place: number | null;
  editStatus: string | null;
  consent: string | null;
}

/** What a selection is to keep to. */
export interface SelectionFacts {
  id: string;
  rev: number;
  title: string;
  status: string;
  deadlineOn: string | null;
  target: number;
  unitQuota: number | null;
  fieldQuotas: Readonly<Record<QuotaField, number | null>>;
}

/** How the chosen stand against what a selection is to keep to. */
export interface SelectionState {
  selection: SelectionFacts;
  nominated: readonly Nominated[];
  chosen: readonly Nominated[];
  fields: ReadonlyMap<QuotaField, QuotaState>;
  units: ReadonlyMap<string, QuotaState>;
}

/** A model can be put into a book once it was recognised. */
const RECOGNISED = new Set(['recognised', 'replicated']);
const APPROVED = new Set(['approved', 'typeset']);
const QUOTA_COLUMNS = QUOTA_FIELDS.map((field) => `${field}_quota AS ${field}`).join(', ');

/** A selection with all that was nominated for it; null where there is none. */
export function selectionState(connection: Connection, id: string): SelectionState | null {
  const row = connection.prepare(`SELECT id, rev, title, status, deadline_on AS deadlineOn, target_count AS target, unit_quota AS unitQuota, ${QUOTA_COLUMNS} FROM register_selection WHERE id = ? AND deleted_at IS NULL`)
    .get(id) as (Omit<SelectionFacts, 'fieldQuotas'> & Record<QuotaField, number | null>) | undefined;
  if (row === undefined) return null;
  const { economy, society, defence, political_system, other, ...facts } = row;
  const selection: SelectionFacts = { ...facts, fieldQuotas: { economy, society, defence, political_system, other } };
  const nominated = connection.prepare(`SELECT c.id, c.rev, m.id AS modelId, m.name AS modelName, m.status AS modelStatus, m.field, ifnull(m.keeper_id, m.unit_id) AS unitId, c.status, c.score, c.order_in_book AS place, c.edit_status AS editStatus, c.consent
    FROM register_candidate AS c JOIN register_model AS m ON m.id = c.model_id WHERE c.selection_id = ? AND c.deleted_at IS NULL ORDER BY c.score DESC, m.label_key, c.id`).all(id) as Nominated[];
  const chosen = nominated.filter(({ status }) => status === 'chosen');
  const fields = new Map(QUOTA_FIELDS.map((field) => [field, { quota: selection.fieldQuotas[field], chosen: chosen.filter((one) => one.field === field).length }]));
  const units = new Map([...Map.groupBy(chosen, ({ unitId }) => unitId)].map(([unitId, own]) => [unitId, { quota: selection.unitQuota, chosen: own.length }]));
  return { selection, nominated, chosen, fields, units };
}

/** Whether a model may be put into a book. */
export function isRecognised({ modelStatus }: Nominated): boolean {
  return RECOGNISED.has(modelStatus);
}

/** What does not hold for a selection, by the names of its declaration. */
export function brokenInSelection({ selection, chosen, fields, units }: SelectionState): { check: string; params: Record<string, string | number> }[] {
  const count = (check: string, items: readonly unknown[]) => (items.length === 0 ? [] : [{ check, params: { count: items.length } }]);
  const over = (states: ReadonlyMap<unknown, QuotaState>) => [...states.values()].filter((state) => overBy(state) > 0);
  return [
    ...(chosen.length === selection.target ? [] : [{ check: 'chosenDiffers', params: { chosen: chosen.length, target: selection.target } }]),
    ...count('chosenUnrecognised', chosen.filter((one) => !isRecognised(one))),
    ...count('chosenWithoutConsent', chosen.filter(({ consent }) => consent === null)),
    ...(isRunning(chosen.map(({ place }) => place)) ? [] : [{ check: 'orderOdd', params: { last: chosen.length } }]),
    ...count('fieldOver', over(fields)), ...count('unitOver', over(units)),
    ...count('chosenAlike', [...new Set(alikePairs(chosen.map(({ modelName }) => modelName)).flat())]),
    ...count('textsUnapproved', chosen.filter(({ editStatus }) => editStatus === null || !APPROVED.has(editStatus))),
  ];
}
