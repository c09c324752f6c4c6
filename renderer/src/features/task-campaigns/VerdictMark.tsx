import { useTranslation } from 'react-i18next';
import { type Mark, StatusMark, type Tone } from '../../ui/StatusMark.tsx';
import type { Verdict } from './verdicts.ts';

const MARKS: Record<Verdict, { mark: Mark; tone: Tone }> = {
  matched: { mark: 'tick', tone: 'ok' }, late: { mark: 'half', tone: 'warn' }, older: { mark: 'half', tone: 'warn' }, second: { mark: 'dashed', tone: 'info' }, nothing: { mark: 'ring', tone: 'off' }, asked: { mark: 'diamond', tone: 'warn' },
  duplicate: { mark: 'square', tone: 'off' }, foreign: { mark: 'triangle', tone: 'bad' }, unreadable: { mark: 'triangle', tone: 'bad' }, secret: { mark: 'triangle', tone: 'bad' },
};

/** What became of a file that was read, as shape, word and colour. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation('taskCampaigns');
  return <StatusMark {...MARKS[verdict]}>{t(`verdicts.${verdict}`)}</StatusMark>;
}
