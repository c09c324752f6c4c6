import { IconFileSpreadsheet, IconPaperclip } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignReply, EvidenceFile } from '#shared/contract/task-campaigns.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { idOf, List } from '../../ui/List.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { wholeList } from '../../ui/use-rows.ts';
import { KeptFile } from './KeptFile.tsx';

/** The replies that were taken. */
export function CampaignReplies({ campaignId }: { campaignId: string }) {
  const { t } = useTranslation('taskCampaigns');
  const [current, setCurrent] = useState<string | null>(null);
  const replies = useQuery(api.taskCampaigns.replies.queryOptions({ input: { id: campaignId } }));
  const columns = useReplyColumns();
  if (replies.error !== null) return <ErrorNote error={replies.error} onRetry={() => void replies.refetch()} />;
  return <List<CampaignReply> id="task-campaign-replies" label={t('replies.label')} columns={columns} list={wholeList(replies.data)} rowId={idOf} rowLabel={(row) => row.fileName} current={current} onCurrentChange={setCurrent} empty={<EmptyState icon={<IconFileSpreadsheet size={28} />} title={t('replies.none')} />} />;
}

const EVIDENCE_VIEWS = { missing: ({ attached }: EvidenceFile) => !attached, attached: ({ attached }: EvidenceFile) => attached, all: () => true };
type EvidenceView = keyof typeof EVIDENCE_VIEWS;
const VIEWS = Object.keys(EVIDENCE_VIEWS) as EvidenceView[];

/** The files that replies name as evidence: missing until one of that name hangs on the task. */
export function CampaignEvidence({ campaignId }: { campaignId: string }) {
  const { t } = useTranslation('taskCampaigns');
  const [current, setCurrent] = useState<string | null>(null);
  const evidence = useQuery(api.taskCampaigns.evidence.queryOptions({ input: { campaignId, taskId: null } }));
  const columns = useEvidenceColumns();
  const [view, setView] = useState<EvidenceView>('missing');
  const named = evidence.data ?? [];
  if (evidence.error !== null) return <ErrorNote error={evidence.error} onRetry={() => void evidence.refetch()} />;
  return <List<EvidenceFile> id="task-campaign-evidence" label={t('evidence.label')} columns={columns} list={wholeList(evidence.data === undefined ? undefined : named.filter(EVIDENCE_VIEWS[view]))} rowId={idOf} rowLabel={(row) => row.fileName} tools={VIEWS.map((one) => <FilterChip key={one} view label={t(one === 'all' ? 'units.all' : `evidence.${one}`)} count={named.filter(EVIDENCE_VIEWS[one]).length} on={view === one} onChange={() => setView(one)} />)} current={current} onCurrentChange={setCurrent} empty={<EmptyState icon={<IconPaperclip size={28} />} title={t(named.length === 0 ? 'evidence.none' : 'evidence.noneHere')} />} />;
}

function useReplyColumns(): Column<CampaignReply>[] {
  const { t } = useTranslation('taskCampaigns');
  const format = useFormat();
  return useMemo<Column<CampaignReply>[]>(() => [
    { id: 'unit', header: t('units.unitName'), width: 200, grow: 1, fixed: true, text: (row) => row.unitName, cell: (row) => <b>{row.unitName}</b> },
    { id: 'file', header: t('replies.fileName'), width: 220, grow: 2, text: (row) => row.fileName, cell: (row) => <KeptFile file={row} copy={(ticket, readOnly) => api.taskCampaigns.copyReply.call({ id: row.id, ticket, readOnly })} /> },
    { id: 'receivedOn', header: t('replies.receivedOn'), width: 150, cell: (row) => (row.late ? <StatusMark mark="half" tone="warn">{`${format.date(row.receivedOn)} · ${t('replies.late')}`}</StatusMark> : format.date(row.receivedOn)) },
    { id: 'version', header: t('units.version'), width: 60, cell: (row) => format.number(row.version) },
    { id: 'changed', header: t('replies.changed'), width: 100, cell: (row) => format.number(row.changed) },
    { id: 'kept', header: t('replies.kept'), width: 130, cell: (row) => t(row.kept ? 'replies.keptYes' : 'replies.keptNo') },
  ], [t, format]);
}

function useEvidenceColumns(): Column<EvidenceFile>[] {
  const { t } = useTranslation('taskCampaigns');
  return useMemo<Column<EvidenceFile>[]>(() => [
    { id: 'code', header: t('evidence.code'), width: 120, fixed: true, text: (row) => row.code, cell: (row) => <Link to="/tasks" search={{ taskId: row.taskId }}>{row.code}</Link> },
    { id: 'file', header: t('evidence.fileName'), width: 220, grow: 1, text: (row) => row.fileName, cell: (row) => <b>{row.fileName}</b> },
    { id: 'state', header: t('evidence.state'), width: 130, cell: (row) => (row.attached ? <StatusMark mark="tick" tone="ok">{t('evidence.attached')}</StatusMark> : <StatusMark mark="triangle" tone="warn">{t('evidence.missing')}</StatusMark>) },
    { id: 'task', header: t('evidence.task'), width: 240, grow: 2, text: (row) => row.title, cell: (row) => row.title },
    { id: 'unit', header: t('units.unitName'), width: 160, grow: 1, text: (row) => row.unitName, cell: (row) => row.unitName },
  ], [t]);
}
