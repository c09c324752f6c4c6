import { useTranslation } from 'react-i18next';
import type { ImportRow } from '#shared/contract/imports.ts';
import type { Qualifier } from '#shared/rules/figures.ts';
import { registerNamed } from '#shared/registers/index.ts';
import { wordsOfCodes } from '#shared/registers/choices.ts';
import { readRecordField } from '#shared/rules/import-columns.ts';
import { formatKnownDate } from '#shared/rules/known-dates.ts';
import { ROLES } from '#shared/rules/roles.ts';
import { TASK_STATUSES } from '#shared/rules/tasks.ts';
import { LEVELS, UNIT_KINDS } from '#shared/rules/units.ts';
import { useFormat } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/register-words.ts';

type Difference = ImportRow['differences'][number];

/** What the record says where the file says something else, in the reader's words, and the sentence that says so. */
export function useRecordedText(difference: Difference | undefined): { text: string | null; sentence: string | undefined } {
  const { t } = useTranslation(['imports', 'ui', 'tasks']);
  const format = useFormat();
  const ofRecord = useRecordValueText();
  if (difference === undefined) return { text: null, sentence: undefined };
  const { field, before } = difference;
  if (before === null) return { text: null, sentence: t('rows.wasEmpty') };
  const word = wordOf(field, before);
  const text = word !== null ? t(word) : DAYS.has(field) ? format.date(before) : ofRecord(field, before);
  return { text, sentence: t('rows.was', { text }) };
}

const DAYS: ReadonlySet<string> = new Set(['from', 'to', 'createdOn', 'endedOn', 'assignedOn']);

/** The word for a coded value: of a role, of a unit's kind or level, of how a task stands. */
function wordOf(field: string, code: string) {
  const [role, kind, level, status] = [ROLES, UNIT_KINDS, LEVELS, TASK_STATUSES].map((codes) => (codes as readonly string[]).includes(code));
  if (field === 'role' && role) return `ui:roles.${code as (typeof ROLES)[number]}` as const;
  if (field === 'kind' && kind) return `ui:unitKinds.${code as (typeof UNIT_KINDS)[number]}` as const;
  if (field === 'level' && level) return `ui:levels.${code as (typeof LEVELS)[number]}` as const;
  return field === 'status' && status ? (`tasks:statuses.${code as (typeof TASK_STATUSES)[number]}` as const) : null;
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
