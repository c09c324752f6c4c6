import { Button, Select } from '@mantine/core';
import { IconArrowsRight, IconChecks } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_TRANSFERRED, type WaitingUnit } from '#shared/contract/transfers.ts';
import { registerNamed } from '#shared/registers/index.ts';
import { api } from '../../app/clients.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useFormat } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { RecordStatus } from './RecordStatus.tsx';
import css from './Transfers.module.css';
import { useRegisterWords } from './use-register-words.ts';

const route = getRouteApi('/registers/transfers');
type WaitingRecord = WaitingUnit['records'][number];
/** Where a record goes: the unit chosen for it, empty to leave it; what is not chosen goes to the only successor. */
type Choices = Readonly<Record<string, string>>;

/** Hands records of units that are no more over to those that carry on: one successor is proposed, of several one is chosen for each record. */
export function TransfersPage() {
  const { t } = useTranslation(['registers', 'ui']);
  const { unitId = null } = route.useSearch();
  const [choices, setChoices] = useState<Choices>({});
  const waiting = useQuery(api.transfers.waiting.queryOptions({ input: { unitId } }));
  const items = useMemo(() => (waiting.data?.units ?? []).flatMap((unit) => unit.records.flatMap(({ register, id, rev }) => { const to = chosenFor(unit, id, choices); return to === '' ? [] : [{ register, id, rev, to }]; })), [waiting.data, choices]);
  const transfer = useWrite(api.transfers.transfer, { done: ({ transferred }) => t('transfers.done', { count: transferred }), onDone: () => setChoices({}) });
  const run = (): void => { if (items.length > 0 && !transfer.isPending) transfer.mutate({ items }); };
  useShortcut('save', run);
  const { data } = waiting;
  const shown = data?.units.reduce((sum, { records }) => sum + records.length, 0) ?? 0;
  return (
    <Page
      header={<PageHeader crumbs={[<Link key="registers" to="/registers">{t('title')}</Link>]} title={t('transfers.title')} facts={<span>{t('transfers.hint')}</span>} primary={<Button leftSection={<IconArrowsRight size={16} />} disabled={items.length === 0} loading={transfer.isPending} onClick={run}>{t('transfers.verb', { count: items.length })}</Button>} />}
      facts={data !== undefined && <span>{t('transfers.waiting', { count: data.total })}</span>}
      keys={[['Ctrl S', t('transfers.open')]]}
    >
      {(waiting.error ?? transfer.error) !== null && <ErrorNote error={waiting.error ?? transfer.error} onRetry={() => void waiting.refetch()} />}
      {data?.units.length === 0 && <EmptyState icon={<IconChecks size={28} />} title={t('transfers.empty')} hint={t('transfers.emptyHint')} />}
      {data !== undefined && data.units.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is scrolled by the keyboard
        <section className={css.units} tabIndex={0} aria-label={t('transfers.title')}>
          {data.total > MOST_TRANSFERRED && <Note tone="info">{t('transfers.cut', { count: data.total, shown })}</Note>}
          {data.units.map((unit) => <OneUnit key={unit.unitId} unit={unit} choices={choices} onChoose={(chosen) => setChoices((former) => ({ ...former, ...chosen }))} />)}
        </section>
      )}
    </Page>
  );
}

/** The unit a record goes to; empty where it is left. */
function chosenFor({ successors }: WaitingUnit, recordId: string, choices: Choices): string {
  return choices[recordId] ?? (successors.length === 1 ? (successors[0]?.unitId ?? '') : '');
}

interface OneUnitProps {
  unit: WaitingUnit;
  choices: Choices;
  onChoose: (chosen: Choices) => void;
}

function OneUnit({ unit, choices, onChoose }: OneUnitProps) {
  const { t } = useTranslation('registers');
  const words = useRegisterWords();
  const format = useFormat();
  const { unitName, endedOn, successors, records } = unit;
  const options = [{ value: '', label: t('transfers.leave') }, ...successors.map(({ unitId, unitName: label }) => ({ value: unitId, label }))];
  const chosen = (record: WaitingRecord): string => chosenFor(unit, record.id, choices);
  const all = new Set(records.map(chosen));
  const [only] = all;
  const toAll = (to: string): void => onChoose(Object.fromEntries(records.map(({ id }) => [id, to])));
  return (
    <section aria-label={unitName}>
      <div className={css.head}>
        <h2>{t('transfers.unit', { name: unitName, date: format.date(endedOn) })}</h2>
        {successors.length === 0 ? <span>{t('transfers.noSuccessor')}</span> : <label><span>{t('transfers.allTo', { name: unitName })}</span><Choice label={t('transfers.allTo', { name: unitName })} options={options} value={all.size === 1 ? (only ?? '') : null} onChange={toAll} /></label>}
      </div>
      <table className={css.records}>
        <thead><tr><th scope="col">{t('transfers.columns.record')}</th><th scope="col">{t('transfers.columns.register')}</th><th scope="col">{t('transfers.columns.status')}</th>{successors.length > 0 && <th scope="col">{t('transfers.columns.to')}</th>}</tr></thead>
        <tbody>{records.map((record) => (
          <tr key={record.id}>
            <th scope="row"><Link to="/registers/$register" params={{ register: record.register }} search={{ recordId: record.id }}>{record.label}</Link></th>
            <td>{words(record.register).record}</td>
            <td><StatusOf record={record} /></td>
            {successors.length > 0 && <td><Choice label={t('transfers.toOf', { name: record.label })} options={options} value={chosen(record)} onChange={(to) => onChoose({ [record.id]: to })} /></td>}
          </tr>
        ))}</tbody>
      </table>
    </section>
  );
}

function StatusOf({ record: { register: name, status } }: { record: WaitingRecord }) {
  const register = registerNamed(name);
  return register !== undefined && <RecordStatus register={register} status={status} />;
}

interface ChoiceProps {
  label: string;
  options: { value: string; label: string }[];
  value: string | null;
  onChange: (value: string) => void;
}

function Choice({ label, options, value, onChange }: ChoiceProps) {
  return <Select size="xs" className={css.choice} aria-label={label} data={options} value={value} allowDeselect={false} onChange={(chosen) => onChange(chosen ?? '')} />;
}
