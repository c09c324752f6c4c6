import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { navigation, type NavigationItem } from './navigation.ts';
import css from './Shell.module.css';
import { usePressing } from './use-pressing.ts';

/** The sections at the left; a rail of icons in narrow windows or when the user wants it. */
export function Navigation({ rail, onRail }: { rail: boolean; onRail: (rail: boolean) => void }) {
  const { t } = useTranslation('app');
  const Toggle = rail ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const toggleLabel = t(rail ? 'nav.expand' : 'nav.collapse');
  return (
    <nav className={css.nav} aria-label={t('nav.label')}>
      {navigation.filter((item) => item.foot !== true).map((item) => <NavigationLink key={item.to} item={item} rail={rail} />)}
      <div className={css.end}>
        {navigation.filter((item) => item.foot === true).map((item) => <NavigationLink key={item.to} item={item} rail={rail} />)}
        <button type="button" className={css.collapse} aria-label={toggleLabel} {...(rail && { 'data-hint': toggleLabel, 'data-hint-side': 'right' })} onClick={() => onRail(!rail)}>
          <Toggle size={18} stroke={1.6} aria-hidden /><span>{toggleLabel}</span>
        </button>
      </div>
    </nav>
  );
}

/** On the rail its words are a hint. Its name begins with what is seen, the number too, for those who speak to the screen. */
function NavigationLink({ item, rail }: { item: NavigationItem; rail: boolean }) {
  const { t } = useTranslation('app');
  const label = t(`nav.${item.label}`);
  const pressing = usePressing(item.to);
  const told = pressing === null ? label : `${label}, ${pressing.words}`;
  return (
    <Link to={item.to} aria-label={pressing === null ? label : `${label} ${pressing.count}, ${pressing.words}`} {...(pressing !== null && !rail && { title: pressing.words })} {...(rail && { 'data-hint': told, 'data-hint-side': 'right' })}>
      <item.icon size={18} stroke={1.6} aria-hidden /><span>{label}</span>{' '}{pressing !== null && <small className={pressing.overdue ? `${css.pressing} ${css.overdue}` : css.pressing}>{pressing.count}</small>}
    </Link>
  );
}
