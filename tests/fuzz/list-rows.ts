import { listColumns } from '#shared/registers/list-columns.ts';
import { REGISTERS, registerNamed, tableOf } from '#shared/registers/index.ts';
import { bothWords } from '#shared/registers/words.ts';
import { fieldsOf, type ImportField, readRecordField } from '#shared/rules/import-columns.ts';
import { IMPORT_LISTS, type ImportList } from '#shared/rules/import-lists.ts';
import type { Dice } from './dice.ts';

/** Every list there is: one that is added is fed with hostile files by itself. */
export const LISTS: readonly ImportList[] = [...IMPORT_LISTS, ...REGISTERS.map(tableOf)];
/** The unit that the rows name; it stands in the record they are brought into. */
export const UNIT = 'Sở Mẫu';

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đặng', 'Võ'];
const GIVEN = ['Văn Mẫu', 'Thị Thử', 'Đức Dụ', 'Hữu Ước'];
const PAPER_TYPES = ['Báo cáo', 'Kế hoạch', 'Quyết định', 'Công văn'];

/** A list with its title and heading, of the kind the dice are for; invented throughout. */
export function listRows(dice: Dice): string[][] {
  const count = 5 + dice.below(20);
  if (dice.list === 'roster') return memberRows(dice, count);
  const columns = listColumns(dice.list);
  const fields = fieldsOf(columns).filter((field) => field !== 'key');
  const rows = Array.from({ length: count }, (_, index) => fields.map((field) => cellOf(field, columns.fields[field]?.holds, index + 1, dice)));
  return [['DANH SÁCH'], fields.map((field) => columns.fields[field]?.headings[0] ?? field), ...rows];
}

function memberRows(dice: Dice, count: number): string[][] {
  const members = Array.from({ length: count }, (_, index) => [
    String(index + 1), personName(dice), dice.pick(['Giám đốc', 'Chủ tịch', 'Bí thư']), UNIT, index === 0 ? 'Trưởng ban' : 'Ủy viên', '18/3/2026', `0400${100_000 + dice.below(900_000)}`,
  ]);
  return [['DANH SÁCH THÀNH VIÊN'], ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị công tác', 'Chức danh trong BCĐ', 'Từ ngày', 'Điện thoại'], ...members];
}

function personName(dice: Dice): string {
  return `${dice.pick(FAMILY)} ${dice.pick(GIVEN)} ${dice.below(100)}`;
}

/** What stands in a cell: most often what the field can hold, now and then what it cannot. */
function cellOf(field: ImportField, holds: string | undefined, row: number, dice: Dice): string {
  if (dice.below(40) === 0) return dice.pick(['', '-', 'lạ', '31/02/2026', '#REF!', '-1']);
  const code = codeOf(field, dice);
  if (code !== null) return code;
  switch (holds) {
    case 'running': return String(row);
    case 'day': return dice.pick(['18/3/2026', '02/04/2026', '10.05.2026']);
    case 'phone': return `0400${100_000 + dice.below(900_000)}`;
    case 'figure': return String(dice.below(1000));
    default: return wordsOf(field, row, dice);
  }
}

function wordsOf(field: ImportField, row: number, dice: Dice): string {
  switch (field) {
    case 'fullName': case 'signer': return personName(dice);
    case 'symbol': return `${row}/BC-UBND`;
    case 'arrivalNumber': case 'copies': return String(row);
    case 'type': return dice.pick(PAPER_TYPES);
    case 'unit': case 'issuer': case 'recipients': case 'holder': return UNIT;
    case 'secrecy': return '';
    case 'email': return `mau${row}@example.invalid`;
    default: return `Mẫu ${row} ${dice.below(1000)}`;
  }
}

/** A word of a register's closed list, or a name of what its field refers to; null for another field. */
function codeOf(field: ImportField, dice: Dice): string | null {
  const { register: name = '', name: part = '' } = readRecordField(field) ?? {};
  const register = registerNamed(name);
  if (register === undefined) return null;
  const [words] = bothWords(name);
  const declared = register.fields[part];
  switch (declared?.kind) {
    case 'choice': case 'choices': return words.options[part]?.[dice.pick(declared.options)] ?? '';
    case 'unit': return UNIT;
    case 'flag': return dice.pick(['x', '']);
    case undefined: return register.life === undefined || part !== 'status' ? '' : (words.statuses[register.life.statuses[0] ?? ''] ?? '');
    case 'person': case 'committee': case 'document': case 'meeting': case 'record': return declared.required === true ? `Mẫu ${dice.below(3)}` : '';
    default: return null;
  }
}
