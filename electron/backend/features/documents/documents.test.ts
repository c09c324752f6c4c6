import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCommittee, aUnit } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aDocument, BARE_DOCUMENT } from '../../../../tests/support/documents.ts';
import { verifyChain } from '../../db/audit.ts';
import { findDocuments } from '../../db/search-index.ts';
import { undoEntry } from '../history/service.ts';
import { listRemoved } from '../recycle-bin/queries.ts';
import { restoreRemoved } from '../recycle-bin/service.ts';
import { readCascade } from './cascade.ts';
import { issueDocument, proposeNumber } from './issue.ts';
import { getDocument, listDocuments } from './queries.ts';
import { cancelDocument, linkDocuments, removeDocuments, signDocument, unlinkDocuments, updateDocument } from './service.ts';
import { addTerm, updateTerm } from './terms.ts';

type Ref = { id: string; rev: number };
const refusal = (rule: string, rest: object = {}) => ({ code: 'RULE', data: { issues: [{ rule, ...rest }] } });
const ALL = { q: '', direction: null, type: null, committeeId: null, standing: null, year: null, sort: 'date', order: 'desc', offset: 0, limit: 100 } as const;
const register = async (database: TestDatabase, changes: Partial<Parameters<typeof listDocuments>[1]> = {}) => (await listDocuments(database.read, { ...ALL, ...changes })).rows;
const symbols = async (database: TestDatabase, changes: Partial<Parameters<typeof listDocuments>[1]> = {}) => (await register(database, changes)).map(({ symbol, title }) => symbol ?? title);
const issue = (database: TestDatabase, ref: Ref, changes: { issuedOn?: string; number?: number | null; letters?: string | null } = {}) => database.write((context) => issueDocument(context, { ...ref, issuedOn: '2026-03-18', number: null, letters: 'BCĐ', ...changes }), 'documents.issue');
const draft = (database: TestDatabase, changes: Parameters<typeof aDocument>[1] = {}) => database.write((context) => aDocument(context, { direction: 'issued', type: 'notice', system: 'state', ...changes }));

describe('the register of documents', () => {
  it('puts a symbol right, keeps the number beside it, and the type apart from both', async () => {
    await using database = await testDatabase();
    await database.write((context) => aDocument(context, { symbol: '43 - KL/TW', type: 'conclusion', issuedOn: '2019-01' }));
    await database.write((context) => aDocument(context, { symbol: '66-QĐ/TW', type: 'rule', issuedOn: '2017' }));
    await database.write((context) => aDocument(context, { symbol: 'không rõ số', type: 'other' }));
    const rows = await register(database, { sort: 'date', order: 'asc' });
    expect(rows.map(({ symbol, number, type, issuedOn }) => [symbol, number, type, issuedOn])).toEqual([['không rõ số', null, 'other', null], ['66-QĐ/TW', 66, 'rule', '2017'], ['43-KL/TW', 43, 'conclusion', '2019-01']]);
    expect(await symbols(database, { year: 2019 })).toEqual(['43-KL/TW']);
    expect(await symbols(database, { q: '43 kl tw' })).toEqual(['43-KL/TW']);
  });

  it('finds by the words of the subject and of the issuer, marks ignored', async () => {
    await using database = await testDatabase();
    await database.write((context) => aDocument(context, { symbol: '26-KH/TU', title: 'Kế hoạch thực hiện phong trào thi đua', issuer: 'Tỉnh ủy Mẫu' }));
    expect([await symbols(database, { q: 'phong trao thi dua' }), await symbols(database, { q: 'tinh uy mau' }), await symbols(database, { q: 'huyen uy' })]).toEqual([['26-KH/TU'], ['26-KH/TU'], []]);
  });

  it('tells what is in force, what has expired and what was replaced, as it is today', async () => {
    await using database = await testDatabase();
    const old = await database.write((context) => aDocument(context, { symbol: '66-QĐ/TW', type: 'rule' }));
    const newer = await database.write((context) => aDocument(context, { symbol: '399-QĐ/TW', type: 'rule' }));
    await database.write((context) => aDocument(context, { symbol: '05-KH/TU', type: 'plan', effectiveTo: '2025-12-31' }));
    await database.write((context) => linkDocuments(context, { fromId: newer.id, toId: old.id, kind: 'replaces' }));
    const of = async (standing: 'in_force' | 'expired' | 'replaced') => symbols(database, { standing });
    expect([await of('in_force'), await of('expired'), await of('replaced')]).toEqual([['399-QĐ/TW'], ['05-KH/TU'], ['66-QĐ/TW']]);
    expect((await register(database)).map(({ standing }) => standing).toSorted()).toEqual(['expired', 'in_force', 'replaced']);
  });

  it('refuses what cannot be', async () => {
    await using database = await testDatabase();
    const add = (changes: Parameters<typeof aDocument>[1]) => database.write((context) => aDocument(context, changes));
    await expect(add({ title: null })).rejects.toMatchObject(refusal('TITLE_REQUIRED', { field: 'title' }));
    await expect(add({ effectiveFrom: '2026-02-01', effectiveTo: '2026-01-01' })).rejects.toMatchObject(refusal('DATE_ORDER'));
    await expect(add({ issuedOn: '2026-03-02', arrivedOn: '2026-03-01' })).rejects.toMatchObject(refusal('ARRIVED_BEFORE_ISSUED'));
    await expect(add({ arrivalNumber: 3 })).rejects.toMatchObject(refusal('ARRIVAL_DAY_REQUIRED'));
    await add({ arrivalNumber: 3, arrivedOn: '2026-03-01' });
    await expect(add({ arrivalNumber: 3, arrivedOn: '2026-09-01' })).rejects.toMatchObject(refusal('ARRIVAL_NUMBER_TAKEN', { params: { number: 3, year: '2026' } }));
    await add({ arrivalNumber: 3, arrivedOn: '2027-01-02' });
    expect(await register(database)).toHaveLength(2);
  });
});

