import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** The way to the paper of a decision, as it is printed. */
export function OpenPaper({ committeeId, versionId }: { committeeId: string; versionId: string }) {
  const { t } = useTranslation('papers');
  return (
    <Button variant="default" leftSection={<IconFileText size={16} />} renderRoot={(props) => <Link to="/committees/$committeeId/versions/$versionId/paper" params={{ committeeId, versionId }} {...props} />}>{t('open')}</Button>
  );
}
