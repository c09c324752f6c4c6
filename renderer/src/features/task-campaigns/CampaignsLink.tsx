import { Button } from '@mantine/core';
import { IconTableShare } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** The way from the tasks to the rounds of reports on them. */
export function CampaignsLink() {
  const { t } = useTranslation('taskCampaigns');
  return <Button variant="default" leftSection={<IconTableShare size={16} />} renderRoot={(props) => <Link to="/tasks/campaigns" {...props} />}>{t('open')}</Button>;
}
