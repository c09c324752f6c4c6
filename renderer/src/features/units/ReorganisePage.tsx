import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import { isDate } from '#shared/rules/dates.ts';
import { SHAPES } from '#shared/rules/successions.ts';
import { api } from '../../app/clients.ts';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Steps } from '../../ui/Steps.tsx';
import css from './Reorganise.module.css';
import { inputOf, NO_CHOICES, type ReorganiseValues } from './reorganise-values.ts';
import { ReorganisePreview } from './ReorganisePreview.tsx';
import { ReorganiseSuccessors } from './ReorganiseSuccessors.tsx';
import { ReorganiseUnits } from './ReorganiseUnits.tsx';

const route = getRouteApi('/units/reorganise');
const STEPS = ['units', 'successors', 'preview'] as const;
type Step = (typeof STEPS)[number];

export type ReorganiseForm = ReturnType<typeof useReorganisation>['form'];

/** Guides through a reorganisation: which units end, what follows them, what it will do; then does it as a whole. */
export function ReorganisePage() {
  const { t } = useTranslation(['units', 'ui']);
  const navigate = route.useNavigate();
  const { units } = route.useSearch();
  const { form, revs } = useReorganisation(units, (unitId, asOf) => void navigate({ to: '/units', search: { unitId, asOf } }), () => void navigate({ to: '/units', search: {} }));
  const [step, setStep] = useState<Step>('units');
  const [tried, setTried] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef<Step>(step);
  // Each step begins with its first field, as a page does; the first one is the form's own to focus.
  useEffect(() => {
    if (shown.current !== step) body.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    shown.current = step;
  }, [step]);
  function go(to: Step): void {
    setTried(false);
    setStep(to);
  }
  function next(): void {
    if (isMissing(step, form.values)) setTried(true);
    else go(STEPS[STEPS.indexOf(step) + 1] ?? 'preview');
  }
  const last = step === 'preview';
  const back = STEPS[STEPS.indexOf(step) - 1];
  return (
    <Page
      header={<PageHeader
        crumbs={[<Link key="units" to="/units" search={{}}>{t('title')}</Link>]}
        title={t('reorganise.title')}
        actions={<Steps label={t('reorganise.steps.label')} steps={STEPS.map((id) => ({ id, label: t(`reorganise.steps.${id}`) }))} current={step} />}
      />}
      keys={[['Ctrl S', t(last ? 'reorganise.verb' : 'reorganise.next')], ['Esc', t('ui:keys.close')]]}
    >
      <div ref={body} className={css.body}>
        <Form
          form={{ ...form, submit: last ? form.submit : next }}
          verb={last ? t('reorganise.verb') : t('reorganise.next')}
          foot={back !== undefined && <Button variant="default" leftSection={<IconArrowLeft size={16} />} onClick={() => go(back)}>{t('ui:back')}</Button>}
        >
          {step === 'units' && <ReorganiseUnits form={form} tried={tried} />}
          {step === 'successors' && <ReorganiseSuccessors form={form} tried={tried} />}
          {step === 'preview' && <ReorganisePreview form={form} revs={revs} />}
        </Form>
      </div>
    </Page>
  );
}

/** Whether a step still lacks something without which the next makes no sense. The rules themselves are the preview's to tell. */
function isMissing(step: Step, { unitIds, effectiveOn, kind, successors }: ReorganiseValues): boolean {
  if (step === 'units') return unitIds.length === 0 || effectiveOn === null || !isDate(effectiveOn);
  return (SHAPES[kind].successors !== 'none' && successors.length === 0) || successors.some((one) => one.is === 'new' && one.name.trim() === '');
}

function useReorganisation(units: readonly string[], onDone: (unitId: string, asOf: string) => void, onLeave: () => void) {
  const { t } = useTranslation('units');
  const known = useQuery(api.units.list.queryOptions({ input: { includeEnded: true } }));
  const revs = useMemo(() => new Map(known.data?.map(({ id, rev }) => [id, rev])), [known.data]);
  const initial: ReorganiseValues = { kind: units.length > 1 ? 'consolidated' : 'merged', unitIds: [...units], effectiveOn: null, decision: null, successors: [], choices: NO_CHOICES };
  const form = useForm({
    draft: 'units:reorganise', schema: inputSchema(contract.units.reorganise), initial,
    labels: { kind: t('reorganise.kind'), unitIds: t('reorganise.units'), effectiveOn: t('reorganise.effectiveOn'), decision: t('reorganise.decision'), successors: t('reorganise.successors'), choices: t('reorganise.choices') },
    toInput: (values) => inputOf(values, revs), mutation: api.units.reorganise.mutationOptions(), saved: t('reorganise.done'),
    onSaved: ({ successorIds }) => onDone(successorIds[0] ?? form.values.unitIds[0] ?? '', form.values.effectiveOn ?? ''), onLeave,
  });
  return { form, revs };
}
