import { describe, expect, it } from 'vitest';
import { type DecisionFacts, decisionPaper } from './decision-text.ts';
import { layoutOf } from './paper-layout.ts';
import { ruleSetFor } from './paper-rules.ts';
import { SYSTEMS } from './documents.ts';
import { NO_DECISION, VERSION_KINDS } from './versions.ts';

const PARTY: DecisionFacts = {
  system: 'party', kind: 're_constitute', body: 'committee', committeeName: 'Ban Chỉ đạo Mẫu', effectiveOn: '2026-06-18', standingAgency: 'Ban Dân vận Tỉnh ủy', place: 'Hà Giang', seats: 9, annex: null,
  decision: { number: 'Số 412 - QĐ/TU', on: '2026-06-18', issuer: 'Ban Thường vụ Tỉnh ủy', signer: 'Lê Văn Mẫu', summary: null },
  previous: { ...NO_DECISION, number: '12-QĐ/TU', on: '2021-07-15', issuer: 'Ban Thường vụ Tỉnh ủy' },
};
const STATE: DecisionFacts = { ...PARTY, system: 'state', decision: { ...PARTY.decision, number: '15/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh Hà Giang' }, previous: { ...NO_DECISION, number: '07/QĐ-UBND' } };
const texts = (facts: DecisionFacts) => decisionPaper(facts).blocks.map((block) => ('runs' in block ? block.runs.map(({ text }) => text).join('') : block.kind === 'heading' ? block.text : ''));

describe('a decision of the Party', () => {
  it('is headed by the committee, and decided by its standing committee', () => {
    expect(decisionPaper(PARTY)).toMatchObject({
      issuer: 'Tỉnh ủy', symbol: '412-QĐ/TU', summary: 'về việc kiện toàn Ban Chỉ đạo Mẫu', authorityLine: null, recipients: { to: ['Như Điều 4'] },
      bases: ['Căn cứ Điều lệ Đảng', 'Căn cứ Quy chế làm việc của ……', 'Căn cứ Quyết định số 12-QĐ/TU, ngày 15/7/2021 của Ban Thường vụ Tỉnh ủy', 'Xét đề nghị của ……'],
      signatures: [{ authorities: [{ by: 'TM', of: 'Ban Thường vụ' }], position: null, name: 'Lê Văn Mẫu' }],
    });
    expect(texts(PARTY)).toEqual([
      'BAN THƯỜNG VỤ TỈNH ỦY\nQUYẾT ĐỊNH:',
      'Kiện toàn Ban Chỉ đạo Mẫu gồm 9 thành viên (có danh sách kèm theo).',
      'Nhiệm vụ, quyền hạn và chế độ làm việc của Ban Chỉ đạo thực hiện theo Quy chế làm việc của Ban Chỉ đạo. Ban Dân vận Tỉnh ủy là cơ quan thường trực của Ban Chỉ đạo.',
      'Quyết định này thay thế Quyết định số 12-QĐ/TU, ngày 15/7/2021 của Ban Thường vụ Tỉnh ủy.',
      '……, các cơ quan, đơn vị liên quan và các đồng chí có tên trong danh sách kèm theo chịu trách nhiệm thi hành Quyết định này. Quyết định này có hiệu lực kể từ ngày ký.',
    ]);
  });

  it('leaves only the number open where the letters are known from the one before', () => {
    expect(decisionPaper({ ...PARTY, decision: NO_DECISION })).toMatchObject({ date: null, symbol: null, issuerLetters: 'TU', issuer: null });
    expect(decisionPaper({ ...PARTY, decision: NO_DECISION, previous: null }).issuerLetters).toBeNull();
    expect(decisionPaper({ ...STATE, decision: NO_DECISION, previous: PARTY.previous }).issuerLetters).toBeNull();
  });
});

