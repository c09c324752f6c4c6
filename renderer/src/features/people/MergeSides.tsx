import { Link } from '@tanstack/react-router';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonDetail } from '#shared/contract/people.ts';
import { positionLine } from '#shared/rules/positions.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';
import css from './People.module.css';

interface MergeSidesProps {
  people: readonly PersonDetail[];
  keptId: string;
  onKeep: (id: string) => void;
}

/** Two entries side by side, to be told apart; one of them stays. */
export function MergeSides({ people, keptId, onKeep }: MergeSidesProps) {
  const { t } = useTranslation('people');
  const name = useId();
  const fieldset = useRef<HTMLFieldSetElement>(null);
  // Those that come after the dialog has opened take the focus then; it gives the focus only to what is there.
  useEffect(() => fieldset.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), []);
  return (
    <fieldset ref={fieldset} className={css.pair}>
      <legend>{t('merge.which')}</legend>
      {people.map((person) => {
        const kept = person.id === keptId;
        return (
          <div key={person.id} className={css.side} {...(kept && { 'data-kept': true })}>
            <label>
              <input type="radio" name={name} checked={kept} data-autofocus={kept ? true : undefined} onChange={() => onKeep(person.id)} />
              <span><b>{person.fullName}</b><br />{t('merge.keep')}</span>
            </label>
            <Facts>
              <Fact label={t('fields.position')}>{positionLine(person.position, person.unitName) || t('panel.noPosition')}</Fact>
              <Fact label={t('fields.givenNameOverride')}>{person.givenNameOverride}</Fact>
              <Fact label={t('fields.phone')}>{person.phone}</Fact>
              <Fact label={t('fields.email')}>{person.email}</Fact>
              <Fact label={t('fields.note')}>{person.note}</Fact>
              <Fact label={t('columns.committees')}>{t('merge.committees', { count: person.committeesCount })}</Fact>
            </Facts>
            <Link to="/people/$personId" params={{ personId: person.id }} className={css.link ?? ''}>{t('merge.open', { name: person.fullName })}</Link>
          </div>
        );
      })}
    </fieldset>
  );
}
