import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CurrentSeat, ProposedSeat, Workspace } from '#shared/contract/versions.ts';
import { Flag } from '../../ui/Flag.tsx';
import type { Column } from '../../ui/table/column.ts';
import { ChangeMark } from './ChangeMark.tsx';
import { toneOfChange } from './comparison.ts';
import { LineMenu } from './LineMenu.tsx';
import { useSeatWords } from './use-seat-words.ts';
import css from './Versions.module.css';

/** The columns of the comparison: who sits in a seat now, and who will. */
export function useComparisonColumns(base: Workspace['base']): Column<ProposedSeat>[] {
  const { t } = useTranslation(['versions', 'ui']);
  const { nameOf, underOf, flagOf, factsOf, reasonOf } = useSeatWords();
  const number = base?.decision.number ?? null;
  return useMemo(() => {
    const currentText = ({ current }: ProposedSeat): string => (current === null ? t('compare.newSeat') : [nameOf(current), underOf(current), flagOf(current)].filter(Boolean).join('. '));
    const proposedText = (line: ProposedSeat): string => (line.removed ? t('compare.removed') : [nameOf(line), factsOf(line), underOf(line)].filter(Boolean).join('. '));
    return [
      { id: 'order', header: t('columns.order'), width: 48, cell: ({ orderNo }) => orderNo },
      {
        id: 'current', header: number === null ? t('columns.current') : t('columns.currentOf', { number }), width: 180, grow: 1, fixed: true, text: currentText,
        cell: (line) => (line.current === null ? <Lines name={<i>–</i>} under={t('compare.newSeat')} /> : <Current seat={line.current} goes={toneOfChange(line.change) !== undefined && nameOf(line.current) !== (line.removed ? null : nameOf(line))} />),
      },
      { id: 'mark', header: t('columns.mark'), width: 76, text: ({ change }) => (change === 'kept' ? '' : t(`changes.${change}`)), cell: ({ change }) => <ChangeMark change={change} /> },
      {
        id: 'proposed', header: t('columns.proposed'), width: 180, grow: 1, fixed: true, text: proposedText, tint: ({ change }) => toneOfChange(change),
        cell: (line) => (line.removed ? <Lines name={<i>{t('compare.nobody')}</i>} under={[t('compare.removed'), reasonOf(line)].filter(Boolean).join(' · ')} /> : <Lines name={line.personId === null && line.heldBy === 'person' ? <i>{nameOf(line)}</i> : <b>{nameOf(line)}</b>} under={[factsOf(line), underOf(line)].filter(Boolean).join(' · ')} />),
      },
      { id: 'field', header: t('columns.field'), width: 150, hidden: true, cell: ({ assignedField }) => assignedField, text: ({ assignedField }) => assignedField ?? '' },
      { id: 'area', header: t('columns.area'), width: 150, hidden: true, cell: ({ assignedArea }) => assignedArea, text: ({ assignedArea }) => assignedArea ?? '' },
      { id: 'note', header: t('columns.note'), width: 150, hidden: true, cell: ({ note }) => note, text: ({ note }) => note ?? '' },
      { id: 'actions', header: '', width: 40, fixed: true, cell: (line) => <LineMenu line={line} /> },
    ];
  }, [t, number, nameOf, underOf, flagOf, factsOf, reasonOf]);
}

function Current({ seat, goes }: { seat: CurrentSeat; goes: boolean }) {
  const { nameOf, underOf, flagOf } = useSeatWords();
  const flag = flagOf(seat);
  const vacant = seat.personId === null && seat.heldBy === 'person';
  const name = nameOf(seat);
  return (
    <span className={css.holding}>
      <Lines name={vacant ? <i>{name}</i> : <b>{goes ? <s>{name}</s> : name}</b>} under={underOf(seat)} />
      {flag !== null && <Flag tone="warn" icon={<IconAlertTriangle size={14} aria-hidden />}>{flag}</Flag>}
    </span>
  );
}

function Lines({ name, under }: { name: ReactNode; under: string }) {
  return <span className={css.lines}>{name}<small>{under}</small></span>;
}
