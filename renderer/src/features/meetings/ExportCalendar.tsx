import { api } from '../../app/clients.ts';
import { ExportButton } from '../../ui/ExportButton.tsx';

interface ExportCalendarProps {
  of: 'meeting' | 'series';
  id: string;
  title: string;
  label: string;
  disabled?: boolean;
}

/** Writes a meeting, or all of a series, as a calendar file that Outlook and phones take in. */
export function ExportCalendar({ of, id, title, label, disabled = false }: ExportCalendarProps) {
  return <ExportButton writes="calendar" label={label} fileName={title} disabled={disabled} run={(ticket, signal) => api.meetings.exportCalendar.call({ of, id, ticket }, { signal })} />;
}
