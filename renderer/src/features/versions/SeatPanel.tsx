import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProposedSeat, Workspace } from '#shared/contract/versions.ts';
import type { Role } from '#shared/rules/roles.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { isChanged } from './comparison.ts';
import { AddSeatForm, LineForm } from './SeatForm.tsx';
import { useSeatWords } from './use-seat-words.ts';

/** What is done with a seat beside the list. */
export type SeatMode = { kind: 'add'; role: Role | null } | { kind: 'edit' | 'replace'; id: string };

interface SeatPanelProps {
  workspace: Workspace;
  mode: SeatMode;
  /** A seat was saved, or the panel is left; the seat to show in the list. */
  onDone: (id: string | null) => void;
  onKeep: (line: ProposedSeat) => void;
}

export function SeatPanel({ workspace: { version, committee, lines }, mode, onDone, onKeep }: SeatPanelProps) {
  const { t } = useTranslation(['versions', 'ui']);
  const { lineName } = useSeatWords();
  const leave = (): void => onDone(null);
  if (mode.kind === 'add') {
    return (
      <SidePanel title={t('seat.addTitle')} onClose={leave}>
        <AddSeatForm versionId={version.id} body={committee.body} role={mode.role} onSaved={onDone} onLeave={leave} />
      </SidePanel>
    );
  }
  const line = lines.find(({ id }) => id === mode.id);
  if (line === undefined) return null;
  const vacant = line.heldBy === 'person' && line.personId === null;
  const replacing = mode.kind === 'replace';
  const title = !replacing ? lineName(line) : vacant ? t('seat.fillTitle') : t('seat.replaceTitle', { name: lineName(line) });
  const keep = isChanged(line) && !replacing ? <Button variant="default" onClick={() => { onKeep(line); leave(); }}>{t('seat.keep')}</Button> : undefined;
  return (
    <SidePanel title={title} subtitle={replacing ? t(`ui:roles.${line.role}`) : t('seat.editTitle')} onClose={leave}>
      <LineForm key={`${mode.kind} ${line.id}`} line={line} body={committee.body} replacing={replacing} foot={keep} onSaved={() => onDone(line.id)} onLeave={leave} />
    </SidePanel>
  );
}
