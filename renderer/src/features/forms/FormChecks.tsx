import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FormContents } from '#shared/forms/form-contents.ts';
import { checkText } from '#shared/forms/sentences.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';
import type { Part } from './edit-contents.ts';
import css from './Forms.module.css';
import { useFormWords } from './use-form-words.ts';

/** What a form's sheets are checked for, each as whoever fills one is told. */
export function FormChecks({ contents, designing }: { contents: FormContents; designing?: { chosen: Part | null; onChoose: (part: Part) => void; onAdd: () => void } }) {
  const { t } = useTranslation('forms');
  const words = useFormWords();
  return (
    <section className={css.lower} aria-label={t('checksTitle')}>
      <h2>{t('checksTitle')}</h2>
      {contents.checks.length === 0 && <p>{t('noChecks')}</p>}
      <ul className={css.checks}>
        {contents.checks.map((check, index) => {
          const text = check.says ?? checkText(contents, check, words);
          const chosen = designing?.chosen?.kind === 'check' && designing.chosen.index === index;
          return (
            <li key={index} className={chosen ? css.chosen : undefined}>
              <StatusMark mark={check.severity === 'E' ? 'diamond' : 'triangle'} tone={check.severity === 'E' ? 'bad' : 'warn'}>{t(`severityShort.${check.severity}`)}</StatusMark>
              <span className={css.checkText}>{designing === undefined ? text : <button type="button" className={css.link} aria-pressed={chosen} onClick={() => designing.onChoose({ kind: 'check', index })}>{text === '' ? check.name : text}</button>}</span>
            </li>
          );
        })}
      </ul>
      {designing !== undefined && <div className={css.tools}><Button size="compact-xs" variant="default" leftSection={<IconPlus size={14} />} onClick={designing.onAdd}>{t('add.check')}</Button></div>}
    </section>
  );
}
