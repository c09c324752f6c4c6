import { DateField } from './DateField.tsx';
import css from './DatedChange.module.css';
import type { FieldBinding } from './use-form.ts';

/** Whether a change corrects what is recorded, or something new begins on a day. */
export type Change = 'correct' | 'new';

interface DatedChangeProps {
  legend: string;
  words: Record<Change, string>;
  /** What becomes of what was before. */
  hint: string;
  choice: FieldBinding<Change>;
  /** The day on which the new begins. */
  day: FieldBinding<string | null>;
}

/** Asks whether something was recorded wrongly, or has changed from a day on. */
export function DatedChange({ legend, words, hint, choice, day }: DatedChangeProps) {
  return (
    <fieldset className={css.change}>
      <legend>{legend}</legend>
      {(['correct', 'new'] as const).map((change) => (
        <label key={change} className={css.choice}>
          <input type="radio" name={choice.id} checked={choice.value === change} onChange={() => choice.onChange(change)} />
          {words[change]}
        </label>
      ))}
      {choice.value === 'new' && <DateField {...day} required hint={hint} />}
    </fieldset>
  );
}
