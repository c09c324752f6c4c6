import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RosterMemberRow } from '#shared/contract/committees.ts';
import type { PersonDetail } from '#shared/contract/people.ts';
import type { VersionRow } from '#shared/contract/versions.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { PanelSection } from '../../ui/SidePanel.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { endReasonOf } from './MemberForm.tsx';
import { memberStory, type StoryItem } from './member-story.ts';

interface MemberStoryProps {
  committeeId: string;
  member: RosterMemberRow;
  person: PersonDetail;
}

/** What happened to a member through the versions of the committee. */
export function MemberStory({ committeeId, member, person }: MemberStoryProps) {
  const { t } = useTranslation(['committees', 'ui']);
  const format = useFormat();
  const versions = useQuery(api.versions.list.queryOptions({ input: { committeeId } }));
  if (versions.data === undefined) return null;
  const items = memberStory({ committeeId, person, versions: versions.data, positionEndedOn: member.positionEndedOn });
  if (items.length === 0) return null;

  function titleOf(item: StoryItem): string {
    switch (item.kind) {
      case 'positionEnded': return item.position === '' ? t('member.story.positionEndedUnknown') : t('member.story.positionEnded', { position: item.position });
      case 'positionBegun': return item.position;
      case 'left': { const reason = endReasonOf({ endReason: item.reason }); return reason === null ? t('member.story.left') : t('member.story.leftFor', { reason: t(`ui:endReasons.${reason}`) }); }
      default: return t(`member.story.${item.kind}`, { role: t(`ui:roles.${item.role}`) });
    }
  }
  function noteOf(item: StoryItem): string {
    const more = item.kind === 'positionBegun' ? [t('member.story.appointed')] : 'version' in item && item.version !== null ? sourceOf(item.version) : [];
    return [format.date(item.day), ...more].filter((part) => part !== '').join(' · ');
  }
  function sourceOf({ decision, number }: VersionRow): string[] {
    return [decision.number ?? '', number === 1 ? t('member.story.founding') : t('member.story.version', { number })];
  }
  const latest = items.find((item) => 'version' in item);
  return (
    <PanelSection title={t('member.story.title')}>
      <Timeline items={items.map((item) => ({ id: item.id, title: titleOf(item), note: noteOf(item), tone: item.kind === 'positionEnded' ? 'warn' : item === latest ? 'now' : 'past' }))} />
    </PanelSection>
  );
}
