import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NominatedModel } from '#shared/contract/selections.ts';
import { useFormat } from '../../i18n/format.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { useRegisterWords } from './use-register-words.ts';

/** What is told of a nomination where one chooses. */
export function useNominatedColumns(): Column<NominatedModel>[] {
  const { t } = useTranslation('registers');
  const words = useRegisterWords();
  const format = useFormat();
  return useMemo<Column<NominatedModel>[]>(() => {
    const text = (read: (row: NominatedModel) => string) => ({ text: read, cell: read });
    const number = (value: number | null): string => (value === null ? '' : format.number(value));
    const { options } = words('candidate');
    const code = (field: 'consent' | 'editStatus', value: string | null): string => (value === null ? '' : (options[field]?.[value] ?? value));
    return [
      { id: 'place', header: t('selection.columns.place'), width: 44, align: 'end', fixed: true, ...text(({ place }) => number(place)) },
      { id: 'model', header: t('selection.columns.model'), width: 196, grow: 3, text: ({ modelName }) => modelName, cell: ({ modelName, recognised }) => (recognised ? <b>{modelName}</b> : <><b>{modelName}</b> <StatusMark mark="triangle" tone="warn">{t('selection.unrecognised')}</StatusMark></>) },
      { id: 'unit', header: t('selection.columns.unit'), width: 114, grow: 1, ...text(({ unitName }) => unitName) },
      { id: 'field', header: t('selection.columns.field'), width: 114, grow: 1, ...text(({ field }) => words('model').options['field']?.[field] ?? field) },
      { id: 'score', header: t('selection.columns.score'), width: 60, align: 'end', ...text(({ score }) => number(score)) },
      { id: 'consent', header: t('selection.columns.consent'), width: 108, text: ({ consent }) => (consent === null ? t('selection.consentMissing') : code('consent', consent)), cell: ({ consent, status }) => (consent === null && status !== 'rejected' ? <StatusMark mark="dashed" tone={status === 'chosen' ? 'bad' : 'plain'}>{t('selection.consentMissing')}</StatusMark> : code('consent', consent)) },
      { id: 'editStatus', header: t('selection.columns.editStatus'), width: 108, ...text(({ editStatus }) => code('editStatus', editStatus)) },
    ];
  }, [t, words, format]);
}
