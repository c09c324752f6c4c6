import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Workspace } from '#shared/contract/versions.ts';
import { api } from '../../app/clients.ts';
import { queryClient, refreshRecords } from '../../app/query-client.ts';
import { useFormat } from '../../i18n/format.ts';
import { toast } from '../../ui/toast.ts';

interface Drafted {
  workspace: Workspace;
  /** Keeps everything that is on the screen and not kept yet. */
  flush: () => Promise<void>;
  /** The first thing that keeps the draft from being applied. */
  onFailing: (check: Workspace['checks'][number]) => void;
  onRefused: (error: unknown) => void;
}

/** Ends the work on a draft: applies it, or gives it up. Both lead to the committee's versions, and can be taken back. */
export function useEndDraft({ workspace, flush, onFailing, onRefused }: Drafted) {
  const { t } = useTranslation('versions');
  const format = useFormat();
  const router = useRouter();
  const { committee, version } = workspace;
  // The draft is gone at once: its page is left before anything is read anew.
  const applying = useMutation({ ...api.versions.apply.mutationOptions(), meta: { invalidates: [], errors: 'own' } });
  const discarding = useMutation({ ...api.versions.discard.mutationOptions(), meta: { invalidates: [] } });

  function now(): Workspace {
    return queryClient.getQueryData(api.versions.workspace.queryKey({ input: { id: version.id } })) ?? workspace;
  }
  async function leave(): Promise<void> {
    await router.navigate({ to: '/committees/$committeeId', params: { committeeId: committee.id }, search: { tab: 'versions' } });
    await refreshRecords();
  }
  async function apply(): Promise<void> {
    await flush();
    const { version: { id, rev, effectiveOn }, checks } = now();
    const failing = checks.find(({ state }) => state === 'error');
    if (failing !== undefined) {
      onFailing(failing);
      return;
    }
    try {
      const { waiting, came, left: gone, continued } = await applying.mutateAsync({ id, rev });
      const date = format.date(effectiveOn);
      toast.done([
        t('applied.done'),
        ...(came.length > 0 ? [t('applied.came', { count: came.length, names: came.join('; ') })] : []),
        ...(gone.length > 0 ? [t('applied.left', { count: gone.length, names: gone.join('; ') })] : []),
        ...(continued > 0 ? [t('applied.continued', { count: continued })] : []),
        t(waiting ? 'applied.waiting' : 'applied.inForce', { date }),
      ].join(' '), { undo: true });
      await leave();
    } catch (error) {
      onRefused(error);
    }
  }
  async function discard(): Promise<void> {
    await flush();
    const { id, rev } = now().version;
    discarding.mutate({ id, rev }, {
      onSuccess: () => {
        toast.done(t('page.discarded'), { undo: true });
        void leave();
      },
    });
  }
  return {
    apply: (): void => { if (!applying.isPending) void apply(); },
    applying: applying.isPending,
    discard: (): void => { if (!discarding.isPending) void discard(); },
  };
}
