import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowBackUp, IconDotsVertical, IconFileCheck, IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Workspace } from '#shared/contract/versions.ts';
import { useUndo } from '../../app/use-undo.ts';
import { useFormat } from '../../i18n/format.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ExportAnnex } from './ExportAnnex.tsx';
import { OpenPaper } from './OpenPaper.tsx';
import css from './Versions.module.css';

interface WorkspaceHeaderProps {
  workspace: Workspace;
  /** There is little room: the keys are left out. */
  narrow: boolean;
  applying: boolean;
  onApply: () => void;
  onDiscard: () => void;
}

export function WorkspaceHeader({ workspace: { version, committee, base }, narrow, applying, onApply, onDiscard }: WorkspaceHeaderProps) {
  const { t } = useTranslation(['versions', 'committees', 'ui']);
  const format = useFormat();
  const undo = useUndo();
  const from = base === null ? null : [base.decision.number ?? base.decision.summary, base.decision.on === null ? null : `(${format.date(base.decision.on)})`].filter((part) => part !== null).join(' ');
  return (
    <PageHeader
      crumbs={[
        <Link key="list" to="/committees">{t('committees:title')}</Link>,
        <Link key="committee" to="/committees/$committeeId" params={{ committeeId: committee.id }}>{committee.shortName ?? committee.name}</Link>,
        t('page.crumb', { number: (base?.number ?? 0) + 1 }),
      ]}
      title={t(`titles.${version.kind}`, { body: t(`ui:bodies.${committee.body}`) })}
      facts={<>
        <span className={css.tag}><IconPencil size={13} aria-hidden />{t('states.draft')}</span>
        <span>{from === null ? t('page.fromNothing') : t('page.from', { decision: from === '' ? t('number', { number: base?.number ?? 1 }) : from })}</span>
        <span>{version.effectiveOn === null ? t('page.noEffective') : t('page.effective', { date: format.date(version.effectiveOn) })}</span>
      </>}
      actions={<>
        <Menu position="bottom-end" shadow="md">
          <Menu.Target><ActionIcon variant="subtle" size={30} aria-label={t('page.more')} data-hint={t('page.more')}><IconDotsVertical size={18} /></ActionIcon></Menu.Target>
          <Menu.Dropdown><Menu.Item leftSection={<IconTrash size={15} />} onClick={onDiscard}>{t('page.discard')}</Menu.Item></Menu.Dropdown>
        </Menu>
        <Button variant="default" leftSection={<IconArrowBackUp size={16} />} {...(!narrow && { rightSection: <Kbd>Ctrl Z</Kbd> })} onClick={undo}>{t('ui:undo')}</Button>
        <OpenPaper committeeId={committee.id} versionId={version.id} />
        {version.kind !== 'end' && <ExportAnnex committee={committee} number={version.decision.number} versionId={version.id} />}
      </>}
      primary={<Button leftSection={<IconFileCheck size={16} />} loading={applying} onClick={onApply}>{t('page.apply')}</Button>}
    />
  );
}
