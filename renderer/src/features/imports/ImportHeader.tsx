import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/clients.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ImportSteps, type Step } from './ImportSteps.tsx';
import { placeOf } from './list-places.ts';
import { useListName } from './use-list-words.ts';
import type { UnderWay } from './under-way.ts';

/** The head of the wizard: which list, of which committee, and which step. */
export function ImportHeader({ underWay, step, finished = false }: { underWay: UnderWay; step: Step; finished?: boolean }) {
  const { t } = useTranslation('imports');
  const nameOf = useListName();
  const { list, committeeId } = underWay;
  const committee = useQuery({ ...api.committees.get.queryOptions({ input: { id: committeeId ?? '' } }), enabled: committeeId !== null });
  const home = committeeId === null ? nameOf(list) : (committee.data?.shortName ?? committee.data?.name ?? t('committee'));
  return (
    <PageHeader
      crumbs={[<a key="home" href={`#${placeOf(list).home(committeeId)}`}>{home}</a>, t('crumb')]}
      title={t('titleOf', { list: nameOf(list) })}
      actions={<ImportSteps current={step} finished={finished} />}
    />
  );
}
