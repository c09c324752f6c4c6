import type { ListColumns } from './import-columns.ts';

/** Units with what they are called and where they stand; parents are named as other rows or the record name them, in any order. */
export const UNIT_COLUMNS: ListColumns = {
  naming: 'unitName',
  namingRule: 'IMPORT_NAMING_COLUMN_REQUIRED',
  describing: ['parent', 'kind'],
  alwaysShown: ['kind', 'level', 'parent', 'from'],
  keptOfSecret: [],
  isKey: () => false,
  fields: {
    orderNo: { width: 48, holds: 'running', headings: ['tt', 'stt', 'so tt', 'so thu tu', 'thu tu', 'no'] },
    unitName: { width: 230, longest: 300, headings: ['ten don vi', 'ten co quan', 'ten co quan don vi', 'co quan don vi', 'don vi', 'co quan', 'don vi hanh chinh', 'ten', 'unit', 'unit name', 'name'] },
    shortName: { width: 110, longest: 80, headings: ['ten viet tat', 'ten tat', 'ten ngan', 'ten goi tat', 'viet tat', 'short name'] },
    kind: { width: 130, headings: ['loai don vi', 'loai hinh', 'loai', 'kind', 'type'] },
    level: { width: 110, headings: ['cap hanh chinh', 'cap don vi', 'cap', 'level'] },
    parent: { width: 200, longest: 300, headings: ['don vi cap tren', 'co quan cap tren', 'cap tren truc tiep', 'cap tren', 'truc thuoc', 'don vi cha', 'don vi quan ly', 'thuoc don vi', 'thuoc', 'parent', 'parent unit'] },
    from: { width: 100, holds: 'day', headings: ['ap dung tu ngay', 'hieu luc tu ngay', 'tu ngay', 'ngay hieu luc', 'ten cap tren tu ngay', 'from', 'valid from'] },
    createdOn: { width: 104, holds: 'day', headings: ['ngay thanh lap', 'thanh lap ngay', 'thanh lap', 'ngay bat dau', 'created on', 'established on'] },
    endedOn: { width: 104, holds: 'day', headings: ['ngay ket thuc', 'ket thuc ngay', 'ngay giai the', 'ngay cham dut', 'den ngay', 'ket thuc', 'ended on'] },
    statisticsCode: { width: 96, longest: 40, headings: ['ma thong ke', 'ma don vi hanh chinh', 'ma dvhc', 'ma hanh chinh', 'ma tinh thanh pho', 'statistics code'] },
    officeCode: { width: 96, longest: 40, headings: ['ma don vi', 'ma co quan', 'ma noi bo', 'ma', 'ma so', 'code', 'office code'] },
    note: { width: 140, holds: 'lines', longest: 2000, headings: ['ghi chu', 'note', 'notes', 'remarks'] },
  },
};
