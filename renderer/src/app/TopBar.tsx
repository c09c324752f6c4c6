import { ActionIcon } from '@mantine/core';
import { IconHelpCircle, IconSearch, IconShieldCheck, IconShieldExclamation } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { api } from './clients.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import css from './Shell.module.css';

const BACKUP_OLD_MS = 2 * 86_400_000;

/** Search, last backup, language, help, and who works here. */
export function TopBar({ onSearch, onHelp }: { onSearch: () => void; onHelp: () => void }) {
  const { t } = useTranslation('app');
  const office = useQuery(api.office.get.queryOptions({ input: {} }));
  return (
    <div className={css.top}>
      <button type="button" className={css.search} onClick={onSearch}>
        <IconSearch size={16} aria-hidden /><span>{t('search.box')}</span><Kbd>Ctrl K</Kbd>
      </button>
      <LastBackup />
      <span className={css.rule} />
      <LanguageSwitch />
      <ActionIcon aria-label={t('help.open')} data-hint={t('help.open')} onClick={onHelp}><IconHelpCircle size={18} stroke={1.6} /></ActionIcon>
      {office.data !== undefined && office.data !== null && (
        <abbr className={css.me} data-hint={t('me', { name: office.data.userName })}>{initials(office.data.userName)}</abbr>
      )}
    </div>
  );
}

function LastBackup() {
  const { t } = useTranslation('app');
  const format = useFormat();
  const status = useQuery(api.system.status.queryOptions({ input: {} }));
  if (status.data === undefined) return null;
  const at = status.data.lastBackupAt;
  const old = at === null || status.dataUpdatedAt - Date.parse(at) > BACKUP_OLD_MS;
  const Shape = old ? IconShieldExclamation : IconShieldCheck;
  return (
    <span className={old ? `${css.info} ${css.old}` : css.info}>
      <Shape size={16} aria-hidden />
      {at === null ? t('backup.none') : t(old ? 'backup.old' : 'backup.last', { at: format.moment(at) })}
    </span>
  );
}

/** First letters of the middle and the given name: Phạm Thu Hà gives TH. */
function initials(name: string): string {
  return name.split(' ').slice(-2).map((word) => word.charAt(0).toLocaleUpperCase('vi')).join('');
}
