import Database from 'better-sqlite3';
import { pathsUnder } from '../../electron/backend/paths.ts';
import type { Values } from '../../shared/registers/declare.ts';
import { registerNamed } from '../../shared/registers/index.ts';
import { emptyValues } from '../../shared/registers/values.ts';
import { startBackendProcess } from '../support/backend-process.ts';
import { today, USER } from './support.ts';

export const YEAR = Number(today().slice(0, 4));
export const UNITS = ['Xã Đồi Mẫu', 'Phường Sông Mẫu', 'Xã Cũ Mẫu', 'Xã Chia Mẫu', 'Xã Tả Mẫu', 'Xã Hữu Mẫu'] as const;
/** How many models each unit registered this year and the year before, in the same month. */
export const REGISTERED: readonly (readonly [now: number, before: number])[] = [[9, 4], [6, 6], [0, 3], [2, 1], [1, 0], [0, 0]];
const FIELDS = ['economy', 'society', 'defence', 'political_system'];

/** Units of which one was merged into the first and one divided among two, with models of two years and conferences of which one is told as "over". */
export async function fillStatisticOffice(folder: string): Promise<void> {
  const backend = await startBackendProcess(folder);
  const { client } = backend;
  await client.office.setUp({ userName: USER, officeName: 'Ban Tuyên giáo và Dân vận Tỉnh ủy Mẫu', placeName: 'Mẫu', start: 'empty' });
  const units: string[] = [];
  for (const name of UNITS) units.push((await client.units.create({ name, shortName: null, kind: 'commune', level: 'commune', parentId: null, from: null, note: null })).id);
  const put = (register: string, values: Values) => client.registers.create({ register, values: { ...emptyValues(registerNamed(register)!), ...values } as never });
  for (const [place, numbers] of REGISTERED.entries()) {
    for (const [back, number] of numbers.entries()) {
      for (let count = 0; count < number; count += 1) {
        await put('model', { name: `Mô hình mẫu ${place + 1}.${back}.${count + 1}`, type: 'model', subject: count % 3 === 0 ? 'individual' : 'collective', unitId: units[place] ?? '', field: FIELDS[count % FIELDS.length] ?? '', registeredOn: `${YEAR - back}-0${(count % 5) + 1}-15` });
      }
    }
  }
  await put('training', { topic: 'Quán triệt Quy chế dân chủ', type: 'dissemination', unitId: units[0] ?? '', heldOn: `${YEAR}-02-10`, classes: 12, participants: 1500 });
  await put('training', { topic: 'Bồi dưỡng cán bộ dân vận', type: 'training', unitId: units[0] ?? '', heldOn: `${YEAR}-03-10`, classes: 4, participants: 3400, participantsQualifier: 'over' });
  await put('training', { topic: 'Hội thi cán bộ dân vận khéo', type: 'contest', unitId: units[1] ?? '', heldOn: `${YEAR}-04-10`, classes: 1, participants: 300 });
  await backend.drain();
  const database = new Database(pathsUnder(folder, '').database);
  const follow = database.prepare(`INSERT INTO org_succession (id, from_id, to_id, kind, effective_on, rev, created_at, created_by, updated_at, updated_by, changed_origin, changed_seq)
    SELECT printf('0190a1b2-c3d4-7e5f-8900-%012x', ?), ?, ?, ?, '${YEAR}-07-01', 1, created_at, created_by, updated_at, updated_by, changed_origin, 1 FROM org_unit LIMIT 1`);
  follow.run(1, units[2], units[0], 'merged');
  follow.run(2, units[3], units[4], 'divided');
  follow.run(3, units[3], units[5], 'divided');
  database.close();
}
