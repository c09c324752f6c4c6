import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { verifyChain } from '../../electron/backend/db/audit.ts';
import { connectForReading } from '../../electron/backend/db/connection.ts';
import { checkThoroughly } from '../../electron/backend/db/health.ts';
import { type BackendProcess, startBackendProcess } from '../support/backend-process.ts';

/** How often the process is killed: 50 in the recovery suite, a few with every test. */
const KILLS = Number(process.env['STEERING_DESK_KILLS'] ?? 50);

let userData: string;
beforeEach(() => {
  userData = mkdtempSync(path.join(tmpdir(), 'steering-desk-kill-'));
});
afterEach(() => rmSync(userData, { recursive: true, force: true }));

const person = (number: number) => ({ fullName: `Nguyễn Văn Mẫu ${number}`, givenNameOverride: null, position: 'Chuyên viên', unitId: null, positionFrom: null, phone: null, email: null, note: 'x'.repeat(400) });

/** Saves people as fast as it can; some time after the first was promised the process is killed. Answers the ids it was promised. */
async function saveUntilKilled({ client, kill }: Pick<BackendProcess, 'client' | 'kill'>, milliseconds: number): Promise<string[]> {
  const promised: string[] = [];
  const save = async () => promised.push((await client.people.create(person(promised.length))).id);
  await save();
  let over = false;
  const killed = wait(milliseconds).then(kill).then(() => { over = true; });
  while (!over) await Promise.race([Promise.allSettled([save(), save(), save()]), killed]);
  return promised;
}

it(`keeps every record it promised through ${KILLS} kills in the middle of saving`, async () => {
  const promised = new Set<string>();
  const file = path.join(userData, 'data', 'steering-desk.db');
  for (let kill = 0; kill < KILLS; kill += 1) {
    await using backend = await startBackendProcess(userData);
    if (kill === 0) await backend.client.office.setUp({ userName: 'Thử', officeName: 'Văn phòng Mẫu', placeName: 'Mẫu', start: 'empty' });
    for (const id of await saveUntilKilled(backend, (kill * 37) % 160)) promised.add(id);

    // Read only: the write-ahead log stays for the next start to find, as after a power cut.
    const connection = connectForReading(file);
    checkThoroughly(connection);
    const kept = new Set(connection.prepare('SELECT id FROM person').pluck().all() as string[]);
    expect([...promised].filter((id) => !kept.has(id)), `kill ${kill + 1}`).toEqual([]);
    expect(verifyChain(connection).brokenAt).toBeNull();
    // Every person has the position saved in the same transaction, and its search text.
    expect(connection.prepare('SELECT count(*) FROM person WHERE id NOT IN (SELECT person_id FROM position_holding) OR id NOT IN (SELECT record_id FROM search_document)').pluck().get()).toBe(0);
    connection.close();
  }
  console.log(`${KILLS} kills, ${promised.size} promised records, all there.`);
  expect(promised.size).toBeGreaterThanOrEqual(KILLS);
});
