import { ActionIcon } from '@mantine/core';
import { IconArrowsDiagonal, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../app/shortcuts.ts';
import { useFormat } from '../i18n/format.ts';
import css from './SidePanel.module.css';

interface SidePanelProps {
  title: ReactNode;
  subtitle?: ReactNode;
  onClose: () => void;
  onOpenFull?: () => void;
  /** The actions, at the foot. */
  foot?: ReactNode;
  children: ReactNode;
}

/** What the chosen row is, beside the list. Esc closes it; it never takes the focus by itself. */
export function SidePanel({ title, subtitle, onClose, onOpenFull, foot, children }: SidePanelProps) {
  const { t } = useTranslation('ui');
  useShortcut('escape', onClose);
  return (
    <aside className={css.panel} aria-label={t('panel')}>
      <header className={css.head}>
        <div className={css.titles}>
          <h2>{title}</h2>
          {subtitle !== undefined && <div className={css.subtitle}>{subtitle}</div>}
        </div>
        {onOpenFull !== undefined && <PanelButton label={t('openFull')} onClick={onOpenFull}><IconArrowsDiagonal size={16} /></PanelButton>}
        <PanelButton label={t('close')} onClick={onClose}><IconX size={16} /></PanelButton>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is scrolled by the keyboard */}
      <div className={css.body} tabIndex={0}>{children}</div>
      {foot !== undefined && <footer className={css.foot}>{foot}</footer>}
    </aside>
  );
}

function PanelButton({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return <ActionIcon variant="subtle" aria-label={label} data-hint={label} onClick={onClick}>{children}</ActionIcon>;
}

interface PanelSectionProps {
  title: string;
  count?: number;
  children: ReactNode;
}

export function PanelSection({ title, count, children }: PanelSectionProps) {
  const format = useFormat();
  return (
    <section className={css.section}>
      <h3>{title}{count !== undefined && <span>{format.number(count)}</span>}</h3>
      {children}
    </section>
  );
}
