import { useTranslation } from 'react-i18next';
import type { SeatLine } from '#shared/contract/people.ts';
import type { RecordWords } from '#shared/rules/person-paper.ts';
import { useFormat } from '../../i18n/format.ts';

/** The words of the record on the screen, in its language. */
export function useRecordWords(): RecordWords {
  const { t } = useTranslation(['people', 'ui', 'history']);
  const format = useFormat();
  return {
    facts: {
      fullName: t('fields.fullName'), givenNameOverride: t('fields.givenNameOverride'), phone: t('fields.phone'), email: t('fields.email'), note: t('fields.note'),
      anonymisedOn: t('record.anonymisedOn'), entered: t('record.entered'),
    },
    position: t('record.position'),
    role: (role) => t(`ui:roles.${role}`),
    endReason: (reason) => t(`ui:endReasons.${reason as NonNullable<SeatLine['endReason']>}`),
    change: (table, operation) => t('record.change', { table: t(`history:tables.${table as 'person'}`), operation: t(`history:operations.${operation as 'insert'}`) }),
    byOffice: (office) => t('record.byOffice', { office }),
    endedBy: (decision) => t('record.endedBy', { decision }),
    proposed: t('record.proposed'),
    proposedToLeave: t('record.proposedToLeave'),
    nothing: t('record.nothing'),
    day: format.date,
    moment: format.dateTime,
  };
}
