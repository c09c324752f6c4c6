import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../app/shortcuts.ts';
import css from './Dialog.module.css';
import { InDialog } from './in-dialog.ts';

interface DialogProps {
  opened: boolean;
  onClose: () => void;
  title: ReactNode;
  width?: number;
  children: ReactNode;
  /** Buttons, the one that acts last. */
  foot?: ReactNode;
}

/** A dialog over the page; Esc closes it, Tab stays in it. */
export function Dialog({ opened, onClose, title, width = 440, children, foot }: DialogProps) {
  const { t } = useTranslation('ui');
  useShortcut('escape', onClose, opened);
  return (
    <Modal opened={opened} onClose={onClose} closeOnEscape={false} title={title} size={width} centered transitionProps={{ duration: 80 }} closeButtonProps={{ 'aria-label': t('close') }}>
      <InDialog value>{children}</InDialog>
      {foot !== undefined && <div className={css.foot}>{foot}</div>}
    </Modal>
  );
}
