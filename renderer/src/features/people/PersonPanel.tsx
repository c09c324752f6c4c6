import { Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { PersonForm } from './PersonForm.tsx';
import { PersonSections } from './PersonSections.tsx';

interface PersonPanelProps {
  personId: string;
  editing: boolean;
  onEditing: (editing: boolean) => void;
  onClose: () => void;
  onOpenFull: () => void;
  onRemove: (ref: { id: string; rev: number }) => void;
}

/** One person beside the list. */
export function PersonPanel({ personId, editing, onEditing, onClose, onOpenFull, onRemove }: PersonPanelProps) {
  const { t } = useTranslation(['people', 'ui']);
  const format = useFormat();
  const query = useQuery(api.people.get.queryOptions({ input: { id: personId } }));
  const person = query.data;
  if (person === undefined) {
    return <SidePanel title={query.error === null ? t('ui:loading') : t('page.gone')} onClose={onClose}>{query.error !== null && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}</SidePanel>;
  }
  if (editing) {
    const back = (): void => onEditing(false);
    return (
      <SidePanel title={person.fullName} subtitle={t('form.editTitle')} onClose={back}>
        <PersonForm key={person.id} person={person} first onSaved={back} onLeave={back} />
      </SidePanel>
    );
  }
  return (
    <SidePanel
      title={person.fullName}
      onClose={onClose}
      onOpenFull={onOpenFull}
      foot={<>
        {person.anonymisedOn === null && <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => onEditing(true)}>{t('ui:edit')}</Button>}
        <Button variant="subtle" leftSection={<IconTrash size={16} />} onClick={() => onRemove(person)}>{t('panel.remove')}</Button>
      </>}
    >
      <Facts>
        <Fact label={t('panel.position')}>{person.position}</Fact>
        <Fact label={t('panel.unit')}>{person.unitName}</Fact>
        <Fact label={t('fields.phone')}>{person.phone}</Fact>
        <Fact label={t('fields.email')}>{person.email}</Fact>
        <Fact label={t('fields.note')}>{person.note}</Fact>
        <Fact label={t('record.anonymisedOn')}>{format.date(person.anonymisedOn)}</Fact>
      </Facts>
      <PersonSections person={person} />
    </SidePanel>
  );
}
