import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';

/** Asks for the password of a workbook. It lives in this dialog only and goes with it. */
export function AskPassword({ name, wrong, onPassword, onClose }: { name: string; wrong: boolean; onPassword: (password: string) => void; onClose: () => void }) {
  const { t } = useTranslation(['imports', 'ui']);
  const [password, setPassword] = useState('');
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('file.password.title')}
      foot={<>
        <Button variant="default" onClick={onClose}>{t('ui:cancel')}</Button>
        <Button disabled={password === ''} onClick={() => onPassword(password)}>{t('file.password.open')}</Button>
      </>}
    >
      <PasswordInput
        data-autofocus
        autoComplete="off"
        label={t('file.password.label')}
        description={t('file.password.hint', { name })}
        error={wrong ? t('file.password.wrong') : null}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          event.stopPropagation();
          if (password !== '') onPassword(password);
        }}
      />
    </Dialog>
  );
}
