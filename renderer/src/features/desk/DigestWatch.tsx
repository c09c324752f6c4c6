import { useRouter } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Digest } from '#shared/contract/desk.ts';
import { digestIsDue } from '#shared/rules/digest.ts';
import { api, desktop } from '../../app/clients.ts';
import { localNow } from '../../i18n/format.ts';
import { type KeptDigest, useDigestSetting } from './digest-setting.ts';

/** Often enough: a time of the day is told to the minute. */
const LOOK_MS = 20_000;
/** In the order in which they are told. */
const TOLD = ['overdue', 'dueToday', 'dueSoon', 'alerts', 'answers', 'timers', 'duties'] as const satisfies readonly (keyof Digest)[];

/** Looks out for the times at which this computer tells what is due, and has the system show it: counts alone, for they can be seen on a locked screen. */
export function DigestWatch() {
  const [digest, keep, loaded] = useDigestSetting();
  return loaded ? <Watch digest={digest} keep={keep} /> : null;
}

function Watch({ digest, keep }: { digest: KeptDigest; keep: (next: KeptDigest) => void }) {
  const { t } = useTranslation('taskAlerts');
  const router = useRouter();
  const look = useEffectEvent(async () => {
    const now = localNow();
    if (!digestIsDue(digest, digest.toldAt, now)) return;
    // Kept first: what fails now is not tried again every few seconds.
    keep({ ...digest, toldAt: now });
    const counts = await api.desk.digest.call({});
    const told = TOLD.filter((name) => counts[name] > 0).map((name) => t(`digest.${name}`, { count: counts[name] }));
    if (told.length === 0) return;
    const end = await desktop.notify.call({ title: t('digest.title'), body: told.join(' · ') });
    if (end === 'clicked') void router.navigate({ to: '/desk' });
  });
  useEffect(() => {
    const now = (): void => void look().catch(() => undefined);
    now();
    const timer = setInterval(now, LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  return null;
}