describe('a paper that goes out', () => {
  it('is a draft, signed, then issued with the next number and its symbol', async () => {
    await using database = await testDatabase();
    const committee = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'));
    const one = await draft(database, { committeeId: committee.id });
    const signed = await database.write((context) => signDocument(context, { ...one, signed: true }));
    expect((await getDocument(database.read, one.id)).standing).toBe('signed');
    expect(await issue(database, signed)).toMatchObject({ number: 1, symbol: '01/TB-BCĐ' });
    const two = await draft(database, { committeeId: committee.id, type: 'report' });
    expect(proposeNumber(database.read, { system: 'state', type: 'report', issuedOn: '2026-03-19', committeeId: committee.id })).toEqual({ number: 2, last: 1, letters: 'BCĐ' });
    expect(await issue(database, two, { issuedOn: '2026-03-19', letters: null })).toMatchObject({ symbol: '02/BC-BCĐ' });
  });

  it('leaves no gap, takes no number twice and none before its day', async () => {
    await using database = await testDatabase();
    expect(await issue(database, await draft(database), { number: 117 })).toMatchObject({ number: 117 });
    const next = await draft(database);
    await expect(issue(database, next, { number: 119 })).rejects.toMatchObject(refusal('NUMBER_GAP', { field: 'number', params: { number: 119, expected: 118 } }));
    await expect(issue(database, next, { number: 117 })).rejects.toMatchObject(refusal('NUMBER_TAKEN'));
    await expect(issue(database, next, { issuedOn: '2026-03-17' })).rejects.toMatchObject(refusal('NUMBER_BEFORE_LAST', { field: 'issuedOn' }));
    expect((await getDocument(database.read, next.id)).standing).toBe('draft');
    expect(await issue(database, next)).toMatchObject({ number: 118 });
  });

  it('of the Party is numbered through the term, and waits until one is recorded', async () => {
    await using database = await testDatabase();
    const paper = await draft(database, { system: 'party' });
    await expect(issue(database, paper)).rejects.toMatchObject(refusal('TERM_MISSING', { field: 'issuedOn' }));
    const term = await database.write((context) => addTerm(context, { name: 'Nhiệm kỳ 2025–2030', beginsOn: '2025-10-10', endsOn: null }));
    await expect(database.write((context) => addTerm(context, { name: 'Trùng', beginsOn: '2026-01-01', endsOn: null }))).rejects.toMatchObject(refusal('TERM_OVERLAPS'));
    expect(await issue(database, paper)).toMatchObject({ symbol: '01-TB/BCĐ' });
    expect(await issue(database, await draft(database, { system: 'party' }), { issuedOn: '2027-01-05' })).toMatchObject({ symbol: '02-TB/BCĐ' });
    await expect(database.write((context) => updateTerm(context, { ...term, name: 'Nhiệm kỳ', beginsOn: '2025-10-10', endsOn: '2026-12-31' }))).rejects.toMatchObject(refusal('TERM_IN_USE', { params: { label: '02-TB/BCĐ' } }));
  });

  it('stays in the register when it is cancelled, with who, when and why; its number is not given again', async () => {
    await using database = await testDatabase();
    const paper = await draft(database);
    await expect(database.write((context) => cancelDocument(context, { ...paper, reason: 'Nhầm' }))).rejects.toMatchObject(refusal('DOCUMENT_WITHOUT_NUMBER'));
    const issued = await issue(database, paper);
    const cancelled = await database.write((context) => cancelDocument(context, { id: issued.id, rev: issued.rev, reason: 'In sai ngày' }));
    expect(await getDocument(database.read, paper.id)).toMatchObject({ standing: 'cancelled', symbol: '01/TB-BCĐ', cancelled: { on: database.read.today, by: 'Người dùng thử', reason: 'In sai ngày' } });
    await expect(database.write((context) => removeDocuments(context, [cancelled]))).rejects.toMatchObject(refusal('DOCUMENT_NUMBERED'));
    await expect(database.write((context) => updateDocument(context, { ...BARE_DOCUMENT, ...cancelled, title: 'Khác' }))).rejects.toMatchObject(refusal('DOCUMENT_CANCELLED'));
    expect(await issue(database, await draft(database))).toMatchObject({ number: 2 });
  });

  it('keeps number, day, type and committee once it has them; the rest can be corrected', async () => {
    await using database = await testDatabase();
    const issued = await issue(database, await draft(database));
    const told = { ...BARE_DOCUMENT, type: 'notice', system: 'state', issuedOn: '2026-03-18', id: issued.id, rev: issued.rev } as const;
    await expect(database.write((context) => updateDocument(context, { ...told, type: 'report' }))).rejects.toMatchObject(refusal('DOCUMENT_NUMBER_FIXED'));
    await expect(database.write((context) => updateDocument(context, { ...told, issuedOn: '2026-03-19' }))).rejects.toMatchObject(refusal('DOCUMENT_NUMBER_FIXED'));
    await database.write((context) => updateDocument(context, { ...told, symbol: '99/TB-KHAC', title: 'Thông báo kết luận' }));
    expect(await getDocument(database.read, issued.id)).toMatchObject({ symbol: '01/TB-BCĐ', number: 1, title: 'Thông báo kết luận' });
  });
});

