import type { CellType, CheckOperator, FormCheck, FormColumn, FormContents, FormRow, FormSection } from '../form-contents.ts';

/** Short words for writing forms down. A column of counts, under its headings. */
export function column(number: string, code: string, headings: string | readonly string[], more: Partial<FormColumn> = {}): FormColumn {
  return { code, number, headings: typeof headings === 'string' ? [headings] : [...headings], type: 'count', ...more };
}

export function ofType(type: CellType, number: string, code: string, headings: string | readonly string[], more: Partial<FormColumn> = {}): FormColumn {
  return column(number, code, headings, { type, ...more });
}

export function row(number: string, code: string, label: string, more: Partial<FormRow> = {}): FormRow {
  return { code, number, label, ...more };
}

/** A part of the row above. */
export function part(number: string, code: string, label: string, more: Partial<FormRow> = {}): FormRow {
  return row(number, code, label, { indent: 1, ...more });
}

/** A title between rows. */
export function title(number: string, code: string, label: string): FormRow {
  return row(number, code, label, { heading: true });
}

/** A form of indicators: one row each, one figure. */
export function indicators(rows: readonly FormRow[]): FormSection {
  return { code: 'indicators', title: '', rows: { kind: 'fixed', rows: [...rows] }, columns: [column('', 'value', 'Số liệu')] };
}

/** A check of one section: `left operator right`. */
export function checksOf(section: string) {
  const made = (severity: 'E' | 'W') => (name: string, left: string, operator: CheckOperator, right: string, more: object = {}): FormCheck => ({ name, section, severity, left, operator, right, ...more });
  return { error: made('E'), warning: made('W') };
}

export const BLANK_NOTE = 'Ô không có số liệu để trống; số 0 chỉ ghi khi đã rà soát và không phát sinh; dấu “-” nghĩa là nội dung không áp dụng đối với đơn vị.';

/** A form's contents with what most have in common. */
export function contents(heading: string, sections: readonly FormSection[], checks: readonly FormCheck[], notes: readonly string[] = [BLANK_NOTE], measuredIn = ''): FormContents {
  return { title: heading, measuredIn, sections: [...sections], checks: [...checks], notes: [...notes] };
}
