import { decisionPaper } from '#shared/rules/decision-text.ts';
import type { OfficialPaper, PaperAnnex } from '#shared/rules/official-paper.ts';
import { textWidth } from '#shared/rules/paper-layout.ts';
import { ruleSetFor } from '#shared/rules/paper-rules.ts';
import { isWithin } from '#shared/rules/dates.ts';
import { draftSubtitle } from '#shared/rules/roster-paper.ts';
import { type Decision, inOrderOfEffect, type VersionKind } from '#shared/rules/versions.ts';
import type { PaperSheet } from '#shared/contract/papers.ts';
import type { System } from '#shared/rules/documents.ts';
import type { ReadContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';
import type { VersionRow } from '../../db/tables.ts';
import type { ListSpec, ListValue } from '../../office/list-spec.ts';
import { annexSheet, getCommittee } from '../committees/service.ts';
import { paperSheets } from '../../office/official-paper/html.ts';
import { placeOf } from '../office/service.ts';
import { readAnnex } from './annex.ts';
import { decisionOf } from './workspace.ts';

/** The paper of a decision, applied or drafted, from what is recorded of it. */
export async function readDecisionPaper(reading: ReadContext, id: string): Promise<OfficialPaper> {
  const list = await readAnnex(reading, id);
  const version = await reading.db.selectFrom('version').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const { standingAgencies } = await getCommittee(reading, version.committee_id);
  const decision = decisionOf(version);
  const kind = version.kind as VersionKind;
  return decisionPaper({
    system: list.system, kind, body: list.body, committeeName: list.committeeName, decision, effectiveOn: version.effective_on,
    previous: await previousDecision(reading, version),
    standingAgency: standingAgencies.find((agency) => isWithin(agency, list.asOf))?.unitName ?? null,
    place: await placeOf(reading),
    seats: list.members.length,
    annex: kind === 'end' ? null : annexOf(annexSheet(list), decision, textWidth(ruleSetFor(list.system, decision.on), false)),
  });
}

/** The paper of a decision as it is printed, and whose it is. */
export async function decisionSheets(reading: ReadContext, id: string): Promise<{ sheets: PaperSheet[]; number: string | null; on: string | null; committee: { name: string; shortName: string | null; system: System } }> {
  const version = await reading.db.selectFrom('version').select(['committee_id', 'decision_number', 'decision_on']).where('id', '=', id).where('deleted_at', 'is', null).executeTakeFirst();
  if (version === undefined) throw new RecordMissingError('version');
  const { name, shortName, system } = await getCommittee(reading, version.committee_id);
  return { sheets: paperSheets(await readDecisionPaper(reading, id)), number: version.decision_number, on: version.decision_on, committee: { name, shortName, system } };
}

/** The decision that stood before: of a draft the latest one applied. */
async function previousDecision({ db }: ReadContext, { id, committee_id }: VersionRow): Promise<Decision | null> {
  const rows = await db.selectFrom('version').selectAll().where('committee_id', '=', committee_id).where('status', '=', 'applied').where('deleted_at', 'is', null).execute();
  const applied = inOrderOfEffect(rows.map((row) => ({ ...row, effectiveOn: row.effective_on })));
  const place = applied.findIndex((one) => one.id === id);
  const before = place < 0 ? applied.at(-1) : applied[place - 1];
  return before === undefined ? null : decisionOf(before);
}

/** The annex has texts and numbers only. */
function cellText(value: ListValue): string {
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
}

/** The list of the annex as it is in the workbook, its columns spread over the width of the page. */
function annexOf({ title = [], columns, groups }: ListSpec, decision: Decision, width: number): PaperAnnex {
  const characters = columns.reduce((sum, column) => sum + column.width, 0);
  return {
    title: title.map(({ text }) => text),
    attribution: draftSubtitle(decision).map(({ text }) => text).join(''),
    blocks: [{
      kind: 'table',
      columns: columns.map(({ heading, width: own, align }) => ({ heading, widthMm: (own / characters) * width, align: align === 'center' ? 'center' : 'left' })),
      rows: groups.flatMap(({ heading = '', rows }) => [{ heading }, ...rows.map(({ values }) => ({ cells: values.map(cellText) }))]),
    }],
    landscape: false,
  };
}
