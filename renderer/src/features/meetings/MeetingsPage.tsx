import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MeetingAgenda } from './MeetingAgenda.tsx';
import { MeetingList } from './MeetingList.tsx';
import { MeetingMonth } from './MeetingMonth.tsx';
import { MeetingsHead } from './MeetingsHead.tsx';
import { ViewSwitch } from './MeetingTools.tsx';
import type { MeetingView } from './meeting-search.ts';

const route = getRouteApi('/meetings');
const VIEWS: Record<MeetingView, (props: MeetingViewProps) => ReactNode> = { list: MeetingList, month: MeetingMonth, agenda: MeetingAgenda };

/** What every way of showing meetings is given. */
export interface MeetingViewProps {
  /** Switches to another way, at the end of the tools. */
  viewSwitch: ReactNode;
}

/** The meetings of all committees: as a list, by the month, or day by day. */
export function MeetingsPage() {
  const { view = 'list' } = route.useSearch();
  const navigate = route.useNavigate();
  const View = VIEWS[view];
  const onView = (next: MeetingView): void => void navigate({ search: ({ view: _former, ...before }) => (next === 'list' ? before : { ...before, view: next }), replace: true });
  return <View viewSwitch={<ViewSwitch view={view} onView={onView} />} />;
}

/** The head of the page, with the button that plans a meeting. */
export function MeetingsPageHead({ onNew }: { onNew: () => void }) {
  return <MeetingsHead section="meetings" primary={<NewMeetingButton onClick={onNew} />} />;
}

export function NewMeetingButton({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation('meetings');
  return <Button leftSection={<IconCalendarPlus size={16} />} onClick={onClick}>{t('list.new')}</Button>;
}
