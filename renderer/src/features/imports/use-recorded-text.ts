import { useTranslation } from 'react-i18next';
import type { ImportRow } from '#shared/contract/imports.ts';
import type { Qualifier } from '#shared/rules/figures.ts';
import { registerNamed } from '#shared/registers/index.ts';
import { wordsOfCodes } from '#shared/registers/choices.ts';
import { readRecordField } from '#shared/rules/import-columns.ts';
import { formatKnownDate } from '#shared/rules/known-dates.ts';
import { ROLES } from '#shared/rules/roles.ts';
import { useFormat } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/register-words.ts';

type Difference = ImportRow['differences'][number];

/** What the record says where the file says something else, in the reader's words, and the sentence that says so. */
export function useRecordedText(difference: Difference | undefined): { text: string | null; sentence: string | undefined } {
  const { t } = useTranslation(['imports', 'ui']);
  const format = useFormat();
  const ofRecord = useRecordValueText();
  if (difference === undefined) return { text: null, sentence: undefined };
  const { field, before } = difference;
  if (before === null) return { text: null, sentence: t('rows.wasEmpty') };
  const role = field === 'role' ? ROLES.find((one) => one === before) : undefined;
  const text = role !== undefined ? t(`ui:roles.${role}`) : field === 'from' || field === 'to' ? format.date(before) : ofRecord(field, before);
  return { text, sentence: t('rows.was', { text }) };
}

/** How a value of a register reads that was told for comparing; that of another list reads as it was told. */
function useRecordValueText(): (column: string, told: string) => string {
  const { t, i18n } = useTranslation('registers');
  const format = useFormat();
  return (column, told) => {
    const { register = '', name = '' } = readRecordField(column) ?? {};
    const kind = registerNamed(register)?.fields[name]?.kind;
    switch (kind) {
      case 'choice': case 'choices': return wordsOfCodes(told, wordsOf(register, i18n.language).options[name]);
      case 'day': case 'known_day': return formatKnownDate(told);
      case 'flag': return t('yes');
      case 'count': case 'amount': {
        const [qualifier, value] = told.split(' ') as [Qualifier, string];
        const number = format.number(Number(value));
        return qualifier === 'exact' ? number : t(`qualified.${qualifier}`, { number });
      }
      default: return told;
    }
  };
}
