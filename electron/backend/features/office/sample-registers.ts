import { addDays } from '#shared/rules/dates.ts';
import type { Register, Value } from '#shared/registers/declare.ts';
import { registerNamed, type RegisterName } from '#shared/registers/index.ts';
import { emptyValues } from '#shared/registers/values.ts';
import sample from '../../../../resources/sample-office/registers.json' with { type: 'json' };
import type { WriteContext } from '../../context.ts';
import { insertRecord } from '../registers/service.ts';
import type { SampleIds } from './sample-committees.ts';
import { nth, type Put, putFormerYears } from './sample-figures.ts';

type Told = Readonly<Record<string, Value>>;
type Ids = Pick<SampleIds, 'unit'> & { committee: (code: string) => string };
const FIRST_DAY = '2025-07-01';
const MODELS = 110;
const NOMINATED_UNTIL = '2026-09-30';
const OF_OLD_UNITS = 12;
const DIALOGUES = 36;
const RECOMMENDATIONS = 40;

/** From the first day to the last the sample speaks of, 20 November 2026. */
const DAYS = 500;
/** A day after the units of 2025 began, the later the larger the number; what follows it within so many days is over, too. */
const dayOf = (place: number, step: number, followedWithin = 0): string => addDays(FIRST_DAY, (place * step) % (DAYS - followedWithin));

/** Fills the registers with invented records of the sample's units; among them the figures that reports are tried with. */
export function fillSampleRegisters(context: WriteContext, ids: Ids): void {
  const [mobilisation, democracy] = ['DVK', 'QCDC'].map(ids.committee);
  // Some of it is the work of a committee, the rest the office's own.
  const committeeAt = (place: number): string | null => nth([democracy, mobilisation, null], place) ?? null;
  const put: Put = (register, told, life = {}) => insertSample(context, register, told, life);
  putFormerYears(put, ids);
  const unitAt = (place: number): string => ids.unit(nth(sample.units, place));
  putModels(put, ids, unitAt);
  putDialogues(put, unitAt, committeeAt);
  putFigures(put, ids);
  for (const [place, [topic, type, classes, participants, heldOn]] of sample.trainings.entries()) put('training', { topic, type, classes, participants, heldOn, unitId: ids.unit(place < 2 ? 'tinh-uy' : 'ban-tgdv'), committeeId: committeeAt(place) } as Told);
  putCommendations(put, unitAt, mobilisation ?? null);
  for (let place = 0; place < 14; place += 1) {
    const fromOn = dayOf(place, 37, 20);
    const isOver = place % 3 !== 0;
    put('inspection', { content: nth(sample.inspections, place), committeeId: committeeAt(place), type: nth(['inspection', 'supervision', 'survey', 'self_inspection'], place), unitId: unitAt(place), fromOn, toOn: addDays(fromOn, 2), ...(isOver && { findings: 'Đơn vị đã thực hiện các nội dung theo kế hoạch.', conclusionOn: addDays(fromOn, 20), rating: nth(['good', 'fair', 'average'], place) }) }, { status: isOver ? 'concluded' : 'running' });
  }
  for (const [place, [title, unit, parties]] of sample.programmes.entries()) put('coordination_programme', { title, committeeId: committeeAt(place), unitId: ids.unit(String(unit)), parties, signedOn: addDays('2026-01-12', place * 20), fromOn: '2026', toOn: '2030', reviewCycle: 'year' } as Told, { status: 'in_force' });
  for (let place = 0; place < 8; place += 1) put('operating_regulation', { title: nth(sample.regulations, place), committeeId: committeeAt(place), unitId: unitAt(place), number: `${place + 11}-QC/ĐU`, issuedOn: dayOf(place, 23), reviewDueOn: addDays(dayOf(place, 23), 730), meetingFrequency: 'half_year', reportSchedule: 'quarter' }, { status: 'in_force' });
}

/** Models of every field and status, some of units that are no more; the best of them are nominated for a book. */
function putModels(put: Put, ids: Pick<SampleIds, 'unit'>, unitAt: (place: number) => string): void {
  const selection = put('selection', { title: 'Sách 100 mô hình, điển hình “Dân vận khéo” giai đoạn 2021 - 2025', unitId: ids.unit('ban-tgdv'), announcedOn: '2026-02-02', deadlineOn: NOMINATED_UNTIL, targetCount: 100, fromOn: '2021', toOn: '2025', economyQuota: 30, societyQuota: 30, defenceQuota: 15, politicalSystemQuota: 20, otherQuota: 5 }, { status: 'open' });
  for (let place = 0; place < MODELS; place += 1) {
    const isOld = place < OF_OLD_UNITS;
    const [name, field] = nth(sample.models, place) as [string, string];
    const registeredOn = isOld ? addDays('2023-02-01', place * 25) : dayOf(place, 17, 120);
    const unitId = isOld ? ids.unit('huyen-thi-du') : unitAt(place + Math.floor(place / sample.models.length));
    const status = isOld ? 'recognised' : nth(['registered', 'running', 'recognised', 'running', 'assessed', 'proposed', 'recognised', 'stopped'], place);
    const isRecognised = status === 'recognised';
    const model = put('model', {
      name, field, unitId, registeredOn, type: place % 5 === 0 ? 'example' : 'model', subject: place % 4 === 3 ? 'individual' : 'collective', goal: 'Nhân dân cùng bàn, cùng làm, cùng thụ hưởng.', method: 'Chi bộ đề ra nghị quyết; Mặt trận và các đoàn thể vận động; Nhân dân thực hiện và giám sát.',
      ...(isRecognised && { recognisedLevel: nth(['grassroots', 'province', 'grassroots'], place), recognitionNumber: `${100 + place}-QĐ/ĐU`, recognisedOn: addDays(registeredOn, 90) }), ...(status === 'stopped' && { stoppedOn: addDays(registeredOn, 120) }),
    }, { status, ...(status === 'stopped' && { statusReason: 'Không còn phù hợp với địa bàn.' }) });
    const nominatedOn = [addDays('2026-03-01', place), addDays(registeredOn, 100)].toSorted().at(-1) ?? '';
    if (isRecognised && place % 3 === 0 && nominatedOn <= NOMINATED_UNTIL) put('candidate', { modelId: model, selectionId: selection, unitId: isOld ? ids.unit('ban-tgdv') : unitId, nominatedOn, score: 70 + (place % 30), editStatus: 'not_edited' }, { status: place % 2 === 0 ? 'shortlisted' : 'nominated' });
  }
}

