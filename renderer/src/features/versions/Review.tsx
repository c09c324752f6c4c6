import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheckFilled, IconSquareRotatedFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProposedSeat, Workspace } from '#shared/contract/versions.ts';
import { MANY_COMMITTEES } from '#shared/rules/proposal.ts';
import { ChangeMark } from './ChangeMark.tsx';
import { countLines, isChanged } from './comparison.ts';
import { useSeatWords } from './use-seat-words.ts';
import css from './Versions.module.css';

type Check = Workspace['checks'][number];
const STATES = ['error', 'warning', 'passed'] as const;
const ICONS = { error: IconSquareRotatedFilled, warning: IconAlertTriangle, passed: IconCircleCheckFilled };
const TONES = { error: css.bad, warning: css.warn, passed: css.ok };
const NAMED = 3;

interface ReviewProps {
  /** The decision changes no seat: it ends the body. */
  ending: boolean;
  lines: readonly ProposedSeat[];
  checks: readonly Check[];
  onLine: (id: string) => void;
  onCheck: (check: Check) => void;
}

/** What the draft changes, and what the rules say of it. */
export function Review({ ending, lines, checks, onLine, onCheck }: ReviewProps) {
  return (
    <div className={ending ? `${css.duo} ${css.single}` : css.duo}>
      {!ending && <Changes lines={lines} onLine={onLine} />}
      <Checks lines={lines} checks={checks} onCheck={onCheck} />
    </div>
  );
}

/** The difference as the office reads it. */
function Changes({ lines, onLine }: Pick<ReviewProps, 'lines' | 'onLine'>) {
  const { t } = useTranslation(['versions', 'ui']);
  const { nameOf, factsOf, reasonOf } = useSeatWords();
  const changed = lines.filter(isChanged);
  const under = (line: ProposedSeat): string => {
    const left = line.change === 'removed' || line.change === 'replaced' || line.change === 'vacated';
    const leaves = left && line.current?.personId != null && line.current.heldBy === 'person';
    const why = leaves ? (reasonOf(line) || t('changes.noReason')) : line.change === 'filled' ? t('changes.wasVacant') : line.change === 'added' ? t('changes.newSeat') : '';
    return [t(`ui:roles.${line.role}`), factsOf(line), why].filter(Boolean).join(' · ');
  };
  const what = (line: ProposedSeat): string => {
    if (line.current !== null && line.change === 'replaced') return t('changes.replacedBy', { before: nameOf(line.current), after: nameOf(line) });
    return nameOf((line.change === 'removed' || line.change === 'vacated') && line.current !== null ? line.current : line);
  };
  return (
    <section className={css.half} aria-label={t('changes.title')}>
      <h2 className={css.halfTitle}>{t('changes.title')}<span>{countLines(changed).map(({ counted, count }) => t(`counts.${counted}`, { count })).join(' · ')}</span></h2>
      {changed.length === 0 && <p className={css.nothing}>{t('changes.none')}</p>}
      <ul className={css.scroll}>
        {changed.map((line) => (
          <li key={line.id}>
            <button type="button" className={css.entry} onClick={() => onLine(line.id)}>
              <ChangeMark change={line.change} />
              <span className={css.lines}><span title={what(line)}><b>{t(`changes.${line.change}`)}</b> {what(line)}</span><small>{under(line)}</small></span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All checks, the errors first. A click leads to what it is about. */
function Checks({ lines, checks, onCheck }: Pick<ReviewProps, 'lines' | 'checks' | 'onCheck'>) {
  const { t } = useTranslation('versions');
  const count = (state: Check['state']) => checks.filter((check) => check.state === state).length;
  const counts = (['passed', 'warning', 'error'] as const).filter((state) => count(state) > 0).map((state) => t(`checks.${state}Count`, { count: count(state) }));
  return (
    <section className={css.half} aria-label={t('checks.title')}>
      <h2 className={css.halfTitle}>{t('checks.title')}<span>{counts.join(' · ')}</span></h2>
      <ul className={css.scroll}>
        {STATES.flatMap((state) => checks.filter((check) => check.state === state)).map((check) => <li key={check.code}><CheckEntry check={check} lines={lines} onCheck={onCheck} /></li>)}
      </ul>
    </section>
  );
}

function CheckEntry({ check, lines, onCheck }: { check: Check } & Pick<ReviewProps, 'lines' | 'onCheck'>) {
  const { t } = useTranslation('versions');
  const { lineName } = useSeatWords();
  const { code, state, lineIds } = check;
  const Shape = ICONS[state];
  const shape = <><Shape size={15} className={TONES[state]} aria-hidden /><VisuallyHidden>{t(`checks.states.${state}`)}: </VisuallyHidden></>;
  if (state === 'passed') return <div className={css.entry}>{shape}<span className={css.lines}><span>{t(`checks.passed.${code}`)}</span></span></div>;
  const names = [...new Set(lines.filter((line) => lineIds.includes(line.id)).map(lineName))];
  const named = names.slice(0, NAMED).join(', ');
  const hint = names.length === 0 ? hintOf(code) : null;
  const under = names.length > NAMED ? t('checks.others', { names: named, count: names.length - NAMED }) : hint === null ? named : t(`checks.hints.${hint}`);
  return (
    <button type="button" className={css.entry} onClick={() => onCheck(check)}>
      {shape}
      <span className={css.lines}><span>{t(`checks.failed.${code}`, { many: MANY_COMMITTEES })}</span>{under !== '' && <small title={under}>{under}</small>}</span>
    </button>
  );
}

const HINTS = ['DECISION_COMPLETE', 'AFTER_PREVIOUS', 'UP_TO_DATE'] as const;

function hintOf(code: Check['code']): (typeof HINTS)[number] | null {
  return HINTS.find((known) => known === code) ?? null;
}
