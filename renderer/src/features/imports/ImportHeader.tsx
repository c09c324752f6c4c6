import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/clients.ts';
import { recordPath } from '../../app/record-path.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ImportSteps, type Step } from './ImportSteps.tsx';
import type { UnderWay } from './under-way.ts';

/** The head of the wizard: for which committee, and which step. */
export function ImportHeader({ underWay, step, finished = false }: { underWay: UnderWay; step: Step; finished?: boolean }) {
  const { t } = useTranslation('imports');
  const committee = useQuery(api.committees.get.queryOptions({ input: { id: underWay.committeeId } }));
  return (
    <PageHeader
      crumbs={[<a key="committee" href={`#${recordPath('committee', underWay.committeeId)}`}>{committee.data?.shortName ?? committee.data?.name ?? t('committee')}</a>, t('crumb')]}
      title={t('title')}
      actions={<ImportSteps current={step} finished={finished} />}
    />
  );
}
