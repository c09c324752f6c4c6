import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { safeName } from '#shared/rules/file-names.ts';
import { MEETING_PAPERS, type MeetingPaper, paperRefusal } from '#shared/rules/meeting-papers.ts';
import type { OfficialPaper } from '#shared/rules/official-paper.ts';
import type { ReadContext } from '../../../context.ts';
import { attachmentsBeside, storedPath } from '../../../db/attachments.ts';
import { appError } from '../../../errors.ts';
import { writeDocx } from '../../../office/official-paper/docx.ts';
import { type PackedFile, writeZip } from '../../../office/write-zip.ts';
import type { WorkContext } from '../../../work-sessions.ts';
import type { Exported } from '../../export-job.ts';
import { inOneView } from '../../export-reading.ts';
import { readDossier } from '../dossier.ts';
import { type Attached, contentsPaper, type Packed, readAttached } from './dossier.ts';
import { readMeetingFacts, readStanding } from './read.ts';
import { readPapers } from './service.ts';

/** How a paper's file is called. The supplements of minutes are one file. */
const FILE_NAMES: Record<Exclude<MeetingPaper, 'book'>, string> = {
  invitation: 'Giấy mời', agenda: 'Chương trình', attendance: 'Danh sách đại biểu, điểm danh', minutes: 'Biên bản', supplement: 'Biên bản bổ sung', notice: 'Thông báo kết luận',
};
type Papers = readonly [OfficialPaper, ...OfficialPaper[]];

/** Writes everything there is of a meeting as one zip that is read without this program: its papers, the files of the papers it spoke about, and what all of it is. */
export async function exportDossier({ meetingId, target }: { meetingId: string; target: string }, context: WorkContext): Promise<Exported> {
  context.progress('read', 0, null);
  const { papers, attached, contents } = await inOneView(context, (reading) => readDossierPackage(reading, meetingId));
  const total = papers.length + attached.length + 1;
  const folder = attachmentsBeside(context.connection().name);
  const files: PackedFile[] = [];
  const packed: Packed[] = [];
  const add = (name: string, title: string, bytes: Uint8Array | null): void => {
    if (context.aborted()) throw appError('CANCELLED');
    if (bytes !== null) files.push({ path: name, bytes });
    packed.push({ title, file: bytes === null ? null : name });
    context.progress('write', packed.length, total);
  };
  for (const [index, { name, papers: written }] of papers.entries()) add(`${index + 1}. ${name}.docx`, name, await writeDocx(written));
  for (const [index, { title, fileName, sha256 }] of attached.entries()) add(`Tài liệu/${index + 1}. ${safeName(fileName)}`, title, await provedContents(folder, sha256));
  files.unshift({ path: '0. Mục lục.docx', bytes: await writeDocx([contents(packed)]) });
  await writeZip(target, files);
  context.progress('write', total, total);
  return { rows: files.length, fileName: path.basename(target) };
}

/** What a stored file holds; null when it is missing or holds something else by now. */
async function provedContents(folder: string, sha256: string): Promise<Uint8Array | null> {
  const file = storedPath(folder, sha256);
  if (!existsSync(file)) return null;
  const bytes = await readFile(file);
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
}

async function readDossierPackage(reading: ReadContext, meetingId: string): Promise<{ papers: { name: string; papers: Papers }[]; attached: Attached[]; contents: (packed: readonly Packed[]) => OfficialPaper }> {
  const { seal, ...standing } = await readStanding(reading, meetingId);
  const papers: { name: string; papers: Papers }[] = [];
  for (const kind of MEETING_PAPERS) {
    if (kind === 'book' || paperRefusal(kind, standing) !== null) continue;
    const numbers = kind === 'supplement' ? (seal?.supplements.map(({ no }) => no) ?? []) : [null];
    const written: OfficialPaper[] = [];
    for (const supplementNo of numbers) written.push(...(await readPapers(reading, { meetingId, kind, supplementNo, committeeId: null, each: false })).papers);
    const [first, ...others] = written;
    if (first !== undefined) papers.push({ name: FILE_NAMES[kind], papers: [first, ...others] });
  }
  const facts = await readMeetingFacts(reading, meetingId, null);
  const lines = readDossier(reading, meetingId);
  return { papers, attached: readAttached(reading, meetingId), contents: (packed) => contentsPaper(facts, lines, packed) };
}
