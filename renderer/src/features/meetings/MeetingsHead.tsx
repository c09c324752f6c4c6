import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageTabs } from '../../ui/Tabs.tsx';

/** The pages of the section, each with its address. */
const PATHS = { meetings: '/meetings', series: '/meetings/series', opinions: '/meetings/opinions', attendance: '/meetings/attendance' } as const;
type MeetingsSection = keyof typeof PATHS;

/** The head all pages of the section share. */
export function MeetingsHead({ section, primary }: { section: MeetingsSection; primary?: ReactNode }) {
  const { t } = useTranslation('meetings');
  const router = useRouter();
  return (
    <>
      <PageHeader title={t('title')} primary={primary} />
      <PageTabs<MeetingsSection>
        label={t('sections.label')}
        tabs={(Object.keys(PATHS) as MeetingsSection[]).map((id) => ({ id, label: t(`sections.${id}`) }))}
        current={section}
        onChange={(next) => void router.navigate({ to: PATHS[next] })}
      />
    </>
  );
}
