import path from 'node:path';
import type { ImportField } from '#shared/contract/imports.ts';
import type { RosterMemberRow } from '#shared/contract/committees.ts';
import type { ImportList } from '#shared/rules/import-lists.ts';
import { BARE_COMMITTEE } from '../support/builders.ts';
import type { ShellApp } from '../shell/launch.ts';
import { finish } from '../support/bench-import.ts';
import { MOBILISATION_ROWS, RELIGION_COMMITTEE, RELIGION_GROUPS } from '../support/sample-rosters.ts';
import { assert, assertSame, DemoFailure } from './checks.ts';
import type { Manifest } from './manifest.ts';
import type { PageClient } from './page-client.ts';

export const SAMPLES = path.join(import.meta.dirname, '..', '..', 'resources', 'sample-office');
/** The last day the sample lists speak of: on a computer whose clock is behind it, the rosters are looked at on that day. */
const LAST_SAMPLE_DAY = '2026-11-20';
export const TODAY = [new Date().toISOString().slice(0, 10), LAST_SAMPLE_DAY].toSorted().at(-1) ?? LAST_SAMPLE_DAY;

export interface Program extends PageClient {
  app: ShellApp;
}

/** A file chosen in the system's dialog, as a ticket. */
export async function pick({ app, desktop }: Program, file: string, kind: 'workbook' | 'backup'): Promise<string> {
  app.nextOpenDialog([file]);
  const picked = await desktop.pickFile({ kind, title: path.basename(file) });
  if (picked === null) throw new DemoFailure(`${file} could not be chosen`);
  return picked.ticket;
}

/** Many workbooks chosen in one dialog, as tickets. */
export async function pickMany({ app, desktop }: Program, files: readonly string[]): Promise<string[]> {
  app.nextOpenDialog([...files]);
  const picked = await desktop.pickWorkbooks({ from: 'files', title: files.map((file) => path.basename(file)).join(', ') });
  if (picked?.files.length !== files.length) throw new DemoFailure(`${files.join(', ')} could not be chosen`);
  return picked.files.map(({ ticket }) => ticket);
}

/** A place to save to, chosen in the system's dialog, as a ticket. */
export async function saveTo({ app, desktop }: Program, file: string, kind: 'workbook' | 'document' | 'pdf' | 'calendar' | 'package' | 'backup'): Promise<string> {
  app.nextSaveDialog(file);
  const chosen = await desktop.chooseSave({ kind, title: path.basename(file), suggestedName: path.basename(file) });
  if (chosen === null) throw new DemoFailure(`${file} could not be chosen for saving`);
  return chosen.ticket;
}

export async function openImport(program: Program, committeeId: string | null, file: string, list: ImportList = 'roster') {
  const { imports } = program.backend;
  const { importId } = await finish(imports.open({ ticket: await pick(program, file, 'workbook'), list, committeeId, confirmedNoSecret: true }));
  const { headerRow, columns } = await imports.table({ importId, sheet: 0 });
  assert(`A table is found in ${path.basename(file)}`, headerRow !== null);
  const mapping = columns.flatMap(({ column, field }): { column: number; field: ImportField }[] => (field === null ? [] : [{ column, field }]));
  const summary = await finish(imports.check({ importId, sheet: 0, headerRow, mapping }));
  return { importId, summary };
}

/** The list of a new committee comes in from the workbook: its mistakes are found, two corrected by hand, the rest is as the file says. */
export async function importWorkbook(program: Program): Promise<string> {
  const { backend } = program;
  const committeeId = await createCommittee(program);
  const { importId, summary } = await openImport(program, committeeId, path.join(SAMPLES, 'danh-sach-thanh-vien.xlsx'));
  const expected = RELIGION_GROUPS.flatMap((group) => group.rows);
  assertSame('Rows of the workbook', summary.rows, expected.length);
  const { rows } = await backend.imports.rows({ importId });
  const rowOf = (name: string) => {
    const found = rows.find((row) => row.cells.fullName?.includes(name));
    if (found === undefined) throw new DemoFailure(`No row of ${name}`);
    return found;
  };
  const wrongDate = rowOf('Y Mẫu Niê');
  assertSame('The wrong date is found', wrongDate.problems.map(({ field, severity, code }) => [field, severity, code]), [['from', 'error', 'DATE_INVALID']]);
  assertSame('The unit nobody knows is found', rowOf('Mẫn Văn Đưa Thử').problems.map(({ field, severity, code }) => [field, severity, code]), [['unit', 'warning', 'UNIT_UNKNOWN']]);
  const namesake = rowOf('Lê Thị Ví Dụ');
  assertSame('A namesake in another unit is left to the user', [namesake.match.kind, namesake.match.choice, namesake.effect], ['probable', null, 'undecided']);
  await backend.imports.editCell({ importId, row: wrongDate.row, field: 'from', text: '31/03/2026' });
  await backend.imports.choose({ importId, row: namesake.row, choice: 'new' });
  const done = await finish(backend.imports.commit({ importId }));
  assertSame('Members added from the workbook', [done.added, done.changed, done.leftOut], [expected.length, 0, 0]);
  const { members } = await backend.committees.roster({ id: committeeId, asOf: TODAY });
  assertSame('The roster is what the workbook says', members.map(said), expected.map(({ number, position, assignedField, note, means }) => ({
    orderNo: number, fullName: means.fullName, role: means.role, from: means.from ?? '2026-03-31', phone: means.phone ?? kept(members, means.fullName),
    assignedField: assignedField === '' ? null : assignedField, position: positionOf(position, means.fullName), note: note === '' ? null : note,
  })));
  return committeeId;
}

