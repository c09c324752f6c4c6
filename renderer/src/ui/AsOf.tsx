import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../app/day.ts';
import css from './AsOf.module.css';
import { stopNumber, stopPlaces, stopsAround } from './as-of.ts';
import { DayInput } from './DayInput.tsx';
import { useAltArrows } from './use-alt-arrows.ts';

const MOST_DOTS = 16;

interface AsOfProps {
  day: string;
  onChange: (day: string) => void;
  /** Days on which something changed, oldest first: ← → and Alt+← → go from one to the next. */
  stops: readonly string[];
  /** What is in force on the day, in the page's own words; which stop of how many when left out. */
  label?: string | undefined;
}

/** The day for which a page shows its records. */
export function AsOf({ day, onChange, stops, label }: AsOfProps) {
  const { t } = useTranslation('ui');
  const id = useId();
  const today = useToday();
  const { earlier, later } = stopsAround(stops, day, today);
  const go = (stop: string | null): void => { if (stop !== null) onChange(stop); };
  useAltArrows({ left: () => go(earlier), right: () => go(later) });
  const number = stopNumber(stops, day);
  return (
    <div className={css.asOf}>
      <label className={css.label} htmlFor={id}>{t('asOf.label')}</label>
      <div className={css.group}>
        <button type="button" className={css.step} aria-label={t('asOf.earlier')} title={t('asOf.earlier')} disabled={earlier === null} onClick={() => go(earlier)}><IconChevronLeft size={15} aria-hidden /></button>
        <DayInput id={id} day={day} onChange={onChange} />
        <button type="button" className={css.step} aria-label={t('asOf.later')} title={t('asOf.later')} disabled={later === null} onClick={() => go(later)}><IconChevronRight size={15} aria-hidden /></button>
      </div>
      {stops.length > 1 && stops.length <= MOST_DOTS && (
        <div className={css.line} aria-hidden>
          {stopPlaces(stops).map((place, index) => <i key={stops[index]} className={index + 1 === number ? css.now : undefined} style={{ left: `calc(${place} * (100% - 9px))` }} />)}
        </div>
      )}
      {stops.length > 1 && <span className={css.number}>{label ?? t('asOf.stop', { number, of: stops.length })}</span>}
    </div>
  );
}
