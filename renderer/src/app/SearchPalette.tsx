/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a combobox with results that are no form options (ARIA authoring practices, editable combobox) */
import { Modal, TextInput } from '@mantine/core';
import { IconBuilding, IconSearch, IconUser, IconUsersGroup, type Icon } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '#shared/contract/search.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { api } from './clients.ts';
import { recordPath } from './record-path.ts';
import css from './Shell.module.css';
import { useShortcut } from './shortcuts.ts';

const ICONS: Record<SearchHit['kind'], Icon> = { committee: IconUsersGroup, person: IconUser, org_unit: IconBuilding };

/** Ctrl+K: finds committees, people and units, newest first while typing, best first after Enter. */
export function SearchPalette({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('app');
  useShortcut('escape', onClose, opened);
  return (
    <Modal.Root opened={opened} onClose={onClose} closeOnEscape={false} size={560} yOffset={60} transitionProps={{ duration: 60 }}>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label={t('search.title')}>
        <Modal.Body><Palette onClose={onClose} /></Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('app');
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const [ranked, setRanked] = useState(false);
  const [active, setActive] = useState(-1);
  const q = typed.trim();
  const search = useQuery({ ...api.search.query.queryOptions({ input: { q, ranked } }), enabled: q !== '', placeholderData: (former) => former });
  const hits = q === '' ? [] : (search.data ?? []);

  function open(hit: SearchHit): void {
    onClose();
    router.history.push(recordPath(hit.kind, hit.id));
  }
  function onKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setActive(Math.min(Math.max(active + step, 0), hits.length - 1));
    } else if (event.key === 'Enter') {
      const hit = hits[active] ?? (hits.length === 1 || ranked ? hits[0] : undefined);
      if (hit === undefined) setRanked(true); else open(hit);
    }
  }
  return (
    <>
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={t('search.title')}
        aria-expanded={hits.length > 0}
        aria-controls="search-hits"
        aria-activedescendant={active >= 0 ? `search-hit-${active}` : undefined}
        leftSection={<IconSearch size={16} />}
        placeholder={t('search.box')}
        value={typed}
        onChange={(event) => { setTyped(event.currentTarget.value); setRanked(false); setActive(-1); }}
        onKeyDown={onKey}
      />
      <div className={css.hits} role="listbox" id="search-hits" aria-label={t('search.title')}>
        {hits.map((hit, index) => <Hit key={hit.id} hit={hit} index={index} active={index === active} onOpen={() => open(hit)} />)}
      </div>
      {search.error !== null && <ErrorNote error={search.error} />}
      {q === '' && <p>{t('search.hint')}</p>}
      {q !== '' && search.data?.length === 0 && <p aria-live="polite"><b>{t('search.none', { q })}</b> {t('search.noneHint')}</p>}
    </>
  );
}

function Hit({ hit, index, active, onOpen }: { hit: SearchHit; index: number; active: boolean; onOpen: () => void }) {
  const { t } = useTranslation('app');
  const Shape = ICONS[hit.kind];
  return (
    // Keys go to the search box, which points here by aria-activedescendant.
    <div role="option" id={`search-hit-${index}`} aria-selected={active} tabIndex={-1} className={css.hit} onClick={onOpen} onKeyDown={(event) => { if (event.key === 'Enter') onOpen(); }}>
      <Shape size={16} aria-hidden /><b>{hit.title}</b><small>{hit.subtitle}</small><i>{t(`search.kinds.${hit.kind}`)}</i>
    </div>
  );
}
