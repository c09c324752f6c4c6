import { type Find, type Named, readUnits } from './conclusion-units.ts';
import { deadlineOf } from './deadlines.ts';

/** A phrase about time, in its words, where it stands, and what it means; null where it tells no day. */
export interface DeadlinePhrase {
  text: string;
  from: number;
  to: number;
  dueOn: string | null;
  standing: boolean;
}

/** What a text gives one office, or several, to do. What it does not name is left out; what it names unclearly stays unclear. */
export interface Assignment {
  work: string;
  leads: Named[];
  cooperating: Named[];
  people: Named[];
  product: string | null;
  /** Several, when it names different times: somebody must choose. */
  deadlines: DeadlinePhrase[];
}

/** Finds units and people by the names written. */
export interface Names {
  unit: Find;
  person: Find;
}

const GIVES = /(?<![\p{L}\p{N}])(?:giao(?:\s+nhiệm vụ)?(?:\s+cho)?|phân công|đề nghị|yêu cầu)\s*:?\s+/giu;
const SENTENCES = /(?:^|[.;!?]\s+|\n\s*|[-–•+]\s+)(?=\S)/gu;
const LEADS = /^\s*,?\s*(?:làm\s+)?(?:chủ trì|chịu trách nhiệm|có trách nhiệm|chủ động|là cơ quan chủ trì)(?![\p{L}\p{N}])/iu;
const TOGETHER = /(?<![\p{L}\p{N}])(?:phối hợp|cùng phối hợp)(?:\s+chặt chẽ)?(?:\s+(?:với|cùng|cùng với))?\s*:?\s+/iu;
const PERSON = /(?<![\p{L}\p{N}])(?:[Đđ]ồng chí|[Đđ]\/c|[Ôô]ng|[Bb]à)\s+((?:\p{Lu}\p{L}*\s+){1,4}\p{Lu}\p{L}*)/gu;
const OFFICE = /^(?:Trưởng|Phó|Chủ|Bí|Giám|Chánh|Ủy|Uỷ|Thường|Tổ|Thủ|Cục|Chi)(?!\p{L})/u;

/** What a conclusion gives to do, read on a day: one entry for each office, or group of offices, that it speaks to; one without office when it names none. */
export function readConclusion(text: string, day: string, names: Names): Assignment[] {
  const clean = text.normalize('NFC').replaceAll('Uỷ', 'Ủy').replaceAll('uỷ', 'ủy');
  const starts = startsOf(clean, names);
  if (starts.length === 0) return [partOf(clean, clean, day, names, [])];
  const shared = deadlinesIn(lastSentence(clean, starts.at(-1)?.at ?? 0), day);
  return starts.map(({ at, units, end }, index) => {
    const part = partOf(clean.slice(0, at), clean.slice(end, starts[index + 1]?.at ?? clean.length), day, names, units);
    return part.deadlines.length === 0 ? { ...part, deadlines: shared } : part;
  });
}

/** Where somebody is given something: behind `giao`, or where an office begins a sentence and takes the lead. */
function startsOf(text: string, { unit }: Names): { at: number; end: number; units: Named[] }[] {
  const given = [...text.matchAll(GIVES)].flatMap((match) => {
    const behind = match.index + match[0].length;
    const { units, end } = readUnits(text, behind, unit);
    const person = /^(?:các\s+)?(?:đồng chí|đ\/c|ông|bà)\s/iu.test(text.slice(behind));
    return units.length > 0 || person ? [{ at: match.index, end: units.length > 0 ? end : behind, units }] : [];
  });
  const leading = [...text.matchAll(SENTENCES)].flatMap((match) => {
    const at = match.index + match[0].length;
    const { units, end } = readUnits(text, at, unit);
    const sure = units.length > 0 && (LEADS.test(text.slice(end)) || units.every(({ finding }) => finding !== null));
    return sure ? [{ at, end, units }] : [];
  });
  return [...given, ...leading].toSorted((a, b) => a.at - b.at).filter(({ at }, index, all) => index === 0 || at >= (all[index - 1]?.end ?? 0));
}

