import { AbortFlag } from '../../electron/backend/abort-flag.ts';
import { connectForWriting } from '../../electron/backend/db/connection.ts';
import { queryBuilder } from '../../electron/backend/db/dialect.ts';
import { statementCache } from '../../electron/backend/db/records.ts';
import { pathsUnder } from '../../electron/backend/paths.ts';
import { transaction } from '../../electron/backend/transaction.ts';
import { startBackendProcess } from '../support/backend-process.ts';
import { aForm, DEMOCRACY, MODELS } from '../support/returns.ts';
import { USER } from './support.ts';

export const COMMUNES = ['Xã Đồi Mẫu', 'Phường Sông Mẫu', 'Xã Thung Mẫu', 'Xã Bến Mẫu', 'Phường Hồ Mẫu', 'Xã Núi Mẫu', 'Xã Gò Mẫu', 'Xã Đầm Mẫu', 'Xã Rừng Mẫu', 'Phường Cầu Mẫu', 'Xã Khe Mẫu', 'Xã Bãi Mẫu'] as const;

/** A province with communes and two forms; no round yet. */
export async function fillReturnOffice(folder: string): Promise<void> {
  const backend = await startBackendProcess(folder);
  const { client } = backend;
  await client.office.setUp({ userName: USER, officeName: 'Ban Tuyên giáo và Dân vận Tỉnh ủy Mẫu', placeName: 'Mẫu', start: 'empty' });
  const province = await client.units.create({ name: 'Tỉnh Mẫu', shortName: null, kind: 'province', level: 'province', parentId: null, from: null, note: null });
  for (const name of COMMUNES) await client.units.create({ name, shortName: null, kind: name.startsWith('Phường') ? 'ward' : 'commune', level: 'commune', parentId: province.id, from: null, note: null });
  await backend.drain({ backUp: false });
  const connection = connectForWriting(pathsUnder(folder, '').database);
  const origin = connection.prepare('SELECT changed_origin FROM org_unit LIMIT 1').pluck().get() as string;
  const state = { connection, db: queryBuilder(connection), statements: statementCache(connection), origin };
  await transaction(state, 'forms.create', new AbortFlag(), async (context) => { aForm(context, 'B1', MODELS); aForm(context, 'B2', DEMOCRACY); });
  connection.close();
}
