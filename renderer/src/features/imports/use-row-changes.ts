import { useMutation } from '@tanstack/react-query';
import { api } from '../../app/clients.ts';
import { keepDecided } from './under-way.ts';

/** Only the rows of the import are read again after a change of one. */
const ROWS_ONLY = () => ({ meta: { invalidates: [api.imports.rows.key()] } });

/** What the user can do to a row: correct a cell, say who is meant, leave it out. */
export function useRowChanges() {
  return {
    edit: useMutation(api.imports.editCell.mutationOptions(ROWS_ONLY())),
    choose: useMutation({ ...api.imports.choose.mutationOptions(ROWS_ONLY()), onSuccess: ({ row }) => keepDecided(row) }),
    skip: useMutation({ ...api.imports.skip.mutationOptions(ROWS_ONLY()), onSuccess: ({ row }) => keepDecided(row) }),
  };
}

export type RowChanges = ReturnType<typeof useRowChanges>;
