import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FormContents } from '#shared/forms/form-contents.ts';
import { lineName, type Renamed } from '#shared/forms/renamed.ts';
import { Note } from '../../ui/Note.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { CheckPart } from './CheckPart.tsx';
import { moved, type Part, withSection, without } from './edit-contents.ts';
import css from './Forms.module.css';
import { LinePart } from './LinePart.tsx';
import { Choice, Lines, Whole, Words } from './PartFields.tsx';

export interface PartProps {
  contents: FormContents;
  onChange: (contents: FormContents) => void;
}

interface PanelProps extends PartProps {
  part: Part;
  onPart: (part: Part | null) => void;
  /** The version before, whose rows and columns these may take the place of. */
  before: FormContents | null;
  renamed: Renamed;
  onRenamed: (renamed: Renamed) => void;
}

/** What is chosen on the sheet: it is changed here, and the sheet shows it at once. */
export function PartPanel({ part, onPart, contents, onChange, before, renamed, onRenamed }: PanelProps) {
  const { t } = useTranslation(['forms', 'ui']);
  const left = without(contents, part);
  const move = (by: -1 | 1): void => { const done = moved(contents, part, by); if (done !== null) { onChange(done.contents); onPart(done.part); } };
  return (
    <SidePanel title={t(`parts.${part.kind}`)} onClose={() => onPart(null)}>
      <div className={css.fields}>
        {part.kind === 'form' && <HeadPart contents={contents} onChange={onChange} />}
        {part.kind === 'section' && <SectionPart at={part.section} contents={contents} onChange={onChange} />}
        {(part.kind === 'column' || part.kind === 'row') && <LinePart key={`${part.kind} ${part.section} ${part.index}`} {...part} contents={contents} onChange={onChange} before={before} renamed={renamed} onRenamed={onRenamed} />}
        {part.kind === 'check' && <CheckPart key={part.index} index={part.index} contents={contents} onChange={onChange} />}
        {part.kind !== 'form' && (
          <div className={css.partFoot}>
            <Button size="xs" variant="default" leftSection={<IconArrowUp size={14} />} disabled={moved(contents, part, -1) === null} onClick={() => move(-1)}>{t('part.up')}</Button>
            <Button size="xs" variant="default" leftSection={<IconArrowDown size={14} />} disabled={moved(contents, part, 1) === null} onClick={() => move(1)}>{t('part.down')}</Button>
            <Button size="xs" variant="default" leftSection={<IconTrash size={14} />} disabled={left === null} onClick={() => { if (left !== null) { onChange(left); onPart(null); } }}>{t('part.remove')}</Button>
          </div>
        )}
        {part.kind !== 'form' && left === null && <Note>{t('part.removeLast')}</Note>}
      </div>
    </SidePanel>
  );
}

function HeadPart({ contents, onChange }: PartProps) {
  const { t } = useTranslation('forms');
  return (
    <>
      <Words label={t('part.heading')} value={contents.title} onChange={(title) => onChange({ ...contents, title })} />
      <Words label={t('part.measuredIn')} hint={t('part.measuredInHint')} value={contents.measuredIn} onChange={(measuredIn) => onChange({ ...contents, measuredIn })} />
      <Lines label={t('part.notes')} value={contents.notes} onChange={(notes) => onChange({ ...contents, notes: notes.length === 1 && notes[0] === '' ? [] : [...notes] })} />
    </>
  );
}

function SectionPart({ at, contents, onChange }: PartProps & { at: number }) {
  const { t } = useTranslation('forms');
  const section = contents.sections[at];
  if (section === undefined) return null;
  const { rows, total } = section;
  return (
    <>
      <Words label={t('part.sectionTitle')} value={section.title} onChange={(title) => onChange(withSection(contents, at, (one) => ({ ...one, title })))} />
      <Words label={t('part.code')} value={section.code} onChange={(code) => onChange(withSection(contents, at, (one) => ({ ...one, code })))} />
      <Note>{t(`kinds.${rows.kind}`)}</Note>
      {rows.kind === 'records' && <Whole label={t('part.most')} value={rows.most} onChange={(most = 1) => onChange(withSection(contents, at, (one) => ({ ...one, rows: { kind: 'records', most } })))} />}
      <Choice label={t('part.total')} value={total ?? 'none'} options={(['none', 'top', 'bottom'] as const).map((value) => ({ value, label: t(`totals.${value}`) }))}
        onChange={(chosen) => onChange(withSection(contents, at, ({ total: _was, ...one }) => (chosen === 'top' || chosen === 'bottom' ? { ...one, total: chosen } : one)))} />
    </>
  );
}

/** The lines of the version before that a line may take the place of. */
export function linesBefore(before: FormContents, kind: 'row' | 'column'): { value: string; number: string; label: string }[] {
  return before.sections.flatMap((section) => (kind === 'column'
    ? section.columns.map(({ code, number, headings }) => ({ value: lineName(section.code, 'column', code), number, label: headings.at(-1) ?? '' }))
    : section.rows.kind === 'fixed' ? section.rows.rows.map(({ code, number, label }) => ({ value: lineName(section.code, 'row', code), number, label })) : []));
}
