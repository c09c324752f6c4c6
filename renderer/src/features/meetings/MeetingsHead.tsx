import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageTabs } from '../../ui/Tabs.tsx';

/** The pages of the section, each with its address. */
const PATHS = { meetings: '/meetings', series: '/meetings/series', proposed: '/meetings/proposed', templates: '/meetings/templates', opinions: '/meetings/opinions', attendance: '/meetings/attendance' } as const;
type MeetingsSection = keyof typeof PATHS;

/** The head all pages of the section share. */
export function MeetingsHead({ section, facts, primary }: { section: MeetingsSection; facts?: ReactNode; primary?: ReactNode }) {
  const { t } = useTranslation('meetings');
  const router = useRouter();
  return (
    <>
      <PageHeader title={t('title')} facts={facts} primary={primary} />
      <PageTabs<MeetingsSection>
        label={t('sections.label')}
        tabs={(Object.keys(PATHS) as MeetingsSection[]).map((id) => ({ id, label: t(`sections.${id}`) }))}
        current={section}
        onChange={(next) => void router.navigate({ to: PATHS[next] })}
      />
    </>
  );
}
