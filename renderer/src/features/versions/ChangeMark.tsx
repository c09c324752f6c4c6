import { VisuallyHidden } from '@mantine/core';
import { IconArrowsExchange, IconArrowsSort, IconMinus, IconPencil, IconPlus, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SeatChange } from '#shared/rules/proposal.ts';
import { toneOfChange } from './comparison.ts';
import css from './Versions.module.css';

const ICONS: Record<Exclude<SeatChange, 'kept'>, Icon> = {
  added: IconPlus, filled: IconPlus, removed: IconMinus, vacated: IconMinus, replaced: IconArrowsExchange, changed: IconPencil, moved: IconArrowsSort,
};

/** What a decision does to a seat, as a shape with its word; nothing for a seat that stays as it is. */
export function ChangeMark({ change }: { change: SeatChange }) {
  const { t } = useTranslation('versions');
  if (change === 'kept') return null;
  const Shape = ICONS[change];
  const word = t(`changes.${change}`);
  return <span className={`${css.mark} ${css[toneOfChange(change) ?? ''] ?? ''}`} title={word}><Shape size={14} aria-hidden /><VisuallyHidden>{word}</VisuallyHidden></span>;
}
