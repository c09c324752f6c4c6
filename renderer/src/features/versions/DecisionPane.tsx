import { useTranslation } from 'react-i18next';
import type { Workspace } from '#shared/contract/versions.ts';
import { VERSION_KINDS } from '#shared/rules/versions.ts';
import { Button } from '@mantine/core';
import { useShortcut } from '../../app/shortcuts.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { DateField } from '../../ui/form/DateField.tsx';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import type { DecisionDraft } from './use-decision.ts';
import css from './Versions.module.css';

interface DecisionPaneProps {
  workspace: Workspace;
  draft: DecisionDraft;
}

/** The facts of the decision. They are kept without being asked for; Ctrl+S keeps them at once. */
export function DecisionPane({ workspace, draft }: DecisionPaneProps) {
  const { t } = useTranslation('versions');
  const { bind, values } = draft;
  useShortcut('save', () => void draft.flush());
  const kinds = VERSION_KINDS.filter((kind) => kind !== 'establish' || workspace.version.kind === kind);
  const sameDay = (): void => {
    bind('effectiveOn').onChange(values.on);
    draft.onBlur();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- fields that are left say so to all around them; nothing is done to the section
    <section className={css.decision} aria-label={t('decision.title')} onBlur={draft.onBlur}>
      <h2 className={css.title}>{t('decision.title')}</h2>
      {draft.general !== null && <ErrorNote error={draft.general} />}
      <div className={css.fields}>
        <div className={css.half2}><SelectField {...bind('kind')} required options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} /></div>
        <div className={css.half2}><TextField {...bind('issuer')} /></div>
        <div className={css.third}><TextField {...bind('number')} placeholder={t('decision.numberPlaceholder')} /></div>
        <div className={css.third}><DateField {...bind('on')} /></div>
        <div className={css.third}>
          <DateField {...bind('effectiveOn')} />
          {values.effectiveOn === null && values.on !== null && <Button size="compact-xs" variant="subtle" onClick={sameDay}>{t('decision.fromSigned')}</Button>}
        </div>
        <div className={css.third}><TextField {...bind('signer')} /></div>
        <div className={css.two}><TextAreaField {...bind('summary')} rows={1} /></div>
      </div>
    </section>
  );
}
