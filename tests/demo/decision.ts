import { readFile } from 'node:fs/promises';
import { addDays } from '#shared/rules/dates.ts';
import { readWorkbook } from '../../electron/backend/office/read-workbook.ts';
import { finish } from '../support/bench-import.ts';
import { docxPart, textOf } from '../support/docx.ts';
import { assert, assertSame } from './checks.ts';
import type { Manifest } from './manifest.ts';
import { type Program, saveTo, TODAY } from './rosters.ts';

/** A decision by which one member is replaced: drafted, checked, applied, and it and its annex written. */
export async function decide(program: Program, manifest: Manifest): Promise<void> {
  const { backend } = program;
  const { rows } = await backend.committees.list({ q: 'quy che dan chu tinh mau' });
  const committeeId = rows[0]?.id ?? '';
  const { id } = await backend.versions.begin({ committeeId, kind: 're_constitute' });
  const draft = () => backend.versions.workspace({ id });
  const people = await backend.people.list({ q: 'pho giam doc so noi vu', inCommittee: false });
  const { lines } = await draft();
  const leaving = lines.find(({ current }) => current?.positionEndedOn != null);
  assert('Somebody whose position ended sits in the committee', leaving !== undefined);
  const newcomer = people.rows[0];
  assert('Somebody can take the place', newcomer !== undefined);
  const { role, heldBy, office, assignedField, assignedArea, note } = leaving;
  await backend.versions.changeSeat({ id: leaving.id, rev: leaving.rev, role, heldBy, office, assignedField, assignedArea, note, personId: newcomer.id, endReason: 'position_ended', endNote: null });
  const { version } = await draft();
  const effectiveOn = addDays(TODAY, 1);
  await backend.versions.setDecision({ id, rev: version.rev, kind: 're_constitute', decision: { number: '120-QĐ/TU', on: TODAY, issuer: 'Ban Thường vụ Tỉnh ủy Mẫu', signer: 'Phạm Minh Họa', summary: 'Về việc kiện toàn Ban Chỉ đạo' }, effectiveOn });
  const ready = await draft();
  assertSame('Checks that fail', ready.checks.filter(({ state }) => state === 'error'), []);
  const applied = await backend.versions.apply({ id, rev: ready.version.rev });
  assertSame('Who came and who left', [applied.came, applied.left, applied.waiting], [[newcomer.fullName], [leaving.current?.fullName], effectiveOn > new Date().toISOString().slice(0, 10)]);
  const file = manifest.file('decision-annex-xlsx', 'phu-luc-quyet-dinh.xlsx');
  const { members } = await backend.committees.roster({ id: committeeId, asOf: effectiveOn });
  const written = await finish(backend.versions.exportAnnex({ id, ticket: await saveTo(program, file, 'workbook') }));
  assertSame('Rows of the annex', written.rows, members.length);
  const { sheets } = await readWorkbook(file);
  const remarks = Array.from({ length: sheets[0]?.rows ?? 0 }, (_, row) => sheets[0]?.rowCells(row + 1).map((cell) => cell?.text ?? '') ?? []);
  const paper = manifest.file('decision-docx', 'quyet-dinh.docx');
  const { rows: seats } = await finish(backend.versions.exportDecision({ id, ticket: await saveTo(program, paper, 'document'), replace: false }));
  assertSame('Seats in the decision', seats, members.length);
  const printed = textOf(await docxPart(await readFile(paper), 'word/document.xml'));
  assert('The decision names who comes and what it decides', printed.includes(newcomer.fullName) && printed.includes('Số 120-QĐ/TU') && printed.includes('Kiện toàn '));
  assert('The annex says whose place is taken', remarks.some((cells) => cells.includes(newcomer.fullName) && cells.includes(`Thay đ/c ${leaving.current?.fullName ?? ''}`)));
}
