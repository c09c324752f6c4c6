import { Button, Menu, SegmentedControl } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ComparisonParams } from '#shared/contract/comparisons.ts';
import { COMPARISON_WAYS } from '#shared/forms/compare-rounds.ts';
import { FilterSelect } from '../../ui/FilterChip.tsx';
import type { CompareSearch } from './compare-search.ts';
import css from './Compare.module.css';
import { useComparisonWords } from './use-comparison-words.ts';

interface CompareToolsProps {
  forms: readonly { formId: string; code: string; name: string; rounds: readonly { id: string; title: string; period: string }[]; cells: readonly { cell: string; label: string }[] }[];
  asked: ComparisonParams;
  onChange: (change: CompareSearch) => void;
}
/** Rounds beside each other at most. */
const MOST_ROUNDS = 8;

/** Which form, of which rounds, by what. */
export function CompareTools({ forms, asked, onChange }: CompareToolsProps) {
  const { t } = useTranslation('rollups');
  const words = useComparisonWords();
  const form = forms.find(({ formId }) => formId === asked.formId);
  if (form === undefined) return null;
  const chosen = new Set(asked.campaignIds);
  const toggle = (id: string): void => {
    const next = form.rounds.map((round) => round.id).filter((one) => (one === id ? !chosen.has(one) : chosen.has(one)));
    if (next.length > 0 && next.length <= MOST_ROUNDS) onChange({ rounds: next });
  };
  return (
    <>
      <FilterSelect required label={t('compare.form')} value={asked.formId} options={forms.map(({ formId, code, name }) => ({ value: formId, label: `${code} · ${name}` }))} onChange={(formId) => { if (formId !== null) onChange({ formId, rounds: [], cell: '' }); }} />
      <Menu closeOnItemClick={false} position="bottom-start" shadow="md">
        <Menu.Target><Button size="xs" variant="default" rightSection={<IconChevronDown size={13} />}>{t('compare.rounds')}: {t('compare.roundsChosen', { count: chosen.size })}</Button></Menu.Target>
        <Menu.Dropdown>
          {form.rounds.map(({ id, title, period }) => <Menu.Item key={id} role="menuitemcheckbox" aria-checked={chosen.has(id)} leftSection={chosen.has(id) ? <IconCheck size={14} /> : <span className={css.unchosen} />} onClick={() => toggle(id)}>{`${words.period(period)} · ${title}`}</Menu.Item>)}
        </Menu.Dropdown>
      </Menu>
      <FilterSelect required label={t('compare.by')} value={asked.by} options={COMPARISON_WAYS.map((value) => ({ value, label: t(`compare.ways.${value}`) }))} onChange={(by) => { if (by !== null) onChange({ by }); }} />
      {asked.by !== 'cell' && <FilterSelect required label={t('compare.cell')} value={asked.cell ?? ''} options={form.cells.map(({ cell, label }) => ({ value: cell, label }))} onChange={(cell) => { if (cell !== null) onChange({ cell }); }} />}
      {asked.by === 'unit' && <SegmentedControl size="xs" aria-label={t('compare.view')} value={asked.recast ? 'today' : 'asReported'} data={(['asReported', 'today'] as const).map((value) => ({ value, label: t(`trace.${value}`) }))} onChange={(value) => onChange({ recast: value === 'today' })} />}
    </>
  );
}
