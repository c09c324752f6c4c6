import type { Statistics, StatisticsParams } from '#shared/contract/statistics.ts';
import type { Register } from '#shared/registers/declare.ts';
import { columnTitle, drawnLines } from '#shared/registers/statistic-words.ts';
import { FigureChart } from '../../ui/FigureChart.tsx';
import { useStatisticWords } from './use-statistic-words.ts';

interface ChartProps {
  register: Register;
  asked: StatisticsParams;
  statistics: Statistics;
  caption: string;
}

/** What is told first, as bars; of the year before, outlined ones. The figures stand in the table beside it. */
export function StatisticChart({ register, asked, statistics, caption }: ChartProps) {
  const words = useStatisticWords(register.name);
  const legend = statistics.drawn.map((place) => columnTitle(register, asked, statistics.columns[place] ?? { kind: 'now', measure: '' }, words));
  return <FigureChart caption={caption} legend={legend} lines={drawnLines(register, asked, statistics, words)} />;
}
