import type { OfficeSettings } from '#shared/contract/office.ts';
import type { System } from '#shared/rules/documents.ts';
import { DUE_SOON_DAYS } from '#shared/rules/tasks.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { newId } from '../../db/ids.ts';
import type { Fields } from '../../db/records.ts';
import type { OfficeRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { currentUser } from '../../transaction.ts';
import { deliverForms } from '../forms/service.ts';
import { fillSampleOffice } from './sample.ts';

/** The office and who works here; null before the first start is done. */
export async function getOffice({ db, connection }: ReadContext): Promise<{ settings: OfficeSettings; userName: string } | null> {
  const office = await db.selectFrom('office').selectAll().where('deleted_at', 'is', null).executeTakeFirst();
  const userId = currentUser(connection);
  if (office === undefined || userId === null) return null;
  const user = await db.selectFrom('app_user').select('name').where('id', '=', userId).executeTakeFirstOrThrow();
  return { settings: settingsOf(office), userName: user.name };
}

/** The two lines at the head of papers. */
export async function letterheadOf({ db }: Pick<ReadContext, 'db'>): Promise<{ superior: string | null; issuer: string | null }> {
  const office = await db.selectFrom('office').select(['letterhead_superior as superior', 'letterhead_issuer as issuer']).where('deleted_at', 'is', null).executeTakeFirst();
  return office ?? { superior: null, issuer: null };
}

/** The place that papers are dated at. */
export async function placeOf({ db }: Pick<ReadContext, 'db'>): Promise<string | null> {
  const office = await db.selectFrom('office').select('place_name').where('deleted_at', 'is', null).executeTakeFirst();
  return office?.place_name ?? null;
}

/** The side that most committees of the office are of; the Party's where there are as many of each. */
export function officeSide({ connection }: Pick<ReadContext, 'connection'>): System {
  const state = connection.prepare("SELECT ifnull(sum(iif(system = 'state', 1, -1)), 0) FROM committee WHERE deleted_at IS NULL AND status <> 'ended'").pluck().get() as number;
  return state > 0 ? 'state' : 'party';
}

function settingsOf(office: OfficeRow): OfficeSettings {
  return {
    officeName: office.office_name,
    placeName: office.place_name,
    letterheadSuperior: office.letterhead_superior,
    letterheadIssuer: office.letterhead_issuer,
    numberStyle: office.number_style === 'en' ? 'en' : 'vi',
  };
}

function fieldsOf(settings: OfficeSettings): Omit<Fields<'office'>, 'due_soon_days'> {
  return {
    office_name: settings.officeName,
    place_name: settings.placeName,
    letterhead_superior: settings.letterheadSuperior,
    letterhead_issuer: settings.letterheadIssuer,
    number_style: settings.numberStyle,
  };
}

interface FirstStart {
  userName: string;
  officeName: string;
  placeName: string;
  start: 'empty' | 'sample';
}

/** The first start: makes the user and the office, and fills in the sample office if wished. Once only. */
export async function setUpOffice(context: WriteContext, input: FirstStart): Promise<{ committees: number; people: number }> {
  const { records, connection } = context;
  if (currentUser(connection) !== null) throw ruleError({ rule: 'ALREADY_SET_UP' });
  const userId = newId();
  records.actAs(userId);
  records.describe(input.officeName);
  records.insert('app_user', { name: input.userName }, userId);
  connection.prepare("INSERT INTO meta (key, value) VALUES ('current_user', ?)").run(userId);
  records.insert('office', { due_soon_days: DUE_SOON_DAYS, ...fieldsOf({ officeName: input.officeName, placeName: input.placeName, letterheadSuperior: null, letterheadIssuer: input.officeName, numberStyle: 'vi' }) });
  deliverForms(context);
  const filled = input.start === 'sample' ? await fillSampleOffice(context) : { committees: 0, people: 0 };
  records.describe(input.officeName);
  return filled;
}

/** Changes the office's settings and the user's name. */
export async function saveSettings({ db, connection, records }: WriteContext, input: { settings: OfficeSettings; userName: string }): Promise<void> {
  const office = await db.selectFrom('office').select('id').where('deleted_at', 'is', null).executeTakeFirst();
  const userId = currentUser(connection);
  if (office === undefined || userId === null) throw ruleError({ rule: 'NOT_SET_UP' });
  records.describe(input.settings.officeName);
  records.patch('office', office.id, fieldsOf(input.settings));
  records.patch('app_user', userId, { name: input.userName });
}
