import { IconAlertTriangle, IconSquareRotatedFilled } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportSummary } from '#shared/contract/imports.ts';
import css from './Duo.module.css';
import { useProblemText } from './use-problem-text.ts';
import type { FoundProblem, useProblems } from './use-problems.ts';

const LINE_HEIGHT = 32;
const OVERSCAN = 6;

interface ProblemListProps {
  className: string | undefined;
  found: ReturnType<typeof useProblems>;
  summary: ImportSummary | undefined;
  current: string | null;
  onGo: (id: string, edit?: boolean) => void;
}

/** Every problem with the address of its cell; a click shows the cell. */
export function ProblemList({ className, found, summary, current, onGo }: ProblemListProps) {
  const { t } = useTranslation('imports');
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const { problems, loading, more } = found;
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled or memoized
  const virtualizer = useVirtualizer({ count: problems.length, getScrollElement: () => scroller, estimateSize: () => LINE_HEIGHT, overscan: OVERSCAN });
  const lines = virtualizer.getVirtualItems();
  const last = lines.at(-1)?.index ?? 0;
  const atEnd = problems.length > 0 && last >= problems.length - 1;
  useEffect(() => { if (atEnd) more(); });
  const place = problems.findIndex((one) => one.id === current);
  useEffect(() => { if (place >= 0) virtualizer.scrollToIndex(place); }, [place, virtualizer]);
  return (
    <section className={`${css.half} ${className}`} aria-label={t('problemList.title')}>
      <h2 className={css.title}>{t('problemList.title')}{summary !== undefined && <span>{t('problemList.facts', { errors: summary.errors, warnings: summary.warnings })}</span>}</h2>
      {!loading && problems.length === 0 && <p className={css.nothing}>{t('problemList.none')}</p>}
      <div ref={setScroller} className={css.scroll}>
        <ul style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
          {lines.map(({ index, start }) => {
            const one = problems[index];
            return one === undefined ? null : <ProblemLine key={one.id} one={one} top={start} current={one.id === current} onGo={onGo} />;
          })}
        </ul>
      </div>
    </section>
  );
}

function ProblemLine({ one, top, current, onGo }: { one: FoundProblem; top: number; current: boolean; onGo: ProblemListProps['onGo'] }) {
  const { t } = useTranslation('imports');
  const text = useProblemText()(one.problem);
  const isError = one.problem.severity === 'error';
  const Shape = isError ? IconSquareRotatedFilled : IconAlertTriangle;
  return (
    <li className={current ? `${css.line} ${css.current}` : css.line} style={{ transform: `translateY(${top}px)` }} {...(current && { 'aria-current': true as const })}>
      <button type="button" className={css.problem} title={text} onClick={() => onGo(one.id)}>
        <Shape size={14} className={isError ? css.bad : css.warn} aria-label={t(isError ? 'problemList.error' : 'problemList.warning')} />
        <kbd>{one.problem.cell}</kbd>
        <span>{text}</span>
      </button>
      <button type="button" className={css.link} onClick={() => onGo(one.id, true)}>{t('problemList.fix')}</button>
    </li>
  );
}
