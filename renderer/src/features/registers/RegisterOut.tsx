import type { RegisterRow, RegisterView } from '#shared/contract/registers.ts';
import type { Register } from '#shared/registers/declare.ts';
import { officialGroups, officialLayout } from '#shared/registers/official.ts';
import { api } from '../../app/clients.ts';
import { ExportButton } from '../../ui/ExportButton.tsx';
import { type OfficialChoice, OfficialOut } from '../../ui/OfficialOut.tsx';
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

/** Sends a register out: as it is shown, or in its official layout; as a workbook, which can be brought in again, and to the printer (Ctrl+P). */
export function RegisterOut({ register, view, columns, disabled }: RegisterOutProps) {
  const words = useRegisterWords()(register.name);
  const [{ hidden }] = useKeptColumns(listId(register));
  const narrowed = { ...view, register: register.name };
  const shown = { ...narrowed, layout: { kind: 'shown' as const, columns: columns.filter(({ id, hidden: atFirst = false }) => !(hidden[id] ?? atFirst)).map(({ id }) => id) } };
  const official = (choice: OfficialChoice) => ({ ...narrowed, layout: { kind: 'official' as const, ...choice } });
  const fileName = words.title.replaceAll(/[“”"]/gu, '');
  return (
    <>
      <PrintPaper small disabled={disabled} read={() => api.registers.paper.call(shown)} />
      <ExportButton small disabled={disabled} fileName={fileName} run={(ticket, signal) => api.registers.export.call({ ...shown, ticket }, { signal })} />
      <OfficialOut
        small
        disabled={disabled}
        fileName={fileName}
        groups={{ options: officialGroups(register).map((value) => ({ value, label: words.fields[value] ?? value })), first: officialLayout(register).groupBy }}
        read={(choice) => api.registers.paper.call(official(choice))}
        write={(choice, ticket, signal) => api.registers.export.call({ ...official(choice), ticket }, { signal })}
      />
    </>
  );
}

/** Under this name the columns of a register's list are kept. */
export function listId({ name }: Pick<Register, 'name'>): string {
  return `register:${name}`;
}
