import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposedSeat, Workspace } from '#shared/contract/versions.ts';
import { addDays } from '#shared/rules/dates.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { Page } from '../../ui/Page.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { PageTabs } from '../../ui/Tabs.tsx';
import { useTicked } from '../../ui/use-ticked.ts';
import { useWrite } from '../../ui/use-write.ts';
import { AnnexPaper, AnnexPreview } from './AnnexPreview.tsx';
import { ComparisonList } from './ComparisonList.tsx';
import { DecisionPane } from './DecisionPane.tsx';
import { RemoveSeatsDialog } from './RemoveSeatsDialog.tsx';
import { Review } from './Review.tsx';
import { SeatPanel, type SeatMode } from './SeatPanel.tsx';
import { StaleNote, UPDATE_BUTTON } from './StaleNote.tsx';
import { useArrange } from './use-arrange.ts';
import { useDecision, type DecisionValues } from './use-decision.ts';
import { useEndDraft } from './use-end-draft.ts';
import css from './Versions.module.css';
import { WorkspaceHeader } from './WorkspaceHeader.tsx';

/** As at 150 %: there is no room for two columns. */
const NARROW = '(max-width: 1000px)';
type Tab = 'seats' | 'review' | 'decision';
type Check = Workspace['checks'][number];

export function WorkspaceView({ workspace }: { workspace: Workspace }) {
  const { t } = useTranslation(['versions', 'ui']);
  const format = useFormat();
  const { version, committee, checks } = workspace;
  const narrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false });
  const [tab, setTab] = useState<Tab>('seats');
  const [current, setCurrent] = useState<string | null>(null);
  const [mode, setMode] = useState<SeatMode | null>(null);
  const [removing, setRemoving] = useState<readonly ProposedSeat[] | null>(null);
  const ticking = useTicked();
  const goTo = useFocusNext();
  const order = useArrange(version.id, workspace.lines);
  const draft = useDecision(workspace);
  const ending = version.kind === 'end';
  const drop = useWrite(api.versions.removeSeats, { done: () => t('seat.dropped') });
  const keeping = useWrite(api.versions.keepSeat, { done: () => t('seat.kept') });

  function showLine(id: string): void {
    setTab('seats');
    setCurrent(id);
    goTo('[role=grid]');
  }
  function showCheck(check: Check): void {
    const [line] = check.lineIds;
    const field = fieldOf(check.code, draft.values);
    if (line !== undefined) showLine(line);
    else if (field !== null) showField(field);
    else if (check.code === 'UP_TO_DATE') { setTab('seats'); goTo(`#${UPDATE_BUTTON}`); }
    else { setTab('seats'); goTo('[role=grid]'); }
  }
  function showField(field: string): void {
    setMode(null);
    setTab('decision');
    goTo(`#decision-${field}`);
  }
  const flush = async (): Promise<void> => {
    await order.flush();
    await draft.flush();
  };
  const { apply, applying, discard } = useEndDraft({
    workspace, flush, onFailing: showCheck,
    onRefused: (error) => { draft.refuse(error); showField('effectiveOn'); },
  });
  function keep(line: ProposedSeat): void {
    const { id, rev } = line;
    if (line.current === null) drop.mutate({ items: [{ id, rev }], endReason: null, endNote: null });
    else if (line.change !== 'kept') keeping.mutate({ id, rev });
  }
  const actions = {
    edit: ({ id }: ProposedSeat) => { setCurrent(id); setMode({ kind: 'edit', id }); },
    replace: ({ id }: ProposedSeat) => { setCurrent(id); setMode({ kind: 'replace', id }); },
    remove: (lines: readonly ProposedSeat[]) => {
      // Nobody leaves from a seat that was only proposed: nothing is to be asked.
      if (lines.every((line) => line.current === null)) drop.mutate({ items: lines.map(({ id, rev }) => ({ id, rev })), endReason: null, endNote: null }, { onSuccess: ticking.clear });
      else setRemoving(lines);
    },
    keep,
    add: () => setMode({ kind: 'add', role: order.lines.find(({ id }) => id === current)?.role ?? null }),
  };

  const errors = checks.filter(({ state }) => state === 'error').length;
  const review = <Review ending={ending} lines={order.lines} checks={checks} onLine={showLine} onCheck={showCheck} />;
  const list = ending
    ? <Ending workspace={workspace} />
    : (
      <>
        <StaleNote workspace={workspace} />
        <ComparisonList workspace={workspace} order={order} actions={actions} current={current} onCurrent={setCurrent} ticking={ticking} />
      </>
    );
  const decision = (
    <>
      <DecisionPane workspace={workspace} draft={draft} />
      {!ending && <AnnexPreview committee={committee} decision={version.decision} lines={order.lines} />}
    </>
  );
  const panel = mode === null ? null : <SeatPanel workspace={{ ...workspace, lines: [...order.lines] }} mode={mode} onDone={(id) => { setMode(null); if (id !== null) setCurrent(id); }} onKeep={keep} />;
  return (
    <Page
      header={<>
        <WorkspaceHeader workspace={workspace} narrow={narrow} applying={applying} onApply={apply} onDiscard={discard} />
        {narrow && <PageTabs<Tab> label={t('page.tabs')} tabs={[{ id: 'seats', label: t('page.tabSeats') }, { id: 'review', label: t('page.tabReview'), ...(errors > 0 && { count: errors }) }, { id: 'decision', label: t('page.tabDecision') }]} current={tab} onChange={setTab} />}
      </>}
      {...(narrow && { panel })}
      facts={<>
        <span>{t('page.savedAt', { time: format.moment(version.savedAt) })}</span>
        {errors > 0 && <StatusMark mark="diamond" tone="bad">{t('page.errors', { count: errors })}</StatusMark>}
      </>}
      keys={[['T', t('keys.replace')], ['M', t('keys.remove')], ['Alt ↑↓', t('keys.order')], ['G', t('keys.keep')], ['Ctrl N', t('ui:keys.new')]]}
    >
      {narrow
        ? (
          <div className={css.narrow}>
            <div className={tab === 'seats' ? css.left : css.hidden}>{list}</div>
            <div className={tab === 'review' ? css.left : css.hidden}>{review}</div>
            <div className={tab === 'decision' ? css.left : css.hidden}>{decision}</div>
          </div>
        )
        : (
          <div className={css.work}>
            <div className={css.left}>{list}{review}</div>
            <div className={css.right}>
              {panel}
              <div className={panel === null ? css.left : css.hidden}>{decision}</div>
            </div>
          </div>
        )}
      <RemoveSeatsDialog lines={removing} onClose={() => setRemoving(null)} onDone={() => { setRemoving(null); ticking.clear(); }} />
      {!ending && <AnnexPaper committee={committee} decision={version.decision} lines={order.lines} />}
    </Page>
  );
}

