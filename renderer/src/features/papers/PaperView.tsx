import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconMinus, IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Overview } from './Overview.tsx';
import css from './PaperView.module.css';
import { Sheet } from './Sheet.tsx';
import { usePdf } from './use-pdf.ts';

/** In hundredths of the size on paper. */
const ZOOMS = [50, 70, 100, 125, 150, 200];

/** The pages of a PDF one under the other; without one, its place while it is being printed. `marksBlanks`: whether the fields of a form that were left open are marked. */
export function PaperView({ pdf, marksBlanks = false }: { pdf: string | undefined; marksBlanks?: boolean }) {
  const { t } = useTranslation('papers');
  const { file, error } = usePdf(pdf);
  const [zoom, setZoom] = useState(100);
  const [current, setCurrent] = useState(1);
  const pages = useRef<HTMLElement>(null);
  const total = file?.numPages ?? 0;

  /** The page in the middle of the window is the one that is read. */
  function follow(): void {
    const view = pages.current?.getBoundingClientRect();
    if (view === undefined) return;
    const middle = view.top + view.height / 2;
    const sheets = [...(pages.current?.querySelectorAll('[data-page]') ?? [])];
    setCurrent(Math.max(1, sheets.filter((sheet) => sheet.getBoundingClientRect().top < middle).length));
  }
  const show = (number: number): void => pages.current?.querySelector(`[data-page="${number}"]`)?.scrollIntoView({ block: 'start' });
  const zoomed = (step: number): void => setZoom(ZOOMS[ZOOMS.indexOf(zoom) + step] ?? zoom);

  if (error !== null) return <ErrorNote error={error} />;
  return (
    <div className={css.view}>
      <div className={css.tools} role="toolbar" aria-label={t('tools')}>
        <ActionIcon variant="subtle" aria-label={t('previous')} disabled={current <= 1} onClick={() => show(current - 1)}><IconChevronUp size={16} /></ActionIcon>
        <ActionIcon variant="subtle" aria-label={t('next')} disabled={current >= total} onClick={() => show(current + 1)}><IconChevronDown size={16} /></ActionIcon>
        <span aria-live="polite">{total === 0 ? t('printing') : t('page', { number: current, total })}</span>
        <span className={css.line} />
        <ActionIcon variant="subtle" aria-label={t('smaller')} disabled={zoom === ZOOMS[0]} onClick={() => zoomed(-1)}><IconMinus size={16} /></ActionIcon>
        <NativeSelect size="xs" aria-label={t('zoom')} value={zoom} data={ZOOMS.map((value) => ({ value: String(value), label: `${value} %` }))} onChange={({ currentTarget }) => setZoom(Number(currentTarget.value))} />
        <ActionIcon variant="subtle" aria-label={t('larger')} disabled={zoom === ZOOMS.at(-1)} onClick={() => zoomed(1)}><IconPlus size={16} /></ActionIcon>
      </div>
      <div className={css.beside}>
        {file !== null && total > 1 && <Overview file={file} current={current} onShow={show} />}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is scrolled by the keyboard */}
        <section className={css.pages} ref={pages} tabIndex={0} aria-label={t('pages')} aria-busy={file === null} onScroll={follow}>
          {file === null ? <div className={css.waiting} /> : Array.from({ length: total }, (_, index) => <Sheet key={index} file={file} number={index + 1} zoom={zoom / 100} marksBlanks={marksBlanks} />)}
        </section>
      </div>
    </div>
  );
}
