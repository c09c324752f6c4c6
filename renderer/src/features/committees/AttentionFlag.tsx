import { IconBuildingOff, IconCalendarX, IconClockExclamation, IconTransfer, IconUser, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AttentionKind } from '#shared/rules/committees.ts';
import { Flag } from '../../ui/Flag.tsx';
import { attentionTone, byImportance } from './attention.ts';
import css from './Committees.module.css';

const ICONS: Record<AttentionKind, typeof IconUser> = {
  head_missing: IconUserOff, seat_vacant: IconUserOff, position_ended: IconUser, term_over: IconCalendarX, regulation_overdue: IconClockExclamation, unit_ended: IconBuildingOff, handover_open: IconTransfer,
};

/** One thing someone must see to. */
export function AttentionFlag({ kind, children }: { kind: AttentionKind; children: string }) {
  const Icon = ICONS[kind];
  return <Flag tone={attentionTone(kind)} icon={<Icon size={14} aria-hidden />}>{children}</Flag>;
}

/** What someone must see to about a committee: the most important, and how many more. */
export function AttentionFlags({ kinds }: { kinds: readonly AttentionKind[] }) {
  const { t } = useTranslation('committees');
  const [first, ...more] = kinds.toSorted(byImportance);
  if (first === undefined) return null;
  return (
    <span className={css.flags}>
      <AttentionFlag kind={first}>{t(`attention.short.${first}`)}</AttentionFlag>
      {more.length > 0 && <small>{t('attention.more', { count: more.length })}</small>}
    </span>
  );
}
