import { useTranslation } from 'react-i18next';
import type { SelectionBoard } from '#shared/contract/selections.ts';
import { filledIn } from '#shared/registers/sentences.ts';
import { overBy, type QuotaState, shortBy } from '#shared/rules/selections.ts';
import { useFormat } from '../../i18n/format.ts';
import { Note } from '../../ui/Note.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { PanelSection, SidePanel } from '../../ui/SidePanel.tsx';
import css from './Selection.module.css';
import { useRegisterWords } from './use-register-words.ts';

/** What the chosen are made of, beside the quotas; what does not hold stands first. */
export function SelectionStructure({ board: { fields, units, unitQuota, editing, broken, nominated }, onClose }: { board: SelectionBoard; onClose: () => void }) {
  const { t } = useTranslation('registers');
  const words = useRegisterWords();
  const format = useFormat();
  const isChosen = nominated.some(({ status }) => status === 'chosen');
  return (
    <SidePanel title={t('selection.structure')} onClose={onClose}>
      {broken.length > 0 && <Note tone="warn"><ul className={css.broken}>{broken.map(({ check, params }) => <li key={check}>{filledIn(words('selection').checks[check] ?? '', params ?? {})}</li>)}</ul></Note>}
      <PanelSection title={t('selection.byField')}>
        <Quotas of={t('selection.columns.field')} lines={fields.map(({ field, ...state }) => ({ key: field, name: words('model').options['field']?.[field] ?? field, state }))} />
      </PanelSection>
      <PanelSection title={unitQuota === null ? t('selection.byUnit') : t('selection.byUnitMost', { count: unitQuota })} count={units.length}>
        {isChosen ? <Quotas of={t('selection.columns.unit')} lines={units.map(({ unitId, unitName, ...state }) => ({ key: unitId, name: unitName, state }))} mostOnly /> : <p className={css.none}>{t('selection.none')}</p>}
      </PanelSection>
      {isChosen && (
        <PanelSection title={t('selection.editing')}>
          <dl className={css.counts}>{editing.map(({ editStatus, count }) => <div key={editStatus ?? ''}><dt>{editStatus === null ? t('selection.untold') : (words('candidate').options['editStatus']?.[editStatus] ?? editStatus)}</dt><dd>{format.number(count)}</dd></div>)}</dl>
        </PanelSection>
      )}
    </SidePanel>
  );
}

interface Line {
  key: string;
  name: string;
  state: QuotaState;
}

/** Lines with how many are chosen of how many; `mostOnly`: a quota that may stay unfilled. */
function Quotas({ of, lines, mostOnly = false }: { of: string; lines: readonly Line[]; mostOnly?: boolean }) {
  const { t } = useTranslation('registers');
  const format = useFormat();
  const isTold = lines.some(({ state }) => state.quota !== null);
  return (
    <table className={css.quotas}>
      <thead><tr><th scope="col">{of}</th><th scope="col">{t('selection.chosenHead')}</th>{isTold && <><th scope="col">{t('selection.quota')}</th><th scope="col">{t('selection.standing')}</th></>}</tr></thead>
      <tbody>{lines.map(({ key, name, state }) => (
        <tr key={key}>
          <th scope="row">{name}</th>
          <td>{format.number(state.chosen)}</td>
          {isTold && <><td>{state.quota === null ? '' : format.number(state.quota)}</td><td><Standing state={state} mostOnly={mostOnly} /></td></>}
        </tr>
      ))}</tbody>
    </table>
  );
}

function Standing({ state, mostOnly }: { state: QuotaState; mostOnly: boolean }) {
  const { t } = useTranslation('registers');
  const [over, short] = [overBy(state), shortBy(state)];
  if (state.quota === null || (mostOnly && over === 0)) return null;
  if (over > 0) return <StatusMark mark="triangle" tone="bad">{t('selection.over', { count: over })}</StatusMark>;
  if (short > 0) return <StatusMark mark="half" tone="info">{t('selection.short', { count: short })}</StatusMark>;
  return <StatusMark mark="tick" tone="ok">{t('selection.enough')}</StatusMark>;
}
