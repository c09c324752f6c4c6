import { useTranslation } from 'react-i18next';
import type { FigureSource } from '#shared/forms/sources.ts';
import { useRegisterWords } from '../registers/use-register-words.ts';

/** Where a figure is counted from, in words. */
export function useSourceText(): (source: FigureSource) => string {
  const { t } = useTranslation(['ownFigures', 'tasks', 'meetings', 'documents']);
  const wordsOf = useRegisterWords();
  const ofRegister = ({ register, measure, where = {} }: Extract<FigureSource, { kind: 'register' }>): string => {
    const words = wordsOf(register);
    const source = t('sources.register', { register: words.title, measure: words.measures[measure] ?? measure });
    const codes = Object.entries(where).map(([field, code]) => (typeof code === 'string' ? words.options[field]?.[code] : words.fields[field]) ?? String(code));
    return codes.length === 0 ? source : t('sources.where', { source, codes: codes.join(', ') });
  };
  return (source) => {
    switch (source.kind) {
      case 'register': return ofRegister(source);
      case 'tasks': return t('sources.tasks', { counted: source.counted === 'assigned' ? t('sources.assigned') : t(`tasks:classes.${source.counted}`) });
      case 'meetings': return source.type === undefined ? t('sources.meetings') : t('sources.meetingsOf', { type: t(`meetings:kinds.${source.type}`) });
      case 'documents': return source.type === undefined ? t('sources.documents') : t('sources.documentsOf', { type: t(`documents:types.${source.type}`) });
      case 'return': return t('sources.return', { form: source.form, cell: source.cell });
    }
  };
}
