import { describe, expect, it } from 'vitest';
import { alone, sheet, type Written } from '../../../tests/support/forms.ts';
import { checkForm, workOut } from '../checks.ts';
import { en } from '../en.ts';
import type { CheckContext } from '../evaluate.ts';
import { formCode, formContents, type DeliveredForm } from '../form-contents.ts';
import { formProblems } from '../form-problems.ts';
import { checkText, sentenceOf } from '../sentences.ts';
import { vi } from '../vi.ts';
import { DELIVERED_FORMS } from './index.ts';

type Cells = Record<string, Written>;
interface Walk {
  code: string;
  /** The place of cells that are named without one: `summary/unit/…`. */
  at: (name: string) => string;
  good: Cells;
  around?: Partial<CheckContext>;
  /** What is changed in the good sheet, and the one finding of it; or a second one where no sheet can break the first check alone. */
  broken: readonly (readonly [cells: Cells, check: string, severity: 'E' | 'W', also?: string])[];
}

const of = (code: string): DeliveredForm => DELIVERED_FORMS.find((form) => form.code === code) ?? (() => { throw new Error(code); })();
const newest = (code: string) => of(code).versions.at(-1)?.contents ?? (() => { throw new Error(code); })();
const unitRow = (section: string) => (name: string) => (name.includes('/') ? name : `${section}/unit/${name}`);
const indicator = (section: string) => (name: string) => (name.includes('/') ? name : `${section}/${name}/value`);
const record = (section: string) => (name: string) => (name.includes('/') ? `${section}/${name}` : `${section}/1/${name}`);
const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const HALF = { from: '2025-12-15', to: '2026-06-14' };

const B1 = {
  carried: 7, new: 5, collective: 9, individual: 3, f_econ: 4, f_soc: 3, f_def: 2, f_pol: 2, f_other: 1, rec_base: 6, rec_prov: 3, rec_cent: 1, replicated: 2, stopped: 1, note: 'Đã rà soát',
  'registered/1/name': 'Tổ nhân dân tự quản an ninh trật tự', 'registered/1/kind': 'Mô hình', 'registered/1/subject': 'Tập thể', 'registered/1/unit': 'Xã Ninh Hòa', 'registered/1/field': 'Quốc phòng - an ninh', 'registered/1/registered_on': '2026-01-15',
};
const LISTED = { collective: 0, individual: 1, carried: 0, new: 1, f_econ: 0, f_soc: 0, f_def: 1, f_pol: 0, f_other: 0, rec_base: 0, rec_prov: 0, rec_cent: 0, replicated: 0, stopped: 0 };
const again = (unit: string, name: string) => ({ ...LISTED, 'registered/2/name': name, 'registered/2/kind': 'Mô hình', 'registered/2/subject': 'Tập thể', 'registered/2/unit': unit, 'registered/2/field': 'Kinh tế', carried: 1, f_econ: 1, collective: 1 });
const TCD = Object.fromEntries(['regular', 'head', 'deputy'].flatMap((way) => [['visits', 10], ['people', 14], ['first', 6], ['repeat', 2], ['groups', 1], ['group_people', 5], ['group_first', 1], ['group_repeat', 0], ['days', 12]].filter(([kind]) => way !== 'regular' || kind !== 'days').map(([kind, figure]) => [`${way}_${kind}`, figure as Written])));

