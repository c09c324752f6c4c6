import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';
import { PersonField } from '../../ui/form/RecordFields.tsx';
import type { FieldBinding } from '../../ui/form/use-form.ts';
import { NewPersonForm } from './PersonForm.tsx';

/** The field for the person of a seat; one nobody has entered yet is entered on the way, in a dialog. */
export function usePersonChoice(field: FieldBinding<string | null>, { first = false }: { first?: boolean } = {}) {
  const { t } = useTranslation('committees');
  const [newName, setNewName] = useState<string | null>(null);
  function choose(id: string): void {
    setNewName(null);
    field.onChange(id);
  }
  return {
    input: <PersonField {...field} required first={first} hint={t('memberForm.personHint')} create={{ label: (typed) => t('memberForm.newPerson', { name: typed }), onCreate: setNewName }} />,
    /** Goes beside the form: a form cannot stand in another. */
    dialog: (
      <Dialog opened={newName !== null} onClose={() => setNewName(null)} title={t('memberForm.newPersonTitle')} width={560}>
        {newName !== null && <NewPersonForm name={newName} draft={null} verb={t('memberForm.newPersonSave')} onSaved={choose} onExisting={choose} onLeave={() => setNewName(null)} />}
      </Dialog>
    ),
  };
}