/** A unit the record does not know stays beside the position, so that nothing of the file is lost. */
function positionOf(position: string, name: string): string {
  return name === 'Mẫn Văn Đưa Thử' ? `${position}, Sở Khoa học và Công nghệ` : position;
}

function said({ orderNo, fullName, role, from, phone, assignedField, position, note }: RosterMemberRow) {
  return { orderNo, fullName, role, from, phone, assignedField, position, note };
}

/** An empty cell changes nothing: the number the record already has stays. */
function kept(members: readonly RosterMemberRow[], name: string): string | null {
  return members.find((member) => member.fullName === name)?.phone ?? null;
}

async function createCommittee({ backend }: Program): Promise<string> {
  const units = await backend.units.list({});
  const unitId = (name: string) => units.find((unit) => unit.name === name)?.id ?? null;
  const { id } = await backend.committees.create({
    ...BARE_COMMITTEE, ...RELIGION_COMMITTEE, level: 'province', system: 'party', unitId: unitId('Tỉnh ủy Mẫu'), standingAgencyId: unitId('Ban Tuyên giáo và Dân vận Tỉnh ủy'),
    decision: { number: '002-QĐ/TU', on: '2026-04-10', issuer: 'Ban Thường vụ Tỉnh ủy Mẫu', signer: null, summary: null }, establishedOn: '2026-04-10',
  });
  return id;
}

/** The list saved as text changes the sample office's second committee: who sits already, who is new, what differs. */
export async function importText(program: Program): Promise<void> {
  const { backend } = program;
  const { rows } = await backend.committees.list({ q: 'dan van kheo tinh mau' });
  const committeeId = rows[0]?.id ?? '';
  const before = await backend.committees.roster({ id: committeeId, asOf: TODAY });
  const { importId } = await openImport(program, committeeId, path.join(SAMPLES, 'danh-sach-thanh-vien.csv'));
  const done = await finish(backend.imports.commit({ importId }));
  assertSame('What the text file did', [done.added, done.changed, done.same, done.newPeople], [2, 1, 3, 1]);
  const { members } = await backend.committees.roster({ id: committeeId, asOf: TODAY });
  assertSame('Members now', members.length, before.members.length + 2);
  for (const { assignedField, means } of MOBILISATION_ROWS) {
    // Whoever sat there before the last decision has a seat of its day; since when is told by the person.
    const member = members.find(({ fullName }) => fullName === means.fullName);
    assert(`${means.fullName} sits`, member?.personId != null);
    const { memberships } = await backend.people.get({ id: member.personId });
    assert(`${means.fullName} sits since ${means.from ?? ''}`, memberships.some((seat) => seat.committeeId === committeeId && seat.from === means.from));
    assertSame(`What the file says of ${means.fullName}`, [member.role, means.phone === null ? null : member.phone, assignedField === '' ? '' : member.assignedField], [means.role, means.phone, assignedField]);
  }
}

/** Writes both workbooks of a roster, and reads each back: not one row may differ. */
export async function exportRosters(program: Program, committeeId: string, manifest: Manifest): Promise<void> {
  const { members } = await program.backend.committees.roster({ id: committeeId, asOf: TODAY });
  const layouts = [['annex', 'annex-xlsx', 'phu-luc-danh-sach.xlsx'], ['list', 'roster-xlsx', 'danh-sach-day-du.xlsx']] as const;
  for (const [layout, kind, name] of layouts) {
    const file = manifest.file(kind, name);
    await writeRoster(program, committeeId, layout, file);
    const { importId, summary } = await openImport(program, committeeId, file);
    assertSame(`${name} read back`, [summary.rows, summary.same, summary.errors, summary.undecided, summary.adds, summary.changes], [members.length, members.length, 0, 0, 0, 0]);
    await program.backend.imports.discard({ importId });
  }
}

/** Writes the roster of a committee as a workbook. */
export async function writeRoster(program: Program, committeeId: string, layout: 'annex' | 'list', file: string): Promise<void> {
  const { members } = await program.backend.committees.roster({ id: committeeId, asOf: TODAY });
  const written = await finish(program.backend.committees.exportRoster({ id: committeeId, asOf: TODAY, layout, includeContacts: layout === 'list', ticket: await saveTo(program, file, 'workbook') }));
  assertSame(`Rows written to ${path.basename(file)}`, written.rows, members.length);
}

/** Makes a backup into a file and looks at it as before a restore: it holds what the record holds. */
export async function backUp(program: Program, manifest: Manifest): Promise<void> {
  const file = manifest.file('backup', 'sao-luu.db');
  await finish(program.backend.backups.create({ ticket: await saveTo(program, file, 'backup') }));
  const { preview } = await program.backend.backups.preview({ source: { ticket: await pick(program, file, 'backup') } });
  assertSame('What the backup holds', preview.counts, preview.current?.counts);
  assert('The backup holds people', preview.counts.people > 0);
}
