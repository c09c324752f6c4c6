import { Button } from '@mantine/core';
import { IconListNumbers, IconUserMinus, IconUserPlus } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposedSeat, Workspace } from '#shared/contract/versions.ts';
import type { Role } from '#shared/rules/roles.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { BulkAction } from '../../ui/BulkBar.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { idOf, List } from '../../ui/List.tsx';
import { toast } from '../../ui/toast.ts';
import { useAltArrows } from '../../ui/use-alt-arrows.ts';
import { wholeList } from '../../ui/use-rows.ts';
import type { Ticking } from '../../ui/use-ticked.ts';
import { countLines, droppedAt, isChanged, moved, rolesOf } from './comparison.ts';
import { LineActionsContext, type LineActions } from './LineMenu.tsx';
import type { useArrange } from './use-arrange.ts';
import { useComparisonColumns } from './use-comparison-columns.tsx';
import { useSeatWords } from './use-seat-words.ts';
import css from './Versions.module.css';

const ROW_HEIGHT = 44;

interface ComparisonListProps {
  workspace: Workspace;
  order: ReturnType<typeof useArrange>;
  actions: Omit<LineActions, 'move'> & { add: () => void };
  current: string | null;
  onCurrent: (id: string | null) => void;
  ticking: Ticking;
}

/** The roster beside what the draft makes of it, by role in the order of the decision. */
export function ComparisonList({ workspace, order, actions, current, onCurrent, ticking }: ComparisonListProps) {
  const { t } = useTranslation(['versions', 'ui']);
  const { lineName } = useSeatWords();
  const [onlyChanged, setOnlyChanged] = useState(false);
  const { lines } = order;
  const changed = useMemo(() => lines.filter(isChanged), [lines]);
  const rows = onlyChanged ? changed : lines;
  const chosen = ticking.among(lines);
  const headingOf = useCallback((role: Role) => ({
    key: role, title: t(`ui:roles.${role}`),
    note: countLines(lines.filter((line) => line.role === role)).map(({ counted, count }) => t(`counts.${counted}`, { count })).join(', '),
  }), [lines, t]);
  const groups = useMemo(() => rolesOf(lines).map(headingOf), [lines, headingOf]);
  const groupOf = useMemo(() => ({ role }: ProposedSeat) => headingOf(role), [headingOf]);
  const disordered = workspace.checks.some(({ code, state }) => code === 'PRECEDENCE' && state === 'error');

  function arrange(next: Parameters<typeof order.arrange>[0]): void {
    if (onlyChanged) toast.say(t('compare.arrangeWhere'));
    else order.arrange(next);
  }
  const move = (id: string | null, step: 1 | -1): void => { if (id !== null) arrange(moved(lines, id, step)); };
  const remove = (line: ProposedSeat | null): void => {
    if (chosen.length > 0) actions.remove(chosen);
    else if (line !== null) actions.remove([line]);
  };
  useShortcut('new', actions.add);
  useAltArrows({ up: () => move(current, -1), down: () => move(current, 1) });
  const columns = useComparisonColumns(workspace.base);

  return (
    <LineActionsContext value={{ ...actions, move: (line, step) => move(line.id, step) }}>
      <List<ProposedSeat>
        id="versions-compare"
        label={t('compare.label')}
        columns={columns}
        list={wholeList(rows)}
        rowId={idOf}
        rowLabel={lineName}
        rowHeight={ROW_HEIGHT}
        tools={<>
          <h2 className={css.title}>{t('compare.title')}</h2>
          <FilterChip label={t('compare.changed')} count={changed.length} on={onlyChanged} onChange={() => setOnlyChanged(true)} view />
          <FilterChip
            label={t('compare.all')}
            count={t('compare.allCount', { before: lines.filter((line) => line.current !== null).length, after: lines.filter((line) => !line.removed).length })}
            on={!onlyChanged}
            onChange={() => setOnlyChanged(false)}
            view
          />
        </>}
        toolsEnd={<>
          {disordered && <Button size="xs" variant="default" leftSection={<IconListNumbers size={15} />} onClick={order.renumber}>{t('compare.renumber')}</Button>}
          <Button size="xs" variant="default" leftSection={<IconUserPlus size={15} />} onClick={actions.add}>{t('compare.add')}</Button>
        </>}
        current={current}
        onCurrentChange={onCurrent}
        onOpen={actions.edit}
        groupOf={groupOf}
        groups={groups}
        rowTone={toneOf}
        keys={{
          t: (line) => { if (line !== null) actions.replace(line); },
          m: remove,
          delete: remove,
          g: (line) => { if (line !== null) actions.keep(line); },
        }}
        onRowDrop={(id, target, after) => arrange(droppedAt(lines, id, target, after))}
        empty={onlyChanged
          ? <EmptyState title={t('compare.noChange')} hint={t('compare.noChangeHint')} actions={<Button variant="default" onClick={() => setOnlyChanged(false)}>{t('compare.showAll')}</Button>} />
          : <EmptyState title={t('compare.empty')} actions={<Button leftSection={<IconUserPlus size={16} />} onClick={actions.add}>{t('compare.add')}</Button>} />}
        ticking={ticking}
        bulk={{ count: chosen.length, actions: <BulkAction icon={<IconUserMinus size={16} />} label={t('remove.verb')} onClick={() => actions.remove(chosen)} /> }}
      />
    </LineActionsContext>
  );
}

function toneOf(line: ProposedSeat): 'vacant' | undefined {
  return line.personId === null && line.heldBy === 'person' && !line.removed && line.change === 'kept' ? 'vacant' : undefined;
}