describe('taking back what was issued', () => {
  const lastEntry = (database: TestDatabase) => database.connection.prepare('SELECT origin, seq FROM audit_entry ORDER BY id DESC LIMIT 1').get() as { origin: string; seq: number };
  const undo = (database: TestDatabase, entry: { origin: string; seq: number }) => database.write((context) => undoEntry(context, entry), 'history.undo');

  it('frees the last number, for the same paper or another', async () => {
    await using database = await testDatabase();
    const paper = await draft(database);
    await issue(database, paper);
    await undo(database, lastEntry(database));
    expect(await getDocument(database.read, paper.id)).toMatchObject({ standing: 'draft', symbol: null, number: null });
    expect(await issue(database, await draft(database))).toMatchObject({ number: 1 });
  });

  it('is refused once another number follows, and so is what would leave a gap by being done again', async () => {
    await using database = await testDatabase();
    const [first, second] = [await draft(database), await draft(database)];
    await issue(database, first);
    const ofFirst = lastEntry(database);
    await issue(database, second);
    const ofSecond = lastEntry(database);
    await expect(undo(database, ofFirst)).rejects.toMatchObject(refusal('NUMBER_FOLLOWED', { params: { label: '01/TB-BCĐ' } }));
    await undo(database, ofSecond);
    await undo(database, ofFirst);
    const freed = lastEntry(database);
    await issue(database, await draft(database), { number: 40 });
    await expect(undo(database, freed)).rejects.toMatchObject(refusal('NUMBER_FOLLOWED'));
    expect(verifyChain(database.connection).brokenAt).toBeNull();
  });

  it('whatever is issued, cancelled, corrected and taken back, in whatever order: no number is missing and none is there twice', async () => {
    const step = fc.record({ what: fc.constantFrom('draft', 'issue', 'cancel', 'undo', 'remove'), which: fc.nat(7), number: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }), day: fc.constantFrom('2026-03-17', '2026-03-18', '2027-01-02') });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        await using database = await testDatabase();
        for (const { what, which, number, day } of steps) {
          const papers = database.connection.prepare('SELECT id, rev FROM document WHERE deleted_at IS NULL ORDER BY id').all() as Ref[];
          const entries = database.connection.prepare('SELECT origin, seq FROM audit_entry ORDER BY id DESC LIMIT 8').all() as { origin: string; seq: number }[];
          const [paper, entry] = [papers[which % Math.max(1, papers.length)], entries[which % entries.length]];
          const done = what === 'draft' ? draft(database)
            : what === 'undo' ? (entry === undefined ? null : undo(database, entry))
            : paper === undefined ? null
            : what === 'issue' ? issue(database, paper, { number, issuedOn: day })
            : what === 'cancel' ? database.write((context) => cancelDocument(context, { ...paper, reason: 'Nhầm' }), 'documents.cancel')
            : database.write((context) => removeDocuments(context, [paper]), 'documents.remove');
          await Promise.resolve(done).catch((error: { code?: string }) => { if (error.code !== 'RULE') throw error; });
        }
        expect(database.connection.prepare('SELECT series FROM document WHERE series IS NOT NULL AND deleted_at IS NULL GROUP BY series HAVING max(number) - min(number) + 1 <> count(*) OR count(DISTINCT number) <> count(*)').all()).toEqual([]);
        expect(verifyChain(database.connection).brokenAt).toBeNull();
      }),
      { numRuns: 40 },
    );
  });
});

