import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CommitteeDetail } from '#shared/contract/committees.ts';
import { api } from '../../app/clients.ts';
import { useWrite } from '../../ui/use-write.ts';

interface BeginVersionProps {
  committee: CommitteeDetail;
  /** Beside another primary button. */
  variant?: 'default';
}

/** Begins the next decision on the membership, or opens the draft that is being worked on. */
export function BeginVersion({ committee, variant }: BeginVersionProps) {
  const { t } = useTranslation('committees');
  const router = useRouter();
  const open = (draftId: string): void => router.history.push(`/committees/${committee.id}/versions/${draftId}`);
  const begin = useWrite(api.versions.begin, { done: () => t('begin.begun'), onDone: ({ id }) => open(id) });
  const { draftId } = committee;
  return (
    <Button {...(variant !== undefined && { variant })} leftSection={<IconUsers size={16} />} loading={begin.isPending} onClick={() => { if (draftId === null) begin.mutate({ committeeId: committee.id, kind: 're_constitute' }); else open(draftId); }}>
      {t(draftId === null ? 'begin.reConstitute' : 'begin.draft')}
    </Button>
  );
}
