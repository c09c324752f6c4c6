import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronDown, IconUsersGroup } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CommitteeDetail } from '#shared/contract/committees.ts';
import type { VersionKind } from '#shared/rules/versions.ts';
import { api } from '../../app/clients.ts';
import { useWrite } from '../../ui/use-write.ts';
import css from './Versions.module.css';

const KINDS = ['re_constitute', 'add', 'replace', 'end'] as const;

type Begun = Pick<CommitteeDetail, 'id' | 'status' | 'draftId'>;

/** Begins the draft of a committee's next decision, or goes on with the one there is. */
export function useBeginVersion({ id: committeeId, draftId }: Begun): { open: (kind?: VersionKind) => void; pending: boolean } {
  const { t } = useTranslation('versions');
  const router = useRouter();
  const show = (versionId: string): void => void router.navigate({ to: '/committees/$committeeId/versions/$versionId', params: { committeeId, versionId } });
  const begin = useWrite(api.versions.begin, { done: () => t('begin.begun'), onDone: ({ id }) => show(id) });
  return {
    open: (kind = 're_constitute') => {
      if (draftId !== null) show(draftId);
      else if (!begin.isPending) begin.mutate({ committeeId, kind });
    },
    pending: begin.isPending,
  };
}

/** The button that leads to the next decision about a committee's members. Nothing for one that is at an end. */
export function BeginVersion({ committee }: { committee: Begun }) {
  const { t } = useTranslation('versions');
  const { open, pending } = useBeginVersion(committee);
  if (committee.status === 'ended' || committee.status === 'handed_over') return null;
  const started = committee.draftId !== null;
  return (
    <span className={css.begin}>
      <Button leftSection={<IconUsersGroup size={16} />} loading={pending} onClick={() => open()}>{t(started ? 'begin.continue' : 'begin.verb')}</Button>
      {!started && (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target><ActionIcon variant="filled" size={30} aria-label={t('begin.choose')} title={t('begin.choose')}><IconChevronDown size={16} /></ActionIcon></Menu.Target>
          <Menu.Dropdown>{KINDS.map((kind) => <Menu.Item key={kind} onClick={() => open(kind)}>{t(`begin.kinds.${kind}`)}</Menu.Item>)}</Menu.Dropdown>
        </Menu>
      )}
    </span>
  );
}
