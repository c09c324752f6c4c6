import { useTranslation } from 'react-i18next';
import type { RuleSet } from '#shared/rules/paper-rules.ts';
import css from './Note.module.css';

/** Which rules a paper follows, where they come from, and whether they still have to be compared with the text itself. */
export function PaperRulesNote({ rules }: { rules: RuleSet }) {
  const { t } = useTranslation('ui');
  return <p className={css.rules}>{t('paperRules.follows', { rules: t(`paperRules.${rules.id}`) })} {!rules.source.originalRead && t('paperRules.compare')}</p>;
}
