import type { Hierarchy } from '#shared/rules/units.ts';
import { setUnitCode } from '../../electron/backend/features/units/codes.ts';
import { listUnits } from '../../electron/backend/features/units/queries.ts';
import { moveUnit, removeUnits, renameUnit, updateUnit } from '../../electron/backend/features/units/service.ts';
import { aUnit } from './builders.ts';
import type { TestDatabase } from './database.ts';

type Ref = { id: string; rev: number };
/** What a unit made by {@link make} is when nothing else is said of it. */
const AS_IT_WAS = { shortName: null, kind: 'department', level: 'province', createdOn: null, endedOn: null, note: null };

/** The day on which provinces lost their districts, and communes came under the province. */
export const REORGANISED = '2025-07-01';

/** What users do to units, each step a write of its own. */
export const make = (database: TestDatabase, ...unit: Parameters<typeof aUnit> extends [unknown, ...infer Rest] ? Rest : never) => database.write((context) => aUnit(context, ...unit), 'units.create');
export const rename = (database: TestDatabase, unit: Ref, name: string, from: string | null = null) => database.write((context) => renameUnit(context, { ...unit, name, shortName: null, from }), 'units.rename');
export const move = (database: TestDatabase, unit: Ref, parentId: string | null, from: string | null = null, hierarchy: Hierarchy = 'administrative') => database.write((context) => moveUnit(context, { ...unit, hierarchy, parentId, from }), 'units.move');
export const code = (database: TestDatabase, unit: Ref, written: string | null, from: string | null = null) => database.write((context) => setUnitCode(context, { ...unit, system: 'statistics', code: written, from }), 'units.setCode');
export const remove = (database: TestDatabase, ...items: Ref[]) => database.write((context) => removeUnits(context, items), 'units.remove');
export const change = (database: TestDatabase, unit: Ref, changes: Partial<Record<keyof typeof AS_IT_WAS, string | null>>) => database.write((context) => updateUnit(context, { ...AS_IT_WAS, ...unit, ...changes } as never), 'units.update');

/** Name and parent of every unit on a day, by its id. */
export const treeOn = async (database: TestDatabase, asOf: string | null, includeEnded = false, hierarchy: Hierarchy = 'administrative') => Object.fromEntries((await listUnits(database.read, { asOf, includeEnded, hierarchy })).map(({ id, name, parentId }) => [id, { name, parentId }]));

/** A refusal by a rule, as `rejects.toMatchObject` compares it. */
export const refusal = (rule: string, params?: object) => ({ data: { issues: [{ rule, ...(params === undefined ? {} : { params }) }] } });
