import { useTranslation } from 'react-i18next';
import type { DeskOverview } from '#shared/contract/desk.ts';
import { DRILL } from '#shared/registers/drill.ts';
import { useToday } from '../../app/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { useRegisterWords } from '../registers/use-register-words.ts';
import { DeskBlock, type DeskLine } from './DeskBlock.tsx';

/** What is owed in the registers: by records, each number opening them, and by units before the half of the year ends. */
export function RecordsBlock({ overview }: { overview: DeskOverview | undefined }) {
  const { t } = useTranslation('desk');
  const words = useRegisterWords();
  const format = useFormat();
  const today = useToday();
  const timers = (overview?.timers ?? []).map(({ register, timer, count, late }): DeskLine => ({
    id: `${register}.${timer}`, text: words(register).timers?.[timer] ?? '', open: { to: '/registers/$register', params: { register }, search: { narrow: { [DRILL.timer]: timer } } },
    beside: <>{late > 0 && <StatusMark mark="diamond" tone="bad">{t('records.late', { count: late })}</StatusMark>}<span>{format.number(count)}</span></>,
  }));
  const duties = (overview?.duties ?? []).map(({ register, count, endsOn }): DeskLine => ({
    id: `${register}.duty`, text: words(register).duty ?? '', open: { to: '/registers/$register/duty', params: { register }, search: {} },
    beside: <><span>{t('records.by', { date: format.dayBeside(endsOn, today) })}</span><span>{format.number(count)}</span></>,
  }));
  return <DeskBlock title={t('records.title')} open={{ to: '/registers' }} total={overview === undefined ? undefined : [...overview.timers, ...overview.duties].reduce((sum, { count }) => sum + count, 0)} lines={[...duties, ...timers]} />;
}
