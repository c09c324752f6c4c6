import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { findSpeakers } from '#shared/rules/speakers.ts';
import { api } from '../../../app/clients.ts';
import css from './Desk.module.css';
import type { TypedFields } from './typed-entry.ts';

const MOST = 8;

interface SpeakerFieldProps {
  meetingId: string;
  fields: TypedFields;
  field: RefObject<HTMLInputElement | null>;
  onChange: (patch: Partial<TypedFields>) => void;
  /** Somebody was chosen: on to what they say. */
  onDone: () => void;
}

/** Who speaks: two letters find somebody of the list, whose unit comes along; another name is taken as it was heard. */
export function SpeakerField({ meetingId, fields: { inviteeId, speaker, unit }, field, onChange, onDone }: SpeakerFieldProps) {
  const { t } = useTranslation('meetings');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const people = useQuery(api.meetings.invitees.queryOptions({ input: { id: meetingId } })).data?.invitees ?? [];
  const [typing, setTyping] = useState<string | null>(null);
  const chosen = people.find(({ id }) => id === inviteeId);
  const found = findSpeakers(people, typing ?? '').slice(0, MOST);

  function choose(id: string): void {
    const person = people.find((one) => one.id === id);
    if (person !== undefined) onChange({ inviteeId: id, speaker: null, unit: person.unit });
    leave();
    onDone();
  }
  function leave(): void {
    setTyping(null);
    combobox.closeDropdown();
  }
  /** What was typed and chosen from no list is a name as it was heard; nothing typed takes the name out. */
  function takeAsHeard(): void {
    const name = typing?.trim();
    if (name !== undefined) onChange({ inviteeId: null, speaker: name === '' ? null : name, unit: null });
    leave();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || (combobox.dropdownOpened && found.length > 0 && typing !== null)) return;
    event.preventDefault();
    takeAsHeard();
    onDone();
  }
  return (
    <div className={css.speaker}>
      <Combobox store={combobox} onOptionSubmit={choose} withinPortal>
        <Combobox.Target>
          <TextInput
            ref={field}
            aria-label={t('minutes.fields.inviteeId')}
            placeholder={t('desk.speakerHint')}
            value={typing ?? chosen?.name ?? speaker ?? ''}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => {
              setTyping(event.currentTarget.value);
              combobox.openDropdown();
              combobox.updateSelectedOptionIndex('selected');
              combobox.selectFirstOption();
            }}
            onBlur={takeAsHeard}
            onKeyDown={onKeyDown}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={found.length === 0}>
          <Combobox.Options>
            {found.map(({ id, name, unit: of }, index) => (
              <Combobox.Option key={id} value={id} selected={index === 0} className={css.option ?? ''}><b>{name}</b> <span>{of}</span></Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {typing === null && unit !== null && <span className={css.unit} title={unit}>{unit}</span>}
    </div>
  );
}
