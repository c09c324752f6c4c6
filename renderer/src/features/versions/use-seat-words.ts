import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CurrentSeat, ProposedSeat } from '#shared/contract/versions.ts';
import { type Format, useFormat } from '../../i18n/format.ts';
import { endReasonOf } from '../committees/MemberForm.tsx';
import { changedFacts, holding } from './comparison.ts';

type Held = Pick<CurrentSeat, 'heldBy' | 'fullName' | 'position' | 'unitName' | 'office'>;

/** Seats of a draft in words. */
export function useSeatWords(): SeatWords {
  const { t } = useTranslation(['versions', 'ui']);
  const format = useFormat();
  return useMemo(() => seatWords(t, format), [t, format]);
}

type SeatWords = ReturnType<typeof seatWords>;

function seatWords(t: TFunction<['versions', 'ui']>, format: Format) {
  const nameOf = (seat: Held): string => holding(seat).name ?? t('vacant');
  return {
    nameOf,
    /** Whom a line is about: who will sit there, or who leaves. */
    lineName: (line: ProposedSeat): string => (line.removed && line.current !== null ? nameOf(line.current) : nameOf(line)),
    /** What stands under a name. */
    underOf: (seat: Held): string => {
      const { under } = holding(seat);
      if (seat.heldBy === 'office') return under === '' ? t('compare.nobodyInOffice') : t('compare.byOfficeHolder', { name: under });
      return under === '' && seat.fullName !== null ? t('compare.noPosition') : under;
    },
    flagOf: ({ positionEndedOn, vacantSince }: Pick<CurrentSeat, 'positionEndedOn' | 'vacantSince'>): string | null => {
      if (positionEndedOn !== null) return t('compare.ended', { date: format.date(positionEndedOn) });
      return vacantSince === null ? null : t('compare.vacantSince', { date: format.date(vacantSince) });
    },
    /** What becomes different about a seat beside its holder. */
    factsOf: (line: ProposedSeat): string => changedFacts(line).map((fact) => {
      const [before, after] = [line.current, line];
      if (fact === 'role') return t('compare.change', { from: t(`ui:roles.${before?.role ?? line.role}`), to: t(`ui:roles.${after.role}`) });
      return fact === 'field' ? t('compare.field', { field: after.assignedField ?? t('compare.nothing') }) : t('compare.area', { area: after.assignedArea ?? t('compare.nothing') });
    }).join(' · '),
    /** Why whoever sits there leaves; empty when that is not said. */
    reasonOf: (line: Pick<ProposedSeat, 'endReason' | 'endNote'>): string => {
      const reason = endReasonOf(line);
      return [reason === null ? null : t(`ui:endReasons.${reason}`), line.endNote].filter((part) => part !== null).join(', ');
    },
  };
}
