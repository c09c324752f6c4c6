import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PersonDetail } from '#shared/contract/people.ts';
import { positionLine } from '#shared/rules/positions.ts';
import { api } from '../../app/clients.ts';
import { Note } from '../../ui/Note.tsx';
import css from './People.module.css';

/** Says that somebody may stand in the list twice, and offers to make the two entries one. */
export function PossibleDuplicates({ person, onMerge }: { person: PersonDetail; onMerge: (otherId: string) => void }) {
  const { t } = useTranslation('people');
  const found = useQuery(api.people.duplicates.queryOptions({ input: { id: person.id } }));
  const alike = found.data ?? [];
  if (alike.length === 0) return null;
  return (
    <Note tone="warn">
      {t('duplicates.title', { count: alike.length })}
      <ul className={css.same}>
        {alike.map(({ id, fullName, position, unitName }) => (
          <li key={id}>
            <span><b>{fullName}</b>, {positionLine(position, unitName) || t('sameName.none')}</span>
            <button type="button" onClick={() => onMerge(id)}>{t('duplicates.merge')}</button>
          </li>
        ))}
      </ul>
    </Note>
  );
}
