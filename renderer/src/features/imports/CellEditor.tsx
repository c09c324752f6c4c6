import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportField } from '#shared/contract/imports.ts';
import { type Body, ROLE_TITLES, ROLES_OF } from '#shared/rules/roles.ts';
import { STATUS } from '#shared/registers/list-columns.ts';
import { readRecordField } from '#shared/rules/import-columns.ts';
import { wordsOf } from '../../i18n/register-words.ts';
import css from './RowsGrid.module.css';
import { useChoiceWords } from './use-list-words.ts';
import type { Problem } from './use-problem-text.ts';

interface CellEditorProps {
  label: string;
  field: ImportField;
  /** The body whose members come in: it says which roles there are. */
  body: Body;
  text: string;
  problems: readonly Problem[];
  onSave: (text: string) => void;
  onCancel: () => void;
  /** Tab: on to the next cell. */
  onMove: (step: 1 | -1) => void;
}

/** Corrects a cell in place: Enter keeps, Esc gives up, Tab keeps and goes on. The file itself is never changed. */
export function CellEditor({ label, field, body, text, problems, onSave, onCancel, onMove }: CellEditorProps) {
  const input = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  const listId = useId();
  const { i18n } = useTranslation('registers');
  const words = useChoiceWords();
  const choices = readRecordField(field) === null ? choicesFor(field, body, problems, words) : recordChoices(field, problems, i18n.language);
  useEffect(() => input.current?.select(), []);

  function end(save: boolean): void {
    if (ended.current) return;
    ended.current = true;
    if (save) onSave(input.current?.value ?? text);
    else onCancel();
  }
  function onKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' || event.key === 'Tab') end(true);
    else if (event.key === 'Escape') end(false);
    else return;
    event.preventDefault();
    // Esc here gives up the cell only, it does not leave the import.
    event.stopPropagation();
    if (event.key === 'Tab') onMove(event.shiftKey ? -1 : 1);
  }
  return (
    <>
      <input ref={input} className={css.editor} aria-label={label} defaultValue={text} list={choices.length > 0 ? listId : undefined} onKeyDown={onKey} onBlur={() => end(true)} />
      {choices.length > 0 && <datalist id={listId}>{choices.map((choice) => <option key={choice} value={choice}>{choice}</option>)}</datalist>}
    </>
  );
}

/** What may be meant: the words of a choice, or the units and people of one name, each in a form that finds it. */
function choicesFor(field: ImportField, body: Body, problems: readonly Problem[], { statuses, options }: ReturnType<typeof useChoiceWords>): readonly string[] {
  if (field === 'role') return ROLES_OF[body].map((role) => ROLE_TITLES[role]);
  const words = field === 'status' ? statuses : field === 'kind' || field === 'level' ? options[field] : null;
  if (words !== null) return Object.values(words);
  const several = problems.find(({ params = {} }) => 'options' in params)?.params?.['options'];
  return typeof several === 'string' ? several.split('; ') : [];
}

/** The words of a choice, those that may be meant first; or the records of one name, each in a form that finds it. */
function recordChoices(column: ImportField, problems: readonly Problem[], language: string): readonly string[] {
  const { register = '', name = '' } = readRecordField(column) ?? {};
  const words = wordsOf(register, language);
  const options = Object.entries(name === STATUS ? words.statuses : (words.options[name] ?? {}));
  const [near = '', several = ''] = ['near', 'options'].map((param) => String(problems.find(({ params = {} }) => param in params)?.params?.[param] ?? ''));
  const isNear = (code: string): boolean => near.split(' ').includes(code);
  if (options.length > 0) return options.toSorted(([a], [b]) => Number(isNear(b)) - Number(isNear(a))).map(([, word]) => word);
  return several === '' ? [] : several.split('; ');
}
