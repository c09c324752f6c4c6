import { useTranslation } from 'react-i18next';
import type { VersionState as State } from '#shared/rules/versions.ts';
import { StatusMark, type Mark, type Tone } from '../../ui/StatusMark.tsx';

const MARKS: Record<State, { mark: Mark; tone: Tone }> = {
  draft: { mark: 'dashed', tone: 'off' },
  waiting: { mark: 'half', tone: 'info' },
  in_force: { mark: 'tick', tone: 'ok' },
  replaced: { mark: 'ring', tone: 'off' },
};

/** How a version stands today. */
export function VersionState({ state }: { state: State }) {
  const { t } = useTranslation('versions');
  return <StatusMark {...MARKS[state]}>{t(`states.${state}`)}</StatusMark>;
}
