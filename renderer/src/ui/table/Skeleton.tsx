import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './DataTable.module.css';

const SHOWN_AFTER_MS = 300;
const WIDTHS = [24, 180, 260, 140, 90];
const ROWS = 8;

/** Rows to come: nothing for 300 ms, then their outline at true height. */
export function Skeleton({ rowHeight }: { rowHeight: number }) {
  const { t } = useTranslation('ui');
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return <div className={css.frame} aria-busy="true" />;
  return (
    <div className={css.frame} aria-busy="true">
      <output className="visually-hidden">{t('loading')}</output>
      {Array.from({ length: ROWS }, (_, row) => (
        <div key={row} aria-hidden style={{ display: 'flex', alignItems: 'center', gap: 24, height: rowHeight, padding: '0 16px', borderBottom: '1px solid var(--sd-line)' }}>
          {WIDTHS.map((width, column) => <span key={width} className={css.bone} style={{ width: width - ((row * 7 + column * 13) % 30) * (width > 100 ? 1 : 0) }} />)}
        </div>
      ))}
    </div>
  );
}
