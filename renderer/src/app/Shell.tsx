import { Outlet, useMatches } from '@tanstack/react-router';
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';
import { later } from '../ui/later.tsx';
import { BackendBar } from './BackendBar.tsx';
import { Brand } from './Brand.tsx';
import { HealthNotices } from './HealthNotices.tsx';
import { useLastSaved } from './last-saved.ts';
import { Navigation } from './Navigation.tsx';
import { usePreferences } from './preferences.ts';
import css from './Shell.module.css';
import { useShortcut } from './shortcuts.ts';
import { StatusSlotsContext } from './status-bar.tsx';
import { TopBar } from './TopBar.tsx';
import { useDueTasks } from './use-due-tasks.ts';
import { useFirstIdle } from './use-first-idle.ts';
import { useUndo } from './use-undo.ts';

const SearchPalette = later(async () => (await import('../features/search/SearchPalette.tsx')).SearchPalette);
const DigestWatch = later(async () => (await import('../features/desk/DigestWatch.tsx')).DigestWatch);
const HelpDialog = later(async () => (await import('./HelpDialog.tsx')).HelpDialog);

/** The window: navigation, top bar, the page, status bar. */
export function Shell(): ReactElement {
  const [preferences, change] = usePreferences();
  const inWorkspace = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.workspace === true) });
  const rail = preferences.rail ?? inWorkspace;
  const [searching, setSearching] = useState(false);
  const [helping, setHelping] = useState(false);
  const [facts, setFacts] = useState<HTMLElement | null>(null);
  const [keys, setKeys] = useState<HTMLElement | null>(null);
  const idle = useFirstIdle();
  useDueTasks(idle);
  const slots = useMemo(() => ({ facts, keys }), [facts, keys]);
  useShortcut('search', () => setSearching(true));
  useShortcut('help', () => setHelping(true));
  useShortcut('undo', useUndo());
  return (
    <StatusSlotsContext value={slots}>
      <div className={rail ? `${css.app} ${css.rail}` : css.app}>
        <header className={css.head}>
          <Brand className={css.brand} />
          <TopBar onSearch={() => setSearching(true)} onHelp={() => setHelping(true)} />
        </header>
        <div className={css.bars}><BackendBar /><HealthNotices /></div>
        <Navigation rail={rail} onRail={(next) => change({ rail: next })} />
        <main className={css.main}><Outlet /></main>
        <footer className={css.status}>
          <div ref={setFacts} className={`${css.slot} ${css.facts}`} />
          <div ref={setKeys} className={`${css.slot} ${css.keys}`} />
          <LastSaved />
        </footer>
      </div>
      {idle && <DigestWatch />}
      {(idle || searching) && <SearchPalette opened={searching} onClose={() => setSearching(false)} />}
      {(idle || helping) && <HelpDialog opened={helping} onClose={() => setHelping(false)} />}
    </StatusSlotsContext>
  );
}

function LastSaved() {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const at = useLastSaved();
  return at === null ? null : <span>{t('savedAt', { time: format.time(at) })}</span>;
}
