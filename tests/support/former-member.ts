import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { endMembers } from '../../electron/backend/features/members/service.ts';
import { anonymisePerson } from '../../electron/backend/features/people/anonymise.ts';
import { addPosition } from '../../electron/backend/features/people/positions.ts';
import { aCommittee, aPerson, aSeat, aUnit } from './builders.ts';
import type { TestDatabase } from './database.ts';
import { aVersion } from './versions.ts';

type Ref = { id: string; rev: number };
/** The former member, and every word the record has of her. */
export const NAME = 'Trương Thị Ẩn Đi';
export const SECRETS = [NAME, 'truong thi an di', '0912345678', 'an.di@mau.invalid', 'Ghi chú riêng', 'Chuyển về quê', 'Nói rõ khi vào', 'Trưởng phòng Riêng', 'truong phong rieng'];

export const anonymise = (database: TestDatabase, person: Ref) => database.write((context) => anonymisePerson(context, person), 'people.anonymise');
/** A person as the user sees them now. */
export const revOf = (database: TestDatabase, { id }: Ref) => ({ id, rev: Number(database.connection.prepare('SELECT rev FROM person WHERE id = ?').pluck().get(id)) });

/** Somebody who sat in a committee through two versions, with positions, notes and a long history; not any more. */
export async function formerMember(database: TestDatabase) {
  const office = await database.write((context) => aUnit(context, 'Sở Nội vụ'), 'units.create');
  const own = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu', { establishedOn: '2020-01-01' }), 'committees.create');
  const head = await database.write((context) => aPerson(context, 'Lê Thị Đứng Đầu'), 'people.create');
  await database.write((context) => aSeat(context, own.id, head.id, { role: 'head' }), 'members.add');
  const person = await database.write((context) => aPerson(context, NAME, { position: 'Trưởng phòng Riêng', unitId: office.id, positionFrom: '2019-01-01', phone: '0912345678', email: 'an.di@mau.invalid', note: 'Ghi chú riêng' }), 'people.create');
  await database.write((context) => aSeat(context, own.id, person.id, { from: '2020-01-01', note: 'Nói rõ khi vào' }), 'members.add');
  await database.write((context) => aVersion(context, own.id, { number: '2-QĐ/TU', effectiveOn: '2022-01-01' }), 'versions.apply');
  const seat = database.connection.prepare('SELECT id, rev FROM membership WHERE person_id = ? AND valid_to IS NULL').get(person.id) as Ref;
  await database.write((context) => endMembers(context, { items: [seat], to: '2023-12-31', reason: 'transferred', endNote: 'Chuyển về quê' }), 'members.end');
  await database.write((context) => addPosition(context, { personId: person.id, rev: person.rev, position: 'Trưởng phòng Riêng', unitId: null, from: '2024-01-01', to: null }), 'people.addPosition');
  return { office, own, person: revOf(database, person) };
}

/** Looks for texts in the bytes of the database's file: what was taken out is nowhere. */
export function expectNowhere(database: TestDatabase, texts: readonly string[]): void {
  database.connection.pragma('wal_checkpoint(TRUNCATE)');
  const file = readFileSync(database.file);
  for (const text of texts) expect([text, file.includes(text)]).toEqual([text, false]);
}
