import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';
import { PersonField, UnitField } from '../../ui/form/RecordFields.tsx';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextField } from '../../ui/form/TextField.tsx';
import type { Form as FormOf } from '../../ui/form/use-form.ts';
import { NewPersonForm } from '../people/PersonForm.tsx';
import { useUnitName } from '../units/use-unit-name.ts';
import { HOLDINGS, type HolderValues } from './holder.ts';

/** The fields of a form that ask who holds a seat. */
export function HolderFields<Values extends HolderValues>({ form }: { form: FormOf<Values> }) {
  const { t } = useTranslation('committees');
  const [newName, setNewName] = useState<string | null>(null);
  const holder = form as unknown as FormOf<HolderValues>;
  const { heldBy } = holder.values;
  return (
    <>
      <SelectField {...holder.bind('heldBy')} required options={HOLDINGS.map((value) => ({ value, label: t(`memberForm.holders.${value}`) }))} />
      {heldBy === 'person' && <PersonField {...holder.bind('personId')} required first hint={t('memberForm.personHint')} create={{ label: (typed) => t('memberForm.newPerson', { name: typed }), onCreate: setNewName }} />}
      {heldBy !== 'person' && (
        <>
          <TextField {...holder.bind('officePosition')} required={heldBy === 'office'} first hint={t(heldBy === 'office' ? 'memberForm.officePositionHint' : 'memberForm.vacantPositionHint')} />
          <UnitField {...holder.bind('officeUnitId')} />
        </>
      )}
      <NewPersonDialog name={newName} onClose={() => setNewName(null)} onChosen={(id) => { setNewName(null); holder.set('personId', id); }} />
    </>
  );
}

/** Enters a person nobody has entered yet, on the way to giving them a seat. */
function NewPersonDialog({ name, onChosen, onClose }: { name: string | null; onChosen: (id: string) => void; onClose: () => void }) {
  const { t } = useTranslation('committees');
  return (
    <Dialog opened={name !== null} onClose={onClose} title={t('memberForm.newPersonTitle')} width={560}>
      {name !== null && <NewPersonForm name={name} draft={null} verb={t('memberForm.newPersonSave')} onSaved={onChosen} onExisting={onChosen} onLeave={onClose} />}
    </Dialog>
  );
}

/** How the fields of a holder are called, and how their values read. */
export function useHolderWords() {
  const { t } = useTranslation('committees');
  return {
    labels: { heldBy: t('memberForm.heldBy'), personId: t('memberForm.personId'), officePosition: t('memberForm.officePosition'), officeUnitId: t('memberForm.officeUnitId') },
    show: { heldBy: (value: HolderValues['heldBy']) => t(`memberForm.holders.${value}`), officeUnitId: useUnitName() },
  };
}
