import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposedSeat } from '#shared/contract/versions.ts';
import type { HeldBy } from '#shared/rules/proposal.ts';
import { UnitField } from '../../ui/form/RecordFields.tsx';
import { SuggestField } from '../../ui/form/SuggestField.tsx';
import type { Form as FormOf } from '../../ui/form/use-form.ts';
import { type Office, suggestOffices, useOfficeOf } from './offices.ts';
import css from './Versions.module.css';

const HOLDERS = ['person', 'office', 'vacant'] as const;

/** By whom a seat is held, in a form: a person, whoever holds an office, or nobody yet. */
export interface HolderValues {
  holder: (typeof HOLDERS)[number];
  personId: string | null;
  /** The office by which the seat is held, or for which a vacant one is meant. */
  position: string | null;
  unitId: string | null;
}

export function holderValues({ heldBy, personId, office }: Pick<ProposedSeat, 'heldBy' | 'personId' | 'office'>): HolderValues {
  const holder = heldBy === 'office' ? 'office' : personId === null ? 'vacant' : 'person';
  return { holder, personId: holder === 'person' ? personId : null, position: office?.position ?? null, unitId: office?.unitId ?? null };
}

/** What the contract takes in. A person's seat without a person is refused beside the field: no person is no id. */
export function holderInput({ holder, personId, position, unitId }: HolderValues): { heldBy: HeldBy; personId: string | null; office: Office | null } {
  const named = position !== null && position.trim() !== '';
  return {
    heldBy: holder === 'office' ? 'office' : 'person',
    personId: holder === 'person' ? (personId ?? '') : null,
    office: holder === 'office' || named ? { position: position ?? '', unitId } : null,
  };
}

interface HolderFieldsProps {
  form: FormOf<HolderValues>;
  /** The field for the person. */
  person: ReactNode;
  /** Whose office is offered for a seat by office or a vacant one. */
  meant: string | null;
}

export function HolderFields({ form, person, meant }: HolderFieldsProps) {
  const { t } = useTranslation('versions');
  const { holder } = form.values;
  const office = useOfficeOf(meant);
  const take = (taken: Office): void => form.setAll({ ...taken });
  function choose(next: HolderValues['holder']): void {
    const offered = next !== 'person' && form.values.position === null && office !== null;
    form.setAll({ holder: next, ...(offered && office) });
  }
  return (
    <>
      <fieldset className={css.choice}>
        <legend>{t('seat.holder')}</legend>
        {HOLDERS.map((value) => (
          <label key={value}><input type="radio" name={form.bind('holder').id} checked={holder === value} onChange={() => choose(value)} />{t(`seat.holders.${value}`)}</label>
        ))}
      </fieldset>
      {holder === 'person'
        ? person
        : (
          <>
            <SuggestField {...form.bind('position')} required={holder === 'office'} hint={t(holder === 'office' ? 'seat.officeHint' : 'seat.vacantHint')} suggest={suggestOffices} suggestKey="offices" onTake={take} />
            <UnitField {...form.bind('unitId')} />
          </>
        )}
    </>
  );
}
