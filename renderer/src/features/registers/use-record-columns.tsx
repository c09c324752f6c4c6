import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterRow } from '#shared/contract/registers.ts';
import type { Register } from '#shared/registers/declare.ts';
import type { Column } from '../../ui/table/column.ts';
import { RecordStatus } from './RecordStatus.tsx';
import { useValueText } from './use-value-text.ts';
import { useRegisterWords } from './use-register-words.ts';

/** The columns of a register's list, as it is declared; how a record stands comes last. */
export function useRecordColumns(register: Register): Column<RegisterRow>[] {
  const { t } = useTranslation('registers');
  const words = useRegisterWords()(register.name);
  const textOf = useValueText(register);
  return useMemo(() => {
    const listed = Object.entries(register.fields).flatMap(([name, field]): Column<RegisterRow>[] => {
      if (field.list === undefined) return [];
      const text = (row: RegisterRow): string => textOf(name, row);
      const counted = field.kind === 'count' || field.kind === 'amount';
      const named = register.label[0] === name;
      const { width, grow, hidden } = field.list;
      return [{ id: name, header: words.fields[name] ?? '', width, ...(grow !== undefined && { grow }), ...(hidden === true && { hidden }), ...(counted && { align: 'end' as const }), fixed: named, sortable: isSorted(register, name), cell: named ? (row) => <b>{text(row)}</b> : text, text }];
    });
    if (register.life === undefined) return listed;
    return [...listed, { id: 'status', header: t('columns.status'), width: 140, text: (row) => words.statuses[row.status ?? ''] ?? '', cell: (row) => <RecordStatus register={register} status={row.status} /> }];
  }, [register, t, words, textOf]);
}

/** The orders for which the table has an index: by its name and by its day. */
function isSorted(register: Register, name: string): boolean {
  return name === register.day || (name === register.label[0] && register.fields[name]?.kind === 'line');
}
