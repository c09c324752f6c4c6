import { useTranslation } from 'react-i18next';
import type { UnitState } from '#shared/rules/task-sheet-compare.ts';
import { type Mark, StatusMark, type Tone } from '../../ui/StatusMark.tsx';

const MARKS: Record<UnitState, { mark: Mark; tone: Tone }> = {
  sent: { mark: 'ring', tone: 'info' }, answered: { mark: 'tick', tone: 'ok' }, late: { mark: 'half', tone: 'warn' }, missing: { mark: 'triangle', tone: 'bad' },
};

/** How a unit that was asked stands, as shape, word and colour. */
export function UnitStateMark({ state }: { state: UnitState }) {
  const { t } = useTranslation('taskCampaigns');
  return <StatusMark {...MARKS[state]}>{t(`states.${state}`)}</StatusMark>;
}
