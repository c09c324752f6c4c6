import { useTranslation } from 'react-i18next';
import { imports } from '../../i18n/vi/imports.ts';

type WarningCode = keyof typeof imports.warnings;

/** What was odd about a file, in a sentence. */
export function useFileWarning(): (warning: { code: string; params?: Record<string, string | number> | undefined }) => string {
  const { t } = useTranslation('imports');
  return ({ code, params = {} }) => (Object.hasOwn(imports.warnings, code) ? t(`warnings.${code as WarningCode}`, params) : t('warnings.OTHER'));
}
