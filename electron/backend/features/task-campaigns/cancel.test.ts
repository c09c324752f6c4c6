import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aCampaign, folderOf, readingOf, workContext, writtenWorkbook } from '../../../../tests/support/task-replies.ts';
import { answer, filled } from '../../../../tests/support/task-sheets.ts';
import { AbortFlag } from '../../abort-flag.ts';
import { exportTaskWorkbook, exportTaskWorkbooks } from './export.ts';
import { fileNamesOf } from '../unit-files.ts';
import { getCampaign } from './queries.ts';
import { commitReplies } from './replies/commit.ts';
import { replySession } from './replies/session.ts';

const UNITS = { 'Sở Nội vụ': ['Rà soát quy chế', 'Lập kế hoạch'], 'Sở Tài chính': ['Bố trí kinh phí'], 'Sở Y tế': ['Tập huấn'] };
const CANCELLED = { code: 'CANCELLED' };

/** Gives up when it is asked for the nth time. */
function afterLooks(looks: number): () => boolean {
  let left = looks;
  return () => { left -= 1; return left < 0; };
}

/** Every cell of every table. */
function contentsOf({ connection }: TestDatabase): string {
  const tables = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name").pluck().all() as string[];
  return JSON.stringify(tables.map((table) => [table, connection.prepare(`SELECT * FROM "${table}"`).raw().all()]));
}

/** What lies in a folder, byte for byte. */
function filesIn(folder: string): [string, string][] {
  return readdirSync(folder, { withFileTypes: true }).map(({ name }) => [name, readFileSync(path.join(folder, name)).toString('base64')]);
}

/** Three units are asked, and each has answered every task. */
async function answered(database: TestDatabase) {
  const campaign = await aCampaign(database, UNITS);
  const replies: string[] = [];
  for (const [index, unit] of Object.keys(UNITS).entries()) {
    const sent = await writtenWorkbook(database, campaign.id, [campaign.unit(unit).id], `gui-${index}.xlsx`);
    replies.push(await filled(sent, (sheet, rows) => rows.forEach((row) => answer(sheet, row, { progress: 40 + index, status: 'Đang thực hiện', result: `Kết quả ${index}`, note: 'minh-chung.pdf' })), `tra-loi-${index}.xlsx`));
  }
  return { campaign, replies };
}

describe('whoever gives up writing the workbooks of a round', () => {
  it('leaves the folder as it was, at whatever file it was: no half of a file, none of the new ones, nothing beside them', async () => {
    await using database = await testDatabase();
    const campaign = await aCampaign(database, UNITS);
    const folder = folderOf(database);
    const fileNames = fileNamesOf('Báo cáo nhiệm vụ', getCampaign(database.read, campaign.id).units);
    writeFileSync(path.join(folder, fileNames[1] ?? ''), 'bảng của lần trước');
    const before = filesIn(folder);
    const asked = { campaignId: campaign.id, unitIds: null, folder, fileNames };
    // Looked at before each of the three files, and once more before they come to their places.
    for (const looks of [0, 1, 2, 3]) {
      await expect(exportTaskWorkbooks(asked, workContext(database, afterLooks(looks)))).rejects.toMatchObject(CANCELLED);
      expect(filesIn(folder), `given up after ${looks}`).toEqual(before);
    }
    await exportTaskWorkbooks(asked, workContext(database, afterLooks(4)));
    expect(readdirSync(folder).toSorted()).toEqual(fileNames.toSorted());
    const [first] = fileNames;
    await expect(exportTaskWorkbook({ campaignId: campaign.id, unitIds: null, target: path.join(folder, first ?? '') }, workContext(database, () => true))).rejects.toMatchObject(CANCELLED);
    expect((await readingOf(database, campaign.id, fileNames.map((name) => path.join(folder, name)))).files.map(({ refusal, rows }) => [refusal, rows.length])).toEqual(getCampaign(database.read, campaign.id).units.map(({ tasks }) => [null, tasks]));
  });
});

describe('whoever gives up reading replies', () => {
  it('has read none: nothing is in the record, nothing is kept, and the same files can be read again', async () => {
    await using database = await testDatabase();
    const { campaign, replies } = await answered(database);
    const before = contentsOf(database);
    const files = filesIn(folderOf(database));
    const told: [number, number | null][] = [];
    for (const looks of [0, 1, 2]) {
      const session = replySession();
      const context = { ...workContext(database, afterLooks(looks)), progress: (_step: string, done: number, total: number | null) => { told.push([done, total]); } };
      await expect(session.read({ campaignId: campaign.id, sources: replies, receivedOn: database.read.today }, context)).rejects.toMatchObject(CANCELLED);
    }
    expect(told.every(([done, total]) => done < 3 && total === 3)).toBe(true);
    expect(contentsOf(database)).toBe(before);
    expect(filesIn(folderOf(database))).toEqual(files);
    expect((await readingOf(database, campaign.id, replies)).files.map(({ refusal }) => refusal)).toEqual([null, null, null]);
  });
});

describe('whoever gives up taking replies', () => {
  it('has taken none, though some were written already: every cell of the record is as it was', async () => {
    await using database = await testDatabase();
    const { campaign, replies } = await answered(database);
    const session = replySession();
    const context = workContext(database);
    const asked = { receivedOn: database.read.today, units: [], tasks: [] };
    await session.read({ campaignId: campaign.id, sources: replies, receivedOn: asked.receivedOn }, context);
    const { plan } = await session.plan({ ...asked, keepFiles: false, files: [0, 1, 2].map((file) => ({ file, decisions: [] })) }, context);
    const before = contentsOf(database);
    for (const written of [1, 2]) {
      const flag = new (class extends AbortFlag {
        override count(done: number): void {
          super.count(done);
          if (done === written) this.abort();
        }
      })();
      await expect(database.write((write) => commitReplies(write, plan, flag), 'taskReplies.commit')).rejects.toMatchObject(CANCELLED);
      expect(contentsOf(database), `given up after ${written}`).toBe(before);
    }
    const { taken, changed } = await database.write((write) => commitReplies(write, plan, new AbortFlag()), 'taskReplies.commit');
    expect([taken, changed]).toEqual([3, 16]);
    expect(getCampaign(database.read, campaign.id).count).toEqual({ asked: 3, onTime: 3, late: 0, missing: 0 });
  });
});
