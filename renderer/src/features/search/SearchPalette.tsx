import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../../app/shortcuts.ts';
import { Palette } from './Palette.tsx';

/** Ctrl+K: finds committees, people and units, and does what can be asked for by name. */
export function SearchPalette({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('search');
  useShortcut('escape', onClose, opened);
  return (
    <Modal.Root opened={opened} onClose={onClose} closeOnEscape={false} size={600} yOffset={60} transitionProps={{ duration: 60 }}>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label={t('title')}>
        <Modal.Body><Palette onClose={onClose} /></Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
