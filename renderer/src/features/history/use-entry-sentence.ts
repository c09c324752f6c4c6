import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '#shared/contract/history.ts';
import { history } from '../../i18n/vi/history.ts';

type Action = keyof typeof history.did;

/** What an entry did, in a sentence: `people.update` → "Sửa thông tin Nguyễn Văn Mẫu". */
export function useEntrySentence(): (entry: Pick<HistoryEntry, 'action' | 'subject'>) => string {
  const { t } = useTranslation('history');
  return useCallback(({ action, subject }) => {
    const name = action.replaceAll('.', '_');
    return t(`did.${Object.hasOwn(history.did, name) ? (name as Action) : 'other'}`, { subject: subject === '' ? t('subjectErased') : subject });
  }, [t]);
}
