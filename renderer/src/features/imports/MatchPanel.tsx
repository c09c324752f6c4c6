import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRow, ImportSummary } from '#shared/contract/imports.ts';
import { listColumns } from '#shared/registers/list-columns.ts';
import type { ImportList } from '#shared/rules/import-lists.ts';
import { nameKey } from '#shared/rules/names.ts';
import { isOneLetterApart } from '#shared/rules/near-names.ts';
import { api } from '../../app/clients.ts';
import { useRows } from '../../ui/use-rows.ts';
import css from './Duo.module.css';
import { placeOf } from './list-places.ts';
import { TakeAll } from './TakeAll.tsx';
import type { UnderWay } from './under-way.ts';
import type { RowChanges } from './use-row-changes.ts';

interface MatchPanelProps {
  className: string | undefined;
  underWay: UnderWay;
  summary: ImportSummary | undefined;
  changes: RowChanges;
  onShow: (row: number) => void;
}

/** Rows about a person or a paper that is known but not surely the same: the user says which is meant. Nothing is taken by itself. */
export function MatchPanel({ className, underWay, summary, changes, onShow }: MatchPanelProps) {
  const { t } = useTranslation('imports');
  const undecided = useRows(api.imports.rows, { importId: underWay.importId, only: 'undecided' });
  const rows = useMemo(() => {
    const byRow = new Map([...underWay.decided].filter(([, row]) => row.match.candidates.length > 0));
    for (const row of undecided.rows ?? []) byRow.set(row.row, row);
    return [...byRow.values()].toSorted((a, b) => a.row - b.row);
  }, [undecided.rows, underWay.decided]);
  return (
    <section className={`${css.half} ${className}`} aria-label={t('match.title')}>
      <h2 className={css.title}>
        {t('match.title')}
        {summary !== undefined && <span>{t('match.facts', matchFacts(summary, underWay.list))}</span>}
      </h2>
      <TakeAll underWay={underWay} undecided={summary?.undecided ?? 0} changes={changes} />
      {undecided.rows !== undefined && rows.length === 0 && <p className={css.nothing}>{t('match.none')}</p>}
      <div className={css.scroll}>
        <ul>
          {rows.map((row) => <MatchLine key={row.row} row={row} list={underWay.list} importId={underWay.importId} changes={changes} onShow={() => onShow(row.row)} />)}
        </ul>
        {undecided.rows !== undefined && undecided.rows.length < undecided.total && <button type="button" className={css.link} onClick={undecided.more}>{t('match.more')}</button>}
      </div>
    </section>
  );
}

function MatchLine({ row, list, importId, changes, onShow }: { row: ImportRow; list: ImportList; importId: string; changes: RowChanges; onShow: () => void }) {
  const { t } = useTranslation('imports');
  const { choice, candidates } = row.match;
  const skipped = row.effect === 'skip';
  const choose = (next: string): void => changes.choose.mutate({ importId, row: row.row, choice: choice === next ? null : next });
  const { naming, describing } = listColumns(list);
  const { isOfPeople, words } = placeOf(list);
  const name = row.cells[naming] ?? '';
  const where = describing.map((field) => row.cells[field]).filter(Boolean).join(', ');
  const spelling = (other: string): string | false => isOfPeople && other !== name && t(isOneLetterApart(nameKey(other), nameKey(name)) ? 'match.oneLetter' : 'match.otherSpelling');
  return (
    <li className={css.match}>
      <button type="button" className={css.row} title={t('match.show', { row: row.row })} aria-label={t('match.show', { row: row.row })} onClick={onShow}>{row.row}</button>
      <div className={css.who}><b title={name}>{name}</b><small title={where}>{where}</small></div>
      <fieldset className={css.candidates} aria-label={t('match.choiceFor', { name, row: row.row })}>
        {candidates.map((one) => (
          <div key={one.id} className={css.candidate}>
            <div className={css.who}>
              <b title={one.name}>{one.name}</b>
              <small title={one.detail}>{[one.detail, spelling(one.name)].filter(Boolean).join(' · ')}</small>
            </div>
            <button type="button" className={css.choice} aria-pressed={choice === one.id && !skipped} disabled={skipped} onClick={() => choose(one.id)}>{t(`words.${words}.this`)}</button>
          </div>
        ))}
      </fieldset>
      <div className={css.others}>
        <button type="button" className={css.choice} aria-pressed={choice === 'new' && !skipped} disabled={skipped} onClick={() => choose('new')}>{t('match.new')}</button>
        <button type="button" className={css.choice} aria-pressed={skipped} onClick={() => changes.skip.mutate({ importId, row: row.row, skipped: !skipped })}>{t('rows.skip')}</button>
      </div>
    </li>
  );
}

/** How many rows are about a known record and how many make a new one. */
function matchFacts({ ready, adds, newPeople, undecided }: ImportSummary, list: ImportList): { known: number; undecided: number; added: number } {
  const added = placeOf(list).isOfPeople ? newPeople : adds;
  return { known: ready - added, undecided, added };
}
