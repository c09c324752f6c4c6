import { Button } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Registers.module.css';

/** What a register has in the panel of a record beside what it declares. */
export const RECORD_PARTS: Readonly<Partial<Record<string, ComponentType<{ recordId: string }>>>> = { selection: SelectionPart };

function SelectionPart({ recordId }: { recordId: string }) {
  const { t } = useTranslation('registers');
  return <div className={css.part}><Button variant="default" leftSection={<IconListCheck size={16} />} renderRoot={(props) => <Link to="/registers/selection/$selectionId" params={{ selectionId: recordId }} {...props} />}>{t('selection.open')}</Button></div>;
}
