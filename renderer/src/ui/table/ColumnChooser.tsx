import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Columns } from './use-columns.ts';
import { WITHIN_WINDOW } from '../within-window.ts';
import css from './DataTable.module.css';

/** The menu in the corner of the head: which columns the list shows. */
export function ColumnChooser<Row>({ columns, gutter }: { columns: Columns<Row>; /** Left free for the scrollbar, in px. */ gutter: number }) {
  const { t } = useTranslation('ui');
  return (
    <Menu position="bottom-end" shadow="md" closeOnItemClick={false} middlewares={WITHIN_WINDOW}>
      <div className={css.corner} style={{ right: gutter }}>
        <Menu.Target>
          <ActionIcon variant="subtle" size={24} aria-label={t('columns')} data-hint={t('columns')}><IconColumns3 size={16} /></ActionIcon>
        </Menu.Target>
      </div>
      <Menu.Dropdown>
        {columns.choices.map(({ column, shown }) => (
          <Menu.Item key={column.id} role="menuitemcheckbox" aria-checked={shown} leftSection={<IconCheck size={14} visibility={shown ? 'visible' : 'hidden'} />} onClick={() => columns.toggle(column.id)}>
            {column.header}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={columns.reset}>{t('columnsReset')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