describe('a decision of the State', () => {
  it('names who decides over the grounds', () => {
    expect(decisionPaper(STATE)).toMatchObject({
      issuer: 'Ủy ban nhân dân tỉnh Hà Giang', authorityLine: 'Ủy ban nhân dân tỉnh Hà Giang', summary: 'Về việc kiện toàn Ban Chỉ đạo Mẫu',
      bases: ['Căn cứ ……', 'Căn cứ Quyết định số 07/QĐ-UBND', 'Theo đề nghị của ……'], signatures: [{ authorities: [{ by: 'TM', of: 'Ủy ban nhân dân' }] }],
    });
    expect(texts(STATE)[0]).toBe('QUYẾT ĐỊNH:');
  });

  it('is signed by the chairman in his own position where he decides alone', () => {
    const paper = decisionPaper({ ...STATE, decision: { ...STATE.decision, issuer: 'Chủ tịch Ủy ban nhân dân tỉnh Hà Giang' } });
    expect(paper).toMatchObject({ issuer: 'Ủy ban nhân dân tỉnh Hà Giang', authorityLine: 'Chủ tịch Ủy ban nhân dân tỉnh Hà Giang', signatures: [{ authorities: [], position: 'Chủ tịch' }] });
  });
});

describe('what is decided', () => {
  it.each([
    ['establish', 'Thành lập Ban Chỉ đạo Mẫu gồm 9 thành viên (có danh sách kèm theo).'],
    ['add', 'Bổ sung thành viên Ban Chỉ đạo Mẫu. Sau khi bổ sung, Ban Chỉ đạo gồm 9 thành viên (có danh sách kèm theo).'],
    ['replace', 'Thay thế thành viên Ban Chỉ đạo Mẫu. Sau khi thay thế, Ban Chỉ đạo gồm 9 thành viên (có danh sách kèm theo).'],
    ['end', 'Kết thúc hoạt động của Ban Chỉ đạo Mẫu.'],
  ] as const)('%s', (kind, text) => expect(texts({ ...PARTY, kind })[1]).toBe(text));

  it('is what the summary says where none is recorded', () => {
    expect(decisionPaper({ ...PARTY, kind: 'add' }).summary).toBe('về việc bổ sung thành viên Ban Chỉ đạo Mẫu');
    expect(decisionPaper({ ...STATE, kind: 'end' }).summary).toBe('Về việc kết thúc hoạt động của Ban Chỉ đạo Mẫu');
  });

  it('adding leaves the decision before standing, ending does not', () => {
    expect(texts({ ...PARTY, kind: 'add' })[2]).toMatch(/^Các nội dung khác thực hiện theo Quyết định số 12-QĐ\/TU/u);
    expect(texts({ ...PARTY, kind: 'end' })[2]).toMatch(/^Quyết định này thay thế Quyết định số 12-QĐ\/TU/u);
  });

  it('takes effect on a day of its own where one is given', () => {
    expect(texts({ ...PARTY, effectiveOn: '2026-07-01' }).at(-1)).toMatch(/có hiệu lực kể từ ngày 01 tháng 7 năm 2026\.$/u);
  });

  it.each([['Về việc kiện toàn Ban', 'về việc kiện toàn Ban'], ['V/v thành lập Ban', 'về việc thành lập Ban'], ['Kiện toàn Ban', 'về việc kiện toàn Ban'], ['Ban Chỉ đạo', 'về việc Ban Chỉ đạo']])('a summary recorded as "%s"', (summary, printed) => {
    expect(decisionPaper({ ...PARTY, decision: { ...PARTY.decision, summary } }).summary).toBe(printed);
  });

  it.each(SYSTEMS.flatMap((system) => VERSION_KINDS.map((kind) => ({ system, kind }))))('$kind can be laid out on paper of the $system', ({ system, kind }) => {
    const paper = decisionPaper({ ...(system === 'party' ? PARTY : STATE), kind });
    expect(layoutOf(paper, ruleSetFor(system, paper.date)).sections).toHaveLength(1);
  });
});