const WALKS: readonly Walk[] = [
  { code: 'B1', at: unitRow('summary'), good: { ...B1, ...LISTED }, broken: [
    [{ total: 4 }, '@formula', 'E'], [{ collective: 1 }, 'by_subject', 'E'], [{ f_econ: 1 }, 'by_field', 'E'], [{ carried: null }, '@required', 'E'], [{ f_econ: -1, f_soc: 1 }, '@negative', 'E'],
    [{ 'registered/1/name': 'Ngắn' }, '@length', 'E'], [{ 'registered/1/name': 'x'.repeat(151) }, '@length', 'E'], [{ 'registered/1/field': null }, '@required', 'E'], [{ 'registered/1/field': 'Kinh tế; Quốc phòng - an ninh' }, '@choice', 'E'],
    [again('xã ninh hoà', 'TỔ NHÂN DÂN TỰ QUẢN AN NINH TRẬT TỰ'), 'registered_once', 'E'], [again('Xã Ninh Mỹ', 'Tổ nhân dân tự quản an ninh trật tự'), 'name_elsewhere', 'W'],
    [{ 'registered/1/recognised': 'Cấp tỉnh', 'registered/1/decision_on': '2026-05-01' }, 'decision_number', 'E'], [{ 'registered/1/recognised': 'Cấp tỉnh', 'registered/1/decision_no': '12-QĐ/TU' }, 'decision_day', 'E'],
    [{ 'registered/1/recognised': 'Cấp tỉnh', 'registered/1/decision_no': '12-QĐ/TU', 'registered/1/decision_on': '2026-01-14' }, 'decided_after', 'E'], [{ 'registered/1/phone': '0912' }, '@phone', 'W'],
  ] },
  { code: 'B1', at: unitRow('summary'), good: { ...B1, ...Object.fromEntries(Object.keys(B1).filter((name) => name.startsWith('registered')).map((name) => [name, null])) }, around: { previous: sheet({ 'summary/unit/total': 9, 'summary/unit/stopped': 2 }) }, broken: [
    [{ carried: 6, new: 6 }, 'carried_before', 'W'], [{ rec_base: 13 }, 'recognised_at_base', 'E'], [{ rec_prov: 7 }, 'recognised_by_province', 'W'], [{ rec_cent: 4 }, 'recognised_centrally', 'W'], [{ replicated: 13 }, 'replicated_few', 'W'], [{ stopped: 13 }, 'stopped_few', 'E'],
    [{ 'registered/1/name': 'Tổ tự quản', 'registered/1/kind': 'Mô hình', 'registered/1/subject': 'Tập thể', 'registered/1/unit': 'Xã A', 'registered/1/field': 'Kinh tế' }, 'as_listed', 'W'],
  ] },
  { code: 'B2', at: indicator('indicators'), around: { units: (level) => (level === 'commune' ? 129 : null), form: (code) => (code === 'B6' ? sheet({ 'dialogues/unit/total': 4, 'dialogues/unit/opinions': 30 }) : null) },
    good: { n_communes: 129, n_committee: 120, n_villages: 1500, meetings: 40, attend: 900, ballots: 3, decided: 12, opinion: 9, public_done: 20, public_due: 20, public_forms: 'Niêm yết; Truyền thanh', ttnd: 129, ttnd_sup: 30, ttnd_rec: 12, ttnd_done: 10, gsdtcd_n: 129, gsdtcd_sup: 8, gsdtcd_rec: 2, med_n: 90, med_ok: 81, dialogue_n: 4, dialogue_rec: 30, dialogue_done: 25, g_good: 90, g_fair: 30, g_average: 8, g_weak: 1 }, broken: [
      [{ n_communes: 130, g_weak: 2 }, 'as_register', 'E'], [{ n_committee: 130 }, 'committee_few', 'E'], [{ attend: 39 }, 'attend_many', 'W'], [{ public_done: 21 }, 'public_few', 'E'], [{ public_forms: 'Mạng xã hội' }, '@choice', 'E'], [{ ttnd: 130 }, 'inspection_few', 'E'], [{ ttnd_done: 13 }, 'inspection_settled', 'E'],
      [{ med_ok: 91, med_pct: 101.1 }, 'mediated_few', 'E'], [{ med_pct: 90.1 }, '@formula', 'E'], [{ dialogue_n: 5 }, 'dialogues_as_b6', 'E'], [{ dialogue_rec: 31 }, 'opinions_as_b6', 'E'], [{ dialogue_done: 31 }, 'dialogues_answered', 'E'], [{ g_good: 91 }, 'graded', 'E'],
    ] },
  { code: 'B3', at: indicator('indicators'), around: { form: (code) => (code === 'TCD-2021' ? sheet({ 'reception/unit/visits': 50 }) : code === 'B5' ? sheet({ 'petitions/unit/authority': 9, 'petitions/unit/resolved': 8 }) : null) },
    good: { n_agencies: 20, n_services: 30, rules: 48, conference_n: 50, ttnd: 40, ttnd_sup: 9, ttnd_rec: 5, ttnd_done: 5, dialogues: 60, public_done: 12, public_due: 12, visits: 50, authority: 9, resolved: 8, g_good: 40, g_fair: 10, g_average: 0, g_weak: 0 }, broken: [
      [{ n_units: 51, conference_pct: 98 }, '@formula', 'E'], [{ rules: 51 }, 'rules_few', 'E'], [{ conference_n: 51, conference_pct: 102 }, 'conference_few', 'E'], [{ conference_pct: 99 }, '@formula', 'E'], [{ ttnd: 51 }, 'inspection_few', 'E'], [{ ttnd_done: 6 }, 'inspection_settled', 'E'], [{ public_done: 13 }, 'public_few', 'E'],
      [{ visits: 51 }, 'visits_as_tcd', 'W'], [{ authority: 10 }, 'authority_as_b5', 'W'], [{ resolved: 9 }, 'resolved_as_b5', 'W'], [{ g_good: 41 }, 'graded', 'E'],
    ] },
  { code: 'B4', at: indicator('indicators'), good: { n_state: 5, n_private: 80, n_fdi: 10, n_coop: 5, union: 70, rules: 60, conference_n: 92, regular_firms: 50, regular_n: 100, by_case_firms: 4, by_case_n: 6, agreement_n: 66, ttnd: 5, workers: { over: 12_000 }, stoppages: 0, g_good: 50, g_fair: 20, g_average: 5, g_weak: 0 }, broken: [
    [{ n_firms: 101, conference_pct: 91.1, agreement_pct: 65.3 }, '@formula', 'E'], [{ union: 101 }, 'union_few', 'E'], [{ rules: 101 }, 'rules_few', 'E'], [{ conference_n: 101, conference_pct: 101 }, 'conference_few', 'E'], [{ agreement_n: 71, agreement_pct: 71 }, 'agreement_few', 'W'], [{ ttnd: 6 }, 'inspection_few', 'E'], [{ g_weak: 26 }, 'graded_few', 'E'], [{ n_state: null, n_private: 85 }, '@required', 'E'],
  ] },
  { code: 'B5', at: unitRow('petitions'), good: { carried: 12, received: 400, eligible: 401, complaints: 20, denunciations: 4, feedback: 377, authority: 392, resolved: 389, rate: 99.2, in_progress: 3, forwarded: 5, kept: 4, prolonged: 1 }, broken: [
    [{ total: 413 }, '@formula', 'E'], [{ complaints: 21 }, 'by_kind', 'E'], [{ received: 380 }, 'eligible_few', 'E'], [{ resolved: 393, in_progress: 0, rate: 100.3 }, 'resolved_few', 'E', 'in_progress_rest'], [{ rate: 99.3 }, '@formula', 'E'], [{ in_progress: 4 }, 'in_progress_rest', 'E'], [{ kept: 5 }, 'by_authority', 'W'],
    [{ authority: 402, resolved: 399, rate: 99.3, forwarded: 0, kept: 0 }, 'authority_few', 'E', 'by_authority'],
  ] },
  { code: 'TCD-2021', at: unitRow('reception'), around: { level: 'commune', period: HALF }, good: TCD, broken: [
    [{ visits: 31 }, '@formula', 'E'], [{ people: 43 }, '@formula', 'E'], [{ cases: 25 }, '@formula', 'E'], [{ regular_people: 9 }, 'regular_people', 'W'], [{ head_group_people: 15 }, 'head_groups', 'E'], [{ regular_group_people: 15 }, 'regular_groups', 'E'], [{ deputy_group_people: 15 }, 'deputy_groups', 'E'],
    ...(['regular', 'head', 'deputy'] as const).map((way): Walk['broken'][number] => [{ [`${way}_group_first`]: 9 }, `${way}_group_cases`, 'W']), ...(['head', 'deputy'] as const).map((way): Walk['broken'][number] => [{ [`${way}_people`]: 9 }, `${way}_people`, 'W']),
    [{ head_days: 11 }, 'head_days', 'W'],
  ] },
  { code: 'B6', at: unitRow('dialogues'), around: { period: YEAR }, good: { level: 'Xã', by_secretary: 1, by_chairman: 2, joint: 0, regular: 2, ad_hoc: 1, thematic: 0, attendees: { over: 200 }, answered: 20, forwarded: 7, resolved: 3, in_progress: 2, pending: 1, beyond: 1, notices_on_time: 2, notices_late: 1, f_land: 10, f_clearance: 5, f_environment: 4, f_works: 3, f_policy: 2, f_security: 1, f_staff: 1, f_other: 1 }, broken: [
    [{ total: 4 }, '@formula', 'E'], [{ opinions: 28 }, '@formula', 'E'], [{ pending: 2 }, 'by_result', 'E'], [{ f_other: 2 }, 'by_field', 'W'], [{ notices_late: 2 }, 'notices_few', 'E'],
    [{ regular: 0, ad_hoc: 0, notices_on_time: 0, notices_late: 0 }, 'held_in_year', 'W'], [{ answered: 294, f_other: 275 }, 'opinions_each', 'W'], [{ rate: 43 }, '@formula', 'E'],
  ] },
  { code: 'B7', at: record('members'), good: { name: 'Nguyễn Văn An', role: 'Trưởng ban', unit: 'Tỉnh ủy', since: '2025-01-01', until: '2026-01-01', phone: '+84 912 345 678', '2/name': 'Trần Thị Bình', '2/role': 'Ủy viên', '2/unit': 'Sở Nội vụ' }, broken: [
    [{ '2/role': 'Trưởng ban' }, 'one_head', 'E'], [{ role: 'Phó Trưởng ban' }, 'one_head', 'E'], [{ role: 'Phó Trưởng ban Thường trực', '2/role': 'Phó Trưởng ban Thường trực', '3/name': 'Lê Văn Chi', '3/role': 'Trưởng ban' }, 'by_role', 'W', 'one_standing_deputy'],
    [{ '2/name': 'nguyen van an', '2/unit': 'Tỉnh uỷ' }, 'member_once', 'E'], [{ phone: '12345' }, '@phone', 'W'], [{ until: '2024-01-01' }, 'until_after', 'E'], [{ role: 'Ủy viên', '2/role': 'Trưởng ban' }, 'by_role', 'W'],
  ] },
  { code: 'B8', at: record('tasks'), around: { period: HALF }, good: { task: 'Rà soát quy chế', lead: 'Sở Nội vụ', assigned: '2026-01-05', due: '2026-03-01', status: 'Hoàn thành đúng hạn', done_on: '2026-02-20', pct: 100 }, broken: [
    [{ due: '2026-01-04', done_on: '2026-01-03' }, 'due_after', 'E'], [{ status: 'Đang thực hiện', pct: 100 }, 'done_dated', 'E'], [{ pct: 90 }, 'done_whole', 'W'], [{ status: 'Đang thực hiện', done_on: null }, 'whole_done', 'W'], [{ pct: 101 }, '@percent', 'E', 'done_whole'], [{ lead: null }, 'lead_named', 'W'],
    [{ done_on: '2026-03-02' }, 'on_time_due', 'W'], [{ done_on: '2026-04-02', extended_to: '2026-04-01' }, 'on_time_extended_to', 'W'], [{ status: 'Hoàn thành quá hạn' }, 'late_due', 'W'], [{ status: 'Quá hạn', done_on: null, pct: 50, due: '2026-07-01' }, 'overdue_due', 'W'],
    [{ status: 'Hoàn thành quá hạn', extended_to: '2026-04-01', done_on: '2026-03-20' }, 'late_extended_to', 'W'], [{ status: 'Quá hạn', done_on: null, pct: 50, extended_to: '2026-07-01' }, 'overdue_extended_to', 'W'], [{ status: 'Xong' , done_on: null, pct: 5 }, '@choice', 'E'],
  ] },
  { code: 'TG-THANG', at: indicator('monthly'), good: { reporter: 'Lê Thị Dung', conferences: 4, rebuttals: 2, members_studied: 98.5, opinion: 'Ổn định', party_documents: 1, 'party_list/1/symbol': '12-CT/TU', 'party_list/1/subject': 'Về công tác dân vận', 'classes/primary/n': 1, 'classes/primary/learners': 60 }, broken: [
    [{ members_studied: 100.5 }, '@percent', 'E'], [{ conferences: 1.5 }, '@whole', 'E'], [{ reporter: null }, '@required', 'E'], [{ party_documents: 2 }, 'party_documents_listed', 'W'], [{ advised_documents: 1 }, 'advised_documents_listed', 'W'], [{ 'classes/primary/learners': 0 }, 'learners_many', 'W'], [{ 'classes/total/learners': 61 }, '@total', 'E'],
  ] },
];

