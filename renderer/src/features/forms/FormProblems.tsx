import { useTranslation } from 'react-i18next';
import type { FormContents } from '#shared/forms/form-contents.ts';
import type { FormProblem } from '#shared/forms/form-problems.ts';
import { Note } from '../../ui/Note.tsx';
import { ofRows, type Part } from './edit-contents.ts';
import css from './Forms.module.css';

/** What is wrong with the form as it stands; each sentence leads to the place. */
export function FormProblems({ contents, problems, onChoose }: { contents: FormContents; problems: readonly FormProblem[]; onChoose: (part: Part) => void }) {
  const { t } = useTranslation('forms');
  if (problems.length === 0) return null;
  return (
    <Note tone="warn" live="status">
      <b>{t('wrong', { count: problems.length })}</b>
      <ul className={css.problems}>
        {problems.map((problem, index) => {
          const { part, title } = placeOf(contents, problem, t('parts.form'));
          return <li key={index}><button type="button" className={css.link} onClick={() => onChoose(part)}>{t('problemAt', { place: title, problem: t(`problems.${problem.problem}`, { word: problem.word }) })}</button></li>;
        })}
      </ul>
    </Note>
  );
}

/** Where a problem is, and what it is called there. */
function placeOf(contents: FormContents, { section: code, of }: FormProblem, form: string): { part: Part; title: string } {
  if (of?.kind === 'check') {
    const index = contents.checks.findIndex(({ name }) => name === of.code);
    return { part: { kind: 'check', index }, title: of.code };
  }
  const at = contents.sections.findIndex((one) => one.code === code);
  const section = contents.sections[at];
  if (section === undefined) return { part: { kind: 'form' }, title: form };
  if (of === null) return { part: { kind: 'section', section: at }, title: section.title === '' ? section.code : section.title };
  const lines: readonly { code: string; number: string; title: string }[] = of.kind === 'column' ? section.columns.map((column) => ({ ...column, title: column.headings.at(-1) ?? '' })) : ofRows(section).map((row) => ({ ...row, title: row.label }));
  const index = lines.findIndex((line) => line.code === of.code);
  return { part: { kind: of.kind, section: at, index }, title: [lines[index]?.number, lines[index]?.title].filter((word) => word !== undefined && word !== '').join(' ') || of.code };
}
