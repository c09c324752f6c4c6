import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../../i18n/errors.ts';
import { useFormat } from '../../../i18n/format.ts';
import { StatusMark } from '../../../ui/StatusMark.tsx';
import type { Kept } from './use-typed-entry.ts';

/** Whether what is typed is on the disk, quietly. */
export function KeptMark({ kept }: { kept: Kept }) {
  const { t } = useTranslation('meetings');
  const format = useFormat();
  const errorText = useErrorText();
  switch (kept.state) {
    case 'nothing': return null;
    case 'typing': return <StatusMark mark="half">{t('desk.typing')}</StatusMark>;
    case 'kept': return <StatusMark mark="tick" tone="ok">{t('desk.kept', { time: format.clock(kept.at) })}</StatusMark>;
    case 'failed': return <StatusMark mark="triangle" tone="bad">{t('desk.notKept', { reason: errorText(kept.error).sentence })}</StatusMark>;
  }
}
