import type { Register } from './declare.ts';
import type { RegisterName } from './index.ts';
import { STATUS } from './list-columns.ts';

/** A column of an official list. Its words are those of papers, Vietnamese whatever the language of the screen. */
export interface OfficialColumn {
  /** A declared field, or how the record stands. */
  field: string;
  /** What it is headed with, where that is not the field's own word. */
  heading?: string;
  /** Headings over it, the topmost first. */
  over?: readonly string[];
}

/** How a register stands in the list that goes to other bodies. */
export interface OfficialLayout {
  title: string | null;
  /** The form it follows, where one is laid down. */
  form: string | null;
  unitOfMeasure: string | null;
  columns: readonly OfficialColumn[];
  /** What the rows are grouped by unless something else is asked for; null where each unit has a row of its own. */
  groupBy: string | null;
  /** Figures that are the sum of others: the row of column numbers says of which. */
  sums: Readonly<Record<string, readonly string[]>>;
}

type Told = Partial<Omit<OfficialLayout, 'groupBy'>>;

const fields = (...names: readonly string[]): OfficialColumn[] => names.map((field) => ({ field }));
const under = (over: string, headings: Readonly<Record<string, string>>): OfficialColumn[] => Object.entries(headings).map(([field, heading]) => ({ field, heading, over: [over] }));

/** A way citizens are received in form 01/TCD: visits, people, cases, and groups of many. */
const received = (way: string, over: string, sessions: boolean): OfficialColumn[] => [
  ...(sessions ? [{ field: `${way}Sessions`, heading: 'Số kỳ tiếp', over: [over] }] : []),
  { field: `${way}Visits`, heading: 'Số lượt', over: [over] },
  { field: `${way}People`, heading: 'Số người', over: [over] },
  { field: `${way}First`, heading: 'Lần đầu', over: [over, 'Vụ việc'] },
  { field: `${way}Repeat`, heading: 'Nhiều lần', over: [over, 'Vụ việc'] },
  { field: `${way}Groups`, heading: 'Số đoàn', over: [over, 'Đoàn đông người'] },
  { field: `${way}GroupPeople`, heading: 'Số người', over: [over, 'Đoàn đông người'] },
  { field: `${way}GroupFirst`, heading: 'Lần đầu', over: [over, 'Đoàn đông người'] },
  { field: `${way}GroupRepeat`, heading: 'Nhiều lần', over: [over, 'Đoàn đông người'] },
];

