import { useTranslation } from 'react-i18next';
import type { Register, Values } from '#shared/registers/declare.ts';
import type { Qualifier } from '#shared/rules/figures.ts';
import { isQualified, qualifierOf } from '#shared/registers/values.ts';
import { formatKnownDate } from '#shared/rules/known-dates.ts';
import { useFormat } from '../../i18n/format.ts';
import { useRegisterWords } from './use-register-words.ts';

interface Told {
  values: Values;
  names: Readonly<Record<string, string>>;
}

/** How a value of a record reads; empty where nothing is told. */
export function useValueText(register: Register): (name: string, record: Told) => string {
  const { t } = useTranslation('registers');
  const format = useFormat();
  const words = useRegisterWords()(register.name);
  return (name, { values, names }) => {
    const [field, value] = [register.fields[name], values[name]];
    if (field === undefined || value === null || value === undefined) return '';
    switch (field.kind) {
      case 'count': case 'amount': {
        const number = format.number(Number(value));
        const qualifier = isQualified(field) ? (values[qualifierOf(name)] as Qualifier) : 'exact';
        return qualifier === 'exact' ? number : t(`qualified.${qualifier}`, { number });
      }
      case 'day': return format.date(String(value));
      case 'known_day': return formatKnownDate(String(value));
      case 'flag': return value === true ? t('yes') : '';
      case 'choice': return words.options[name]?.[String(value)] ?? '';
      case 'choices': return (value as readonly string[]).map((code) => words.options[name]?.[code] ?? '').join(', ');
      case 'line': case 'text': return String(value);
      default: return names[name] ?? '';
    }
  };
}
