import { Button } from '@mantine/core';
import { IconCalendarEvent, IconPencil } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommitteeDetail } from '#shared/contract/committees.ts';
import type { VersionRow } from '#shared/contract/versions.ts';
import { useFormat } from '../../i18n/format.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { RecordHistory } from '../../ui/RecordHistory.tsx';
import { PanelSection, SidePanel } from '../../ui/SidePanel.tsx';
import { CorrectDecisionForm } from './CorrectDecisionForm.tsx';
import { ExportAnnex } from './ExportAnnex.tsx';
import { OpenPaper } from './OpenPaper.tsx';
import { useVersionPeriod, useVersionWords } from './use-version-words.ts';
import css from './Versions.module.css';
import { VersionState } from './VersionState.tsx';

interface VersionPanelProps {
  committee: CommitteeDetail;
  version: VersionRow;
  onClose: () => void;
  onOpenDraft: () => void;
}

/** One version: its decision, who came and left by it, and what can be done with it. */
export function VersionPanel({ committee, version, onClose, onOpenDraft }: VersionPanelProps) {
  const { t } = useTranslation(['versions', 'ui']);
  const format = useFormat();
  const router = useRouter();
  const { numberOf, seatsOf } = useVersionWords();
  const period = useVersionPeriod();
  const [correcting, setCorrecting] = useState(false);
  const { decision, state, effectiveOn, came, left } = version;
  const draft = state === 'draft';
  if (correcting) {
    return (
      <SidePanel title={t('history.correctTitle')} subtitle={numberOf(version)} onClose={() => setCorrecting(false)}>
        <CorrectDecisionForm version={version} onDone={() => setCorrecting(false)} />
      </SidePanel>
    );
  }
  const showList = (day: string): void => void router.navigate({ to: '/committees/$committeeId', params: { committeeId: committee.id }, search: { asOf: day } });
  return (
    <SidePanel
      title={numberOf(version)}
      subtitle={t(`kinds.${version.kind}`)}
      onClose={onClose}
      foot={draft
        ? <Button leftSection={<IconPencil size={16} />} onClick={onOpenDraft}>{t('begin.continue')}</Button>
        : (
          <>
            {effectiveOn !== null && <Button variant="default" leftSection={<IconCalendarEvent size={16} />} onClick={() => showList(effectiveOn)}>{t('history.asOf')}</Button>}
            <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setCorrecting(true)}>{t('history.correct')}</Button>
            <OpenPaper committeeId={committee.id} versionId={version.id} />
            {version.kind !== 'end' && <ExportAnnex committee={committee} number={decision.number} versionId={version.id} />}
          </>
        )}
    >
      <Facts>
        <Fact label={t('history.columns.state')}><VersionState state={state} /></Fact>
        <Fact label={t('decision.number')}>{decision.number}</Fact>
        <Fact label={t('decision.on')}>{format.date(decision.on)}</Fact>
        <Fact label={t('decision.issuer')}>{decision.issuer}</Fact>
        <Fact label={t('decision.signer')}>{decision.signer}</Fact>
        <Fact label={t('decision.summary')}>{decision.summary}</Fact>
        <Fact label={t('history.columns.period')}>{period(version)}</Fact>
        <Fact label={t('history.columns.seats')}>{seatsOf(version)}</Fact>
      </Facts>
      {!draft && version.kind !== 'establish' && (
        <>
          <Names title={t('history.cameTitle')} names={came} />
          <Names title={t('history.leftTitle')} names={left} />
        </>
      )}
      <RecordHistory table="version" id={version.id} />
    </SidePanel>
  );
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  const { t } = useTranslation('versions');
  return (
    <PanelSection title={title} count={names.length}>
      {names.length === 0 ? <p className={css.none}>{t('history.nobody')}</p> : <ul className={css.names}>{names.map((name, index) => <li key={index}>{name}</li>)}</ul>}
    </PanelSection>
  );
}