/** Where the field has a layout of its own for a list, or words for it; all other registers have all their fields in order. */
const TOLD: Partial<Record<RegisterName, Told>> = {
  model: {
    title: 'Danh sách đăng ký mô hình, điển hình “Dân vận khéo”',
    unitOfMeasure: 'mô hình, điển hình',
    // The ten points of the registration. The day stands beside the unit: without it the list could not be brought in elsewhere.
    columns: [
      ...fields('name', 'type', 'subject', 'unitId', 'registeredOn', 'area', 'field', 'problem', 'goal', 'method', 'forces', 'resources'),
      ...under('Thời gian', { fromOn: 'Bắt đầu', toOn: 'Kết thúc' }),
      ...fields('outputs', 'replication', 'recognisedLevel'),
      ...under('Quyết định công nhận', { recognitionNumber: 'Số', recognisedOn: 'Ngày' }),
      ...fields('contactId', 'note'),
    ],
  },
  dialogue: {
    title: 'Tổng hợp đối thoại của người đứng đầu cấp ủy, chính quyền với Nhân dân',
    unitOfMeasure: 'lượt người, ý kiến',
    columns: [
      ...fields('unitId', 'hostRole', 'type', 'heldOn', 'topic', 'participants'),
      ...under('Ý kiến, kiến nghị', { opinions: 'Tổng số', answeredOnSpot: 'Trả lời tại chỗ', forwarded: 'Chuyển xử lý' }),
      ...under('Kết quả giải quyết', { settled: 'Đã giải quyết', settling: 'Đang giải quyết', unsettled: 'Chưa giải quyết', beyondAuthority: 'Không thuộc thẩm quyền' }),
      ...fields('noticeOn', 'noticeDocumentId', 'note'),
    ],
    sums: { opinions: ['answeredOnSpot', 'forwarded'], forwarded: ['settled', 'settling', 'unsettled', 'beyondAuthority'] },
  },
  recommendation: {
    title: 'Danh sách kiến nghị của Nhân dân và kết quả giải quyết',
    unitOfMeasure: 'kiến nghị',
    columns: fields('receivedOn', 'unitId', 'source', 'content', 'field', 'competentUnitId', 'dueOn', STATUS, 'result', 'answeredOn', 'answerDocumentId', 'note'),
  },
  citizen_reception: {
    title: 'Tổng hợp kết quả tiếp công dân',
    form: 'Theo Mẫu số 01/TCD, Thông tư số 02/2021/TT-TTCP',
    unitOfMeasure: 'lượt, người, vụ việc, đoàn',
    columns: [
      ...fields('unitId', 'fromOn', 'toOn', 'visits', 'people', 'cases'),
      ...received('regular', 'Tiếp thường xuyên', false),
      ...received('leader', 'Thủ trưởng tiếp', true),
      ...received('delegated', 'Ủy quyền tiếp', true),
      ...fields('note'),
    ],
    sums: {
      visits: ['regularVisits', 'leaderVisits', 'delegatedVisits'], people: ['regularPeople', 'leaderPeople', 'delegatedPeople'],
      cases: ['regularFirst', 'regularRepeat', 'leaderFirst', 'leaderRepeat', 'delegatedFirst', 'delegatedRepeat'],
    },
  },
  petition: {
    title: 'Tổng hợp kết quả tiếp nhận, xử lý, giải quyết đơn',
    unitOfMeasure: 'đơn, vụ việc',
    columns: [
      ...fields('unitId', 'fromOn', 'toOn', 'carriedOver', 'received', 'total', 'eligible', 'complaints', 'denunciations', 'feedback', 'underAuthority', 'resolved', 'pending', 'transferred', 'filed', 'complex', 'note'),
    ],
    sums: { total: ['carriedOver', 'received'], eligible: ['complaints', 'denunciations', 'feedback'], underAuthority: ['resolved', 'pending'] },
  },
  training: { title: 'Tổng hợp hội nghị quán triệt, tập huấn, bồi dưỡng', unitOfMeasure: 'lớp (hội nghị), lượt người, đồng' },
  commendation: { title: 'Danh sách tập thể, cá nhân được khen thưởng', unitOfMeasure: 'đồng' },
  inspection: { title: 'Tổng hợp các cuộc kiểm tra, giám sát, khảo sát' },
  selection: { title: 'Danh mục các đợt tuyển chọn mô hình', unitOfMeasure: 'mô hình' },
  candidate: { title: 'Danh mục mô hình được đề cử' },
  coordination_programme: { title: 'Danh mục chương trình phối hợp' },
  operating_regulation: { title: 'Danh mục quy chế hoạt động' },
};

/** The official layout of a register. */
export function officialLayout(register: Register): OfficialLayout {
  const told: Told = TOLD[register.name as RegisterName] ?? {};
  return { title: null, form: null, unitOfMeasure: null, sums: {}, columns: allColumns(register), groupBy: register.label[0] === register.unit ? null : register.unit, ...told };
}

/** All fields in their order; how the record stands before the note. */
function allColumns({ fields: declared, life }: Register): OfficialColumn[] {
  const names = Object.keys(declared);
  return fields(...names.filter((name) => name !== 'note'), ...(life === undefined ? [] : [STATUS]), ...names.filter((name) => name === 'note'));
}

/** What the rows of an official list can be grouped by: the unit, and what the statistics are told by. */
export function officialGroups({ unit, groupings }: Register): string[] {
  return [...new Set([unit, ...groupings])];
}

/** What the row of column numbers says of a column: `(7)`, or `(7) = (8) + (9)` for one that is the sum of others. `first`: the number of the first column. */
export function columnLabel({ columns, sums }: Pick<OfficialLayout, 'columns' | 'sums'>, field: string, first: number): string {
  const numberOf = (name: string): string => `(${columns.findIndex((column) => column.field === name) + first})`;
  return [numberOf(field), ...(sums[field] === undefined ? [] : [sums[field].map(numberOf).join(' + ')])].join(' = ');
}
