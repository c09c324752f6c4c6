import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RestingSeat } from '#shared/contract/people.ts';
import { isDate } from '#shared/rules/dates.ts';
import { api } from '../../app/clients.ts';
import { Note } from '../../ui/Note.tsx';
import { toast } from '../../ui/toast.ts';
import css from './People.module.css';

/** Says which seats lose the position they rest on, if it ends on a day: a warning, no refusal. */
export function RestingSeats({ positionId, to }: { positionId: string; to: string | null }) {
  const { t } = useTranslation(['people', 'ui']);
  const day = to !== null && isDate(to) ? to : null;
  const resting = useQuery({ ...api.people.restingOn.queryOptions({ input: { id: positionId, to: day ?? '' } }), enabled: day !== null });
  const seats = resting.data ?? [];
  if (seats.length === 0) return null;
  return (
    <Note tone="warn" live="status">
      {t('resting.before', { count: seats.length })}
      <ul className={css.resting}>
        {seats.map((seat) => <li key={seat.id}><b>{seat.committeeName}</b>, {t(`ui:roles.${seat.role}`)}: {t(`resting.${seat.heldBy}`)}</li>)}
      </ul>
    </Note>
  );
}

/** Says after a write which seats now need a decision. */
export function useTellResting(): (output: { resting: readonly RestingSeat[] }) => void {
  const { t } = useTranslation('people');
  return ({ resting }) => {
    if (resting.length > 0) toast.say(t('resting.after', { count: resting.length, names: resting.map(({ committeeName }) => committeeName).join('; ') }));
  };
}
