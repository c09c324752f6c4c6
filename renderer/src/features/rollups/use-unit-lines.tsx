import { useTranslation } from 'react-i18next';
import type { Contribution, ContributionGroup } from '#shared/contract/rollups.ts';
import { gatherAll, gatheredOf } from '#shared/forms/roll-up.ts';
import type { TraceItem } from './TraceList.tsx';
import { useFigureText, useReportedText } from './use-figure-text.ts';

/** The units behind a figure, under what they stand under: what is above them or their bloc; by the units of today, under those. */
export function useUnitLines({ groups: above, lines }: { groups: readonly ContributionGroup[]; lines: readonly Contribution[] }, recast: boolean): { items: TraceItem[]; submissionOf: (id: string) => string | undefined } {
  const { t } = useTranslation('rollups');
  const figure = useFigureText();
  const text = useReportedText();
  const title = ({ line, group }: Contribution): string => {
    if (recast) return line?.name ?? t('trace.unallocated');
    const { kind, name } = above[group] ?? { kind: 'others', name: null };
    return name ?? t(`trace.groups.${kind}`);
  };
  const keyOf = ({ line, group }: Contribution): string => (recast ? (line?.id ?? 'unallocated') : String(group));
  const groups = [...Map.groupBy(lines, keyOf).values()].toSorted((a, b) => Number(isUnallocated(a, recast)) - Number(isUnallocated(b, recast)));
  // A unit of today that is itself, and the only group there is, need no heading.
  const isPlain = (own: readonly Contribution[]): boolean => (recast ? own.length === 1 && own[0]?.line?.id === own[0]?.unitId : groups.length === 1);
  const items = groups.flatMap((own) => own.map((line, index): TraceItem => {
    const { sum, numbers, qualifier } = gatherAll(own.map(gatheredOf));
    return {
      id: line.unitId,
      content: <><span>{line.unitName}</span><b>{text(line)}</b></>,
      ...(index === 0 && !isPlain(own) && { group: <><span title={isUnallocated(own, recast) ? t('trace.unallocatedHint') : undefined}>{title(line)}</span><b>{numbers === 0 ? '' : figure({ value: sum, qualifier })}</b></> }),
    };
  }));
  return { items, submissionOf: (id) => lines.find(({ unitId }) => unitId === id)?.submissionId };
}

function isUnallocated(lines: readonly Contribution[], recast: boolean): boolean {
  return recast && lines[0]?.line === null;
}
