import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergePreview } from '#shared/contract/people.ts';
import { positionLine } from '#shared/rules/positions.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { usePeriodText } from '../../ui/use-period-text.ts';
import css from './People.module.css';

/** What there is after a merge, and what came over. */
export function MergeOutcome({ preview }: { preview: MergePreview }) {
  const { t } = useTranslation(['people', 'ui']);
  const periodText = usePeriodText();
  const named = (fields: MergePreview['fills']): string => fields.map((field) => `${t(`fields.${field}`)}: ${preview.other[field] ?? ''}`).join('; ');
  return (
    <section aria-label={t('merge.after')}>
      <Facts>
        {preview.positions.length > 0 && (
          <Fact label={t('merge.positions')}>
            <Lines>{preview.positions.map((held) => <li key={held.id}><span>{positionLine(held.position, held.unitName)} · {periodText(held)}</span><small>{t(`merge.of.${held.of}`)}</small></li>)}</Lines>
          </Fact>
        )}
        <Fact label={t('merge.seats')}>
          {preview.seats.length === 0
            ? t('merge.noSeats')
            : <Lines>{preview.seats.map((seat) => <li key={seat.id}><span>{seat.committeeName}</span><small>{t(`ui:roles.${seat.role}`)} · {periodText(seat)}</small></li>)}</Lines>}
        </Fact>
        {preview.drafts.length > 0 && (
          <Fact label={t('merge.drafts')}><Lines>{preview.drafts.map(({ versionId, committeeName }) => <li key={versionId}>{t('merge.draft', { committee: committeeName })}</li>)}</Lines></Fact>
        )}
        <Fact label={t('merge.fills')}>{named(preview.fills)}</Fact>
        <Fact label={t('merge.lost')}>{named(preview.lost)}</Fact>
      </Facts>
      <p className={css.empty}>{t('merge.goes')}</p>
    </section>
  );
}

function Lines({ children }: { children: ReactNode }) {
  return <ul className={css.outcome}>{children}</ul>;
}
