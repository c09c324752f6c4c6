import { useTranslation } from 'react-i18next';
import { SHAPES } from '#shared/rules/successions.ts';
import { ELSEWHERE, type ReorganiseValues } from './reorganise-values.ts';
import { useUnitName } from './use-unit-name.ts';

/** Where a unit below may go: under one of the successors, or where it would go without one. */
export function useSuccessorOptions({ kind, successors }: ReorganiseValues): { value: string; label: string }[] {
  const { t } = useTranslation('units');
  const unitName = useUnitName();
  const own = successors.map((one) => ({ value: one.key, label: one.is === 'existing' ? unitName(one.id) : one.name }));
  return [...own, { value: ELSEWHERE, label: t(SHAPES[kind].ends ? 'reorganise.toSuperior' : 'reorganise.stays') }];
}