describe('papers that hang together', () => {
  it('are told from either side, and go to the recycle bin and back with their links', async () => {
    await using database = await testDatabase();
    const [above, below] = [await database.write((context) => aDocument(context, { symbol: '25-NQ/TW', type: 'resolution' })), await database.write((context) => aDocument(context, { symbol: '961-CTr/TU', type: 'programme' }))];
    const link = await database.write((context) => linkDocuments(context, { fromId: below.id, toId: above.id, kind: 'implements' }));
    const told = async (id: string) => (await getDocument(database.read, id)).links.map(({ kind, passive, symbol }) => [kind, passive, symbol]);
    expect([await told(above.id), await told(below.id)]).toEqual([[['implements', true, '961-CTr/TU']], [['implements', false, '25-NQ/TW']]]);
    await expect(database.write((context) => linkDocuments(context, { fromId: below.id, toId: above.id, kind: 'implements' }))).rejects.toMatchObject(refusal('LINK_KNOWN'));
    await expect(database.write((context) => linkDocuments(context, { fromId: above.id, toId: below.id, kind: 'implements' }))).rejects.toMatchObject(refusal('LINK_LOOP'));
    await expect(database.write((context) => linkDocuments(context, { fromId: above.id, toId: above.id, kind: 'amends' }))).rejects.toMatchObject(refusal('LINK_TO_ITSELF'));
    await database.write((context) => removeDocuments(context, [below]), 'documents.remove');
    expect([await told(above.id), (await listRemoved(database.read, { q: '', table: 'document', offset: 0, limit: 10 })).rows.map(({ label }) => label)]).toEqual([[], ['961-CTr/TU']]);
    await database.write((context) => restoreRemoved(context, [{ table: 'document', id: below.id }]));
    expect(await told(above.id)).toEqual([['implements', true, '961-CTr/TU']]);
    await database.write((context) => unlinkDocuments(context, { id: link.id, rev: link.rev + 2 }));
    expect(await told(above.id)).toEqual([]);
  });

  it('show which units carry a directive out, directly or through another paper, how soon, and which do not', async () => {
    await using database = await testDatabase();
    const id = await database.write(async (context) => {
      const [province, one, two] = [await aUnit(context, 'Tỉnh ủy Mẫu'), await aUnit(context, 'Xã Một', { kind: 'commune', level: 'commune' }), await aUnit(context, 'Xã Hai', { kind: 'commune', level: 'commune' })];
      const party = await aUnit(context, 'Đảng ủy xã Hai', { kind: 'party_committee', level: 'commune', parentId: two.id });
      await aUnit(context, 'Xã Ba', { kind: 'commune', level: 'commune' });
      const directive = await aDocument(context, { symbol: '41-CT/TW', type: 'directive', issuedOn: '2026-01-01' });
      const plan = await aDocument(context, { symbol: '26-KH/TU', type: 'plan', issuedOn: '2026-01-15', issuerUnitId: province.id });
      const ofOne = await aDocument(context, { symbol: '05-KH/ĐU', type: 'plan', issuedOn: '2026-02-10', issuerUnitId: one.id });
      const later = await aDocument(context, { symbol: '09-KH/ĐU', type: 'plan', issuedOn: '2026-05-10', issuerUnitId: one.id });
      const ofTwo = await aDocument(context, { symbol: '11-KH/ĐU', type: 'plan', issuedOn: '2026-03', issuerUnitId: party.id });
      for (const [from, to] of [[ofTwo, plan], [plan, directive], [ofOne, plan], [later, directive]] as const) linkDocuments(context, { fromId: from.id, toId: to.id, kind: 'implements' });
      return directive.id;
    });
    const cascade = await readCascade(database.read, { id, level: 'commune', asOf: '2026-06-01' });
    expect(cascade.rows.map(({ unitName, symbol, days }) => [unitName, symbol, days])).toEqual([['Xã Ba', null, null], ['Xã Hai', '11-KH/ĐU', null], ['Xã Một', '05-KH/ĐU', 40]]);
    expect([cascade.issued, cascade.missing]).toEqual([2, 1]);
  });
});

