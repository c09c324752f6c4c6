import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import { dayOf } from '#shared/rules/meetings.ts';
import { api } from '../../app/clients.ts';
import type { RegisterSearch } from './register-search.ts';

/** How many recommendations were raised at a meeting, as a way to them. Nothing where there are none. */
export function RaisedAt({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation('registers');
  const filters = { meetingId };
  const total = useQuery(api.registers.list.queryOptions({ input: { register: 'recommendation', filters, limit: 1 } })).data?.total ?? 0;
  return total > 0 && <Link to="/registers/$register" params={{ register: 'recommendation' }} search={{ narrow: filters }}>{t('meeting.raised', { count: total })}</Link>;
}

/** What is told of a recommendation that is recorded from its meeting. */
export function raisedNow({ id, startsAt }: Pick<MeetingDetail, 'id' | 'startsAt'>): RegisterSearch {
  return { narrow: { meetingId: id }, add: { meetingId: id, source: 'conference', receivedOn: dayOf(startsAt) } };
}
