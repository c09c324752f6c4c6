import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { positionLine } from '#shared/rules/positions.ts';
import { api } from '../../app/clients.ts';
import { recordPath } from '../../app/record-path.ts';
import { Note } from '../../ui/Note.tsx';
import css from './People.module.css';

const TYPING_MS = 250;

interface SameNameProps {
  fullName: string;
  /** The person being changed, who is no namesake of themselves. */
  exceptId: string | null;
  /** Takes one of them instead; their page is opened when left out. */
  onChoose?: (id: string) => void;
}

/** Warns while a name is typed that is in the list already, so that nobody is entered twice. */
export function SameName({ fullName, exceptId, onChoose }: SameNameProps) {
  const { t } = useTranslation('people');
  const router = useRouter();
  const [typed] = useDebouncedValue(fullName, TYPING_MS);
  const found = useQuery({ ...api.people.sameName.queryOptions({ input: { fullName: typed, exceptId } }), enabled: typed.trim() !== '' });
  const namesakes = typed === fullName && typed.trim() !== '' ? (found.data ?? []) : [];
  if (namesakes.length === 0) return null;
  return (
    <Note tone="warn" live="status">
      {t('sameName.title', { count: namesakes.length })}
      <ul className={css.same}>
        {namesakes.map(({ id, fullName: name, position, unitName }) => (
          <li key={id}>
            <span><b>{name}</b>, {positionLine(position, unitName) || t('sameName.none')}</span>
            {onChoose === undefined
              ? <button type="button" onClick={() => router.history.push(recordPath('person', id))}>{t('sameName.open')}</button>
              : <button type="button" onClick={() => onChoose(id)}>{t('sameName.choose')}</button>}
          </li>
        ))}
      </ul>
    </Note>
  );
}
