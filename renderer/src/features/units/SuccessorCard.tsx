import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Hierarchy, LEVELS, UNIT_KINDS } from '#shared/rules/units.ts';
import { FieldRow } from '../../ui/form/Form.tsx';
import { UnitField } from '../../ui/form/RecordFields.tsx';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextField } from '../../ui/form/TextField.tsx';
import type { FieldBinding } from '../../ui/form/use-form.ts';
import css from './Reorganise.module.css';
import type { Successor } from './reorganise-values.ts';
import { useUnitName } from './use-unit-name.ts';

interface SuccessorCardProps {
  successor: Successor;
  /** The first day of the new order. */
  day: string | null;
  tried: boolean;
  /** Units that end: under none of them can it come. */
  except: ReadonlySet<string>;
  onChange: (successor: Successor) => void;
  onRemove: () => void;
}

/** One successor: a unit there is, by its name; a new one with what must be known of it. */
export function SuccessorCard({ successor, day, tried, except, onChange, onRemove }: SuccessorCardProps) {
  const { t } = useTranslation(['units', 'ui', 'errors']);
  const unitName = useUnitName();
  const name = successor.is === 'existing' ? unitName(successor.id) : successor.name;
  const card = useRef<HTMLFieldSetElement>(null);
  const begins = successor.is === 'new' && name === '';
  // Whoever adds a unit names it next.
  useEffect(() => { if (begins) card.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(); }, []); // oxlint-disable-line react-hooks/exhaustive-deps -- only when it comes
  const takeOut = <ActionIcon variant="subtle" aria-label={t('reorganise.takeOut', { name: name || t('reorganise.unnamed') })} onClick={onRemove}><IconX size={14} /></ActionIcon>;
  if (successor.is === 'existing') return <div className={css.one}><span>{name}</span><small>{t('reorganise.exists')}</small>{takeOut}</div>;
  function bind<Name extends 'name' | 'shortName' | 'kind' | 'level'>(field: Name, label: string, error?: string): FieldBinding<Extract<Successor, { is: 'new' }>[Name]> {
    const made = successor as Extract<Successor, { is: 'new' }>;
    return { id: `${successor.key}-${field}`, name: `${successor.key}-${field}`, label, value: made[field], error, onChange: (value) => onChange({ ...made, [field]: value }) };
  }
  function bindParent(hierarchy: Hierarchy): FieldBinding<string | null> {
    const made = successor as Extract<Successor, { is: 'new' }>;
    const { [hierarchy]: present, ...others } = made.parents;
    return { id: `${successor.key}-${hierarchy}`, name: `${successor.key}-${hierarchy}`, label: t(`panel.parents.${hierarchy}`), value: present ?? null, error: undefined, onChange: (id) => onChange({ ...made, parents: id === null ? others : { ...others, [hierarchy]: id } }) };
  }
  return (
    <fieldset ref={card} className={css.card}>
      <legend>{t('reorganise.newUnit')}{takeOut}</legend>
      <FieldRow>
        <TextField {...bind('name', t('fields.name'), tried && successor.name.trim() === '' ? t('errors:input.required') : undefined)} required first />
        <TextField {...bind('shortName', t('fields.shortName'))} />
      </FieldRow>
      <FieldRow>
        <SelectField {...bind('kind', t('fields.kind'))} required options={UNIT_KINDS.map((value) => ({ value, label: t(`ui:unitKinds.${value}`) }))} />
        <SelectField {...bind('level', t('fields.level'))} required options={LEVELS.map((value) => ({ value, label: t(`ui:levels.${value}`) }))} />
      </FieldRow>
      <FieldRow>
        <UnitField {...bindParent('administrative')} asOf={day} except={except} />
        <UnitField {...bindParent('party')} asOf={day} except={except} />
      </FieldRow>
    </fieldset>
  );
}
