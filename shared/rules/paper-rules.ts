import { isWithin } from './dates.ts';
import type { System } from './documents.ts';

/** What a rule allows, and what the program takes within it. */
export interface Measure {
  least: number;
  most: number;
  used: number;
}

/** The parts of a paper that the rules give a face of their own. */
export const PAPER_ELEMENTS = [
  'nation', 'motto', 'superior', 'issuer', 'star', 'number', 'placeAndDay', 'typeTitle', 'summary', 'letterSummary', 'basis', 'body', 'heading', 'article',
  'authority', 'position', 'signer', 'addressees', 'recipientsLabel', 'recipients', 'annexNumber', 'annexTitle', 'attribution', 'tableHeading', 'table', 'pageNumber',
] as const;
export type PaperElement = (typeof PAPER_ELEMENTS)[number];

/** The face of a part: its size in points, weight, slope and case. */
export interface Face {
  size: Measure;
  bold?: true;
  italic?: true;
  underline?: true;
  upper?: true;
}

/** By what right somebody signs: on behalf of a body, for its head, by order, by authority, as the acting head. */
export type SignaturePrefix = 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q';

/** How far lines stand apart: a multiple of single spacing, or exactly so many points. */
export interface LineSpacing {
  kind: 'multiple' | 'exact';
  value: Measure;
}

/** The form that papers of one side have from a day on. Lengths in millimetres, sizes and gaps in points. */
export interface RuleSet {
  id: 'decree_30_2020' | 'guidance_36_2018' | 'guidance_05_2026';
  system: System;
  from: string;
  to: string | null;
  /** Where the values come from, and whether the original itself was read; until then they want checking against it. */
  source: { title: string; originalRead: boolean };
  margins: Record<'top' | 'bottom' | 'left' | 'right', Measure>;
  /** The margins of back pages in two-sided printing, where they are laid down. */
  backMargins: { left: number; right: number } | null;
  pageNumberFromTop: number;
  faces: Record<PaperElement, Face>;
  bodyLines: LineSpacing;
  paragraphGap: number;
  indent: Measure;
  /** The head of the paper: what stands at the right, and how wide that half is. */
  nation: string;
  motto: string | null;
  rightHalf: number;
  star: string | null;
  numberLead: string;
  letterLead: string;
  basisLead: string;
  /** What closes the summary: a drawn line, or hyphens. */
  summaryEnd: 'rule' | '-----';
  signaturePrefixes: Partial<Record<SignaturePrefix, string>>;
  filedLead: string;
  /** What closes the text. */
  endMark: string;
}

const fixed = (value: number): Measure => ({ least: value, most: value, used: value });
const between = (least: number, most: number, used: number): Measure => ({ least, most, used });

/** Decree 30/2020/NĐ-CP, annex I; of the sizes, those of its sample table that go together (12, 13, 13). */
const DECREE_30: RuleSet = {
  id: 'decree_30_2020',
  system: 'state',
  from: '2020-03-05',
  to: null,
  source: { title: 'Nghị định số 30/2020/NĐ-CP, Phụ lục I', originalRead: true },
  margins: { top: between(20, 25, 20), bottom: between(20, 25, 20), left: between(30, 35, 30), right: between(15, 20, 15) },
  backMargins: null,
  // The decree says "in the top margin": the middle of it.
  pageNumberFromTop: 10,
  faces: {
    nation: { size: between(12, 13, 12), bold: true, upper: true },
    motto: { size: between(13, 14, 13), bold: true },
    superior: { size: between(12, 13, 12), upper: true },
    issuer: { size: between(12, 13, 12), bold: true, upper: true },
    star: { size: fixed(13) },
    number: { size: fixed(13) },
    placeAndDay: { size: between(13, 14, 13), italic: true },
    typeTitle: { size: between(13, 14, 14), bold: true, upper: true },
    summary: { size: between(13, 14, 14), bold: true },
    letterSummary: { size: between(12, 13, 12) },
    basis: { size: between(13, 14, 14), italic: true },
    body: { size: between(13, 14, 14) },
    heading: { size: between(13, 14, 14), bold: true },
    article: { size: between(13, 14, 14), bold: true },
    authority: { size: between(13, 14, 14), bold: true, upper: true },
    position: { size: between(13, 14, 14), bold: true, upper: true },
    signer: { size: between(13, 14, 14), bold: true },
    addressees: { size: between(13, 14, 14) },
    recipientsLabel: { size: fixed(12), bold: true, italic: true },
    recipients: { size: fixed(11) },
    annexNumber: { size: fixed(14), bold: true },
    annexTitle: { size: between(13, 14, 14), bold: true, upper: true },
    attribution: { size: between(13, 14, 14), italic: true },
    tableHeading: { size: between(13, 14, 13), bold: true },
    table: { size: between(13, 14, 13) },
    pageNumber: { size: between(13, 14, 13) },
  },
  bodyLines: { kind: 'multiple', value: between(1, 1.5, 1.15) },
  paragraphGap: 6,
  indent: between(10, 12.7, 12.7),
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  rightHalf: 95,
  star: null,
  numberLead: 'Số: ',
  letterLead: 'V/v ',
  basisLead: '',
  summaryEnd: 'rule',
  signaturePrefixes: { TM: 'TM.', KT: 'KT.', TL: 'TL.', TUQ: 'TUQ.', Q: 'Q.' },
  filedLead: 'Lưu: ',
  endMark: './.',
};

