import { startBackendProcess } from '../support/backend-process.ts';
import { USER } from './support.ts';

/** Fills a folder with the sample office, without what it holds in these registers: what refers to others comes first. */
export async function fillOfficeWithoutRecords(userData: string, registers: readonly string[]): Promise<void> {
  const backend = await startBackendProcess(userData);
  const { client } = backend;
  await client.office.setUp({ userName: USER, officeName: 'Ban Tuyên giáo và Dân vận Tỉnh ủy Mẫu', placeName: 'Mẫu', start: 'sample' });
  for (const register of registers) {
    for (;;) {
      const { rows } = await client.registers.list({ register, limit: 500 });
      if (rows.length === 0) break;
      await client.registers.remove({ register, items: rows.map(({ id, rev }) => ({ id, rev })) });
    }
  }
  await backend.drain({ backUp: false });
}
