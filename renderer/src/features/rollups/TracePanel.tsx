import { CloseButton, SegmentedControl } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormOfRound, RollupTotal } from '#shared/contract/rollups.ts';
import { cellLabel, namedCell } from '#shared/forms/cell-labels.ts';
import { gatherAll, gatheredOf } from '#shared/forms/roll-up.ts';
import { api } from '../../app/clients.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Flag } from '../../ui/Flag.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { useAltArrows } from '../../ui/use-alt-arrows.ts';
import css from './Rollups.module.css';
import { TraceList } from './TraceList.tsx';
import { TraceSource } from './TraceSource.tsx';
import { useUnitLines } from './use-unit-lines.tsx';
import { useFigureText } from './use-figure-text.ts';

interface TracePanelProps {
  form: { campaignId: string; formVersionId: string; version: number | null };
  told: FormOfRound;
  total: RollupTotal;
  cell: string;
  onCell: (cell: string) => void;
  /** Whose figure is looked at to begin with. */
  unitId?: string | undefined;
  onClose?: () => void;
}

const NOBODY = { groups: [], lines: [] };

/** Where a figure of the whole comes from: the total, what each unit gave to it, and the cell of the file that it was read from. */
export function TracePanel({ form, told, total, cell, onCell, unitId, onClose }: TracePanelProps) {
  const { t } = useTranslation('rollups');
  const [recast, setRecast] = useState(false);
  const [chosen, setChosen] = useState<{ cell: string; line: string } | null>(null);
  const [wholes, units] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const { data, error, refetch } = useQuery(api.rollups.contributions.queryOptions({ input: { ...form, cell, recast } }));
  const { items, submissionOf } = useUnitLines(data ?? NOBODY, recast);
  const line = chosen?.cell === cell ? chosen.line : (unitId ?? null);
  const submissionId = line === null ? undefined : submissionOf(line);
  const named = namedCell(total.contents, cell);
  useShortcut('escape', () => onClose?.(), onClose !== undefined);
  useAltArrows({ left: () => (units.current?.contains(document.activeElement) === true ? wholes : units).current?.focus() });
  return (
    <section className={css.trace} aria-label={t('trace.title')}>
      <header className={css.traceHead}>
        <h2>{t('trace.title')}</h2>
        <span className={css.path}>{told.code}{named !== null && <><IconChevronRight size={12} aria-hidden />{cellLabel(total.contents, cell)}</>}</span>
        <SegmentedControl size="xs" aria-label={t('trace.recast')} value={recast ? 'today' : 'asReported'} data={(['asReported', 'today'] as const).map((value) => ({ value, label: t(`trace.${value}`) }))} onChange={(value) => setRecast(value === 'today')} />
        <Kbd>Alt ←</Kbd>
        {onClose !== undefined && <CloseButton onClick={onClose} aria-label={t('trace.close')} />}
      </header>
      <div className={css.columns}>
        <Whole told={told} total={total} cell={cell} onCell={onCell} list={wholes} onOpen={() => units.current?.focus()} />
        <div className={css.column}>
          <h3>{t('trace.byUnit')}<small>{`${total.counted}/${total.asked}`}</small></h3>
          {error !== null && <ErrorNote error={error} onRetry={() => void refetch()} />}
          {data !== undefined && items.length === 0 && <p className={css.hint}>{t('trace.none')}</p>}
          <TraceList label={t('trace.byUnit')} items={items} current={line} onCurrent={(id) => setChosen({ cell, line: id })} list={units} />
          {data !== undefined && <Others total={total} cell={cell} data={data} />}
        </div>
        <div className={css.column}>
          {submissionId === undefined ? <><h3>{t('trace.source')}</h3><p className={css.hint}>{t('trace.pickUnit')}</p></> : <TraceSource submissionId={submissionId} cell={cell} />}
        </div>
      </div>
    </section>
  );
}

interface WholeProps extends Pick<TracePanelProps, 'told' | 'total' | 'cell' | 'onCell'> {
  list: Parameters<typeof TraceList>[0]['list'];
  onOpen: () => void;
}

/** The figure as a whole, among those of its section and column. */
function Whole({ told, total, cell, onCell, list, onOpen }: WholeProps) {
  const { t } = useTranslation('rollups');
  const text = useFigureText();
  const named = namedCell(total.contents, cell);
  const beside = total.cells.filter((one) => {
    const other = namedCell(total.contents, one.cell);
    return other?.section === named?.section && (named?.section.rows.kind === 'units' || other?.column?.code === named?.column?.code);
  });
  const figure = total.cells.find((one) => one.cell === cell)?.figure ?? null;
  return (
    <div className={css.column}>
      <h3>{t('trace.whole')}</h3>
      <p className={css.big}>
        <b>{figure === null ? t('dash') : text(figure)}</b>
        {told.errors > 0 && <Flag tone="bad">{t('trace.withErrors', { count: told.errors })}</Flag>}
        {told.errors === 0 && told.warnings > 0 && <Flag tone="warn">{t('trace.withWarnings', { count: told.warnings })}</Flag>}
      </p>
      <TraceList
        label={t('trace.whole')} list={list} current={cell} onCurrent={onCell} onOpen={onOpen}
        items={beside.map((one) => ({ id: one.cell, content: <><span>{cellLabel(total.contents, one.cell)}</span><b>{one.figure === null ? (one.dashes > 0 ? t('dash') : '') : text(one.figure)}</b></> }))}
      />
    </div>
  );
}

/** Who gave no figure; and, where a total is worked out again, that the units' own figures do not add up to it. */
function Others({ total, cell, data: { lines, blank, missing } }: { total: RollupTotal; cell: string; data: { lines: readonly { number: number | null; text: string | null; qualifier: 'exact' | 'over' | 'about' | 'under' | null }[]; blank: readonly string[]; missing: readonly string[] } }) {
  const { t } = useTranslation('rollups');
  const text = useFigureText();
  const whole = total.cells.find((one) => one.cell === cell);
  const named = namedCell(total.contents, cell);
  const isPercent = (named?.row?.type ?? named?.column?.type) === 'percent';
  const sum = gatherAll(lines.map(gatheredOf));
  const isAway = whole?.way === 'worked_out' && !isPercent && sum.numbers > 0 && whole.figure !== null && whole.figure.value !== sum.sum;
  return (
    <div className={css.others}>
      {isAway && <p>{t('trace.away', { whole: text(whole.figure), sum: text({ value: sum.sum, qualifier: sum.qualifier }) })}</p>}
      {blank.length > 0 && <p>{t('trace.blank', { count: blank.length, units: blank.join(', ') })}</p>}
      {missing.length > 0 && <p>{t('trace.missing', { count: missing.length, units: missing.join(', ') })}</p>}
    </div>
  );
}
