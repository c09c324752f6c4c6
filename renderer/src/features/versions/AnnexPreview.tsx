import { ActionIcon } from '@mantine/core';
import { IconMinus, IconPlus, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposedSeat, Workspace } from '#shared/contract/versions.ts';
import { draftSubtitle } from '#shared/rules/roster-paper.ts';
import { useToday } from '../../app/day.ts';
import { PrintArea, usePrint } from '../../ui/PrintArea.tsx';
import { RosterSheet } from '../committees/RosterPaper.tsx';
import css from './Versions.module.css';

const ZOOMS = [0.4, 0.55, 0.7, 0.85, 1] as const;

interface AnnexProps {
  committee: Workspace['committee'];
  decision: Workspace['version']['decision'];
  lines: readonly ProposedSeat[];
}

/** The annex as it will be printed, at a size that fits beside the list. */
export function AnnexPreview(props: AnnexProps) {
  const { t } = useTranslation('versions');
  const [zoom, setZoom] = useState(1);
  const print = usePrint();
  const scale = ZOOMS[zoom] ?? 1;
  return (
    <>
      <div className={css.annexTitle}>
        <h2 className={css.title}>{t('annex.title')}</h2>
        <ZoomButton label={t('annex.zoomOut')} disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}><IconMinus size={15} /></ZoomButton>
        <span className={css.zoom}>{Math.round(scale * 100)}%</span>
        <ZoomButton label={t('annex.zoomIn')} disabled={zoom === ZOOMS.length - 1} onClick={() => setZoom(zoom + 1)}><IconPlus size={15} /></ZoomButton>
        <ZoomButton label={t('annex.print')} onClick={print}><IconPrinter size={16} /></ZoomButton>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is scrolled by the keyboard */}
      <section className={css.desk} aria-label={t('annex.preview')} tabIndex={0}>
        <div className={css.sheet} lang="vi" style={{ '--sd-zoom': scale }}><AnnexSheet {...props} /></div>
      </section>
    </>
  );
}

/** The annex on paper. Ctrl+P prints it. */
export function AnnexPaper(props: AnnexProps) {
  return <PrintArea><AnnexSheet {...props} /></PrintArea>;
}

function AnnexSheet({ committee, decision, lines }: AnnexProps) {
  const members = lines.filter(({ removed }) => !removed).map((line) => ({ ...line, replaces: line.change === 'replaced' ? (line.current?.fullName ?? null) : null }));
  const today = useToday();
  return (
    <RosterSheet
      committee={committee}
      day={decision.on ?? today}
      subtitle={draftSubtitle(decision).map(({ text, missing }, index) => <span key={index} className={missing === true ? css.missing : undefined}>{text}</span>)}
      members={members}
    />
  );
}

interface ZoomButtonProps {
  label: string;
  disabled?: boolean;
  onClick: () => void;
  children: React.ReactNode;
}

function ZoomButton({ label, disabled = false, onClick, children }: ZoomButtonProps) {
  return <ActionIcon variant="subtle" aria-label={label} data-hint={label} disabled={disabled} onClick={onClick}>{children}</ActionIcon>;
}
