import { Button } from '@mantine/core';
import { IconFolderOpen, IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type ChosenFiles, desktop, dropWorkbooks } from '../../app/clients.ts';
import { useFilesDrop } from '../imports/use-file-drop.ts';
import css from './Campaigns.module.css';

interface ChooseRepliesProps {
  disabled: boolean;
  /** Whether files may be read now; it tells the user what is missing. */
  mayRead: () => boolean;
  /** What was chosen, once its tickets are there; null when the user cancelled. */
  onChosen: (chosen: Promise<ChosenFiles | null>) => void;
}

/** Many replies at once: dropped, chosen in one dialog, or all of a folder. */
export function ChooseReplies({ disabled, mayRead, onChosen }: ChooseRepliesProps) {
  const { t } = useTranslation('taskCampaigns');
  const dragging = useFilesDrop((files) => { if (!disabled && mayRead()) onChosen(dropWorkbooks(files)); });
  const pick = (from: 'files' | 'folder'): void => { if (mayRead()) onChosen(desktop.pickWorkbooks.call({ from, title: t(from === 'files' ? 'take.pickTitle' : 'take.pickFolderTitle') })); };
  return (
    <div className={dragging && !disabled ? `${css.drop} ${css.over}` : css.drop}>
      <IconUpload size={18} stroke={1.6} aria-hidden />
      <span>{t('take.drop')}<small>{t('take.dropHint')}</small></span>
      <Button variant="default" disabled={disabled} onClick={() => pick('files')}>{t('take.pick')}</Button>
      <Button variant="default" disabled={disabled} leftSection={<IconFolderOpen size={16} />} onClick={() => pick('folder')}>{t('take.pickFolder')}</Button>
    </div>
  );
}
