import type { Paper, PaperColumn, PaperGroup } from '#shared/contract/paper.ts';
import type { System } from '#shared/rules/documents.ts';
import { ruleSetFor } from '#shared/rules/paper-rules.ts';
import { writtenDate } from '#shared/rules/dates.ts';
import { roman } from '#shared/rules/roman.ts';
import { paperHead } from '#shared/rules/roster-paper.ts';
import type { ReadContext } from '../../context.ts';
import { letterheadOf, placeOf } from '../office/service.ts';
import { type Heading, paperOf } from './paper-frame.ts';

const SIZE = 13;

/** A list in the form that goes to other bodies, by the rules of a side: the agency and the national or the Party's line at the head, who drew it up and who signs at the foot. */
export async function officialPaper(context: ReadContext, system: System, heading: Heading, columns: PaperColumn[], groups: PaperGroup[], keyHeading?: string): Promise<Paper> {
  return framed(context, system, await paperOf(context, heading, columns, groups, keyHeading));
}

/** An overview in the same form: its columns numbered, its groups, too. */
export async function asOfficial(context: ReadContext, system: System, paper: Paper): Promise<Paper> {
  const headed = paper.groups.filter(({ heading }) => heading !== undefined);
  const groups = paper.groups.map((group) => (group.heading === undefined ? group : { ...group, heading: `${roman(headed.indexOf(group) + 1)}. ${group.heading}` }));
  return framed(context, system, { ...paper, columnNumbers: true, columns: paper.columns.map((column, place) => ({ ...column, label: `(${place + 1})` })), groups });
}

async function framed(context: ReadContext, system: System, paper: Paper): Promise<Paper> {
  const head = paperHead(ruleSetFor(system, context.today));
  const { superior, issuer } = await letterheadOf(context);
  const place = await placeOf(context);
  return {
    ...paper,
    header: { left: head.left(superior, issuer), right: [...head.right] },
    signature: {
      left: [{ text: ' ' }, { text: 'NGƯỜI LẬP BIỂU', bold: true, size: SIZE }, { text: '(Ký, ghi rõ họ tên)', italic: true }],
      right: [{ text: `${place ?? '……'}, ${writtenDate(context.today)}`, italic: true, size: SIZE }, { text: 'THỦ TRƯỞNG CƠ QUAN', bold: true, size: SIZE }, { text: '(Ký, đóng dấu, ghi rõ họ tên)', italic: true }],
    },
  };
}
