import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionRow } from '#shared/contract/versions.ts';
import { useFormat } from '../../i18n/format.ts';
import type { Column } from '../../ui/table/column.ts';
import { useVersionWords } from './use-version-words.ts';
import { VersionState } from './VersionState.tsx';

/** The columns of a committee's versions. */
export function useVersionColumns(): Column<VersionRow>[] {
  const { t } = useTranslation('versions');
  const format = useFormat();
  const { numberOf, decisionOf, seatsOf } = useVersionWords();
  return useMemo(() => {
    const names = (read: (version: VersionRow) => readonly string[]) => ({ cell: (version: VersionRow) => read(version).join('; '), text: (version: VersionRow) => read(version).join('; ') });
    return [
      { id: 'number', header: t('history.columns.number'), width: 74, fixed: true, text: numberOf, cell: (version) => <b>{version.number ?? t('states.draft')}</b> },
      { id: 'kind', header: t('history.columns.kind'), width: 108, cell: ({ kind }) => t(`kinds.${kind}`) },
      { id: 'decision', header: t('history.columns.decision'), width: 186, grow: 1, text: decisionOf, cell: decisionOf },
      { id: 'from', header: t('history.columns.from'), width: 104, cell: ({ effectiveOn }) => format.date(effectiveOn) },
      { id: 'to', header: t('history.columns.to'), width: 104, cell: ({ to }) => format.date(to) },
      { id: 'state', header: t('history.columns.state'), width: 128, cell: ({ state }) => <VersionState state={state} /> },
      { id: 'seats', header: t('history.columns.seats'), width: 110, text: seatsOf, cell: seatsOf },
      { id: 'came', header: t('history.columns.came'), width: 110, grow: 2, ...names(({ came }) => came) },
      { id: 'left', header: t('history.columns.left'), width: 110, grow: 2, ...names(({ left }) => left) },
    ];
  }, [t, format, numberOf, decisionOf, seatsOf]);
}
