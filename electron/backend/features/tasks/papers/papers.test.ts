import { describe, expect, it } from 'vitest';
import type { System } from '#shared/rules/documents.ts';
import { laidTexts } from '../../../../../tests/support/any-paper.ts';
import { aCommittee, aPerson, aSeat, aUnit } from '../../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../../tests/support/database.ts';
import { aDocument } from '../../../../../tests/support/documents.ts';
import { all, docxPart, textOf } from '../../../../../tests/support/docx.ts';
import { aTask } from '../../../../../tests/support/tasks.ts';
import { writeDocx } from '../../../office/official-paper/docx.ts';
import { updateDocument } from '../../documents/service.ts';
import { saveWording } from '../../wordings/service.ts';
import { readTracked } from './tracking.ts';
import { readTaskPapers, type TaskPapersAsked, taskSheets } from './service.ts';

const refusal = (rule: string, rest: object = {}) => ({ code: 'RULE', data: { issues: [{ rule, ...rest }] } });
const ON = '2026-11-23';
const NOTHING = { taskIds: [] as string[], unitIds: [] as string[], committeeId: null, on: ON, answerBy: null };
const DIRECTIVE = { direction: 'directive', type: 'plan', symbol: '12-KH/TU', issuedOn: '2026-02-05', issuer: 'Ban Thường vụ Tỉnh ủy', title: 'Kế hoạch thực hiện dân chủ ở cơ sở năm 2026' } as const;

/** A committee with its head, two bodies, and a directive. */
async function anOffice(database: TestDatabase, system: System = 'party') {
  return database.write(async (context) => {
    const superior = await aUnit(context, system === 'party' ? 'Tỉnh ủy Mẫu' : 'Ủy ban nhân dân tỉnh Mẫu', { kind: system === 'party' ? 'party_committee' : 'department' });
    const agency = await aUnit(context, 'Ban Tuyên giáo và Dân vận Tỉnh ủy');
    const committee = await aCommittee(context, 'Ban Chỉ đạo thực hiện Quy chế dân chủ', { system, unitId: superior.id, standingAgencyId: agency.id });
    const head = await aPerson(context, 'Lê Văn An');
    await aSeat(context, committee.id, head.id, { role: 'head', from: '2026-01-01' });
    const bodies = [(await aUnit(context, 'Văn phòng Tỉnh ủy')).id, (await aUnit(context, 'Ủy ban Mặt trận Tổ quốc tỉnh')).id] as const;
    return { committeeId: committee.id, bodies, documentId: (await aDocument(context, DIRECTIVE)).id, personId: head.id };
  });
}
type Office = Awaited<ReturnType<typeof anOffice>>;

const full = ({ committeeId, bodies, documentId, personId }: Office) => ({
  committeeId, documentId, origin: 'document', leadUnitId: bodies[0], coopUnitIds: [bodies[1]], leaderId: personId, assigneeId: personId, product: 'Dự thảo Quy chế', authority: 'Thường trực Tỉnh ủy', assignedOn: '2026-03-02', dueOn: '2026-07-10',
}) as const;
const papersOf = (database: TestDatabase, asked: Partial<TaskPapersAsked> & Pick<TaskPapersAsked, 'kind'>) => readTaskPapers({ ...database.read, today: ON }, { ...NOTHING, ...asked });
const read = async (database: TestDatabase, asked: Partial<TaskPapersAsked> & Pick<TaskPapersAsked, 'kind'>) => (await papersOf(database, asked)).made.map(({ paper }) => laidTexts(paper).join('\n'));

