import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import type { app } from '../i18n/vi/app.ts';
import css from './Shell.module.css';

const KEYS: readonly [keyof (typeof app)['help'], ...string[]][] = [
  ['search', 'Ctrl', 'K'], ['new', 'Ctrl', 'N'], ['filter', 'Ctrl', 'F'], ['save', 'Ctrl', 'S'], ['print', 'Ctrl', 'P'], ['undo', 'Ctrl', 'Z'],
  ['move', '↑', '↓'], ['ends', 'Home', 'End'], ['openRow', 'Enter'], ['tick', 'Space'], ['tickAll', 'Ctrl', 'A'], ['escape', 'Esc'], ['help', 'F1'],
];

/** F1: the keys. */
export function HelpDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('app');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('help.title')}>
      <dl className={css.keyList}>
        {KEYS.map(([name, ...keys]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{keys.map((key) => <Kbd key={key}>{key}</Kbd>)}</dt>
            <dd>{t(`help.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
