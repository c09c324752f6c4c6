import { useTranslation } from 'react-i18next';

/** The program's own mark and name. The mark is a page with lines and a tick; it copies no emblem. */
export function Brand({ className }: { className?: string | undefined }) {
  const { t } = useTranslation('app');
  return (
    <div className={className}>
      <svg viewBox="0 0 22 22" aria-hidden>
        <rect x="1" y="1" width="20" height="20" rx="4" fill="var(--sd-accent)" />
        <path d="M6 7h10M6 11h6M6 15h4" stroke="var(--sd-on-accent)" strokeWidth="1.8" strokeLinecap="round" fill="none" />
        <path d="M12.2 14.6l1.7 1.7 3-3.4" stroke="var(--sd-on-accent)" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" fill="none" />
      </svg>
      <span>{t('name')}</span>
    </div>
  );
}
