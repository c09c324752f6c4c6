/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a combobox with results that are no form options (ARIA authoring practices, editable combobox) */
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { foldWords } from '#shared/rules/text.ts';
import { api } from '../../app/clients.ts';
import { recordPath } from '../../app/record-path.ts';
import { runOnNextPage, runShortcut } from '../../app/shortcuts.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { commands, type Command } from './commands.ts';
import { Entry, type PaletteEntry } from './Entry.tsx';
import css from './Search.module.css';

/** The search box with what it finds under it: newest first while typing, best first after Enter. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('search');
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const [ranked, setRanked] = useState(false);
  const [active, setActive] = useState(-1);
  const q = typed.trim();
  const search = useQuery({ ...api.search.query.queryOptions({ input: { q, ranked } }), enabled: q !== '', placeholderData: (former) => former });
  const hits = q === '' ? [] : (search.data ?? []);
  const offered = useCommands(q);
  const entries: PaletteEntry[] = [...hits.map((hit) => ({ kind: 'hit', hit }) as const), ...offered.map((command) => ({ kind: 'command', command }) as const)];
  useEffect(() => { document.getElementById(`search-entry-${active}`)?.scrollIntoView({ block: 'nearest' }); }, [active]);

  function open(entry: PaletteEntry): void {
    onClose();
    if (entry.kind === 'hit') router.history.push(recordPath(entry.hit.kind, entry.hit.id));
    else run(entry.command);
  }
  function run({ path, begins = false }: Command): void {
    const isHere = router.state.location.pathname === path;
    if (begins && isHere) runShortcut('new');
    else if (begins) runOnNextPage('new');
    if (!isHere) router.history.push(path);
  }
  function onKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setActive(entries.length === 0 ? -1 : (Math.max(active, step > 0 ? -1 : 0) + step + entries.length) % entries.length);
    else if (event.key === 'Enter') enter();
    // Its list is always open, so the first Esc is for the palette.
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  }
  /** The first Enter ranks; the next one, or one upon a chosen line, opens. */
  function enter(): void {
    const chosen = entries[active] ?? (entries.length === 1 || ranked || hits.length === 0 ? entries[0] : undefined);
    if (chosen !== undefined && (q !== '' || active >= 0)) open(chosen);
    else if (hits.length > 0) { setRanked(true); setActive(0); }
  }
  return (
    <>
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={t('title')}
        aria-expanded={entries.length > 0}
        aria-controls="search-entries"
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `search-entry-${active}` : undefined}
        leftSection={<IconSearch size={16} />}
        placeholder={t('box')}
        value={typed}
        onChange={(event) => { setTyped(event.currentTarget.value); setRanked(false); setActive(-1); }}
        onKeyDown={onKey}
      />
      {search.error !== null && q !== '' && <div className={css.none}><ErrorNote error={search.error} onRetry={() => void search.refetch()} /></div>}
      {q !== '' && search.data?.length === 0 && <p className={css.none} aria-live="polite"><b>{t('none', { q })}</b> {t('noneHint')}</p>}
      <div className={css.entries} role="listbox" id="search-entries" aria-label={t('results')}>
        {hits.length > 0 && <div role="presentation" className={css.group}>{t('found')}<span>{t(ranked ? 'bestFirst' : 'newestFirst')}</span></div>}
        {entries.map((entry, index) => (
          <div key={keyOf(entry)} role="presentation">
            {entry.kind === 'command' && index === hits.length && <div role="presentation" className={css.group}>{t('commandsTitle')}</div>}
            <Entry entry={entry} q={q} index={index} active={index === active} onOpen={() => open(entry)} />
          </div>
        ))}
      </div>
      <div className={css.keys} aria-hidden>
        <span><Kbd>↑↓</Kbd>{t('keys.move')}</span>
        <span><Kbd>Enter</Kbd>{t(ranked || hits.length === 0 || active >= 0 ? 'keys.open' : 'keys.rank')}</span>
        <span><Kbd>Esc</Kbd>{t('keys.close')}</span>
      </div>
    </>
  );
}

/** Commands whose words begin with the words typed; all while nothing is typed. */
function useCommands(q: string): readonly Command[] {
  const { t } = useTranslation('search');
  const wanted = foldWords(q).split(' ');
  return commands.filter(({ name }) => {
    const words = foldWords(t(`commands.${name}`)).split(' ');
    return wanted.every((one) => words.some((word) => word.startsWith(one)));
  });
}

function keyOf(entry: PaletteEntry): string {
  return entry.kind === 'hit' ? entry.hit.id : entry.command.name;
}
