import { useTranslation } from 'react-i18next';
import { ui } from '../i18n/vi/ui.ts';

type ActionName = keyof typeof ui.actions;

/** How an entry of the history is told: `people.update` → "Sửa người". */
export function useActionName(): (action: string) => string {
  const { t } = useTranslation('ui');
  return (action) => {
    const name = action.replaceAll('.', '_');
    return Object.hasOwn(ui.actions, name) ? t(`actions.${name as ActionName}`) : t('actions.other');
  };
}
