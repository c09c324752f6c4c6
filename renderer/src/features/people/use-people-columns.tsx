import { IconUserOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '#shared/contract/people.ts';
import { useFormat } from '../../i18n/format.ts';
import { PersonName } from '../../ui/PersonName.tsx';
import type { Column } from '../../ui/table/column.ts';
import css from './People.module.css';

/** The columns of the list of people. */
export function usePeopleColumns(): Column<PersonRow>[] {
  const { t } = useTranslation('people');
  const format = useFormat();
  return useMemo(() => {
    const text = (read: (row: PersonRow) => string | null) => ({ cell: (row: PersonRow) => read(row) ?? '', text: (row: PersonRow) => read(row) ?? '' });
    return [
      { id: 'name', header: t('columns.name'), width: 190, grow: 1, fixed: true, sortable: true, text: (row) => row.fullName, cell: (row) => (row.anonymisedOn === null ? <PersonName>{row.fullName}</PersonName> : <span className={css.named}><IconUserOff size={15} aria-hidden /><PersonName plain>{row.fullName}</PersonName></span>) },
      { id: 'position', header: t('columns.position'), width: 150, grow: 1, ...text((row) => row.position) },
      { id: 'unit', header: t('columns.unit'), width: 150, grow: 2, sortable: true, ...text((row) => row.unitName) },
      { id: 'phone', header: t('columns.phone'), width: 108, ...text((row) => row.phone) },
      { id: 'email', header: t('columns.email'), width: 200, hidden: true, ...text((row) => row.email) },
      { id: 'committees', header: t('columns.committees'), width: 96, align: 'end', cell: (row) => (row.committeesCount === 0 ? '' : format.number(row.committeesCount)) },
    ];
  }, [t, format]);
}