describe('a paper of the State’s secrets', () => {
  const SUBJECT = 'Phương án bảo vệ mục tiêu';

  it('is a line with number, day, issuer and holder, and nothing else, wherever one looks', async () => {
    await using database = await testDatabase();
    const { id } = await database.write((context) => aDocument(context, { symbol: '12-BC/TU', issuedOn: '2026-03-01', issuer: 'Tỉnh ủy Mẫu', holder: 'Văn thư', title: SUBJECT, note: SUBJECT, recipients: SUBJECT, signer: SUBJECT, secret: true }), 'documents.create');
    expect(await getDocument(database.read, id)).toMatchObject({ symbol: '12-BC/TU', issuedOn: '2026-03-01', issuer: 'Tỉnh ủy Mẫu', holder: 'Văn thư', title: null, note: null, recipients: null, signer: null, secret: true });
    expect([findDocuments(database.connection, 'phuong an', 10, false), findDocuments(database.connection, '12 bc', 10, false)]).toEqual([[], []]);
    expect(await isAnywhere(database, SUBJECT)).toBe(false);
    await expect(database.write((context) => aDocument(context, { symbol: null, secret: true }))).rejects.toMatchObject(refusal('SYMBOL_REQUIRED'));
  });

  it('marked as such later, loses what was said of it, in the history too', async () => {
    await using database = await testDatabase();
    const known = await database.write((context) => aDocument(context, { symbol: '12-BC/TU', title: SUBJECT, note: SUBJECT }), 'documents.create');
    expect(await isAnywhere(database, SUBJECT)).toBe(true);
    await database.write((context) => updateDocument(context, { ...BARE_DOCUMENT, ...known, symbol: '12-BC/TU', title: SUBJECT, secret: true }), 'documents.update');
    expect(await isAnywhere(database, SUBJECT)).toBe(false);
    expect(verifyChain(database.connection).brokenAt).toBeNull();
  });

  it('does not come in under another heading: a mark that stands alone is refused', async () => {
    await using database = await testDatabase();
    for (const text of ['MẬT', 'Báo cáo\nTUYỆT MẬT', '— Tối mật —']) await expect(database.write((context) => aDocument(context, { title: text }))).rejects.toMatchObject({ code: 'SECRET_MARK' });
    expect(await register(database)).toEqual([]);
  });
});

/** Whether a text stands in any cell of any table. */
async function isAnywhere({ connection }: TestDatabase, text: string): Promise<boolean> {
  const tables = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_text%' AND name NOT LIKE 'sqlite_%'").pluck().all() as string[];
  return tables.some((table) => connection.prepare(`SELECT * FROM ${table}`).all().some((row) => JSON.stringify(row).includes(text)));
}
