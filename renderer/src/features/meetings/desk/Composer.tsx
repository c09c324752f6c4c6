import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconBold, IconList, IconListNumbers, IconTable } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaRow } from '#shared/contract/agenda.ts';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import { ENTRY_KINDS, timeOf } from '#shared/rules/meetings.ts';
import { useErrorText } from '../../../i18n/errors.ts';
import { useFormat } from '../../../i18n/format.ts';
import { NumberField } from '../../../ui/form/NumberField.tsx';
import { Kbd } from '../../../ui/Kbd.tsx';
import { Note } from '../../../ui/Note.tsx';
import css from './Desk.module.css';
import { SpeakerField } from './SpeakerField.tsx';
import type { TypedFields } from './typed-entry.ts';
import type { TypedEntryDesk } from './use-typed-entry.ts';

interface ComposerProps {
  meeting: MeetingDetail;
  typed: TypedEntryDesk;
  speaker: RefObject<HTMLInputElement | null>;
  /** What is spoken to now. */
  item: AgendaRow | undefined;
}

/** Where the entry is typed: of which kind it is, who speaks, what is said. */
export function Composer({ meeting, typed, speaker, item }: ComposerProps) {
  const { t } = useTranslation('meetings');
  const { fields } = typed;
  const itemOfEntry = meeting.agenda.find(({ id }) => id === fields.agendaItemId) ?? (fields.of === null ? item : undefined);
  return (
    <section className={css.composer} aria-label={t(fields.of === null ? 'desk.newEntry' : 'desk.editEntry')}>
      <div className={css.kinds}>
        <SegmentedControl
          size="xs"
          aria-label={t('minutes.fields.kind')}
          data={ENTRY_KINDS.map((kind, index) => ({ value: kind, label: <>{t(`desk.kinds.${kind}`)} <small>{index + 1}</small></> }))}
          value={fields.kind}
          onChange={(kind) => typed.change({ kind })}
        />
        <span className={css.hint}><Kbd>Alt 1–6</Kbd> {t('desk.keys.kind')}</span>
      </div>
      <Trouble typed={typed} />
      <div className={css.edit}>
        <div className={css.who}>
          <SpeakerField meetingId={meeting.id} fields={fields} field={speaker} onChange={(patch) => typed.change(patch)} onDone={() => typed.focus()} />
          {itemOfEntry !== undefined && <span className={css.item} title={itemOfEntry.content}>{itemOfEntry.content}</span>}
          {fields.spokenAt !== null && <time>{timeOf(fields.spokenAt)}</time>}
        </div>
        {/* oxlint-disable-next-line react/refs -- no ref is read: React hands the element over */}
        <div ref={typed.attach} className={css.editor} />
        {fields.kind === 'vote' && <Votes votes={fields.votes} onChange={(votes) => typed.change({ votes })} />}
      </div>
      <div className={css.foot}>
        <FormButtons onForm={(how) => typed.form(how)} />
        {fields.of !== null && <Button variant="subtle" onClick={() => void typed.open(null)}>{t('desk.backToNew')}</Button>}
        <Button variant="default" onClick={() => void typed.write()} rightSection={<Kbd>Ctrl Enter</Kbd>}>{t(fields.of === null ? 'desk.write' : 'desk.writeAgain')}</Button>
      </div>
    </section>
  );
}

/** Why it could not be written, and what can be done. */
function Trouble({ typed: { problem, conflict, overwrite, giveUp } }: { typed: TypedEntryDesk }) {
  const { t } = useTranslation('meetings');
  const format = useFormat();
  const errorText = useErrorText();
  if (conflict !== null) {
    return (
      <Note tone="warn" live="alert" action={<><Button size="xs" onClick={overwrite}>{t('desk.overwrite')}</Button><Button size="xs" variant="default" onClick={() => void giveUp()}>{t('desk.takeTheirs')}</Button></>}>
        {t('desk.conflict', { name: conflict.by, time: format.moment(conflict.at) })}
      </Note>
    );
  }
  if (problem === null) return null;
  const { sentence, fields } = errorText(problem);
  return <Note tone="bad" live="alert">{[...new Set([...fields.map((field) => field.sentence), ...(fields.length === 0 ? [sentence] : [])])].join(' ')}</Note>;
}

const VOTES = ['for', 'against', 'abstained'] as const;

function Votes({ votes, onChange }: { votes: TypedFields['votes']; onChange: (votes: NonNullable<TypedFields['votes']>) => void }) {
  const { t } = useTranslation('meetings');
  const counts = votes ?? { for: 0, against: 0, abstained: 0 };
  return (
    <div className={css.votes}>
      {VOTES.map((name) => <NumberField key={name} id={`desk-${name}`} name={name} label={t(`minutes.votes.${name}`)} value={counts[name]} error={undefined} onChange={(value) => onChange({ ...counts, [name]: value ?? 0 })} />)}
    </div>
  );
}

const FORMS = [['bold', IconBold, 'Control+B'], ['bullets', IconList, 'Control+Shift+8'], ['numbers', IconListNumbers, 'Control+Shift+7'], ['table', IconTable, 'Alt+T']] as const;

function FormButtons({ onForm }: { onForm: TypedEntryDesk['form'] }) {
  const { t } = useTranslation('meetings');
  return (
    <div className={css.forms} role="toolbar" aria-label={t('desk.forms.label')}>
      {FORMS.map(([how, Icon, keys]) => (
        <ActionIcon key={how} variant="subtle" color="gray" size={28} aria-label={t(`desk.forms.${how}`)} title={t(`desk.forms.${how}`)} aria-keyshortcuts={keys} onClick={() => onForm(how)}><Icon size={16} /></ActionIcon>
      ))}
    </div>
  );
}
