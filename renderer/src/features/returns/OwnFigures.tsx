import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnFigure } from '#shared/contract/own-figures.ts';
import type { ReturnSheet } from '#shared/contract/returns.ts';
import { placeOf } from '#shared/forms/cell-place.ts';
import type { Figure } from '#shared/rules/figures.ts';
import { api } from '../../app/clients.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { type Mark, StatusMark, type Tone } from '../../ui/StatusMark.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { CountedRecords } from './CountedRecords.tsx';
import css from './Sheet.module.css';
import { useFigureText } from './use-figure-text.ts';
import { useSourceText } from './use-source-text.ts';

const LOOKS: Record<OwnFigure['state'], { mark: Mark; tone: Tone }> = {
  same: { mark: 'tick', tone: 'ok' }, unfilled: { mark: 'ring', tone: 'off' }, moved: { mark: 'half', tone: 'info' }, by_hand: { mark: 'triangle', tone: 'warn' },
};

/** The figures of a sheet that can be counted from the office's own records: what they are now, what stands in the sheet, and which are filled. */
export function OwnFigures({ sheet, onDone }: { sheet: ReturnSheet; onDone: () => void }) {
  const { t } = useTranslation('ownFigures');
  const figures = useQuery(api.ownFigures.list.queryOptions({ input: { sheetId: sheet.id } }));
  if (figures.error !== null) return <ErrorNote error={figures.error} onRetry={() => void figures.refetch()} />;
  return (
    <section aria-label={t('title')} className={css.own}>
      <h3>{t('title')}</h3>
      {figures.data !== undefined && <FigureTable sheet={sheet} figures={figures.data} onDone={onDone} />}
    </section>
  );
}

function FigureTable({ sheet, figures, onDone }: { sheet: ReturnSheet; figures: readonly OwnFigure[]; onDone: () => void }) {
  const { t } = useTranslation(['ownFigures', 'ui']);
  const sourceText = useSourceText();
  const text = useFigureText();
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [opened, setOpened] = useState<OwnFigure | null>(null);
  const fill = useWrite(api.ownFigures.fill, { done: ({ filled }) => t('filled', { count: filled }), onDone });
  // What nobody put there by hand is filled unless it is unticked; what somebody did only when it is ticked.
  const isChosen = ({ cell, state, counted }: OwnFigure): boolean => counted !== null && (changed.get(cell) ?? (state === 'unfilled' || state === 'moved'));
  const cells = figures.filter(isChosen).map(({ cell }) => cell);
  const told = (figure: Figure | null): string => (figure === null ? t('none') : text(figure));
  return (
    <>
      {figures.some(({ state }) => state === 'by_hand') && <p className={css.quiet}>{t('handNote')}</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is scrolled by the keyboard */}
      <div className={css.figures} tabIndex={0}>
        <table className={css.table} aria-label={t('table')}>
          <thead><tr>{(['chosen', 'cell', 'source', 'counted', 'kept', 'state'] as const).map((name) => <th key={name} scope="col">{t(name)}</th>)}</tr></thead>
          <tbody>
            {figures.map((figure) => {
              const { cell, source, counted, kept, state, reason } = figure;
              const place = placeOf(sheet.contents, cell);
              return (
                <tr key={cell}>
                  <th scope="row"><Checkbox size="xs" aria-label={t('choose', { cell: place })} checked={isChosen(figure)} disabled={counted === null || state === 'same'} onChange={({ currentTarget: { checked } }) => setChanged(new Map(changed).set(cell, checked))} /></th>
                  <th scope="row">{place}</th>
                  <th scope="row">{sourceText(source)}{reason !== null && <small>{t('reason', { reason })}</small>}</th>
                  <td><button type="button" className={css.value} aria-label={`${t('open', { cell: place })}: ${told(counted)}`} aria-pressed={opened?.cell === cell} onClick={() => setOpened(figure)}>{told(counted)}</button></td>
                  <td className={css.told}>{told(kept)}</td>
                  <th scope="row"><StatusMark {...LOOKS[state]}>{t(`states.${state}`)}</StatusMark></th>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {opened !== null && <CountedRecords key={opened.cell} sheetId={sheet.id} figure={opened} />}
      <div className={css.actions}>
        <Button variant="default" onClick={onDone}>{t('ui:cancel')}</Button>
        <Button disabled={cells.length === 0 || fill.isPending} onClick={() => fill.mutate({ sheetId: sheet.id, rev: sheet.rev, cells })}>{t('fill', { count: cells.length })}</Button>
      </div>
    </>
  );
}
