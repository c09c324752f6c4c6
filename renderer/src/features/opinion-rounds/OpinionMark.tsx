import { useTranslation } from 'react-i18next';
import type { Opinion } from '#shared/rules/opinion-rounds.ts';
import { type Mark, StatusMark, type Tone } from '../../ui/StatusMark.tsx';

const MARKS: Record<Opinion, { mark: Mark; tone: Tone }> = { agree: { mark: 'tick', tone: 'ok' }, disagree: { mark: 'diamond', tone: 'warn' }, other: { mark: 'half', tone: 'info' } };

/** What somebody answered, as shape and word; null when nothing yet. */
export function OpinionMark({ opinion }: { opinion: Opinion | null }) {
  const { t } = useTranslation('opinionRounds');
  return opinion === null ? <StatusMark mark="dashed">{t('answers.none')}</StatusMark> : <StatusMark {...MARKS[opinion]}>{t(`opinions.${opinion}`)}</StatusMark>;
}
