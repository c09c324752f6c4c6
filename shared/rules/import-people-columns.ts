import type { ListColumns } from './import-columns.ts';
import { ROSTER_COLUMNS } from './import-roster-columns.ts';

const { orderNo, fullName, position, unit, phone, email, note } = ROSTER_COLUMNS.fields;

/**
 * People with the position they hold. A bare "Từ ngày" is not taken for the day the position began: in lists of members it is
 * the day of the seat.
 */
export const PEOPLE_COLUMNS: ListColumns = {
  naming: 'fullName',
  namingRule: 'NAME_REQUIRED',
  describing: ['position', 'unit'],
  alwaysShown: ['position', 'unit'],
  keptOfSecret: null,
  isKey: () => false,
  fields: {
    ...(orderNo && { orderNo }), ...(fullName && { fullName }), ...(position && { position }), ...(unit && { unit }),
    from: { width: 110, holds: 'day', headings: ['giu chuc vu tu ngay', 'giu chuc vu tu', 'chuc vu tu ngay', 'tu ngay giu chuc vu', 'ngay giu chuc vu', 'ngay bo nhiem', 'bo nhiem ngay', 'bo nhiem tu ngay', 'position since', 'appointed on'] },
    ...(phone && { phone }), ...(email && { email }),
    givenName: { width: 110, longest: 60, headings: ['ten goi', 'ten rieng', 'given name'] },
    ...(note && { note }),
  },
};
