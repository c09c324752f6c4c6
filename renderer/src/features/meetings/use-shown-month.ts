import { getRouteApi } from '@tanstack/react-router';
import { useToday } from '../../app/day.ts';
import { withoutEmpty } from './meeting-search.ts';
import { monthOf } from '../../ui/calendar/month-weeks.ts';

const route = getRouteApi('/meetings');

/** The month that is shown, as the address says it: this one until another is chosen. */
export function useShownMonth(): [month: string, choose: (month: string) => void] {
  const thisMonth = monthOf(useToday());
  const { month = thisMonth } = route.useSearch();
  const navigate = route.useNavigate();
  return [month, (next) => void navigate({ search: (before) => withoutEmpty({ ...before, month: next === thisMonth ? undefined : next }), replace: true })];
}
