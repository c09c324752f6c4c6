import { Button } from '@mantine/core';
import { IconArrowsDiff, IconSum } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** From the board of a round to its whole. */
export function TotalLink({ returnId }: { returnId: string }) {
  const { t } = useTranslation('rollups');
  return <Button renderRoot={(props) => <Link {...props} to="/returns/$returnId/total" params={{ returnId }} />} leftSection={<IconSum size={16} />}>{t('title')}</Button>;
}

/** From the list of rounds to their comparison. */
export function ComparisonLink() {
  const { t } = useTranslation('rollups');
  return <Button variant="default" renderRoot={(props) => <Link {...props} to="/returns/compare" />} leftSection={<IconArrowsDiff size={16} />}>{t('compare.button')}</Button>;
}
