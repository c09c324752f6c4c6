import { IconArrowBarToDown, IconBook, IconCheck, IconListNumbers, IconPlus, IconX } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NominatedModel, SelectionBoard } from '#shared/contract/selections.ts';
import type { Register } from '#shared/registers/declare.ts';
import { registerNamed } from '#shared/registers/index.ts';
import { overBy, shortBy } from '#shared/rules/selections.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { BulkAction } from '../../ui/BulkBar.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { idOf, List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useAltArrows } from '../../ui/use-alt-arrows.ts';
import { wholeList } from '../../ui/use-rows.ts';
import { useTicked } from '../../ui/use-ticked.ts';
import { refsOf, useWrite } from '../../ui/use-write.ts';
import { RecordMoveDialog } from './RecordMoveDialog.tsx';
import { RecordPanel } from './RecordPanel.tsx';
import { SelectionOut } from './SelectionOut.tsx';
import { SelectionStructure } from './SelectionStructure.tsx';
import { useBookOrder } from './use-book-order.ts';
import { useNominatedColumns } from './use-nominated-columns.tsx';
import { useRegisterWords } from './use-register-words.ts';

const route = getRouteApi('/registers/selection/$selectionId');
const candidate = registerNamed('candidate') as Register;
const MOVES = [['shortlist', IconArrowBarToDown], ['choose', IconCheck], ['reserve', IconBook], ['reject', IconX]] as const;
const PANEL_BESIDE = '(min-width: 1241px)';

/** A selection for a book: who is nominated, who is chosen, in which order, and what does not hold yet. */
export function SelectionPage() {
  const { t } = useTranslation(['registers', 'ui']);
  const { selectionId } = route.useParams();
  const board = useQuery(api.selections.board.queryOptions({ input: { id: selectionId } }));
  const words = useRegisterWords();
  const crumbs = [<Link key="registers" to="/registers">{t('title')}</Link>, <Link key="selection" to="/registers/$register" params={{ register: 'selection' }} search={{ recordId: selectionId }}>{words('selection').title}</Link>];
  if (board.data === undefined) {
    return <Page header={<PageHeader crumbs={crumbs} title={t('selection.board')} />}>{board.error !== null && <ErrorNote error={board.error} onRetry={() => void board.refetch()} />}</Page>;
  }
  return <Board board={board.data} crumbs={crumbs} />;
}

function Board({ board, crumbs }: { board: SelectionBoard; crumbs: readonly ReactNode[] }) {
  const { t } = useTranslation(['registers', 'ui']);
  const words = useRegisterWords();
  const navigate = route.useNavigate();
  const columns = useNominatedColumns();
  const ticking = useTicked();
  const [current, setCurrent] = useState<string | null>(null);
  const [editing, setEditing] = useState(false);
  // Where the panel stands over the list, it is opened when it is wanted.
  const [structure, setStructure] = useState(() => window.matchMedia(PANEL_BESIDE).matches);
  const [move, setMove] = useState<string | null>(null);
  const order = useBookOrder(board);
  const remove = useWrite(api.registers.remove, { done: ({ removed }) => t('removed', { count: removed }), onDone: () => show(null) });
  const headingOf = (status: string) => ({ key: status, title: words('candidate').statuses[status] ?? status });
  const ticked = ticking.among(order.rows);
  const fits = (name: string): NominatedModel[] => ticked.filter(({ status }) => candidate.life?.moves[name]?.from.includes(status) === true);
  useAltArrows({ up: () => order.move(current, -1), down: () => order.move(current, 1) });
  function show(id: string | null): void {
    setEditing(false);
    setCurrent(id);
  }
  const isUnnumbered = order.chosenCount > 0 && board.broken.some(({ check }) => check === 'orderOdd');
  const isFolded = current === null && !structure;
  const numberButton = <Button size="xs" variant="default" leftSection={<IconListNumbers size={15} />} loading={order.isPending} onClick={order.number}>{t('selection.number')}</Button>;
  const nominate = <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => void navigate({ to: '/registers/$register', params: { register: 'candidate' }, search: { narrow: { selectionId: board.id }, add: { selectionId: board.id } } })}>{t('selection.nominate')}</Button>;
  return (
    <Page
      header={<PageHeader crumbs={crumbs} title={board.title} facts={<Reached board={board} chosen={order.chosenCount} />} actions={<>{nominate}<SelectionOut board={board} disabled={order.chosenCount === 0} /></>} />}
      panel={current === null
        ? structure && <SelectionStructure board={board} onClose={() => setStructure(false)} />
        : <RecordPanel register={candidate} recordId={current} editing={editing} onEditing={setEditing} onClose={() => show(null)} onRemove={(record) => remove.mutate({ register: 'candidate', ...refsOf([record]) })} />}
      facts={<span>{t('selection.nominations', { count: board.nominated.length })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Space', t('ui:keys.tick')], ['Alt ↑↓', t('selection.order')]]}
    >
      <List<NominatedModel>
        id="selection-board"
        label={t('selection.board')}
        columns={columns}
        list={wholeList(order.rows)}
        rowId={idOf}
        rowLabel={({ modelName }) => modelName}
        rowTone={({ status }) => (status === 'rejected' ? 'off' : undefined)}
        current={current}
        onCurrentChange={show}
        groupOf={(row) => headingOf(row.status)}
        {...((isUnnumbered || isFolded) && { toolsEnd: <>{isUnnumbered && numberButton}{isFolded && <Button size="xs" variant="default" onClick={() => setStructure(true)}>{t('selection.structure')}</Button>}</> })}
        onRowDrop={order.drop}
        ticking={ticking}
        bulk={{ count: ticked.length, actions: MOVES.map(([name, Icon]) => <BulkAction key={name} icon={<Icon size={16} />} label={words('candidate').moves[name] ?? name} disabled={fits(name).length !== ticked.length} onClick={() => setMove(name)} />) }}
        empty={<EmptyState icon={<IconBook size={28} />} title={t('selection.empty')} hint={t('selection.emptyHint')} actions={nominate} />}
      />
      <RecordMoveDialog register={candidate} move={move} records={ticked.map(({ id, rev, score, consent }) => ({ id, rev, values: { score, consent } }))} onClose={() => setMove(null)} onMoved={ticking.clear} />
    </Page>
  );
}

/** How many are chosen of how many. */
function Reached({ board: { target, status, deadlineOn }, chosen }: { board: SelectionBoard; chosen: number }) {
  const { t } = useTranslation('registers');
  const words = useRegisterWords()('selection');
  const format = useFormat();
  const state = { quota: target, chosen };
  const [short, over] = [shortBy(state), overBy(state)];
  const standing = short > 0 ? t('selection.short', { count: short }) : over > 0 ? t('selection.over', { count: over }) : t('selection.enough');
  const parts = [words.statuses[status], `${t('selection.target', { count: target })}, ${t('selection.chosen', { count: chosen })}, ${standing}`, ...(deadlineOn === null ? [] : [`${words.fields['deadlineOn'] ?? ''}: ${format.date(deadlineOn)}`])];
  return <span>{parts.join(' · ')}</span>;
}
