import type { RegisterView } from '#shared/contract/registers.ts';
import type { WorkContext } from '../../work-sessions.ts';
import type { Exported } from '../export-job.ts';
import { writeLongList } from '../export-reading.ts';
import { declared } from './declared.ts';
import { readRecordsList } from './paper.ts';

/** Writes a register as a workbook, which can be brought in again. */
export function exportRecords({ target, ...view }: RegisterView & { target: string }, context: WorkContext): Promise<Exported> {
  return writeLongList(context, target, async (reading) => {
    const { paper, groups, total } = await readRecordsList(reading, declared(view.register), view);
    return { spec: { ...paper, groups }, total };
  });
}
