import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '#shared/contract/documents.ts';
import { formatKnownDate, isKnownDate } from '#shared/rules/known-dates.ts';
import { useFormat } from '../../i18n/format.ts';
import { useUnitName } from '../units/use-unit-name.ts';

/** What the form about a paper holds. */
export type DocumentValues = Pick<
  DocumentDetail,
  'system' | 'type' | 'symbol' | 'issuedOn' | 'issuer' | 'issuerUnitId' | 'committeeId' | 'signer' | 'title' | 'urgency' | 'effectiveFrom' | 'effectiveTo' | 'arrivalNumber' | 'arrivedOn' | 'recipients' | 'copies' | 'holder' | 'note' | 'secret'
>;

/** The names of the fields of a paper, and how their values read where two versions are compared. */
export function useDocumentWords() {
  const { t } = useTranslation(['documents', 'ui']);
  const format = useFormat();
  const unitName = useUnitName();
  const name = (field: keyof DocumentValues) => t(`fields.${field}`);
  return {
    labels: {
      secret: name('secret'), system: name('system'), type: name('type'), symbol: name('symbol'), issuedOn: name('issuedOn'), title: name('title'), issuer: name('issuer'), issuerUnitId: name('issuerUnitId'), committeeId: name('committeeId'),
      arrivalNumber: name('arrivalNumber'), arrivedOn: name('arrivedOn'), signer: name('signer'), urgency: name('urgency'), effectiveFrom: name('effectiveFrom'), effectiveTo: name('effectiveTo'), recipients: name('recipients'), copies: name('copies'), holder: name('holder'), note: name('note'),
    },
    show: {
      system: (value: DocumentValues['system']) => t(`ui:systems.${value}`), type: (value: DocumentValues['type']) => t(`types.${value}`), urgency: (value: DocumentValues['urgency']) => t(`urgencies.${value}`),
      issuedOn: (value: string | null) => (value === null ? '' : isKnownDate(value) ? formatKnownDate(value) : value), effectiveFrom: format.date, effectiveTo: format.date, arrivedOn: format.date, issuerUnitId: unitName,
      secret: (value: boolean) => (value ? name('secret') : ''),
    },
  };
}
