import { useTranslation } from 'react-i18next';
import { TAKEN_AS } from '#shared/contract/imports.ts';
import css from './Duo.module.css';
import type { UnderWay } from './under-way.ts';
import type { RowChanges } from './use-row-changes.ts';

interface TakeAllProps {
  underWay: UnderWay;
  undecided: number;
  changes: RowChanges;
}

/** All rows that are not decided taken at once, as new or as offered, by a click only; what was taken so is told and can be taken back. */
export function TakeAll({ underWay: { importId, taken }, undecided, changes }: TakeAllProps) {
  const { t } = useTranslation(['imports', 'ui']);
  const last = taken.at(-1);
  const isBusy = changes.takeAll.isPending || changes.takeBack.isPending;
  return (
    <>
      {undecided > 1 && (
        <div className={css.all}>
          <span>{t('match.all.label', { count: undecided })}</span>
          {TAKEN_AS.map((as) => <button key={as} type="button" className={css.choice} disabled={isBusy} title={as === 'offered' ? t('match.all.offeredHint') : undefined} onClick={() => changes.takeAll.mutate({ importId, as })}>{t(`match.all.${as}`)}</button>)}
        </div>
      )}
      {last !== undefined && (
        <output className={css.all}>
          <span>{t(`match.all.taken.${last.as}`, { count: last.taken })}{last.left > 0 && ` ${t('match.all.left', { count: last.left })}`}</span>
          <button type="button" className={css.choice} disabled={isBusy} onClick={() => changes.takeBack.mutate({ importId })}>{t('ui:undo')}</button>
        </output>
      )}
    </>
  );
}