describe('a slip of assignment', () => {
  it.each([['party', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'Số NV-2026-001', 'T/M BAN CHỈ ĐẠO'], ['state', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: NV-2026-001', 'TM. BAN CHỈ ĐẠO']] as const)('of the %s tells everything of one task, signed by both', async (system, nation, number, signs) => {
    await using database = await testDatabase();
    const office = await anOffice(database, system);
    const { id } = await database.write((context) => aTask({ ...context, today: '2026-03-02' }, full(office)));
    const [text = ''] = await read(database, { kind: 'slip', taskIds: [id] });
    for (const said of [
      nation, number, signs, 'PHIẾU GIAO VIỆC', 'Kế hoạch số 12-KH/TU, ngày 05/02/2026 của Ban Thường vụ Tỉnh ủy về thực hiện dân chủ ở cơ sở năm 2026', 'Rà soát Quy chế hoạt động', 'Văn phòng Tỉnh ủy', 'Ủy ban Mặt trận Tổ quốc tỉnh',
      'Dự thảo Quy chế', 'Thường trực Tỉnh ủy', '02/03/2026', '10/07/2026', 'Chế độ báo cáo', 'NGƯỜI NHẬN NHIỆM VỤ', 'TRƯỞNG BAN', 'Lê Văn An',
    ]) expect(text).toContain(said);
  });

  it('leaves open what is not known, and says so beside the paper only', async () => {
    await using database = await testDatabase();
    const { committeeId } = await anOffice(database);
    const { id } = await database.write((context) => aTask(context, { committeeId }));
    const { checks, unclear } = await taskSheets({ ...database.read, today: ON }, { ...NOTHING, kind: 'slip', taskIds: [id] });
    expect(checks.map(({ code }) => code)).toEqual(['BASIS_MISSING', 'UNLED', 'DRAFTS']);
    expect(unclear).toMatchObject([{ missing: ['people', 'time', 'responsibility', 'product', 'authority'] }]);
    const [text = ''] = await read(database, { kind: 'slip', taskIds: [id] });
    expect(text.match(/……/gu)?.length).toBeGreaterThanOrEqual(7);
    expect(text).not.toMatch(/thiếu|rõ/u);
  });

  it('is one for each of several tasks, and each is A4 numbered anew in the file', async () => {
    await using database = await testDatabase();
    const office = await anOffice(database);
    const ids = await database.write((context) => [1, 2, 3].map(() => aTask({ ...context, today: '2026-03-02' }, full(office)).id));
    const { made } = await papersOf(database, { kind: 'slip', taskIds: ids });
    expect(made.map(({ name }) => name)).toEqual(['Phiếu giao việc NV-2026-001', 'Phiếu giao việc NV-2026-002', 'Phiếu giao việc NV-2026-003']);
    const document = await docxPart(await writeDocx([made[0].paper, ...made.slice(1).map(({ paper }) => paper)]), 'word/document.xml');
    expect(all(document, 'w:pgSz').map(({ attributes }) => attributes['w:w'])).toEqual(['11906', '11906', '11906']);
    expect([...all(document, 'w:drawing'), ...all(document, 'w:pict')]).toEqual([]);
  });

  it('comes in the order of the years and numbers of the codes, the thousandth of a year after the others; so does the table by which tasks are followed', async () => {
    await using database = await testDatabase();
    const office = await anOffice(database);
    const numbers = ['NV-2027-001', 'NV-2026-1000', 'NV-2026-999', 'NV-2026-098'];
    const ids = await database.write((context) => numbers.map((title) => aTask(context, { ...full(office), title }).id));
    for (const [index, id] of ids.entries()) database.connection.prepare('UPDATE task SET code = ? WHERE id = ?').run(numbers[index], id);
    const { made } = await papersOf(database, { kind: 'slip', taskIds: ids });
    expect(made.map(({ name }) => name)).toEqual(['NV-2026-098', 'NV-2026-999', 'NV-2026-1000', 'NV-2027-001'].map((code) => `Phiếu giao việc ${code}`));
    const tracked = readTracked(database.read, { committeeId: null, unitId: null, year: null, class: null, carried: false });
    expect(tracked.map(({ title }) => title)).toEqual(['NV-2026-098', 'NV-2026-999', 'NV-2026-1000', 'NV-2027-001']);
  });

  it('cannot be headed without a committee; one can be named', async () => {
    await using database = await testDatabase();
    const { committeeId } = await anOffice(database);
    const { id } = await database.write((context) => aTask(context));
    await expect(papersOf(database, { kind: 'slip', taskIds: [id] })).rejects.toMatchObject(refusal('TASK_PAPER_COMMITTEE'));
    expect((await read(database, { kind: 'slip', taskIds: [id], committeeId }))[0]).toContain('QUY CHẾ DÂN CHỦ');
  });
});

describe('a letter of assignment', () => {
  it('cites the directive in full and gives each body a numbered paragraph in the fixed order, the deadline in bold italics', async () => {
    await using database = await testDatabase();
    const office = await anOffice(database);
    const ids = await database.write((context) => office.bodies.map((leadUnitId, index) => aTask({ ...context, today: '2026-03-02' }, { ...full(office), leadUnitId, coopUnitIds: [], title: `Việc ${index + 1}` }).id));
    const { made } = await papersOf(database, { kind: 'assignment', taskIds: ids });
    expect(made).toHaveLength(1);
    const texts = laidTexts(made[0].paper);
    expect(texts).toContain('về việc giao nhiệm vụ thực hiện Kế hoạch số 12-KH/TU, ngày 05/02/2026 của Ban Thường vụ Tỉnh ủy về thực hiện dân chủ ở cơ sở năm 2026');
    expect(texts).toContain('1. Giao Ủy ban Mặt trận Tổ quốc tỉnh tham mưu việc 2; trình Thường trực Tỉnh ủy dự thảo Quy chế trước ngày 10/07/2026.');
    expect(texts).toContain('2. Giao Văn phòng Tỉnh ủy tham mưu việc 1; trình Thường trực Tỉnh ủy dự thảo Quy chế trước ngày 10/07/2026.');
    expect(made[0].paper.addressees).toEqual(['Ủy ban Mặt trận Tổ quốc tỉnh', 'Văn phòng Tỉnh ủy']);
    const runs = all(await docxPart(await writeDocx([made[0].paper]), 'word/document.xml'), 'w:r').filter((run) => textOf(run) === 'trước ngày 10/07/2026');
    expect(runs.map((run) => [all(run, 'w:b').length, all(run, 'w:i').length])).toEqual([[1, 1], [1, 1]]);
  });

  it('gives a single task no number, and several of one body letters', async () => {
    await using database = await testDatabase();
    const office = await anOffice(database, 'state');
    const ids = await database.write((context) => ['Việc một', 'Việc hai'].map((title) => aTask({ ...context, today: '2026-03-02' }, { ...full(office), title }).id));
    const [one = ''] = await read(database, { kind: 'assignment', taskIds: ids.slice(0, 1) });
    expect(one).toContain('\nGiao Văn phòng Tỉnh ủy chủ trì, phối hợp với Ủy ban Mặt trận Tổ quốc tỉnh tham mưu việc một; trình');
    expect(one).toContain('V/v giao nhiệm vụ');
    const [both = ''] = await read(database, { kind: 'assignment', taskIds: ids });
    expect(both).toContain('Giao Văn phòng Tỉnh ủy:\na) Chủ trì, phối hợp');
    expect(both).toContain('\nb) Chủ trì, phối hợp');
  });

  it('leaves no title of a directive that is secret by now', async () => {
    await using database = await testDatabase();
    const office = await anOffice(database);
    const { id } = await database.write((context) => aTask({ ...context, today: '2026-03-02' }, full(office)));
    const { rev } = database.connection.prepare('SELECT rev FROM document WHERE id = ?').get(office.documentId) as { rev: number };
    const bare = { system: 'party', effectiveFrom: null, effectiveTo: null, issuerUnitId: null, committeeId: null, signer: null, urgency: 'normal', arrivalNumber: null, arrivedOn: null, recipients: null, copies: null, holder: null, note: null } as const;
    const { direction: _direction, ...told } = DIRECTIVE;
    await database.write((context) => updateDocument(context, { ...bare, ...told, id: office.documentId, rev, secret: true }));
    for (const kind of ['slip', 'assignment', 'urging'] as const) {
      const [text = ''] = await read(database, { kind, taskIds: [id] });
      expect(text).not.toContain('dân chủ ở cơ sở năm 2026');
      expect(text).not.toContain('12-KH/TU');
    }
    expect((await taskSheets({ ...database.read, today: ON }, { ...NOTHING, kind: 'slip', taskIds: [id] })).checks).toContainEqual({ code: 'BASIS_MISSING', names: ['NV-2026-001'] });
  });
});

describe('a letter that urges', () => {
  it('is one for each unit with overdue tasks: their days late, and until when to answer', async () => {
    await using database = await testDatabase();
    const office = await anOffice(database);
    await database.write((context) => {
      const on = { ...context, today: '2026-03-02' };
      for (const [leadUnitId, dueOn] of [[office.bodies[0], '2026-11-13'], [office.bodies[0], '2026-11-20'], [office.bodies[1], '2026-11-22'], [office.bodies[1], ON]] as const) aTask(on, { ...full(office), leadUnitId, coopUnitIds: [], dueOn, title: `Việc hạn ${dueOn}` });
    });
    const { made, leftOut } = await papersOf(database, { kind: 'urging', answerBy: '2026-11-30' });
    expect(made.map(({ unit, tasks }) => [unit, tasks.map(({ daysLate }) => daysLate)])).toEqual([['Văn phòng Tỉnh ủy', [10, 3]], ['Ủy ban Mặt trận Tổ quốc tỉnh', [1]]]);
    expect(leftOut).toEqual([]);
    const texts = laidTexts(made[0].paper);
    expect(texts).toContain('Qua theo dõi, tính đến ngày 23 tháng 11 năm 2026, Văn phòng Tỉnh ủy còn 2 nhiệm vụ quá hạn chưa hoàn thành, cụ thể như sau:');
    expect(texts).toEqual(expect.arrayContaining(['Số ngày quá hạn', 'Việc hạn 2026-11-13', '13/11/2026', '10', '12-KH/TU']));
    const runs = all(await docxPart(await writeDocx([made[0].paper]), 'word/document.xml'), 'w:r').filter((run) => textOf(run) === 'ngày 30/11/2026');
    expect(runs.map((run) => all(run, 'w:b').length + all(run, 'w:i').length)).toEqual([2]);
    expect((await papersOf(database, { kind: 'urging', unitIds: [office.bodies[1]] })).made.map(({ unit }) => unit)).toEqual(['Ủy ban Mặt trận Tổ quốc tỉnh']);
  });

  it('leaves out what is not overdue, and is refused when nothing is', async () => {
    await using database = await testDatabase();
    const office = await anOffice(database);
    const [late, soon] = await database.write((context) => ['2026-11-20', '2026-12-20'].map((dueOn) => aTask({ ...context, today: '2026-03-02' }, { ...full(office), dueOn }).id));
    const asked = { ...NOTHING, kind: 'urging', taskIds: [late ?? '', soon ?? ''] } as const;
    expect((await taskSheets({ ...database.read, today: ON }, asked)).checks).toContainEqual({ code: 'NOT_OVERDUE', names: ['NV-2026-002'] });
    await expect(papersOf(database, { kind: 'urging', taskIds: [soon ?? ''] })).rejects.toMatchObject(refusal('TASK_PAPER_NOT_OVERDUE'));
  });

  it('follows the rules of its day, and the words of the office', async () => {
    await using database = await testDatabase();
    const office = await anOffice(database);
    await database.write(async (context) => {
      aTask({ ...context, today: '2026-03-02' }, { ...full(office), dueOn: '2026-04-01' });
      await saveWording(context, { system: 'party', part: 'urging.request', rev: 0, content: 'Mong {unit} trả lời trước {answer_by} cho {standing_agency}.' });
    });
    const [before, after] = [await papersOf(database, { kind: 'urging', on: '2026-05-26', answerBy: '2026-06-01' }), await papersOf(database, { kind: 'urging' })];
    expect([before.made[0].paper.date, after.made[0].paper.date]).toEqual(['2026-05-26', ON]);
    expect(laidTexts(before.made[0].paper)).toContain('Mong Văn phòng Tỉnh ủy trả lời trước ngày 01/06/2026 cho Ban Tuyên giáo và Dân vận Tỉnh ủy.');
    expect(laidTexts(after.made[0].paper)).toContain('Mong Văn phòng Tỉnh ủy trả lời trước ngày …… cho Ban Tuyên giáo và Dân vận Tỉnh ủy.');
  });
});
