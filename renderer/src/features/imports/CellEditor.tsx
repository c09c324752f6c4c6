import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import type { ImportField } from '#shared/contract/imports.ts';
import { type Body, ROLE_TITLES, ROLES_OF } from '#shared/rules/roles.ts';
import css from './RowsGrid.module.css';
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
  const choices = choicesFor(field, body, problems);
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

/** What may be meant: the roles of the body, or the units of one name, each told with the unit above it. */
function choicesFor(field: ImportField, body: Body, problems: readonly Problem[]): readonly string[] {
  if (field === 'role') return ROLES_OF[body].map((role) => ROLE_TITLES[role]);
  const options = problems.find((problem) => problem.code === 'UNIT_AMBIGUOUS')?.params?.['options'];
  return field === 'unit' && typeof options === 'string' ? options.split('; ') : [];
}
