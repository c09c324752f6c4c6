import type { ImportField, ImportRow } from '#shared/contract/imports.ts';
import { api } from '../../app/clients.ts';
import { useRows } from '../../ui/use-rows.ts';
import type { Problem } from './use-problem-text.ts';

/** A problem and where it is. */
export interface FoundProblem {
  id: string;
  row: number;
  field: ImportField;
  problem: Problem;
}

/** The problems of all rows, errors first, each in the order of the sheet; more are read as the list goes on. */
export function useProblems(importId: string): { problems: FoundProblem[]; loading: boolean; more: () => void } {
  const errors = useRows(api.imports.rows, { importId, only: 'errors' });
  const warnings = useRows(api.imports.rows, { importId, only: 'warnings' });
  const errorsRead = errors.rows?.length === errors.total;
  return {
    // Warnings follow when all errors stand there, so that the order does not change under the reader.
    problems: [...problemsOf(errors.rows, 'error'), ...(errorsRead ? problemsOf(warnings.rows, 'warning') : [])],
    loading: errors.rows === undefined || warnings.rows === undefined,
    more: () => (errorsRead ? warnings.more() : errors.more()),
  };
}

function problemsOf(rows: readonly ImportRow[] | undefined, severity: Problem['severity']): FoundProblem[] {
  return (rows ?? []).flatMap((row) =>
    row.problems.filter((problem) => problem.severity === severity).map((problem, index) => ({ id: `${row.row} ${severity} ${index}`, row: row.row, field: problem.field, problem })));
}