/** A sheet as an office fills it: what is worked out is there, but where it was written over. */
function filled({ code, at, around }: Walk, cells: Cells) {
  const named = Object.fromEntries(Object.entries(cells).map(([name, written]) => [at(name), written]));
  const values = sheet(named);
  return alone(new Map([...workOut(newest(code), values, around), ...values]), around);
}

describe('the forms that come with the program', () => {
  it.each(DELIVERED_FORMS.flatMap((form) => form.versions.map((version) => [`${form.code} ${version.number}`, form, version] as const)))('%s is sound', (_name, form, version) => {
    expect(formCode.parse(form.code)).toBe(form.code);
    expect(formContents.parse(version.contents)).toEqual(version.contents);
    expect(formProblems(version.contents, form.code)).toEqual([]);
    for (const check of version.contents.checks) for (const words of [vi, en]) expect(checkText(version.contents, check, words)).not.toBe('');
  });

  it.each(DELIVERED_FORMS)('the versions of $code follow one another without a day in two of them', ({ versions }) => {
    for (const [index, { validFrom, validTo }] of versions.entries()) {
      if (index > 0) expect((versions[index - 1]?.validTo ?? '9999') < validFrom).toBe(true);
      expect(validTo === null || validFrom <= validTo).toBe(true);
    }
  });

  it('01/TCD has the columns and printed formulas of the circular', () => {
    const [section] = newest('TCD-2021').sections;
    expect(section?.columns.map(({ number }) => number)).toEqual(Array.from({ length: 29 }, (_, index) => String(index + 1)));
    expect(section?.columns.flatMap(({ number, formula }) => (formula === undefined ? [] : [`${number} = ${formula}`]))).toEqual(['1 = 4 + 13 + 22', '2 = 5 + 14 + 23', '3 = 6 + 7 + 15 + 16 + 24 + 25']);
    expect(section?.columns.flatMap(({ number, code }) => (['12', '21', '26', '29'].includes(number) ? [code] : []))).toEqual(['head_days', 'deputy_days', 'deputy_groups', 'deputy_group_repeat']);
  });

  it('the district level recognises models only until it ended', () => {
    const levels = of('B1').versions.map(({ validTo, contents }) => [validTo, contents.sections[0]?.columns.some(({ code }) => code === 'rec_dist')]);
    expect(levels).toEqual([['2025-06-30', true], [null, false]]);
  });

  it('each form is walked through', () => expect(new Set([...WALKS.map(({ code }) => code), 'TCD-2025'])).toEqual(new Set(DELIVERED_FORMS.map(({ code }) => code))));

  it('every declared check is broken once', () => {
    const broken = new Set(WALKS.flatMap(({ code, broken: ways }) => ways.flatMap(([, check, , also]) => [`${code} ${check}`, `${code} ${also}`])));
    const never = DELIVERED_FORMS.filter(({ code }) => code !== 'TCD-2025').flatMap(({ code }) => newest(code).checks.map(({ name }) => `${code} ${name}`)).filter((one) => !broken.has(one));
    expect(never).toEqual([]);
  });

  describe.each(WALKS)('$code', (walk) => {
    it('a good sheet passes', () => expect(checkForm(newest(walk.code), filled(walk, walk.good))).toEqual([]));
    it.each(walk.broken.map(([cells, check, severity, also]) => ({ cells, check, severity, also })))('$cells is told as $check', ({ cells, check, severity, also }) => {
      const findings = checkForm(newest(walk.code), filled(walk, { ...walk.good, ...cells }));
      expect(new Set(findings.map((one) => one.check))).toEqual(new Set([check, ...(also === undefined ? [] : [also])]));
      expect(findings.find((one) => one.check === check)?.severity).toBe(severity);
      for (const one of findings) for (const words of [vi, en]) expect(sentenceOf(newest(walk.code), one, words)).toMatch(/^\p{Lu}.*\.|^\p{Lu}.*\)$/u);
    });
  });
});
