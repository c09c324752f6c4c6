import { Button, Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unitTree } from '#shared/rules/unit-tree.ts';
import { LEVELS } from '#shared/rules/units.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import type { FieldBinding } from '../../ui/form/use-form.ts';
import { unitAndBelow } from '../units/unit-tree.ts';
import css from './Returns.module.css';

/** Units out of the tree of a day: by level, with everything under one, or one by one. */
export function UnitsField({ label, value, onChange, error, asOf, except = [] }: FieldBinding<readonly string[]> & { asOf: string | null; except?: readonly string[] }) {
  const { t } = useTranslation('returns');
  const format = useFormat();
  const [q, setQ] = useState('');
  const units = useQuery(api.units.list.queryOptions({ input: { asOf, includeEnded: false, hierarchy: 'administrative' as const } }));
  const all = useMemo(() => (units.data ?? []).filter(({ id }) => !except.includes(id)), [units.data, except]);
  const tree = useMemo(() => unitTree(all, { q, kind: null }), [all, q]);
  const chosen = new Set(value);
  const order = (ids: ReadonlySet<string>): string[] => all.flatMap(({ id }) => (ids.has(id) ? [id] : []));
  const levels = LEVELS.filter((level) => all.some((unit) => unit.level === level));
  return (
    <fieldset className={css.choices}>
      <legend>{label}</legend>
      <div className={css.choicesHead}><span>{t('unitsChosen', { count: value.length })}</span>{asOf !== null && <span>{t('unitsAsOf', { date: format.date(asOf) })}</span>}</div>
      <div className={css.choicesHead}>
        {levels.map((level) => <Button key={level} size="compact-xs" variant="subtle" onClick={() => onChange(order(new Set([...value, ...all.filter((unit) => unit.level === level).map(({ id }) => id)])))}>{t('allOfLevel', { level: t(`levels.${level}`) })}</Button>)}
        {value.length > 0 && <Button size="compact-xs" variant="subtle" onClick={() => onChange([])}>{t('none')}</Button>}
      </div>
      <TextInput size="xs" aria-label={t('unitFilter')} placeholder={t('unitFilter')} value={q} onChange={(event) => setQ(event.currentTarget.value)} />
      <div className={css.choiceList}>
        {tree.map(({ unit: { id, name }, level, isParent }) => (
          <span key={id} className={css.choice} style={{ paddingInlineStart: `${(level - 1) * 14}px` }}>
            <Checkbox size="sm" color="var(--sd-selected-line)" label={name} checked={chosen.has(id)} onChange={(event) => onChange(order(new Set(event.currentTarget.checked ? [...value, id] : value.filter((one) => one !== id))))} />
            {isParent && <Button size="compact-xs" variant="subtle" aria-label={t('below', { name })} title={t('below', { name })} onClick={() => onChange(order(new Set([...value, ...[...unitAndBelow(all, id)].filter((one) => one !== id)])))}>+</Button>}
          </span>
        ))}
      </div>
      {error !== undefined && <p className={css.error} role="alert">{error}</p>}
    </fieldset>
  );
}
