import { useTranslation } from 'react-i18next';
import type { api } from '../../app/clients.ts';
import { type MovedOptions, type Row, type RowOrder, useMovedRows } from '../../ui/use-moved-rows.ts';
import { useWrite } from '../../ui/use-write.ts';

interface OrderOptions<Kept extends Row> extends Pick<MovedOptions<Kept>, 'kept' | 'groupOf'> {
  meetingId: string;
  /** All orders of a meeting's rows are written in the same form. */
  entry: typeof api.meetings.arrangeAgenda;
}

/** Puts the rows of a meeting in order. */
export function useRowOrder<Kept extends Row>({ meetingId, entry, ...rest }: OrderOptions<Kept>): RowOrder<Kept> {
  const { t } = useTranslation('meetings');
  const { mutateAsync, isPending } = useWrite(entry, { done: () => t('arranged') });
  return useMovedRows({ ...rest, isPending, keep: (items) => mutateAsync({ meetingId, items }) });
}
