import { useMatches } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import type { app } from '../i18n/vi/app.ts';
import css from './Shell.module.css';

const KEYS: readonly [keyof (typeof app)['help'], ...string[]][] = [
  ['search', 'Ctrl', 'K'], ['new', 'Ctrl', 'N'], ['filter', 'Ctrl', 'F'], ['save', 'Ctrl', 'S'], ['print', 'Ctrl', 'P'], ['undo', 'Ctrl', 'Z'],
  ['move', '↑', '↓'], ['ends', 'Home', 'End'], ['openRow', 'Enter'], ['tick', 'Space'], ['tickGroup', 'Shift', 'Space'], ['tickAll', 'Ctrl', 'A'], ['escape', 'Esc'], ['help', 'F1'],
];

const DESK_KEYS: readonly [keyof (typeof app)['deskKeys'], ...string[]][] = [
  ['write', 'Ctrl', 'Enter'], ['kind', 'Alt', '1–6'], ['speaker', 'Alt', 'N'], ['at', '@'], ['entry', 'Alt', '↑↓'], ['item', 'Ctrl', '↑↓'], ['people', 'Alt', 'D'], ['conclude', 'Alt', 'K'],
  ['bold', 'Ctrl', 'B'], ['bullets', 'Ctrl', 'Shift', '8'], ['numbers', 'Ctrl', 'Shift', '7'], ['table', 'Alt', 'T'], ['present', 'F11'],
];

/** F1: the keys. */
export function HelpDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('app');
  const atDesk = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.keys === 'desk') });
  return (
    <Dialog opened={opened} onClose={onClose} title={t('help.title')}>
      <dl className={css.keyList}>
        {atDesk && DESK_KEYS.map(([name, ...keys]) => <KeyLine key={`desk ${name}`} keys={keys} does={t(`deskKeys.${name}`)} />)}
        {KEYS.map(([name, ...keys]) => <KeyLine key={name} keys={keys} does={t(`help.${name}`)} />)}
      </dl>
    </Dialog>
  );
}

function KeyLine({ keys, does }: { keys: readonly string[]; does: string }) {
  return (
    <div style={{ display: 'contents' }}>
      <dt>{keys.map((key) => <Kbd key={key}>{key}</Kbd>)}</dt>
      <dd>{does}</dd>
    </div>
  );
}
