import { writtenDate } from './dates.ts';
import type { OfficialPaper } from './official-paper.ts';
import type { LaidColumns, LaidItem, LaidLine, LaidRule } from './paper-layout.ts';
import { centred, dashed, emptyLine, line, OPEN, ruleUnder } from './paper-lines.ts';
import type { RuleSet } from './paper-rules.ts';
import { symbolOf } from './symbols.ts';

/** Of the rule under the issuer and under the summary: between a third and a half of the text (Decree 30/2020, annex I). */
const SHARE = 0.4;
/** How far the summary stands in at both sides, in millimetres, so that it reads as a title. */
const SUMMARY_MARGIN = 12;
const CENTRED = { align: 'center' } as const;

/** Everything above the text: who issues the paper, its number and day, what it is, and what about. */
export function headItems(paper: OfficialPaper, rules: RuleSet, width: number): LaidItem[] {
  return [headColumns(paper, rules, width), ...titleItems(paper, rules, width)];
}

/** The two halves of the head, in two rows, so that the day stands level with the number however many lines the issuer needs. */
function headColumns(paper: OfficialPaper, rules: RuleSet, width: number): LaidColumns {
  const left = width - rules.rightHalf;
  const level = { ...CENTRED, before: rules.paragraphGap };
  const number = [...(paper.hasNumber ? [line(numberLine(paper, rules), 'number', rules, level)] : []), ...letterSummary(paper, rules)];
  const day = paper.hasDay ? [line(placeAndDay(paper), 'placeAndDay', rules, level)] : [];
  return {
    kind: 'columns',
    widths: [left, rules.rightHalf],
    rows: [
      [issuerItems(paper, rules, left), nationItems(rules)],
      ...(number.length + day.length > 0 ? [[number, day]] : []),
    ],
  };
}

function issuerItems({ superior, issuer }: OfficialPaper, rules: RuleSet, width: number): (LaidLine | LaidRule)[] {
  const above = superior === null ? [] : [centred(superior, 'superior', rules, width)];
  const own = issuer === null ? [] : [centred(issuer, 'issuer', rules, width)];
  if (rules.star !== null) return [...above, ...own, line(rules.star, 'star', rules, CENTRED)];
  return [...above, ...own, ...own.map((text) => ruleUnder(text, width, SHARE))];
}

function nationItems(rules: RuleSet): (LaidLine | LaidRule)[] {
  const nation = centred(rules.nation, 'nation', rules, rules.rightHalf);
  if (rules.motto === null) return [nation, ruleUnder(nation, rules.rightHalf)];
  const motto = centred(rules.motto, 'motto', rules, rules.rightHalf);
  return [nation, motto, ruleUnder(motto, rules.rightHalf)];
}

/** `Số: 15/QĐ-BNV`, `Số 412-QĐ/TU`; the place of a number that was not given yet stays open. */
function numberLine({ system, type, symbol, issuerLetters }: OfficialPaper, rules: RuleSet): string {
  return `${rules.numberLead}${symbol ?? symbolOf(system, type, 1, issuerLetters ?? OPEN).replace(/^\d+/u, OPEN)}`;
}

/** `Hà Nội, ngày 05 tháng 01 năm 2020`; the day of a draft stays open. */
function placeAndDay({ place, date }: OfficialPaper): string {
  return `${place ?? OPEN}, ${date === null ? `ngày${OPEN}tháng${OPEN}năm${OPEN}` : writtenDate(date)}`;
}

/** A letter bears what it is about under its number (Decree 30/2020, annex I.II.5.b). */
function letterSummary({ typeTitle, summary }: OfficialPaper, rules: RuleSet): LaidLine[] {
  return typeTitle !== null || summary === null ? [] : [line(`${rules.letterLead}${summary}`, 'letterSummary', rules, { ...CENTRED, before: rules.paragraphGap })];
}

function titleItems({ typeTitle, summary, addressees }: OfficialPaper, rules: RuleSet, width: number): LaidItem[] {
  const title = typeTitle === null ? [] : [line(typeTitle, 'typeTitle', rules, { ...CENTRED, before: 3 * rules.paragraphGap, keepWithNext: true }), ...(summary === null ? [] : summaryItems(summary, rules, width))];
  return [...title, emptyLine(rules), ...addresseeLines(addressees, rules)];
}

function summaryItems(summary: string, rules: RuleSet, width: number): LaidItem[] {
  const text = centred(summary, 'summary', rules, width - 2 * SUMMARY_MARGIN);
  return [text, rules.summaryEnd === 'rule' ? ruleUnder(text, width, SHARE) : line(rules.summaryEnd, 'summary', rules, CENTRED)];
}

/** One addressee stands on the line, several each on one of their own (Decree 30/2020, annex I.II.9.a). */
function addresseeLines(addressees: readonly string[], rules: RuleSet): LaidLine[] {
  const [first, ...others] = addressees;
  if (first === undefined) return [];
  if (others.length === 0) return [line(`Kính gửi: ${first}`, 'addressees', rules, { ...CENTRED, after: 2 * rules.paragraphGap })];
  const indent = 3 * rules.indent.used;
  return [line('Kính gửi:', 'addressees', rules, { left: indent, keepWithNext: true }), ...dashed(addressees).map((text, index) => line(text, 'addressees', rules, { left: indent + rules.indent.used, after: index === addressees.length - 1 ? 2 * rules.paragraphGap : 0 }))];
}
