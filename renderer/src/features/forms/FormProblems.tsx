import { useTranslation } from 'react-i18next';
import type { FormContents } from '#shared/forms/form-contents.ts';
import { formProblems, type FormProblem } from '#shared/forms/form-problems.ts';
import { Note } from '../../ui/Note.tsx';
import { misshapen, ofRows, type Part } from './edit-contents.ts';
import css from './Forms.module.css';

/** What is wrong with the form as it stands; each sentence leads to the place. */
export function FormProblems({ contents, code, onChoose }: { contents: FormContents; code: string; onChoose: (part: Part) => void }) {
  const { t } = useTranslation('forms');
  const told = [
    ...misshapen(contents).map((part) => ({ part, title: titleOf(contents, part, t('parts.form')), problem: t('misshapen') })),
    ...formProblems(contents, code).map((problem) => { const part = placeOf(contents, problem); return { part, title: titleOf(contents, part, t('parts.form')), problem: t(`problems.${problem.problem}`, { word: problem.word }) }; }),
  ];
  if (told.length === 0) return null;
  return (
    <Note tone="warn" live="status">
      <b>{t('wrong', { count: told.length })}</b>
      <ul className={css.problems}>
        {told.map(({ part, title, problem }, index) => <li key={index}><button type="button" className={css.link} onClick={() => onChoose(part)}>{t('problemAt', { place: title, problem })}</button></li>)}
      </ul>
    </Note>
  );
}

function placeOf(contents: FormContents, { section: code, of }: FormProblem): Part {
  if (of?.kind === 'check') return { kind: 'check', index: contents.checks.findIndex(({ name }) => name === of.code) };
  const at = contents.sections.findIndex((one) => one.code === code);
  const section = contents.sections[at];
  if (section === undefined) return { kind: 'form' };
  if (of === null) return { kind: 'section', section: at };
  const lines: readonly { code: string }[] = of.kind === 'column' ? section.columns : ofRows(section);
  return { kind: of.kind, section: at, index: lines.findIndex((line) => line.code === of.code) };
}

/** What a part is called: by its printed number and its words, else by its code. */
function titleOf({ sections, checks }: FormContents, part: Part, form: string): string {
  switch (part.kind) {
    case 'form': return form;
    case 'check': return checks[part.index]?.name ?? form;
    case 'section': return sections[part.section]?.title || (sections[part.section]?.code ?? form);
    case 'column': {
      const column = sections[part.section]?.columns[part.index];
      return `${column?.number ?? ''} ${column?.headings.at(-1) ?? column?.code ?? ''}`.trim();
    }
    case 'row': {
      const section = sections[part.section];
      const row = section === undefined ? undefined : ofRows(section)[part.index];
      return `${row?.number ?? ''} ${row?.label ?? ''}`.trim() || (row?.code ?? form);
    }
  }
}
