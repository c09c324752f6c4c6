import type { DataValidation, Worksheet } from 'exceljs';
import type { CellType, FormColumn, FormRow } from '#shared/forms/form-contents.ts';
import { fixedRows } from '#shared/forms/places.ts';
import { cellName } from '#shared/forms/values.ts';
import { columnLetters } from '#shared/rules/column-letters.ts';
import type { WithValidations } from '../../../office/sheet-names.ts';
import { FIRST_COLUMN, type LaidSection } from './layout.ts';

/** The list of a validation stands in the file as one text of at most 255 characters, commas between its entries. */
const MAX_LIST_CHARACTERS = 255;
const refuse = { allowBlank: true, showErrorMessage: true, errorTitle: 'Giá trị chưa đúng', errorStyle: 'stop' } as const;
const custom = (formula: string, error: string): DataValidation => ({ ...refuse, type: 'custom', formulae: [formula], error });

/** What the open cells of a section accept, each range of one kind together. */
export function guardCells(sheet: Worksheet, { section, rows }: LaidSection, isAsked: (cell: string) => boolean): void {
  section.columns.forEach((column, index) => {
    const letters = columnLetters(FIRST_COLUMN + index);
    let range: { from: number; to: number; kind: string } | null = null;
    const close = (): void => {
      if (range === null) return;
      const validation = validationOf(JSON.parse(range.kind) as Kind, `${letters}${range.from}`);
      if (validation !== null) (sheet as WithValidations).dataValidations.add(`${letters}${range.from}:${letters}${range.to}`, validation);
      range = null;
    };
    for (const { row, code } of rows) {
      const asked = code !== null && isAsked(cellName(section.code, code, column.code));
      const kind = asked ? JSON.stringify(kindOf(column, fixedRows(section).find((one) => one.code === code))) : '';
      if (range !== null && asked && (range as { kind: string }).kind === kind) (range as { to: number }).to = row;
      else {
        close();
        if (asked) range = { from: row, to: row, kind };
      }
    }
    close();
  });
}

interface Kind {
  type: CellType;
  options: readonly string[];
  /** May be told as "trên 4.900": then words are no mistake. */
  qualified: boolean;
}

function kindOf(column: FormColumn, row: FormRow | undefined): Kind {
  return { type: row?.type ?? column.type, options: row?.options ?? column.options ?? [], qualified: column.qualified === true || row?.qualified === true };
}

/** A dash ("does not apply") is no mistake anywhere. */
function validationOf({ type, options, qualified }: Kind, cell: string): DataValidation | null {
  const dash = `${cell}="-"`;
  switch (type) {
    case 'count': return qualified ? null : custom(`OR(${dash},AND(ISNUMBER(${cell}),N(${cell})>=0,INT(N(${cell}))=N(${cell})))`, 'Nhập số nguyên từ 0 trở lên, hoặc dấu “-” nếu không áp dụng.');
    case 'number': return qualified ? null : custom(`OR(${dash},ISNUMBER(${cell}))`, 'Nhập một số, hoặc dấu “-” nếu không áp dụng.');
    case 'percent': return custom(`OR(${dash},AND(ISNUMBER(${cell}),N(${cell})>=0,N(${cell})<=100))`, 'Nhập tỷ lệ phần trăm từ 0 đến 100, không ghi dấu %.');
    case 'date': return custom(`AND(ISNUMBER(${cell}),N(${cell})>0)`, 'Nhập ngày theo dạng dd/mm/yyyy.');
    case 'flag': return { ...refuse, type: 'list', formulae: ['"x"'], error: 'Đánh dấu x, hoặc để trống.' };
    case 'choice': {
      const joined = options.join(',');
      return options.length > 0 && joined.length <= MAX_LIST_CHARACTERS && !options.some((option) => /[,"]/.test(option)) ? { ...refuse, type: 'list', formulae: [`"${joined}"`], error: 'Chọn một mục trong danh sách.' } : null;
    }
    case 'choices': case 'known_day': case 'text': case 'unit': case 'person': case 'phone': return null;
  }
}
