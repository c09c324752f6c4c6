import type { RegisterRow, RegisterView } from '#shared/contract/registers.ts';
import type { Register } from '#shared/registers/declare.ts';
import { api } from '../../app/clients.ts';
import { ExportButton } from '../../ui/ExportButton.tsx';
import { PrintPaper } from '../../ui/PrintPaper.tsx';
import type { Column } from '../../ui/table/column.ts';
import { useKeptColumns } from '../../ui/table/use-kept-columns.ts';
import { useRegisterWords } from './use-register-words.ts';

interface RegisterOutProps {
  register: Register;
  view: Pick<RegisterView, 'q' | 'filters' | 'order'> & { sort: string };
  columns: readonly Column<RegisterRow>[];
  disabled: boolean;
}

/** Sends a register out as it is shown: as a workbook, which can be brought in again, and to the printer (Ctrl+P). */
export function RegisterOut({ register, view, columns, disabled }: RegisterOutProps) {
  const words = useRegisterWords()(register.name);
  const [{ hidden }] = useKeptColumns(listId(register));
  const asked = { ...view, register: register.name, columns: columns.filter(({ id, hidden: atFirst = false }) => !(hidden[id] ?? atFirst)).map(({ id }) => id) };
  return (
    <>
      <PrintPaper small disabled={disabled} read={() => api.registers.paper.call(asked)} />
      <ExportButton small disabled={disabled} fileName={words.title.replaceAll(/[“”"]/gu, '')} run={(ticket, signal) => api.registers.export.call({ ...asked, ticket }, { signal })} />
    </>
  );
}

/** Under this name the columns of a register's list are kept. */
export function listId({ name }: Pick<Register, 'name'>): string {
  return `register:${name}`;
}
