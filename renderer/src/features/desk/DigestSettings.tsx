import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDigestSetting, parseTimes } from './digest-setting.ts';
import css from './DigestSettings.module.css';

/** Whether and when this computer tells what is due. */
export function DigestSettings() {
  const { t } = useTranslation('taskAlerts');
  const [digest, keep, loaded] = useDigestSetting();
  const [typed, setTyped] = useState<string | null>(null);
  if (!loaded) return null;
  const refused = typed !== null && parseTimes(typed) === null;
  function take(text: string): void {
    setTyped(text);
    const times = parseTimes(text);
    if (times !== null) keep({ ...digest, times: [...times] });
  }
  return (
    <div className={css.body}>
      <Checkbox size="xs" checked={digest.on} onChange={(event) => keep({ ...digest, on: event.currentTarget.checked })} label={t('digest.on')} />
      <TextInput label={t('digest.times')} description={t('digest.timesHint')} disabled={!digest.on} value={typed ?? digest.times.join(', ')} onChange={(event) => take(event.currentTarget.value)} onBlur={() => { if (!refused) setTyped(null); }} error={refused ? t('digest.invalid') : undefined} />
    </div>
  );
}
