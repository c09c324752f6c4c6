import type { ImportColumn, ImportField } from '#shared/contract/imports.ts';
import type { ListColumns } from '#shared/rules/import-columns.ts';
import type { Mapping } from './under-way.ts';

/** The columns as they were proposed. */
export function mappingOf(columns: readonly ImportColumn[]): Mapping {
  return new Map(columns.flatMap(({ column, field, personal }) => (field === null || personal ? [] : [[column, field] as const])));
}

/** Whether two mappings put every column the same way. */
export function isSame(one: Mapping, other: Mapping): boolean {
  return one.size === other.size && [...one].every(([column, field]) => other.get(column) === field);
}

/** A mapping with one column put otherwise. A field belongs to one column: another that had it is left out. */
export function withColumn(mapping: Mapping, column: number, field: ImportField | null): Mapping {
  const changed = new Map([...mapping].filter(([other, held]) => other !== column && held !== field));
  if (field !== null) changed.set(column, field);
  return changed;
}

/** A column of the sheet as the rows show it; no column for a field the sheet lacks but every row needs. */
export interface ShownColumn {
  field: ImportField;
  column: ImportColumn | null;
}

/** The columns shown with the rows, in the sheet's order; then those every row of the list needs, where the sheet has no column for them. */
export function shownColumns(columns: readonly ImportColumn[], mapping: Mapping, { alwaysShown }: ListColumns): ShownColumn[] {
  const own = columns.flatMap((column): ShownColumn[] => {
    const field = mapping.get(column.column);
    return field === undefined || field === 'key' ? [] : [{ field, column }];
  });
  const lacking = alwaysShown.filter((field) => own.every((one) => one.field !== field));
  return [...own, ...lacking.map((field) => ({ field, column: null }))];
}
