import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import { Note } from '../Note.tsx';
import css from './Form.module.css';
import type { Conflict } from './use-form.ts';

export interface ConflictedForm {
  values: object;
  labels: Record<string, string>;
  shown: (field: string, value: unknown) => string;
  conflict: Conflict | null;
  resolve: (mine: ReadonlySet<string>) => void;
  saving: boolean;
}

/** Both versions of a record, field by field; the user says which stays. */
export function TwoVersions({ form, conflict }: { form: ConflictedForm; conflict: Conflict }) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set(conflict.edited));
  const own = form.values as Record<string, unknown>;
  function choose(field: string, keepMine: boolean): void {
    const next = new Set(mine);
    if (keepMine) next.add(field); else next.delete(field);
    setMine(next);
  }
  return (
    <Note tone="warn" live="alert" action={<Button size="xs" loading={form.saving} onClick={() => form.resolve(mine)}>{t('conflict.resolve')}</Button>}>
      <b>{t('conflict.title', { by: conflict.by, at: format.moment(conflict.at) })}</b> {conflict.fields.length === 0 ? t('conflict.same') : t('conflict.body')}
      {conflict.fields.length > 0 && (
        <table className={css.versions}>
          <thead><tr><th scope="col">{t('conflict.field')}</th><th scope="col">{t('conflict.mine')}</th><th scope="col">{t('conflict.theirs')}</th></tr></thead>
          <tbody>
            {conflict.fields.map((field) => (
              <tr key={field}>
                <th scope="row">{form.labels[field]}</th>
                <Version name={field} text={form.shown(field, own[field])} chosen={mine.has(field)} onChoose={() => choose(field, true)} />
                <Version name={field} text={form.shown(field, conflict.theirs[field])} chosen={!mine.has(field)} onChoose={() => choose(field, false)} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Note>
  );
}

function Version({ name, text, chosen, onChoose }: { name: string; text: string; chosen: boolean; onChoose: () => void }) {
  const { t } = useTranslation('ui');
  return (
    <td>
      <label>
        <input type="radio" name={`version ${name}`} checked={chosen} onChange={onChoose} />
        {text === '' ? <span className={css.empty}>{t('conflict.empty')}</span> : text}
      </label>
    </td>
  );
}
