import { useTranslation } from 'react-i18next';
import type { Contribution } from '#shared/contract/rollups.ts';
import { gatherAll, gatheredOf } from '#shared/forms/roll-up.ts';
import type { TraceItem } from './TraceList.tsx';
import { useFigureText, useReportedText } from './use-figure-text.ts';

/** The units behind a figure, under what they stand under: what is above them or their bloc; by the units of today, under those. */
export function useUnitLines(lines: readonly Contribution[], recast: boolean): { items: TraceItem[]; submissionOf: (id: string) => string | undefined } {
  const { t } = useTranslation('rollups');
  const figure = useFigureText();
  const text = useReportedText();
  const title = ({ lineId, lineName, group }: Contribution): string => (recast ? (lineId === null ? t('trace.unallocated') : (lineName ?? '')) : (group.name ?? t(`trace.groups.${group.kind}`)));
  const keyOf = (line: Contribution): string => (recast ? (line.lineId ?? 'unallocated') : `${line.group.kind} ${line.group.name ?? ''}`);
  const groups = [...Map.groupBy(lines, keyOf).values()].toSorted((a, b) => Number(isUnallocated(a, recast)) - Number(isUnallocated(b, recast)));
  // A unit of today that is itself, and the only group there is, need no heading.
  const isPlain = (own: readonly Contribution[]): boolean => (recast ? own.length === 1 && own[0]?.lineId === own[0]?.unitId : groups.length === 1);
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
  return recast && lines[0]?.lineId === null;
}
