import { useTranslation } from 'react-i18next';
import { Steps } from '../../ui/Steps.tsx';

const STEPS = ['file', 'columns', 'rows', 'commit'] as const;
export type Step = (typeof STEPS)[number];

/** Where the import stands among its four steps. */
export function ImportSteps({ current, finished = false }: { current: Step; finished?: boolean }) {
  const { t } = useTranslation('imports');
  return <Steps label={t('steps.label')} steps={STEPS.map((id) => ({ id, label: t(`steps.${id}`) }))} current={current} finished={finished} />;
}
