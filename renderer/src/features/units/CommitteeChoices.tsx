import { useTranslation } from 'react-i18next';
import type { CommitteeFate, ReorganisationPreview } from '#shared/contract/reorganisation.ts';
import { PreviewSection } from './PreviewSection.tsx';
import type { ReorganiseForm } from './ReorganisePage.tsx';
import { committeeKey } from './reorganise-values.ts';
import { useSuccessorOptions } from './use-successor-options.ts';

type Committee = ReorganisationPreview['committees'][number];
const LEAVE = 'leave';

/** What becomes of each committee: handed over and ended, going on with a successor, or left to be seen to later. */
export function CommitteeChoices({ form, committees }: { form: ReorganiseForm; committees: readonly Committee[] }) {
  const { t } = useTranslation('units');
  const { successors, choices } = form.values;
  const names = useSuccessorOptions(form.values).slice(0, successors.length);
  if (committees.length === 0) return null;
  // An agency cannot be handed over: another serves the committee instead.
  const ways = (['hand_over', 'go_on'] as const).flatMap((fate) => names.map(({ value, label }) => ({ value: `${fate} ${value}`, label: t(`reorganise.fates.${fate}`, { name: label }) })));
  const options = [...ways, { value: LEAVE, label: t('reorganise.fates.leave') }];
  const choose = {
    label: t('reorganise.preview.committeeFate'),
    nameOf: ({ name }: Committee): string => name,
    valueOf: ({ fate, to }: Committee): string => (fate === 'leave' || to === null ? LEAVE : `${fate} ${successors[to]?.key ?? ''}`),
    onChoose: ({ id, tie }: Committee, value: string): void => {
      const [fate = LEAVE, to = null] = value.split(' ');
      form.set('choices', { ...choices, committees: { ...choices.committees, [committeeKey(tie, id)]: { fate: fate as CommitteeFate, to } } });
    },
  };
  const sections = [
    { tie: 'unit' as const, title: t('reorganise.preview.committees'), options },
    { tie: 'agency' as const, title: t('reorganise.preview.agencies'), options: options.filter(({ value }) => !value.startsWith('hand_over')) },
  ];
  return sections.map((section) => (
    <PreviewSection
      key={section.tie}
      title={section.title}
      rows={committees.filter(({ tie }) => tie === section.tie).map((one) => ({ ...one, key: committeeKey(one.tie, one.id) }))}
      cells={[[t('reorganise.preview.committee'), ({ name }) => name], [t('reorganise.preview.unit'), ({ unitName }) => unitName]]}
      choose={{ ...choose, options: section.options }}
    />
  ));
}
