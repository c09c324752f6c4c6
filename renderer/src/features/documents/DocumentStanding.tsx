import { useTranslation } from 'react-i18next';
import type { DocumentStanding as Standing } from '#shared/rules/documents.ts';
import { StatusMark, type Mark, type Tone } from '../../ui/StatusMark.tsx';

const MARKS: Record<Standing, { mark: Mark; tone: Tone }> = {
  draft: { mark: 'dashed', tone: 'plain' },
  signed: { mark: 'half', tone: 'info' },
  in_force: { mark: 'tick', tone: 'ok' },
  expired: { mark: 'square', tone: 'off' },
  replaced: { mark: 'diamond', tone: 'off' },
  cancelled: { mark: 'bars', tone: 'warn' },
};

/** How a paper stands today, as shape and word. */
export function DocumentStanding({ standing }: { standing: Standing }) {
  const { t } = useTranslation('documents');
  return <StatusMark {...MARKS[standing]}>{t(`standings.${standing}`)}</StatusMark>;
}
