import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AgendaRow } from '#shared/contract/agenda.ts';
import { api } from '../../app/clients.ts';
import { SelectField } from '../../ui/form/SelectField.tsx';
import type { FieldBinding } from '../../ui/form/use-form.ts';
import { useMeetingText } from './use-meeting-text.ts';

type ConfirmsFieldProps = Omit<FieldBinding<string | null>, 'onChange'> & {
  meetingId: string;
  /** What the row confirms already. */
  kept: AgendaRow['confirms'];
  /** Told of the choice, with the words an agenda has for it; null when none is chosen. */
  onChoose: (id: string | null, content: string | null) => void;
};

/** The earlier meeting whose minutes a row confirms; not there while none waits for it. */
export function ConfirmsField({ meetingId, kept, onChoose, ...field }: ConfirmsFieldProps) {
  const { t } = useTranslation('agenda');
  const { named, dayText } = useMeetingText();
  const waiting = useQuery(api.meetings.confirmable.queryOptions({ input: { id: meetingId } }));
  const meetings = [...(kept === null ? [] : [kept]), ...(waiting.data ?? []).filter(({ id }) => id !== kept?.id)];
  function choose(id: string | null): void {
    const chosen = meetings.find((meeting) => meeting.id === id);
    onChoose(id, chosen === undefined ? null : t('confirm.content', { title: chosen.title, date: dayText(chosen) }));
  }
  return meetings.length > 0 && <SelectField {...field} onChange={choose} clearable options={meetings.map((meeting) => ({ value: meeting.id, label: named(meeting) }))} />;
}