/**
 * Guidance 36-HD/VPTW: its table of elements as it was published again, since the original could not be read. It says
 * nothing of annexes and tables, which are set as the body is.
 */
const GUIDANCE_36: RuleSet = {
  id: 'guidance_36_2018',
  system: 'party',
  from: '2018-04-03',
  to: '2026-05-26',
  source: { title: 'Hướng dẫn số 36-HD/VPTW', originalRead: false },
  margins: { top: fixed(20), bottom: fixed(20), left: fixed(30), right: fixed(15) },
  backMargins: { left: 15, right: 30 },
  pageNumberFromTop: 10,
  faces: {
    nation: { size: fixed(15), bold: true, upper: true },
    motto: { size: fixed(14) },
    superior: { size: fixed(14), upper: true },
    issuer: { size: fixed(14), bold: true, upper: true },
    star: { size: fixed(14) },
    number: { size: fixed(14) },
    placeAndDay: { size: fixed(14), italic: true },
    typeTitle: { size: between(15, 16, 16), bold: true, upper: true },
    summary: { size: between(14, 15, 14), bold: true },
    letterSummary: { size: fixed(12), italic: true },
    basis: { size: between(14, 15, 14) },
    body: { size: between(14, 15, 14) },
    heading: { size: between(14, 15, 14), bold: true },
    article: { size: between(14, 15, 14), bold: true },
    authority: { size: fixed(14), bold: true, upper: true },
    position: { size: fixed(14), upper: true },
    signer: { size: fixed(14), bold: true },
    addressees: { size: between(14, 15, 14) },
    recipientsLabel: { size: fixed(14), underline: true },
    recipients: { size: fixed(12) },
    annexNumber: { size: between(14, 15, 14), bold: true },
    annexTitle: { size: between(14, 15, 14), bold: true, upper: true },
    attribution: { size: between(14, 15, 14), italic: true },
    tableHeading: { size: between(14, 15, 14), bold: true },
    table: { size: between(14, 15, 14) },
    pageNumber: { size: fixed(14) },
  },
  bodyLines: { kind: 'exact', value: between(18, 22, 18) },
  paragraphGap: 6,
  indent: fixed(10),
  nation: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  motto: null,
  rightHalf: 92,
  star: '*',
  numberLead: 'Số ',
  letterLead: 'về việc ',
  basisLead: '- ',
  summaryEnd: '-----',
  signaturePrefixes: { TM: 'T/M', KT: 'K/T', TL: 'T/L', Q: 'Q.' },
  filedLead: 'Lưu ',
  endMark: '.',
};

/** Guidance 05-HD/VPTW keeps the values of the one before, as two summaries of 2026 that agree tell it. */
const GUIDANCE_05: RuleSet = {
  ...GUIDANCE_36,
  id: 'guidance_05_2026',
  from: '2026-05-27',
  to: null,
  source: { title: 'Hướng dẫn số 05-HD/VPTW', originalRead: false },
};

/** The rule sets of each side, the oldest first. */
export const RULE_SETS = { state: [DECREE_30], party: [GUIDANCE_36, GUIDANCE_05] } as const satisfies Record<System, readonly RuleSet[]>;

/**
 * The rules for a paper of a day. A draft without a day follows the newest; papers from before the oldest known rules
 * follow those.
 */
export function ruleSetFor(system: System, date: string | null): RuleSet {
  const sets: readonly [RuleSet, ...RuleSet[]] = RULE_SETS[system];
  const inForce = date === null ? sets.at(-1) : sets.find((rules) => isWithin(rules, date));
  return inForce ?? sets[0];
}
