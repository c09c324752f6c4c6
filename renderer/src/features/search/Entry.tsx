/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a combobox with results that are no form options (ARIA authoring practices, editable combobox) */
import { IconBuilding, IconNotebook, IconCalendarEvent, IconChecklist, IconFileText, IconUser, IconUsersGroup, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SEARCH_KINDS, SearchHit } from '#shared/contract/search.ts';
import { registerTableName } from '../../i18n/register-words.ts';
import type { Command } from './commands.ts';
import { highlight } from './highlight.ts';
import css from './Search.module.css';

export type PaletteEntry = { kind: 'hit'; hit: SearchHit } | { kind: 'command'; command: Command };

const ICONS: Partial<Record<SearchHit['kind'], Icon>> = { committee: IconUsersGroup, person: IconUser, org_unit: IconBuilding, document: IconFileText, meeting: IconCalendarEvent, task: IconChecklist };

interface EntryProps {
  entry: PaletteEntry;
  q: string;
  index: number;
  active: boolean;
  onOpen: () => void;
}

/** A line of the palette. Keys go to the search box, which points here by aria-activedescendant. */
export function Entry({ entry, q, index, active, onOpen }: EntryProps) {
  const { t } = useTranslation('search');
  const Shape = entry.kind === 'hit' ? (ICONS[entry.hit.kind] ?? IconNotebook) : entry.command.icon;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the search box takes the keys
    <div role="option" id={`search-entry-${index}`} aria-selected={active} tabIndex={-1} className={css.entry} onClick={onOpen}>
      <Shape size={16} stroke={1.6} aria-hidden />
      {entry.kind === 'hit'
        ? <><b><Marked text={entry.hit.title} q={q} /></b><small><Marked text={entry.hit.subtitle} q={q} /></small><i>{registerTableName(entry.hit.kind) ?? t(`kinds.${entry.hit.kind as (typeof SEARCH_KINDS)[number]}`)}</i></>
        : <b><Marked text={t(`commands.${entry.command.name}`)} q={q} /></b>}
    </div>
  );
}

function Marked({ text, q }: { text: string; q: string }) {
  return highlight(text, q).map((piece, index) => (piece.hit ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>));
}