/** What is given to some offices: the words before them, and those behind. */
function partOf(before: string, rest: string, day: string, names: Names, leads: readonly Named[]): Assignment {
  const { units, end } = cooperatingIn(rest, names);
  const told = rest.slice(end).replace(LEADS, '').replace(/^[\s,;:.]+/u, '').trim();
  return {
    work: workOf(before, told),
    leads: [...leads],
    cooperating: units.filter(({ text }) => !leads.some((one) => one.text === text)),
    people: peopleIn(rest, names),
    product: productIn(rest),
    deadlines: deadlinesIn(rest, day),
  };
}

/** Who co-operates: `phối hợp với X`, or `X phối hợp` right behind who leads; and where the work begins, when they stand before it. */
function cooperatingIn(rest: string, { unit }: Names): { units: Named[]; end: number } {
  const behindLead = (LEADS.exec(rest)?.[0] ?? '').length + (/^[\s,;]*/u.exec(rest.replace(LEADS, ''))?.[0].length ?? 0);
  const before = readUnits(rest, behindLead, unit);
  const verb = /^\s*phối hợp(?![\p{L}\p{N}])(?!\s+(?:chặt chẽ|với|cùng))/iu.exec(rest.slice(before.end))?.[0];
  if (before.units.length > 0 && verb !== undefined) return { units: before.units, end: before.end + verb.length };
  const together = TOGETHER.exec(rest);
  if (together === null) return { units: [], end: 0 };
  const { units, end } = readUnits(rest, together.index + together[0].length, unit);
  // Far behind, after the work was told, it is part of the work.
  return { units, end: units.length > 0 && together.index <= LEAD_WORDS ? end : 0 };
}

/** `, chủ trì,` and the like before who co-operates. */
const LEAD_WORDS = 40;
const DETAIL = /^(?:sản phẩm|thời hạn|thời gian|hạn|trước|trong|xong|[)\s.;:,])/iu;

