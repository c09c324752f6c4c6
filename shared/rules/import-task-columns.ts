import type { FieldColumn, ListColumns } from './import-columns.ts';
import { type SheetField, SHEET_WORDS } from './task-sheet.ts';

/** What a column of the tracking sheet is called, with further words for a list of tasks. */
const headed = (field: SheetField, ...more: string[]): Pick<FieldColumn, 'headings'> => ({ headings: [...SHEET_WORDS[field], ...more] });

/** Tasks as offices track them (DOMAIN §3.8): the columns of the tracking sheet, and by whose authority. */
export const TASK_COLUMNS: ListColumns = {
  naming: 'title',
  namingRule: 'IMPORT_NAMING_COLUMN_REQUIRED',
  describing: ['leadUnit', 'deadline'],
  alwaysShown: ['leadUnit', 'assignedOn', 'deadline', 'status', 'completedOn'],
  keptOfSecret: [],
  isKey: () => false,
  fields: {
    orderNo: { width: 48, holds: 'running', ...headed('no', 'so thu tu', 'thu tu') },
    code: { width: 110, longest: 40, ...headed('code', 'code') },
    title: { width: 300, longest: 1000, ...headed('title', 'ten nhiem vu', 'noi dung nhiem vu giao', 'task', 'title') },
    source: { width: 150, longest: 300, ...headed('source', 'can cu giao', 'van ban giao nhiem vu', 'source') },
    leadUnit: { width: 170, longest: 300, ...headed('lead', 'co quan don vi chu tri', 'don vi duoc giao', 'lead unit', 'lead') },
    coopUnits: { width: 170, longest: 2000, ...headed('coop', 'co quan don vi phoi hop', 'cooperating units') },
    assignee: { width: 140, longest: 120, ...headed('owner', 'can bo phu trach', 'assignee') },
    product: { width: 150, longest: 500, ...headed('product', 'san pham du kien', 'product') },
    authority: { width: 130, longest: 300, headings: ['tham quyen giao', 'tham quyen', 'nguoi giao', 'cap giao', 'authority'] },
    assignedOn: { width: 100, holds: 'day', ...headed('assignedOn', 'ngay giao nhiem vu', 'giao ngay', 'assigned on') },
    deadline: { width: 120, holds: 'day', longest: 120, ...headed('dueOn', 'thoi han hoan thanh', 'thoi gian hoan thanh', 'thoi gian thuc hien', 'han xu ly', 'due', 'due on', 'deadline') },
    progress: { width: 80, ...headed('progress', 'phan tram hoan thanh', 'progress') },
    status: { width: 140, ...headed('status', 'status') },
    statusReason: { width: 150, longest: 2000, ...headed('reason', 'reason') },
    completedOn: { width: 104, holds: 'day', ...headed('doneOn', 'hoan thanh ngay', 'ngay bao cao hoan thanh', 'completed on') },
    result: { width: 180, holds: 'lines', longest: 4000, ...headed('result', 'result') },
    note: { width: 140, holds: 'lines', longest: 2000, ...headed('note', 'note', 'remarks') },
  },
};
