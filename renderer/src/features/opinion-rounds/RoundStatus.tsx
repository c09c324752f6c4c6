import { useTranslation } from 'react-i18next';
import type { RoundState } from '#shared/rules/opinion-rounds.ts';
import { type Mark, StatusMark, type Tone } from '../../ui/StatusMark.tsx';

const MARKS: Record<RoundState, { mark: Mark; tone: Tone }> = {
  scheduled: { mark: 'dashed', tone: 'plain' },
  open: { mark: 'ring', tone: 'info' },
  closing: { mark: 'half', tone: 'warn' },
  closed: { mark: 'square', tone: 'off' },
  closed_early: { mark: 'bars', tone: 'off' },
};

/** How a round stands, as shape and word. */
export function RoundStatus({ state }: { state: RoundState }) {
  const { t } = useTranslation('opinionRounds');
  return <StatusMark {...MARKS[state]}>{t(`states.${state}`)}</StatusMark>;
}
