import { useRouter } from '@tanstack/react-router';

/** Opens the page of a meeting. */
export function useOpenMeeting(): (meetingId: string) => void {
  const router = useRouter();
  return (meetingId) => void router.navigate({ to: '/meetings/$meetingId', params: { meetingId } });
}
