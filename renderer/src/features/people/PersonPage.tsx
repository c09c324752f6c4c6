import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { positionLine } from '#shared/rules/positions.ts';
import { api } from '../../app/clients.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { PersonForm } from './PersonForm.tsx';
import { PersonSections } from './PersonSections.tsx';
import css from './People.module.css';

const route = getRouteApi('/people/$personId');

/** One person: the details to change, and what is known through time. */
export function PersonPage() {
  const { t } = useTranslation(['people', 'ui']);
  const { personId } = route.useParams();
  const navigate = route.useNavigate();
  const query = useQuery(api.people.get.queryOptions({ input: { id: personId } }));
  const toList = (): void => void navigate({ to: '/people' });
  const remove = useWrite(api.people.remove, { done: ({ removed }) => t('list.removed', { count: removed }), onDone: toList });
  const crumbs = [<Link key="list" to="/people">{t('title')}</Link>];
  const person = query.data;
  if (query.error !== null) {
    return (
      <Page header={<PageHeader crumbs={crumbs} title={t('page.gone')} />}>
        <div className={css.gone}><ErrorNote error={query.error} onRetry={() => void query.refetch()} action={<Button size="xs" onClick={toList}>{t('page.back')}</Button>} /></div>
      </Page>
    );
  }
  if (person === undefined) return <Page header={<PageHeader crumbs={crumbs} title="" />}><div aria-busy="true" /></Page>;
  return (
    <Page
      header={(
        <PageHeader
          crumbs={crumbs}
          title={person.fullName}
          facts={<span>{positionLine(person.position, person.unitName) || t('panel.noPosition')}</span>}
          actions={<Button variant="default" leftSection={<IconTrash size={16} />} loading={remove.isPending} onClick={() => remove.mutate({ items: [{ id: person.id, rev: person.rev }] })}>{t('panel.remove')}</Button>}
        />
      )}
      keys={[['Ctrl S', t('ui:keys.save')]]}
    >
      <div className={css.page}>
        <PersonForm key={person.id} person={person} />
        <div><PersonSections person={person} /></div>
      </div>
    </Page>
  );
}
