import { Combobox, InputBase, useCombobox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Form.module.css';
import type { FieldBinding } from './use-form.ts';

export interface ComboOption {
  value: string;
  label: string;
  note?: string;
}

export type ComboFieldProps<Value extends string | null> = FieldBinding<Value> & {
  /** What the typed text finds, best first. */
  search: (q: string) => Promise<ComboOption[]>;
  /** Tells results of different searches apart. */
  searchKey: readonly unknown[];
  /** The label of the chosen value; undefined while it is read. */
  labelOf: (value: string) => string | undefined;
  required?: boolean;
  hint?: string;
  placeholder?: string;
  /** Has the focus when the form opens. */
  first?: boolean;
  /** Offered last in the list: makes a new record of what was typed. */
  create?: { label: (typed: string) => string; onCreate: (typed: string) => void };
};

/** The value of the choice that makes a new record; no record's id. */
const CREATE = 'create';

/** One of many records, found by typing; accents may be left out. */
export function ComboField<Value extends string | null>({ value, onChange, error, hint, required, search, searchKey, labelOf, placeholder, first, create, ...rest }: ComboFieldProps<Value>) {
  const { t } = useTranslation('ui');
  const [typed, setTyped] = useState<string | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => { combobox.resetSelectedOption(); setTyped(null); } });
  const found = useQuery({ queryKey: ['combo', ...searchKey, typed ?? ''], queryFn: () => search(typed ?? ''), enabled: combobox.dropdownOpened, placeholderData: (former) => former });
  const options = found.data ?? [];
  function choose(chosen: string | null): void {
    onChange(chosen as Value);
    combobox.closeDropdown();
  }
  function startNew(): void {
    create?.onCreate((typed ?? '').trim());
    combobox.closeDropdown();
  }
  return (
    <Combobox store={combobox} onOptionSubmit={(chosen) => { if (chosen === CREATE) startNew(); else choose(chosen); }}>
      <Combobox.Target withExpandedAttribute>
        <InputBase
          {...rest}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a list that is searched while typing
          role="combobox"
          aria-expanded={combobox.dropdownOpened}
          aria-controls={combobox.listId ?? undefined}
          description={hint}
          placeholder={placeholder ?? t('typeToSearch')}
          withAsterisk={required === true}
          aria-required={required === true}
          data-autofocus={first === true ? true : undefined}
          error={error}
          value={typed ?? (value === null ? '' : (labelOf(value) ?? ''))}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            if (event.currentTarget.value === '' && required !== true) onChange(null as Value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          rightSection={value !== null && required !== true
            ? <Combobox.ClearButton tabIndex={-1} aria-label={t('clear')} onClear={() => choose(null)} />
            : <Combobox.Chevron />}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={t('choicesFor', { label: rest.label })} mah={260} style={{ overflowY: 'auto' }}>
          {options.map((option) => (
            <Combobox.Option key={option.value} value={option.value} active={option.value === value}>
              <div className={css.option}><span>{option.label}</span>{option.note !== undefined && <small>{option.note}</small>}</div>
            </Combobox.Option>
          ))}
          {options.length === 0 && <Combobox.Empty>{t(found.isFetching ? 'loading' : 'nothingFound')}</Combobox.Empty>}
          {create !== undefined && <Combobox.Option value={CREATE}><div className={css.create}><IconPlus size={14} aria-hidden />{create.label((typed ?? '').trim())}</div></Combobox.Option>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
