import type { OfficialPaper, PaperSignature } from './official-paper.ts';
import type { LaidColumns, LaidItem, LaidLine } from './paper-layout.ts';
import { bodyLine, dashed, emptyLine, line, OPEN, runOf } from './paper-lines.ts';
import type { RuleSet } from './paper-rules.ts';
import { upper } from './roster-paper.ts';

/** Between the position and the name, for the signature and the seal. */
const SIGNING_LINES = 4;
const CENTRED = { align: 'center', keepWithNext: true } as const;

/** Who decides, over the grounds. */
export function authorityLines({ authorityLine }: OfficialPaper, rules: RuleSet): LaidLine[] {
  return authorityLine === null ? [] : [line(upper(authorityLine), 'heading', rules, { ...CENTRED, after: rules.paragraphGap })];
}

/** What the paper rests on: one ground a line (Decree 30/2020, annex I.II.6; the Party puts a dash before each). */
export function baseLines(bases: readonly string[], rules: RuleSet): LaidLine[] {
  return dashed(bases, rules.basisLead).map((text) => bodyLine([runOf(text, 'basis', rules)], rules));
}

/** Everything under the text: who gets the paper at the left, who signs at the right. Two who sign stand beside each other. */
export function endItems(paper: OfficialPaper, rules: RuleSet, width: number): LaidItem[] {
  const recipients = recipientLines(paper, rules);
  const signing = paper.signatures.map((signature) => signatureLines(signature, rules));
  const [only, ...others] = signing;
  if (only === undefined) return recipients;
  if (others.length === 0) return [emptyLine(rules), beside([recipients, only], width)];
  return [emptyLine(rules), beside(signing, width), ...(recipients.length === 0 ? [] : [emptyLine(rules), ...recipients])];
}

function beside(columns: readonly (readonly LaidLine[])[], width: number): LaidColumns {
  return { kind: 'columns', widths: columns.map(() => width / columns.length), rows: [columns] };
}

function recipientLines({ recipients: { to, filed } }: OfficialPaper, rules: RuleSet): LaidLine[] {
  const lines = dashed([...to, ...(filed === null ? [] : [`${rules.filedLead}${filed}`])]);
  if (lines.length === 0) return [];
  return [line('Nơi nhận:', 'recipientsLabel', rules, { keepWithNext: true }), ...lines.map((text) => line(text, 'recipients', rules))];
}

/** `TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH`, `T/M BAN THƯỜNG VỤ / BÍ THƯ`, room for the signature, and the name without titles. */
function signatureLines({ authorities, position, name }: PaperSignature, rules: RuleSet): LaidLine[] {
  return [
    ...authorities.map(({ by, of }) => line(`${prefixOf(by, rules)} ${of}`, 'authority', rules, CENTRED)),
    line(position ?? OPEN, 'position', rules, CENTRED),
    ...Array.from({ length: SIGNING_LINES }, () => line('', 'signer', rules, CENTRED)),
    line(name ?? OPEN, 'signer', rules, { align: 'center' }),
  ];
}

function prefixOf(by: PaperSignature['authorities'][number]['by'], { signaturePrefixes, id }: RuleSet): string {
  const prefix = signaturePrefixes[by];
  if (prefix === undefined) throw new RangeError(`${id} knows no signing by ${by}`);
  return prefix;
}
