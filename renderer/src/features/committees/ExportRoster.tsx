import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommitteeDetail } from '#shared/contract/committees.ts';
import { type RuleSet, ruleSetFor } from '#shared/rules/paper-rules.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ExportByChoice } from '../../ui/ExportButton.tsx';
import { PaperRulesNote } from '../../ui/PaperRulesNote.tsx';
import css from './Committees.module.css';

const LAYOUTS = ['annex', 'list'] as const;
type Layout = (typeof LAYOUTS)[number];
type Choice = { layout: Layout; includeContacts: boolean };
type Answer = (choice: Choice | null) => void;

/** Writes the roster of a day as a workbook: the button, and the dialog that asks in which layout. */
export function ExportRoster({ committee, day }: { committee: CommitteeDetail; day: string }) {
  const { t } = useTranslation('committees');
  const format = useFormat();
  const [asked, setAsked] = useState<Answer | null>(null);
  const ask = (): Promise<Choice | null> => new Promise((resolve) => setAsked(() => resolve));
  const answer: Answer = (choice) => { asked?.(choice); setAsked(null); };
  return (
    <>
      <ExportByChoice
        fileName={t('export.fileName', { name: committee.shortName ?? committee.name, date: format.date(day) })}
        ask={ask}
        run={(ticket, signal, choice) => api.committees.exportRoster.call({ id: committee.id, asOf: day, ...choice, ticket }, { signal })}
      />
      <Dialog opened={asked !== null} onClose={() => answer(null)} title={t('export.title')}>
        <ExportChoice asOf={t('export.asOf', { date: format.date(day) })} rules={ruleSetFor(committee.system, day)} onAnswer={answer} />
      </Dialog>
    </>
  );
}

function ExportChoice({ asOf, rules, onAnswer }: { asOf: string; rules: RuleSet; onAnswer: Answer }) {
  const { t } = useTranslation(['committees', 'ui']);
  const [layout, setLayout] = useState<Layout>('annex');
  const [contacts, setContacts] = useState(false);
  return (
    <form className={css.dialog} onSubmit={(event) => { event.preventDefault(); onAnswer({ layout, includeContacts: layout === 'list' && contacts }); }}>
      <p>{asOf}</p>
      <fieldset className={css.options}>
        <legend>{t('export.layout')}</legend>
        {LAYOUTS.map((value) => (
          <label key={value} className={css.option}>
            <input type="radio" name="layout" checked={layout === value} data-autofocus={value === layout ? true : undefined} onChange={() => setLayout(value)} />
            <b>{t(`export.${value}`)}</b>
            <small>{t(`export.${value}Hint`)}</small>
          </label>
        ))}
      </fieldset>
      <PaperRulesNote rules={rules} />
      {layout === 'list' && <Checkbox size="xs" checked={contacts} onChange={(event) => setContacts(event.currentTarget.checked)} label={t('export.contacts')} description={t('export.contactsHint')} />}
      <div className={css.foot}>
        <Button variant="default" onClick={() => onAnswer(null)}>{t('ui:cancel')}</Button>
        <Button type="submit">{t('export.verb')}</Button>
      </div>
    </form>
  );
}
