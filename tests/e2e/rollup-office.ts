import { AbortFlag } from '../../electron/backend/abort-flag.ts';
import { connectForWriting } from '../../electron/backend/db/connection.ts';
import { queryBuilder } from '../../electron/backend/db/dialect.ts';
import { statementCache } from '../../electron/backend/db/records.ts';
import { countFindings, createReturn, keepSubmission, startReturn } from '../../electron/backend/features/returns/service.ts';
import { pathsUnder } from '../../electron/backend/paths.ts';
import { transaction } from '../../electron/backend/transaction.ts';
import { startBackendProcess } from '../support/backend-process.ts';
import { aForm, DEMOCRACY, MODELS, ROUND } from '../support/returns.ts';
import { models, readCells, type Told } from '../support/rollups.ts';
import { today, USER } from './support.ts';

export const COMMUNES = ['Xã Đồi Mẫu', 'Phường Sông Mẫu', 'Xã Thung Mẫu', 'Xã Bến Mẫu', 'Phường Hồ Mẫu', 'Xã Núi Mẫu', 'Xã Gò Mẫu', 'Xã Đầm Mẫu'] as const;
export const TITLES = { before: 'Số liệu năm 2025', now: 'Số liệu năm 2026' } as const;
/** How many models each unit registered anew, in both rounds; the last unit sent nothing in the second. */
export const FRESH: readonly (readonly [before: number, now: number])[] = [[12, 20], [30, 26], [7, 9], [4, 4], [15, 21], [3, 8], [9, 9], [6, 0]];

/** A province with two rounds of two forms: the one before is whole, of this one a unit is missing. */
export async function fillRollupOffice(folder: string): Promise<void> {
  const backend = await startBackendProcess(folder);
  const { client } = backend;
  await client.office.setUp({ userName: USER, officeName: 'Ban Tuyên giáo và Dân vận Tỉnh ủy Mẫu', placeName: 'Mẫu', start: 'empty' });
  const units: string[] = [];
  for (const name of [...COMMUNES, 'Sở Nội vụ Mẫu']) units.push((await client.units.create({ name, shortName: null, kind: name.startsWith('Sở') ? 'department' : name.startsWith('Phường') ? 'ward' : 'commune', level: name.startsWith('Sở') ? 'province' : 'commune', parentId: null, from: null, note: null })).id);
  await backend.drain();
  const connection = connectForWriting(pathsUnder(folder, '').database);
  const origin = connection.prepare('SELECT changed_origin FROM org_unit LIMIT 1').pluck().get() as string;
  const state = { connection, db: queryBuilder(connection), statements: statementCache(connection), origin };
  await transaction(state, 'returns.create', new AbortFlag(), (context) => {
    const versionIds = [aForm(context, 'B1', MODELS), aForm(context, 'B2', DEMOCRACY)];
    for (const [round, year] of [2025, 2026].entries()) {
      const made = createReturn(context, { ...ROUND, title: round === 0 ? TITLES.before : TITLES.now, period: String(year), dataFrom: `${year - 1}-12-15`, dataTo: `${year}-12-14`, dueOn: `${year}-12-17`, committeeId: null, versionIds, unitIds: units });
      startReturn(context, made);
      const sheets = connection.prepare('SELECT s.id, f.code, u.order_no - 1 AS place FROM return_sheet AS s JOIN return_unit AS u ON u.id = s.return_unit_id JOIN form_version AS v ON v.id = s.form_version_id JOIN form AS f ON f.id = v.form_id WHERE s.return_campaign_id = ? ORDER BY u.order_no, f.code').all(made.id) as { id: string; code: string; place: number }[];
      const sent = sheets.filter(({ place }) => round === 0 || place !== COMMUNES.length - 1);
      for (const { id, code, place } of sent) {
        const told = code === 'B1' ? models(FRESH[place]?.[round] ?? 5, 10 + place, 2 + round) : democracy(place, round);
        keepSubmission(context, id, { kind: 'file', reason: null, receivedOn: today(), file: { file_name: `So lieu ${place + 1}.xlsx`, bytes: 20_000, sha256: 'a'.repeat(64), kept: 0, told_by: 'stamp', encoding: null }, cells: readCells(code, told) });
      }
      countFindings(context, sent.map(({ id }) => id));
    }
    return Promise.resolve();
  });
  connection.close();
}

function democracy(place: number, round: number): Record<string, Told> {
  return {
    'main/meetings/value': 12 + 3 * place + round, 'main/attend/value': place === 2 ? { over: 4900 } : 800 + 110 * place, 'main/med_n/value': 10 + place, 'main/med_ok/value': 9 + (place % 2) * round, 'main/med_pct/value': Math.round((1000 * (9 + (place % 2) * round)) / (10 + place)) / 10, 'main/has_board/value': 1,
    'list/1/held_on': `${2025 + round}-03-0${place + 1}`, 'list/1/chair': 'Chủ tịch Ủy ban nhân dân', 'list/1/people': 40 + place,
  };
}
