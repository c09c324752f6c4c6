import { useTranslation } from 'react-i18next';
import type { ImportRow } from '#shared/contract/imports.ts';
import { ROLES } from '#shared/rules/roles.ts';
import { useFormat } from '../../i18n/format.ts';

type Difference = ImportRow['differences'][number];

/** What the record says where the file says something else, in the reader's words, and the sentence that says so. */
export function useRecordedText(difference: Difference | undefined): { text: string | null; sentence: string | undefined } {
  const { t } = useTranslation(['imports', 'ui']);
  const format = useFormat();
  if (difference === undefined) return { text: null, sentence: undefined };
  const { field, before } = difference;
  if (before === null) return { text: null, sentence: t('rows.wasEmpty') };
  const role = field === 'role' ? ROLES.find((one) => one === before) : undefined;
  const text = role !== undefined ? t(`ui:roles.${role}`) : field === 'from' || field === 'to' ? format.date(before) : before;
  return { text, sentence: t('rows.was', { text }) };
}