/** The work in a sentence of its own: what is told behind the offices; or before, where they are named in brackets behind it. */
function workOf(before: string, told: string): string {
  const text = told === '' || DETAIL.test(told) ? before.replace(/[\s(;:,]+$/u, '') : told.replace(/^\(+/u, '');
  const trimmed = text.replace(/[\s;,]+$/u, '').trim();
  return `${trimmed.charAt(0).toLocaleUpperCase('vi')}${trimmed.slice(1)}`;
}

function peopleIn(text: string, { person }: Names): Named[] {
  const found = [...text.matchAll(PERSON)].flatMap(([, name = '']) => {
    const words = name.trim().split(/\s+/u);
    // A known name may have a word behind it that begins with a capital: its unit.
    const known = words.map((_, index) => words.slice(0, words.length - index).join(' ')).filter((one) => one.includes(' ')).find((one) => person(one) !== null);
    if (known !== undefined) return [{ text: known, finding: person(known) }];
    return OFFICE.test(name) ? [] : [{ text: name.trim(), finding: null }];
  });
  return found.filter(({ text: name }, index) => found.findIndex((one) => one.text === name) === index);
}

const PAPERS = 'kế hoạch|chương trình|báo cáo|tờ trình|quyết định|nghị quyết|đề án|quy chế|quy định|hướng dẫn|công văn|danh sách|danh mục|thông báo|chỉ thị|biên bản|phương án';
const PAPER = new RegExp(`^(?:${PAPERS})`, 'iu');
const NAMED_PRODUCT = /(?<![\p{L}\p{N}])sản phẩm\s*(?:là|gồm)?\s*:?\s+([^;.()\n]+)/iu;
const MADE = new RegExp(`(?<![\\p{L}\\p{N}])(?:xây dựng|ban hành|hoàn thiện|hoàn chỉnh|trình|soạn thảo|tham mưu|lập|gửi|nộp|có)\\s+(?:dự thảo\\s+)?((?:${PAPERS})(?![\\p{L}\\p{N}])[^;.,:()\\n]*)`, 'giu');
const REPORTS = /(?<![\p{L}\p{N}])báo cáo\s+(?:kết quả|Ban|Tỉnh|Thường trực|Trưởng|Đảng|UBND|Ủy ban|về|đồng chí)/u;
const TAIL = /\s+(?:trước|trong|chậm nhất|xong|hoàn thành|và\s+(?:báo cáo|trình|gửi|tổ chức|triển khai)|để|gửi|trình|báo cáo|theo|trên cơ sở|(?:về|cho|tới|đến)\s+(?:Sở|Ban|Văn phòng|Tỉnh|Thường trực|UBND|Cơ quan|cơ quan))(?![\p{L}\p{N}]).*$/iu;

/** What paper must come of it: as named, else those that are to be written; a report, where only reporting is asked for. */
function productIn(text: string): string | null {
  const named = NAMED_PRODUCT.exec(text)?.[1]?.trim();
  if (named !== undefined) return capital(named);
  const made = [...text.matchAll(MADE)].map(([, what = '']) => capital(withoutTail(what)));
  if (made.length > 0) return [...new Set(made)].join('; ');
  return REPORTS.test(text) ? 'Báo cáo' : null;
}

/** A paper's name without what is to be done with it. */
function withoutTail(what: string): string {
  const paper = PAPER.exec(what)?.[0] ?? '';
  return `${paper}${what.slice(paper.length).replace(TAIL, '')}`.trim();
}

function capital(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`;
}

const DAY = '\\d{1,2}\\s*[/.-]\\s*\\d{1,2}(?:\\s*[/.-]\\s*\\d{4})?|\\d{1,2}\\s+tháng\\s+\\d{1,2}(?:\\s+năm\\s+\\d{4})?';
const TIME = `(?:ngày\\s+(?:${DAY})|\\d{1,2}\\s*[/.]\\s*\\d{1,2}\\s*[/.]\\s*\\d{4}|tháng\\s+\\d{1,2}(?:\\s*[/-]\\s*\\d{4}|\\s+năm\\s+\\d{4})?|quý\\s+(?:IV|I{1,3}|[1-4])(?:\\s*[/-]\\s*\\d{4}|\\s+năm\\s+\\d{4})?|(?:6|9|sáu|chín)\\s+tháng\\s+(?:đầu|cuối)\\s+năm(?:\\s+\\d{4})?|(?:cuối\\s+)?năm\\s+(?:\\d{4}|nay))`;
const PHRASE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:(?:hoàn thành|xong)\\s+)?(?:trước|trong|chậm nhất(?:\\s+(?:là|vào|đến|trước))?|muộn nhất(?:\\s+(?:là|vào))?|đến hết|hết|vào|thời hạn\\s*:?|hạn\\s*:?)(?:\\s+(?:hết|đến))?\\s+(?:trước\\s+)?${TIME}|(?:trong\\s+(?:vòng|thời hạn)|thời hạn\\s*:?)\\s+\\d{1,3}\\s+(?:ngày(?:\\s+làm việc)?|tuần|tháng(?!\\s+(?:đầu|cuối)))|thời hạn\\s*:\\s*thường xuyên)(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Where a text says until when. */
export function timesIn(text: string): { from: number; to: number }[] {
  return [...text.matchAll(PHRASE)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

/** Every phrase of a text that says until when, in their order; one that says the same again is left out. */
export function deadlinesIn(text: string, day: string): DeadlinePhrase[] {
  const phrases = [...text.matchAll(PHRASE)].map((match) => ({ text: match[0], from: match.index, to: match.index + match[0].length, ...meaningOf(match[0], day) }));
  return phrases.filter((one, index) => phrases.findIndex(({ dueOn, standing, text: words }) => (one.dueOn === null && !one.standing ? words === one.text : dueOn === one.dueOn && standing === one.standing)) === index);
}

const STANDING = /thường xuyên/iu;

/** What the words of a phrase mean on a day; days off move a deadline only when the task is put down. */
function meaningOf(words: string, day: string): Pick<DeadlinePhrase, 'dueOn' | 'standing'> {
  const standing = STANDING.test(words);
  return { dueOn: standing ? null : deadlineOf(words, day, new Map()), standing };
}

/** The last sentence, when it stands behind what the last office is given: its time is that of all. */
function lastSentence(text: string, after: number): string {
  const begins = [...text.matchAll(/[.!?]\s+(?=\p{Lu})|\n/gu)].map((match) => match.index + match[0].length).filter((at) => at > after).at(-1);
  return begins === undefined ? '' : text.slice(begins);
}
