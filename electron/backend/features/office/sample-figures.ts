import type { Value } from '#shared/registers/declare.ts';
import type { RegisterName } from '#shared/registers/index.ts';
import { addDays } from '#shared/rules/dates.ts';
import sample from '../../../../resources/sample-office/registers.json' with { type: 'json' };
import type { SampleIds } from './sample-committees.ts';

/** Puts a record into a register of the sample office. */
export type Put = (register: RegisterName, told: Readonly<Record<string, Value>>, life?: { status?: string; statusReason?: string }) => string;

/** A member of a list by a number that may run over its end. */
export const nth = <T>(list: readonly T[], place: number): T => list[place % list.length] as T;

/** Figures that real reports tell, under invented units: statistics are tried with them. */
const MODELS_OF_A_TOWN = 110;
const NEW_MODELS_IN_HALF_A_YEAR = 479;
const DIALOGUES_IN_FIVE_YEARS = 2015;
const OPINIONS_IN_FIVE_YEARS = 18_087;

const DAYS_OF_HALF_A_YEAR = 181;
const DAYS_OF_FIVE_YEARS = 1826;

/** What lies behind the office: ten years of models in a town, the half-year of a district, the dialogues of five years. */
export function putFormerYears(put: Put, ids: Pick<SampleIds, 'unit'>): void {
  const [town, district] = [ids.unit('thi-tran'), ids.unit('huyen-thi-du')];
  for (let place = 0; place < MODELS_OF_A_TOWN; place += 1) putModel(put, place, 'tổ dân phố', town, addDays('2014-01-10', place * 33));
  for (let place = 0; place < NEW_MODELS_IN_HALF_A_YEAR; place += 1) putModel(put, place, 'thôn', district, addDays('2024-01-01', (place * 7) % DAYS_OF_HALF_A_YEAR));
  const units = ['huyen-thi-du', 'thi-tran', 'an-mau', 'binh-mau', 'tan-mau'].map(ids.unit);
  const each = Math.floor(OPINIONS_IN_FIVE_YEARS / DIALOGUES_IN_FIVE_YEARS);
  const withOneMore = OPINIONS_IN_FIVE_YEARS - each * DIALOGUES_IN_FIVE_YEARS;
  for (let place = 0; place < DIALOGUES_IN_FIVE_YEARS; place += 1) {
    const opinions = place < withOneMore ? each + 1 : each;
    const heldOn = addDays('2018-01-01', Math.floor((place * DAYS_OF_FIVE_YEARS) / DIALOGUES_IN_FIVE_YEARS));
    put('dialogue', { topic: nth(sample.dialogues, place), type: nth(['periodic', 'thematic', 'extraordinary'], place), unitId: nth(units, place), heldOn, hostRole: nth(['secretary', 'chair', 'both'], place), participants: 50 + (place % 120), opinions, answeredOnSpot: opinions - 2, forwarded: 2, settled: 2, settling: 0, unsettled: 0, beyondAuthority: 0 });
  }
}

function putModel(put: Put, place: number, where: string, unitId: string, registeredOn: string): void {
  const [name, field] = nth(sample.models, place) as [string, string];
  const number = Math.floor(place / sample.models.length) + 1;
  put('model', { name: `${name}, ${where} số ${number}`, field, unitId, registeredOn, type: place % 6 === 0 ? 'example' : 'model', subject: place % 5 === 4 ? 'individual' : 'collective' }, { status: 'running' });
}
