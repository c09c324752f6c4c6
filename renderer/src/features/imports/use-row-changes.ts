import { useMutation } from '@tanstack/react-query';
import { api } from '../../app/clients.ts';
import { changeImport, keepDecided, keepTakenAll, type TakenAll } from './under-way.ts';

/** Only the rows of the import are read again after a change of one. */
const ROWS_ONLY = () => ({ meta: { invalidates: [api.imports.rows.key()] } });

/** What the user can do to a row: correct a cell, say who is meant, leave it out; and take all rows at once that are not decided. */
export function useRowChanges(taken: readonly TakenAll[]) {
  return {
    edit: useMutation(api.imports.editCell.mutationOptions(ROWS_ONLY())),
    choose: useMutation({ ...api.imports.choose.mutationOptions(ROWS_ONLY()), onSuccess: ({ row }) => keepDecided(row) }),
    takeAll: useMutation({ ...api.imports.takeAll.mutationOptions(ROWS_ONLY()), onSuccess: ({ taken: count, left }, { as }) => keepTakenAll({ as, taken: count, left }) }),
    takeBack: useMutation({ ...api.imports.takeBack.mutationOptions(ROWS_ONLY()), onSuccess: () => changeImport({ taken: taken.slice(0, -1) }) }),
    skip: useMutation({ ...api.imports.skip.mutationOptions(ROWS_ONLY()), onSuccess: ({ row }) => keepDecided(row) }),
  };
}

export type RowChanges = ReturnType<typeof useRowChanges>;
