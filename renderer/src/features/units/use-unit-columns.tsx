import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitCounts } from '#shared/contract/units.ts';
import { useFormat } from '../../i18n/format.ts';
import type { Column } from '../../ui/table/column.ts';
import type { UnitLine } from './unit-tree.ts';
import css from './Units.module.css';

const INDENT = 18;

/** The columns of the tree of units; what hangs on them is empty until it has been counted. Keep both arguments stable. */
export function useUnitColumns(onToggle: (line: UnitLine) => void, counts: readonly UnitCounts[] | undefined): Column<UnitLine>[] {
  const { t } = useTranslation(['units', 'ui']);
  const format = useFormat();
  return useMemo(() => {
    const byUnit = new Map(counts?.map((unit) => [unit.id, unit]));
    const count = (value = 0): string => (value === 0 ? '' : format.number(value));
    return [
      { id: 'name', header: t('columns.name'), width: 300, grow: 5, fixed: true, text: ({ unit }) => unit.name, cell: (line) => <UnitName line={line} onToggle={onToggle} /> },
      { id: 'shortName', header: t('columns.shortName'), width: 104, cell: ({ unit }) => unit.shortName ?? '', text: ({ unit }) => unit.shortName ?? '' },
      { id: 'kind', header: t('columns.kind'), width: 130, grow: 2, cell: ({ unit }) => t(`ui:unitKinds.${unit.kind}`), text: ({ unit }) => t(`ui:unitKinds.${unit.kind}`) },
      { id: 'code', header: t('columns.code'), width: 84, hidden: true, cell: ({ unit }) => unit.statisticsCode ?? '' },
      { id: 'officeCode', header: t('columns.officeCode'), width: 110, hidden: true, cell: ({ unit }) => unit.officeCode ?? '' },
      { id: 'level', header: t('columns.level'), width: 110, hidden: true, cell: ({ unit }) => t(`ui:levels.${unit.level}`) },
      { id: 'people', header: t('columns.people'), width: 66, align: 'end', cell: ({ unit }) => count(byUnit.get(unit.id)?.peopleCount) },
      { id: 'committees', header: t('columns.committees'), width: 92, align: 'end', cell: ({ unit }) => count(byUnit.get(unit.id)?.committeesCount) },
      { id: 'from', header: t('columns.from'), width: 100, hidden: true, cell: ({ unit }) => format.date(unit.createdOn) },
      { id: 'to', header: t('columns.to'), width: 100, hidden: true, cell: ({ unit }) => format.date(unit.endedOn) },
    ];
  }, [t, format, onToggle, counts]);
}

function UnitName({ line, onToggle }: { line: UnitLine; onToggle: (line: UnitLine) => void }) {
  const { t } = useTranslation('units');
  const format = useFormat();
  const { unit: { name, endedOn }, level, expanded } = line;
  const Chevron = expanded === true ? IconChevronDown : IconChevronRight;
  return (
    <span className={css.name}>
      <span style={{ width: (level - 1) * INDENT }} />
      {expanded === undefined
        ? <span className={css.leaf} />
        : <button type="button" tabIndex={-1} aria-label={t(expanded ? 'close' : 'open', { name })} onClick={(event) => { event.stopPropagation(); onToggle(line); }}><Chevron size={15} aria-hidden /></button>}
      <b>{name}</b>{endedOn !== null && <small>{t('until', { date: format.date(endedOn) })}</small>}
    </span>
  );
}