/** Dialogues, and what the People recommended in them and elsewhere. */
function putDialogues(put: Put, unitAt: (place: number) => string, committeeAt: (place: number) => string | null): void {
  const dialogues = Array.from({ length: DIALOGUES }, (_, place) => {
    const heldOn = dayOf(place, 13, 14);
    const opinions = 5 + (place % 9);
    const forwarded = place % 4;
    return put('dialogue', { topic: nth(sample.dialogues, place), committeeId: committeeAt(place), type: nth(['periodic', 'periodic', 'thematic', 'extraordinary'], place), unitId: unitAt(place), heldOn, hostRole: nth(['secretary', 'chair', 'both'], place), participants: 60 + ((place * 17) % 180), opinions, answeredOnSpot: opinions - forwarded, forwarded, settled: forwarded, settling: 0, unsettled: 0, beyondAuthority: 0, publicNoticeOn: addDays(heldOn, -8), noticeOn: addDays(heldOn, place % 7 === 0 ? 14 : 7) });
  });
  for (let place = 0; place < RECOMMENDATIONS; place += 1) {
    const [content, field] = nth(sample.recommendations, place) as [string, string];
    const receivedOn = dayOf(place, 12, 25);
    const status = nth(['settled', 'settling', 'settled', 'unsettled', 'answered_disagreed'], place);
    const isAnswered = status === 'settled' || status === 'answered_disagreed';
    const isRaised = place % 2 === 0;
    put('recommendation', { content, field, receivedOn, committeeId: committeeAt(place), unitId: unitAt(place), source: isRaised ? 'dialogue' : nth(['voters', 'reception', 'conference'], place), dueOn: addDays(receivedOn, 20), ...(isRaised && { dialogueId: nth(dialogues, place) }), ...(isAnswered && { answeredOn: addDays(receivedOn, place % 5 === 0 ? 25 : 15), result: 'Đã giao cơ quan chuyên môn giải quyết và trả lời bằng văn bản.' }) }, { status });
  }
}

/** Figures of reception and petitions by half years, and those of ten years that are told as "over". */
function putFigures(put: Put, ids: Pick<SampleIds, 'unit'>): void {
  put('citizen_reception', { unitId: ids.unit('tinh'), fromOn: '2013-01-01', toOn: '2022-12-31', people: 4900, peopleQualifier: 'over' });
  put('petition', { unitId: ids.unit('tinh'), fromOn: '2013-01-01', toOn: '2022-12-31', received: 3750, receivedQualifier: 'over', underAuthority: 392, resolved: 389, pending: 3 });
  for (const [place, unit] of sample.units.entries()) {
    const [regular, leader] = [20 + place * 3, 6 + place];
    put('citizen_reception', { unitId: ids.unit(unit), fromOn: '2026-01-01', toOn: '2026-06-30', visits: regular + leader, people: regular + leader + 4, cases: 14 + place, regularVisits: regular, leaderVisits: leader, delegatedVisits: 0, regularPeople: regular + 4, leaderPeople: leader, delegatedPeople: 0, leaderSessions: 12 });
    put('petition', { unitId: ids.unit(unit), fromOn: '2026-01-01', toOn: '2026-06-30', carriedOver: place, received: 12 + place * 2, total: 12 + place * 3, eligible: 10 + place, complaints: 2, denunciations: place % 2, feedback: 8 + place - (place % 2), underAuthority: 8 + place, resolved: 7 + place, pending: 1, transferred: 1, filed: 1 });
  }
}

/** The mirrored figures of two units stay apart: 11 collectives and 8 individuals here, 8 and 11 there. */
function putCommendations(put: Put, unitAt: (place: number) => string, committeeId: string | null): void {
  for (const [place, [collectives, individuals]] of [[11, 8], [8, 11]].entries()) {
    const kinds = [...Array<string>(collectives as number).fill('collective'), ...Array<string>(individuals as number).fill('individual')];
    for (const [order, recipientKind] of kinds.entries()) {
      const named = sample.recipients.filter(([, kind]) => kind === recipientKind);
      const decidedOn = addDays('2026-05-04', place * 30);
      put('commendation', { committeeId, recipient: `${nth(named, order)[0] ?? ''} (${order + 1})`, recipientKind, unitId: unitAt(place), movement: 'skilful_mobilisation', form: 'certificate', level: 'grassroots', proposedOn: addDays(decidedOn, -20), decisionNumber: `${210 + place}-QĐ/UBND`, decidedOn, awardedOn: addDays(decidedOn, 10), amount: recipientKind === 'collective' ? 1_000_000 : 500_000 }, { status: 'awarded' });
    }
  }
}

function insertSample(context: WriteContext, name: RegisterName, told: Told, { status, statusReason }: { status?: string; statusReason?: string }): string {
  const register = registerNamed(name) as Register;
  return insertRecord(context, register, { ...emptyValues(register), ...told }, { ...(status !== undefined && { status }), ...(statusReason !== undefined && { status_reason: statusReason }) });
}
