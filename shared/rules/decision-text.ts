import { writtenDate } from './dates.ts';
import type { System } from './documents.ts';
import type { OfficialPaper, PaperAnnex, PaperBlock, PaperSignature } from './official-paper.ts';
import { BLANK, BODY_NAMES, VERSION_KIND_TITLES } from './paper-words.ts';
import type { Body } from './roles.ts';
import { upper } from './roster-paper.ts';
import { parseSymbol } from './symbols.ts';
import { citeDecision, type Decision, type VersionKind } from './versions.ts';

/** What is known of a decision about who sits in a committee. */
export interface DecisionFacts {
  system: System;
  kind: VersionKind;
  body: Body;
  committeeName: string;
  decision: Decision;
  effectiveOn: string | null;
  /** The decision before; null for the first. */
  previous: Decision | null;
  standingAgency: string | null;
  place: string | null;
  /** How many seats the list has. */
  seats: number;
  /** The member list; null where the decision has none. */
  annex: PaperAnnex | null;
}

/** What a decision does, before the name of the committee. */
const ACTIONS: Record<VersionKind, string> = { establish: 'Thành lập', re_constitute: 'Kiện toàn', add: 'Bổ sung thành viên', replace: 'Thay thế thành viên', end: 'Kết thúc hoạt động của' };

/**
 * The paper of a decision: that of the Party by the standing committee of a Party committee, that of the State in the
 * form 1.2 of Decree 30/2020 (DOMAIN §2.4.5). What the record does not hold is left open.
 */
export function decisionPaper(facts: DecisionFacts): OfficialPaper {
  const { system, decision, previous, place, annex } = facts;
  const articles = articlesOf(facts);
  return {
    system, type: 'decision', date: decision.on, place, superior: null,
    issuer: decision.issuer === null ? null : letterhead(decision.issuer),
    symbol: decision.number === null ? null : (parseSymbol(decision.number)?.text ?? decision.number),
    issuerLetters: previous?.number == null ? null : lettersOf(previous.number, system),
    hasNumber: true, hasDay: true,
    typeTitle: 'Quyết định',
    summary: summaryOf(facts),
    authorityLine: system === 'state' ? decision.issuer : null,
    bases: basesOf(facts),
    blocks: [{ kind: 'heading', text: decidesOf(facts) }, ...articles.map((text, index): PaperBlock => ({ kind: 'article', number: index + 1, runs: [{ text }] }))],
    addressees: [],
    recipients: { to: [`Như Điều ${articles.length}`], filed: system === 'state' ? `VT, ${BLANK}` : BLANK },
    signatures: [signatureOf(facts)],
    annexes: annex === null ? [] : [annex],
  };
}

/** The head names the committee or the people's committee, not who decides in it: `Tỉnh ủy`, `Ủy ban nhân dân tỉnh`. */
function letterhead(issuer: string): string {
  return issuer.replace(/^(?:Ban Thường vụ|Ban Chấp hành|Chủ tịch)\s+(?=\S)/iu, '');
}

/** The letters of who issued the decision before, so that only the number is left open. */
function lettersOf(symbol: string, system: System): string | null {
  const parsed = parseSymbol(symbol);
  return parsed?.system === system ? parsed.issuer : null;
}

/** `về việc kiện toàn …` with a small letter for the Party, a capital for the State; as recorded, where it is. */
function summaryOf({ system, kind, committeeName, decision }: DecisionFacts): string {
  const lead = system === 'party' ? 'về việc' : 'Về việc';
  const subject = decision.summary?.replace(/^(?:về việc|v\/v)\s+/iu, '') ?? `${ACTIONS[kind]} ${committeeName}`;
  const verb = Object.values(VERSION_KIND_TITLES).find((title) => subject.startsWith(title));
  return `${lead} ${verb === undefined ? subject : verb.toLocaleLowerCase('vi') + subject.slice(verb.length)}`;
}

function basesOf({ system, previous }: DecisionFacts): string[] {
  const cited = previous === null ? null : citeDecision(previous);
  const before = cited === null ? [] : [`Căn cứ ${cited}`];
  if (system === 'state') return [`Căn cứ ${BLANK}`, ...before, `Theo đề nghị của ${BLANK}`];
  return ['Căn cứ Điều lệ Đảng', `Căn cứ Quy chế làm việc của ${BLANK}`, ...before, `Xét đề nghị của ${BLANK}`];
}

/** The Party names who decides in this line; the State has named them over the grounds. */
function decidesOf({ system, decision }: DecisionFacts): string {
  return system === 'state' || decision.issuer === null ? 'QUYẾT ĐỊNH:' : `${upper(decision.issuer)}\nQUYẾT ĐỊNH:`;
}

function articlesOf(facts: DecisionFacts): string[] {
  return [openingOf(facts), ...dutiesOf(facts), ...towardsPrevious(facts), executionOf(facts)];
}

function openingOf({ kind, committeeName, body, seats }: DecisionFacts): string {
  const action = `${ACTIONS[kind]} ${committeeName}`;
  const list = `gồm ${seats} thành viên (có danh sách kèm theo).`;
  if (kind === 'end') return `${action}.`;
  if (kind === 'establish' || kind === 're_constitute') return `${action} ${list}`;
  return `${action}. Sau khi ${VERSION_KIND_TITLES[kind].toLocaleLowerCase('vi')}, ${BODY_NAMES[body]} ${list}`;
}

function dutiesOf({ kind, body, standingAgency }: DecisionFacts): string[] {
  if (kind !== 'establish' && kind !== 're_constitute') return [];
  const name = BODY_NAMES[body];
  const agency = standingAgency === null ? '' : ` ${standingAgency} là cơ quan thường trực của ${name}.`;
  return [`Nhiệm vụ, quyền hạn và chế độ làm việc của ${name} thực hiện theo Quy chế làm việc của ${name}.${agency}`];
}

/** A new list and the end take the place of the decision before; what only adds or replaces leaves it standing. */
function towardsPrevious({ kind, previous }: DecisionFacts): string[] {
  const cited = previous === null ? null : citeDecision(previous);
  if (cited === null || kind === 'establish') return [];
  return [kind === 'add' || kind === 'replace' ? `Các nội dung khác thực hiện theo ${cited}.` : `Quyết định này thay thế ${cited}.`];
}

function executionOf({ system, kind, body, decision, effectiveOn }: DecisionFacts): string {
  const members = kind === 'end' ? `các thành viên ${BODY_NAMES[body]}` : `${system === 'party' ? 'các đồng chí' : 'các ông (bà)'} có tên trong danh sách kèm theo`;
  const from = effectiveOn === null || effectiveOn === decision.on ? 'ngày ký' : writtenDate(effectiveOn);
  return `${BLANK}, các cơ quan, đơn vị liên quan và ${members} chịu trách nhiệm thi hành Quyết định này. Quyết định này có hiệu lực kể từ ${from}.`;
}

/** A body signs by `TM`; the chairman of a people's committee who decides alone signs in his own position. */
function signatureOf({ decision: { issuer, signer } }: DecisionFacts): PaperSignature {
  if (issuer === null) return { authorities: [], position: null, name: signer };
  if (/^Chủ tịch\s/iu.test(issuer)) return { authorities: [], position: 'Chủ tịch', name: signer };
  const of = /^(?:Ban Thường vụ|Ban Chấp hành|Ủy ban nhân dân|Uỷ ban nhân dân)(?=\s|$)/iu.exec(issuer)?.[0] ?? issuer;
  return { authorities: [{ by: 'TM', of }], position: null, name: signer };
}
