import { Button } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ImportList } from '#shared/rules/import-lists.ts';

/** Leads from the page of a list to bringing one in. */
export function ImportButton({ list }: { list: ImportList }) {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  return <Button variant="default" leftSection={<IconTableImport size={16} />} onClick={() => void navigate({ to: '/import', search: { list } })}>{t('title')}</Button>;
}
