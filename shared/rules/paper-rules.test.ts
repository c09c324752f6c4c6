import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './dates.ts';
import { SYSTEMS } from './documents.ts';
import { type PaperElement, RULE_SETS, ruleSetFor } from './paper-rules.ts';

const [DECREE_30] = RULE_SETS.state;
const [GUIDANCE_36, GUIDANCE_05] = RULE_SETS.party;
const allowed = (faces: typeof DECREE_30.faces, ...elements: PaperElement[]) => Object.fromEntries(elements.map((element) => [element, [faces[element].size.least, faces[element].size.most]]));

describe('Decree 30/2020', () => {
  it('gives the margins, spacing and indent', () => {
    const { margins, bodyLines, indent, paragraphGap } = DECREE_30;
    expect(margins).toMatchObject({ top: { least: 20, most: 25 }, bottom: { least: 20, most: 25 }, left: { least: 30, most: 35 }, right: { least: 15, most: 20 } });
    expect({ bodyLines, indent, paragraphGap }).toMatchObject({ bodyLines: { kind: 'multiple', value: { least: 1, most: 1.5 } }, indent: { least: 10, most: 12.7 }, paragraphGap: 6 });
  });

  it('gives the sizes of each part', () => {
    expect(allowed(DECREE_30.faces, 'nation', 'motto', 'superior', 'issuer', 'number', 'placeAndDay', 'typeTitle', 'summary', 'letterSummary', 'basis', 'body', 'authority', 'position', 'signer', 'recipientsLabel', 'recipients', 'annexNumber', 'pageNumber')).toEqual({
      nation: [12, 13], motto: [13, 14], superior: [12, 13], issuer: [12, 13], number: [13, 13], placeAndDay: [13, 14], typeTitle: [13, 14], summary: [13, 14], letterSummary: [12, 13], basis: [13, 14], body: [13, 14],
      authority: [13, 14], position: [13, 14], signer: [13, 14], recipientsLabel: [12, 12], recipients: [11, 11], annexNumber: [14, 14], pageNumber: [13, 14],
    });
  });

  it('has the grounds in italics, the label of the recipients in bold italics, a colon after the number', () => {
    expect(DECREE_30.faces).toMatchObject({ basis: { italic: true }, recipientsLabel: { bold: true, italic: true }, position: { bold: true }, superior: { upper: true }, issuer: { bold: true } });
    expect(DECREE_30.faces.superior.bold).toBeUndefined();
    expect(DECREE_30).toMatchObject({ numberLead: 'Số: ', endMark: './.', signaturePrefixes: { TM: 'TM.', KT: 'KT.', TL: 'TL.', TUQ: 'TUQ.', Q: 'Q.' }, source: { originalRead: true }, from: '2020-03-05', to: null });
  });
});

describe('the guidances of the Party', () => {
  it.each([GUIDANCE_36, GUIDANCE_05])('$id gives fixed margins and exact lines', (rules) => {
    expect(rules).toMatchObject({
      margins: { top: { used: 20 }, bottom: { used: 20 }, left: { used: 30 }, right: { used: 15 } }, backMargins: { left: 15, right: 30 }, pageNumberFromTop: 10,
      bodyLines: { kind: 'exact', value: { least: 18, most: 22 } }, indent: { used: 10 }, paragraphGap: 6, source: { originalRead: false },
    });
    for (const { least, most } of Object.values(rules.margins)) expect(least).toBe(most);
  });

  it.each([GUIDANCE_36, GUIDANCE_05])('$id gives the sizes of each part', ({ faces }) => {
    expect(allowed(faces, 'nation', 'superior', 'issuer', 'number', 'placeAndDay', 'typeTitle', 'summary', 'letterSummary', 'body', 'authority', 'position', 'signer', 'recipientsLabel', 'recipients', 'pageNumber')).toEqual({
      nation: [15, 15], superior: [14, 14], issuer: [14, 14], number: [14, 14], placeAndDay: [14, 14], typeTitle: [15, 16], summary: [14, 15], letterSummary: [12, 12], body: [14, 15],
      authority: [14, 14], position: [14, 14], signer: [14, 14], recipientsLabel: [14, 14], recipients: [12, 12], pageNumber: [14, 14],
    });
  });

  it.each([GUIDANCE_36, GUIDANCE_05])('$id has upright grounds, a light position, no colon after the number', (rules) => {
    expect(rules.faces.basis.italic).toBeUndefined();
    expect(rules.faces.position.bold).toBeUndefined();
    expect(rules.faces).toMatchObject({ authority: { bold: true }, recipientsLabel: { underline: true }, letterSummary: { italic: true } });
    expect(rules).toMatchObject({ numberLead: 'Số ', star: '*', summaryEnd: '-----', endMark: '.' });
    expect(rules.signaturePrefixes).toEqual({ TM: 'T/M', KT: 'K/T', TL: 'T/L', Q: 'Q.' });
  });

  it('follow each other without a gap', () => {
    expect([GUIDANCE_36.from, GUIDANCE_36.to, GUIDANCE_05.from, GUIDANCE_05.to]).toEqual(['2018-04-03', '2026-05-26', '2026-05-27', null]);
  });
});

describe('the rules of a day', () => {
  it('change on the first day of the new ones', () => {
    expect(ruleSetFor('party', '2026-05-26').id).toBe('guidance_36_2018');
    expect(ruleSetFor('party', '2026-05-27').id).toBe('guidance_05_2026');
    expect(ruleSetFor('party', null).id).toBe('guidance_05_2026');
    expect(ruleSetFor('state', null).id).toBe('decree_30_2020');
  });

  it('are those in force on it; the oldest known ones before', () => {
    fc.assert(fc.property(fc.constantFrom(...SYSTEMS), fc.integer({ min: 0, max: 20_000 }), (system, days) => {
      const date = addDays('2000-01-01', days);
      const rules = ruleSetFor(system, date);
      const [oldest] = RULE_SETS[system];
      expect(rules.system).toBe(system);
      expect(date < oldest.from ? rules === oldest : rules.from <= date && (rules.to === null || date <= rules.to)).toBe(true);
    }));
  });

  it('take what they use from what they allow', () => {
    for (const rules of Object.values(RULE_SETS).flat()) {
      const measures = [...Object.values(rules.margins), ...Object.values(rules.faces).map(({ size }) => size), rules.indent, rules.bodyLines.value];
      expect(measures.filter(({ least, most, used }) => used < least || used > most)).toEqual([]);
    }
  });
});
