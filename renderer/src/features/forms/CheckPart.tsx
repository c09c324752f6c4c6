import { useTranslation } from 'react-i18next';
import { CHECK_OPERATORS, type FormCheck, type FormComparison } from '#shared/forms/form-contents.ts';
import { checkText } from '#shared/forms/sentences.ts';
import { LEVELS } from '#shared/rules/units.ts';
import { withCheck } from './edit-contents.ts';
import css from './Forms.module.css';
import { Choice, Choices, Decimal, Whole, Words } from './PartFields.tsx';
import type { PartProps } from './PartPanel.tsx';
import { useFormWords } from './use-form-words.ts';

const KINDS = ['compare', 'distinct', 'ordered'] as const;
type CheckKind = (typeof KINDS)[number];

function kindOf(check: FormCheck): CheckKind {
  return 'distinct' in check ? 'distinct' : 'ordered' in check ? 'ordered' : 'compare';
}

/** One check, with the sentence a unit will read. */
export function CheckPart({ index, contents, onChange }: PartProps & { index: number }) {
  const { t } = useTranslation('forms');
  const words = useFormWords();
  const check = contents.checks[index];
  if (check === undefined) return null;
  const put = (changed: FormCheck): void => onChange(withCheck(contents, index, changed));
  const section = contents.sections.find(({ code }) => code === check.section);
  const columns = (section?.columns ?? []).map(({ code, number, headings }) => ({ value: code, label: `${number} ${headings.at(-1) ?? ''}` }));
  const { says, name, severity } = check;
  const base = { name, section: check.section, severity, ...(says !== undefined && { says }) };
  const asKind = (kind: CheckKind | null): void => {
    const first = columns[0]?.value ?? '';
    put(kind === 'distinct' ? { ...base, distinct: [first] } : kind === 'ordered' ? { ...base, ordered: first } : { ...base, left: first, operator: '=', right: '[0]' });
  };
  return (
    <>
      <Choice label={t('parts.section')} value={check.section} options={contents.sections.map(({ code, title }, at) => ({ value: code, label: title === '' ? `${t('parts.section')} ${at + 1}` : title }))} onChange={(chosen) => { if (chosen !== null) put({ ...check, section: chosen }); }} />
      <Choice label={t('part.checkKind')} value={kindOf(check)} options={KINDS.map((value) => ({ value, label: t(`checkKinds.${value}`) }))} onChange={asKind} />
      {'distinct' in check ? <Choices label={t('part.columns')} value={check.distinct} options={columns} onChange={(distinct) => { if (distinct.length > 0) put({ ...check, distinct: distinct.slice(0, 4) }); }} />
        : 'ordered' in check ? <Choice label={t('part.orderedColumn')} value={check.ordered} options={columns} onChange={(ordered) => { if (ordered !== null) put({ ...check, ordered }); }} />
          : <Comparison check={check} onChange={put} />}
      <Choice label={t('part.severity')} value={severity} options={(['E', 'W'] as const).map((value) => ({ value, label: t(`severities.${value}`) }))} onChange={(chosen) => { if (chosen !== null) put({ ...check, severity: chosen }); }} />
      <Words label={t('part.says')} hint={t('part.saysHint')} value={says ?? ''} onChange={(text) => { const { says: _was, ...rest } = check; put(text === '' ? rest : { ...rest, says: text }); }} />
      <div><b>{t('part.preview')}</b><p className={css.preview}>{says ?? checkText(contents, check, words)}</p></div>
      <Words label={t('part.name')} value={name} onChange={(changed) => put({ ...check, name: changed })} />
    </>
  );
}

function Comparison({ check, onChange }: { check: FormComparison; onChange: (check: FormComparison) => void }) {
  const { t } = useTranslation(['forms', 'ui']);
  const words = useFormWords();
  const change = (changed: { [Key in keyof FormComparison]?: FormComparison[Key] | undefined }): void => onChange({ ...check, ...changed } as FormComparison);
  return (
    <>
      <Words label={t('part.left')} hint={t('part.formulaHint')} value={check.left} onChange={(left) => change({ left })} />
      <Choice label={t('part.operator')} value={check.operator} options={CHECK_OPERATORS.map((value) => ({ value, label: `${value} · ${words.operator[value]}` }))} onChange={(operator) => { if (operator !== null) change({ operator }); }} />
      <Words label={t('part.right')} value={check.right} onChange={(right) => change({ right })} />
      <Decimal label={t('part.tolerance')} value={check.tolerance} onChange={(tolerance) => change({ tolerance })} />
      <Words label={t('part.when')} hint={t('part.whenHint')} value={check.when ?? ''} onChange={(when) => change({ when: when === '' ? undefined : when })} />
      <Choices label={t('part.levels')} value={check.levels ?? []} options={LEVELS.map((value) => ({ value, label: t(`ui:levels.${value}`) }))} onChange={(levels) => change({ levels: levels.length === 0 ? undefined : LEVELS.filter((level) => levels.includes(level)) })} />
      <Whole label={t('part.months')} value={check.months} onChange={(months) => change({ months: months === 0 ? undefined : months })} />
    </>
  );
}
