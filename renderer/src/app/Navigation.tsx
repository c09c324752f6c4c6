import { Tooltip } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { navigation, type NavigationItem } from './navigation.ts';
import css from './Shell.module.css';

/** The sections at the left; a rail of icons in narrow windows or when the user wants it. */
export function Navigation({ rail, onRail }: { rail: boolean; onRail: (rail: boolean) => void }) {
  const { t } = useTranslation('app');
  const Toggle = rail ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const toggleLabel = t(rail ? 'nav.expand' : 'nav.collapse');
  return (
    <nav className={css.nav} aria-label={t('nav.label')}>
      {navigation.filter((item) => item.foot !== true).map((item) => <NavigationLink key={item.to} item={item} />)}
      <div className={css.end}>
        {navigation.filter((item) => item.foot === true).map((item) => <NavigationLink key={item.to} item={item} />)}
        <button type="button" className={css.collapse} aria-label={toggleLabel} title={toggleLabel} onClick={() => onRail(!rail)}>
          <Toggle size={18} stroke={1.6} aria-hidden /><span>{toggleLabel}</span>
        </button>
      </div>
    </nav>
  );
}

function NavigationLink({ item }: { item: NavigationItem }) {
  const { t } = useTranslation('app');
  const label = t(`nav.${item.label}`);
  return (
    <Tooltip label={label} position="right">
      <Link to={item.to} aria-label={label}><item.icon size={18} stroke={1.6} aria-hidden /><span>{label}</span></Link>
    </Tooltip>
  );
}
