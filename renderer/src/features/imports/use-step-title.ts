import { useTranslation } from 'react-i18next';
import type { Progress } from '#shared/contract/base.ts';
import { imports } from '../../i18n/vi/imports.ts';

type JobStep = keyof typeof imports.jobSteps;

/** What a job of the import is doing: looking people up, checking, backing up, writing. */
export function useStepTitle(): (progress: Progress | null) => string {
  const { t } = useTranslation('imports');
  return (progress) => (progress !== null && Object.hasOwn(imports.jobSteps, progress.step) ? t(`jobSteps.${progress.step as JobStep}`) : t('jobSteps.match'));
}
