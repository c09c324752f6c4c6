import type { WriteContext } from '../../../context.ts';
import { createUnit, moveUnit, queueUnknownUnits, renameUnit, setUnitCode, updateUnit } from '../../units/service.ts';
import { staleIfTouched } from '../touched.ts';
import type { ListWriter } from '../writers.ts';
import type { PlannedUnit } from './plan.ts';

/** Writes units from the top of the tree down, whatever the order of the file: a unit stands in its place before those below it come. */
export const UNITS_WRITER: ListWriter<PlannedUnit> = {
  // Names, places and codes hang together: when any was touched since the check, all rows are asked anew.
  countStale: (connection, plan) => staleIfTouched(connection, plan, ['org_unit', 'org_unit_name', 'org_unit_parent', 'org_unit_code', 'unit_alias']),
  begin(context, plan) {
    const rows = new Map(plan.rows.map((row) => [row.row, row]));
    const written = new Map<number, string>();
    async function write(row: PlannedUnit): Promise<string> {
      const done = written.get(row.row);
      if (done !== undefined) return done;
      const before = row.after === null ? undefined : rows.get(row.after);
      if (before !== undefined) await write(before);
      const parentId = row.parent === null ? null : (row.parent.unitId ?? written.get(row.parent.row ?? 0) ?? null);
      const id = await writeUnit(context, row, parentId);
      written.set(row.row, id);
      return id;
    }
    return {
      async write(row) {
        await write(row);
        return { added: 'create' in row.unit, newPerson: false };
      },
      end: () => queueUnknownUnits(context, plan.unknownUnits, plan.fileName),
    };
  },
};

async function writeUnit(context: WriteContext, { unit, parent, codes }: PlannedUnit, parentId: string | null): Promise<string> {
  const rev = (id: string): number => context.records.current('org_unit', id).rev;
  const from = parent?.from ?? null;
  let id: string;
  if ('create' in unit) {
    const { createdOn, ...told } = unit.create;
    ({ id } = await createUnit(context, { ...told, from: createdOn, parentId: from === null ? parentId : null }));
    if (from !== null) await moveUnit(context, { id, rev: rev(id), hierarchy: 'administrative', parentId, from });
  } else {
    ({ id } = unit);
    if (parent !== null) await moveUnit(context, { id, rev: rev(id), hierarchy: 'administrative', parentId, from });
    if (unit.told !== null) await updateUnit(context, { id, rev: rev(id), ...unit.told });
    if (unit.name !== null) await renameUnit(context, { id, rev: rev(id), ...unit.name });
  }
  for (const system of ['statistics', 'office'] as const) if (codes[system] !== null) await setUnitCode(context, { id, rev: rev(id), system, code: codes[system], from: null });
  return id;
}
