import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LEVELS, type Level } from '#shared/rules/units.ts';
import { api } from '../../app/clients.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { FilterSelect } from '../../ui/FilterChip.tsx';
import css from './Reports.module.css';

/** The filters of an overview; Ctrl+F goes to the first. */
export function Filters({ children }: { children: ReactNode }) {
  const box = useRef<HTMLSpanElement>(null);
  useShortcut('filter', () => box.current?.querySelector('button')?.focus());
  return <span ref={box} className={css.filters}>{children}</span>;
}

/** Narrows an overview to committees of one level. */
export function LevelFilter({ value, onChange }: { value: Level | null; onChange: (level: Level | null) => void }) {
  const { t } = useTranslation(['reports', 'ui']);
  return <FilterSelect label={t('filters.level')} value={value} options={LEVELS.map((level) => ({ value: level, label: t(`ui:levels.${level}`) }))} onChange={onChange} />;
}

/** Narrows an overview to committees of one subject; nothing while no committee has one. */
export function SubjectFilter({ value, onChange, required = false }: { value: string | null; onChange: (subject: string | null) => void; required?: boolean }) {
  const { t } = useTranslation('reports');
  const subjects = useSubjects() ?? [];
  if (subjects.length === 0) return null;
  return <FilterSelect label={t('filters.subject')} value={value} options={subjects.map((subject) => ({ value: subject, label: subject }))} onChange={onChange} required={required} />;
}

/** The subjects in use; undefined until they are read. */
export function useSubjects(): string[] | undefined {
  return useQuery(api.committees.subjects.queryOptions({ input: {} })).data;
}
