import { Button, Checkbox } from '@mantine/core';
import { IconEyeOff, IconRotate2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { UnitAlias } from '#shared/contract/units.ts';
import { api } from '../../app/clients.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { UnitField } from '../../ui/form/RecordFields.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { RecordHistory } from '../../ui/RecordHistory.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { toast } from '../../ui/toast.ts';
import css from './Units.module.css';

interface AliasPanelProps {
  alias: UnitAlias;
  onDone: () => void;
  onIgnore: () => void;
  onReopen: () => void;
}

/** One name: which unit it means, since and until when; or that it means none. */
export function AliasPanel({ alias, onDone, onIgnore, onReopen }: AliasPanelProps) {
  const { t } = useTranslation(['units', 'ui']);
  return (
    <SidePanel
      title={alias.alias}
      subtitle={alias.source === null ? t('aliases.columns.alias') : t('aliases.metIn', { file: alias.source })}
      onClose={onDone}
      foot={<>
        {alias.status !== 'ignored' && <Button variant="default" leftSection={<IconEyeOff size={16} />} onClick={onIgnore}>{t('aliases.ignore')}</Button>}
        {alias.status !== 'open' && <Button variant="default" leftSection={<IconRotate2 size={16} />} onClick={onReopen}>{t('aliases.reopen')}</Button>}
      </>}
    >
      <ResolveForm alias={alias} onDone={onDone} />
      <RecordHistory table="unit_alias" id={alias.id} />
    </SidePanel>
  );
}

function ResolveForm({ alias, onDone }: { alias: UnitAlias; onDone: () => void }) {
  const { t } = useTranslation('units');
  const { id, positionsCount } = alias;
  const initial = { unitId: alias.unitId, from: alias.from, to: alias.to, toPositions: positionsCount > 0 };
  const form = useForm({
    draft: `units:alias:${id}`, schema: inputSchema(contract.units.resolveAlias), initial, rev: alias.rev,
    labels: { unitId: t('aliases.unitId'), from: t('fields.from'), to: t('aliases.to'), toPositions: t('aliases.toPositions', { count: positionsCount }) },
    toInput: (values, rev) => ({ id, rev: rev ?? 0, unitId: values.unitId ?? '', from: values.from, to: values.to, toPositions: values.toPositions }),
    mutation: api.units.resolveAlias.mutationOptions(),
    onSaved: ({ positions }) => { toast.done(positions === 0 ? t('aliases.resolved') : t('aliases.resolvedPositions', { count: positions }), { undo: true }); onDone(); },
  });
  const toPositions = form.bind('toPositions');
  return (
    <Form form={form} verb={t('aliases.resolve')}>
      <UnitField {...form.bind('unitId')} required includeEnded hint={t('aliases.unitHint')} />
      <NearUnits id={id} chosen={form.bind('unitId').value} onChoose={form.bind('unitId').onChange} />
      <FieldRow>
        <DateField {...form.bind('from')} />
        <DateField {...form.bind('to')} />
      </FieldRow>
      <p className={css.empty}>{t('aliases.periodHint')}</p>
      {positionsCount > 0 && <Checkbox id={toPositions.id} size="xs" checked={toPositions.value} onChange={(event) => toPositions.onChange(event.currentTarget.checked)} label={toPositions.label} description={t('aliases.toPositionsHint', { alias: alias.alias })} />}
    </Form>
  );
}

/** Units whose names are nearly the one in the file; none is taken but by a click. */
function NearUnits({ id, chosen, onChoose }: { id: string; chosen: string | null; onChoose: (unitId: string) => void }) {
  const { t } = useTranslation('units');
  const { data = [] } = useQuery(api.units.nearUnits.queryOptions({ input: { id } }));
  if (data.length === 0) return null;
  return (
    <fieldset className={css.near} aria-label={t('aliases.near')}>
      <span>{t('aliases.near')}</span>
      {data.map(({ unitId, name, above }) => <button key={unitId} type="button" className={css.link} aria-pressed={chosen === unitId} onClick={() => onChoose(unitId)}>{above === null ? name : `${name} (${above})`}</button>)}
    </fieldset>
  );
}
