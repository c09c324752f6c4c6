import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { ReorganisationPreview } from '#shared/contract/reorganisation.ts';
import { SHAPES } from '#shared/rules/successions.ts';
import { api } from '../../app/clients.ts';
import { ruleSentence } from '../../i18n/errors.ts';
import { useFormat } from '../../i18n/format.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { Note } from '../../ui/Note.tsx';
import { PreviewSection } from './PreviewSection.tsx';
import css from './Reorganise.module.css';
import type { ReorganiseForm } from './ReorganisePage.tsx';
import { chosen, inputOf } from './reorganise-values.ts';
import { CommitteeChoices } from './CommitteeChoices.tsx';
import { useSuccessorOptions } from './use-successor-options.ts';

interface PreviewProps {
  form: ReorganiseForm;
  revs: ReadonlyMap<string, number>;
}

/** The third step: everything the reorganisation ends, begins, moves and touches, and what speaks against it. */
export function ReorganisePreview({ form, revs }: PreviewProps) {
  const { t } = useTranslation(['units', 'ui']);
  const input = inputOf(form.values, revs);
  const complete = inputSchema(contract.units.reorganisationPreview).safeParse(input).success;
  // Once it is being done, what would be done is no question any more.
  const preview = useQuery({ ...api.units.reorganisationPreview.queryOptions({ input }), enabled: complete && !form.saving, placeholderData: (former) => former });
  return (
    <div className={css.preview}>
      <h2 tabIndex={-1} data-autofocus>{t('reorganise.steps.preview')}</h2>
      {!complete && <Note tone="warn">{t('reorganise.incomplete')}</Note>}
      {preview.error !== null && <ErrorNote error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data !== undefined && <><Issues issues={preview.data.issues} /><Effects form={form} preview={preview.data} /></>}
    </div>
  );
}

function Issues({ issues }: { issues: ReorganisationPreview['issues'] }) {
  const { t } = useTranslation('units');
  const { t: say } = useTranslation('errors');
  if (issues.length === 0) return <Note tone="info" live="status">{t('reorganise.ready')}</Note>;
  const sentences = [...new Set(issues.map((issue) => ruleSentence(issue, say)))];
  return <Note tone="bad" live="alert"><b>{t('reorganise.against', { count: sentences.length })}</b><ul className={css.issues}>{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul></Note>;
}

function Effects({ form, preview }: { form: ReorganiseForm; preview: ReorganisationPreview }) {
  const { t } = useTranslation(['units', 'ui']);
  const format = useFormat();
  const options = useSuccessorOptions(form.values);
  const { ends, begins, children, positions, seats, committees, handovers, tasks } = preview;
  const { choices } = form.values;
  const day = format.date(form.values.effectiveOn);
  const usual = chosen(form.values).childrenTo;
  // Where only one place is left to go, nothing is to be chosen for each.
  const choosable = options.length > 1 || !SHAPES[form.values.kind].ends;
  return (
    <>
      <PreviewSection title={t('reorganise.preview.ends')} rows={ends} cells={[[t('columns.name'), ({ name }) => name], [t('reorganise.preview.lastDay'), ({ lastDay }) => format.date(lastDay)]]} />
      <PreviewSection title={t('reorganise.preview.begins')} rows={begins.map((one) => ({ ...one, id: String(one.place) }))} cells={[[t('columns.name'), ({ name }) => name], [t('fields.from'), () => day]]} />
      <PreviewSection<ReorganisationPreview['children'][number] & { key: string }>
        title={t('reorganise.preview.children')}
        rows={children.map((child) => ({ ...child, key: `${child.hierarchy}${child.id}` }))}
        cells={[
          [t('columns.name'), ({ name }) => name], [t('reorganise.preview.hierarchy'), ({ hierarchy }) => t(`ui:hierarchies.${hierarchy}`)], [t('reorganise.preview.from'), ({ fromName }) => fromName],
          ...(choosable ? [] : [[t('reorganise.preview.to'), ({ toName }: { toName: string | null }) => toName ?? t('reorganise.preview.nowhere')] as const]),
        ]}
        {...(choosable && { choose: {
          label: t('reorganise.preview.to'),
          options,
          nameOf: ({ name }) => name,
          valueOf: ({ id }) => choices.children[id] ?? usual,
          onChoose: ({ id }, key) => form.set('choices', { ...choices, children: { ...choices.children, [id]: key } }),
        } })}
      />
      <PreviewSection title={t('reorganise.preview.positions')} rows={positions} cells={[
        [t('reorganise.preview.person'), ({ personName }) => personName], [t('reorganise.preview.position'), ({ position }) => position ?? ''], [t('reorganise.preview.unit'), ({ unitName }) => unitName],
        [t('reorganise.preview.afterwards'), ({ toName }) => (toName === null ? t('reorganise.preview.positionEnds') : t('reorganise.preview.positionGoesOn', { name: toName }))],
      ]} />
      <CommitteeChoices form={form} committees={committees} />
      <PreviewSection title={t('reorganise.preview.seats')} hint={t('reorganise.preview.seatsHint')} rows={seats} cells={[
        [t('reorganise.preview.person'), ({ holder }) => holder], [t('reorganise.preview.committee'), ({ committeeName }) => committeeName], [t('reorganise.preview.effect'), ({ effect }) => t(`reorganise.effects.${effect}`)],
      ]} />
      {tasks > 0 && <Note tone="warn">{t('reorganise.preview.tasks', { count: tasks })}</Note>}
      {handovers > 0 && <Note>{t('reorganise.preview.handovers', { count: handovers })}</Note>}
    </>
  );
}