/** What a decision to end the body does. */
function Ending({ workspace: { version, lines } }: { workspace: Workspace }) {
  const { t } = useTranslation('versions');
  const format = useFormat();
  const { effectiveOn } = version;
  return (
    <section className={css.ending}>
      <h2 className={css.title}>{t('page.end')}</h2>
      <p>{effectiveOn === null ? t('page.endUnknown') : t('page.endFrom', { date: format.date(effectiveOn), last: format.date(addDays(effectiveOn, -1)) })}</p>
      <p>{t('page.endMembers', { count: lines.filter(({ current }) => current?.personId != null).length })}</p>
      <p>{t('page.endUndo')}</p>
    </section>
  );
}

/** The field of the decision that a check is about; null when it is about seats. */
function fieldOf(code: Check['code'], { number, on }: DecisionValues): string | null {
  switch (code) {
    case 'DECISION_COMPLETE': return number === null ? 'number' : on === null ? 'on' : 'effectiveOn';
    case 'AFTER_PREVIOUS': case 'SIGNED_BEFORE_EFFECT': return 'effectiveOn';
    default: return null;
  }
}

/** Gives the focus to something on the page, once it is drawn. */
function useFocusNext(): (selector: string) => void {
  const [wanted, setWanted] = useState<{ selector: string } | null>(null);
  useEffect(() => { if (wanted !== null) document.querySelector<HTMLElement>(`main ${wanted.selector}`)?.focus(); }, [wanted]);
  return (selector) => setWanted({ selector });
}
