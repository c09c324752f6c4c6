import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonDetail } from '#shared/contract/people.ts';
import { positionLine } from '#shared/rules/positions.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Flag } from '../../ui/Flag.tsx';
import { Note } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageTabs } from '../../ui/Tabs.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { OpenTasks } from '../tasks/OpenTasks.tsx';
import { LifeTimeline } from './LifeTimeline.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import css from './People.module.css';
import { PersonForm } from './PersonForm.tsx';
import { PositionList } from './PositionList.tsx';
import { PossibleDuplicates } from './PossibleDuplicates.tsx';
import { RecordTab } from './RecordTab.tsx';
import { SeatList } from './SeatList.tsx';

const route = getRouteApi('/people/$personId');
export type PersonTab = 'details' | 'record';

/** One person: the details to change, what is known through time, and everything that is kept. */
export function PersonPage() {
  const { t } = useTranslation('people');
  const { personId } = route.useParams();
  const { tab = 'details' } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(api.people.get.queryOptions({ input: { id: personId } }));
  const onTab = (next: PersonTab): void => void navigate({ search: { tab: next }, replace: true });
  const crumbs = [<Link key="list" to="/people">{t('title')}</Link>];
  const person = query.data;
  if (query.error !== null) {
    return (
      <Page header={<PageHeader crumbs={crumbs} title={t('page.gone')} />}>
        <div className={css.gone}><ErrorNote error={query.error} onRetry={() => void query.refetch()} action={<Button size="xs" onClick={() => void navigate({ to: '/people' })}>{t('page.back')}</Button>} /></div>
      </Page>
    );
  }
  if (person === undefined) return <Page header={<PageHeader crumbs={crumbs} title="" />}><div aria-busy="true" /></Page>;
  const header = (actions: ReactNode): ReactNode => <PersonHeader person={person} tab={tab} onTab={onTab} actions={actions} />;
  return tab === 'record' ? <RecordTab key={person.id} person={person} header={header} /> : <DetailsTab key={person.id} person={person} header={header} />;
}

interface PersonHeaderProps {
  person: PersonDetail;
  tab: PersonTab;
  onTab: (tab: PersonTab) => void;
  actions: ReactNode;
}

function PersonHeader({ person, tab, onTab, actions }: PersonHeaderProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  return (
    <>
      <PageHeader
        crumbs={[<Link key="list" to="/people">{t('title')}</Link>]}
        title={person.fullName}
        facts={<>
          {person.anonymisedOn === null
            ? <span>{positionLine(person.position, person.unitName) || t('panel.noPosition')}</span>
            : <Flag tone="info">{t('page.anonymised', { date: format.date(person.anonymisedOn) })}</Flag>}
        </>}
        actions={actions}
      />
      <PageTabs<PersonTab> label={t('page.tabs')} tabs={[{ id: 'details', label: t('page.details') }, { id: 'record', label: t('page.record') }]} current={tab} onChange={onTab} />
    </>
  );
}

function DetailsTab({ person, header }: { person: PersonDetail; header: (actions: ReactNode) => ReactNode }) {
  const { t } = useTranslation(['people', 'ui']);
  const format = useFormat();
  const navigate = route.useNavigate();
  const [other, setOther] = useState<string | null>(null);
  const remove = useWrite(api.people.remove, { done: ({ removed }) => t('list.removed', { count: removed }), onDone: () => void navigate({ to: '/people' }) });
  const actions = <Button variant="default" leftSection={<IconTrash size={16} />} loading={remove.isPending} onClick={() => remove.mutate({ items: [{ id: person.id, rev: person.rev }] })}>{t('panel.remove')}</Button>;
  return (
    <Page header={header(actions)} keys={person.anonymisedOn === null ? [['Ctrl S', t('ui:keys.save')]] : []}>
      <div className={css.page}>
        {person.anonymisedOn === null ? <PersonForm person={person} /> : <Note tone="info">{t('page.anonymisedNote', { date: format.date(person.anonymisedOn) })}</Note>}
        <div>
          <div className={css.notes}><PossibleDuplicates person={person} onMerge={setOther} /></div>
          <OpenTasks person={{ id: person.id, name: person.fullName }} />
          <PositionList person={person} />
          <SeatList seats={person.memberships} />
          <LifeTimeline person={person} />
        </div>
      </div>
      <MergeDialog pair={other === null ? null : [person.id, other]} onClose={() => setOther(null)} onMerged={(keptId) => { if (keptId !== person.id) void navigate({ to: '/people/$personId', params: { personId: keptId } }); }} />
    </Page>
  );
}
