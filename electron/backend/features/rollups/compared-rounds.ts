import type { ComparisonParams } from '#shared/contract/comparisons.ts';
import { cellLabel } from '#shared/forms/cell-labels.ts';
import type { RenamedCells } from '#shared/forms/renamed-cells.ts';
import { cellsOf } from '#shared/forms/roll-up.ts';
import type { ReturnStatus } from '#shared/rules/returns.ts';
import { isLocked } from '#shared/rules/rollups.ts';
import type { ReadContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';
import { contentsOf } from './contents.ts';
import type { FormOfRound } from './counted.ts';

type Reading = Pick<ReadContext, 'connection'>;

/** A round in a comparison: which of its figures are told, and what cells were called otherwise then. */
export interface ComparedRound {
  campaignId: string;
  period: string;
  form: FormOfRound;
  /** What each version renamed, from the newest compared back to the one after the round's own. */
  renamed: RenamedCells[];
}

export function comparableForm({ connection }: Reading, formId: string): { code: string; name: string } {
  const form = connection.prepare('SELECT code, name FROM form WHERE id = ? AND deleted_at IS NULL').get(formId) as { code: string; name: string } | undefined;
  if (form === undefined) throw new RecordMissingError('form');
  return form;
}

interface StoredRound {
  campaignId: string;
  period: string;
  status: ReturnStatus;
  formVersionId: string;
  validFrom: string;
  latest: number | null;
}

/** The rounds asked for in their order. A round that is locked tells its locked figures, another what counts now. */
export function comparedRounds({ connection }: Reading, { formId, campaignIds }: Pick<ComparisonParams, 'formId' | 'campaignIds'>): { rounds: ComparedRound[]; newest: string } {
  const stored = campaignIds.map((campaignId) => {
    const round = connection.prepare(`SELECT c.id AS campaignId, c.period, c.status, v.id AS formVersionId, v.valid_from AS validFrom, (SELECT max(number) FROM return_rollup WHERE return_campaign_id = c.id AND deleted_at IS NULL) AS latest
      FROM return_campaign AS c JOIN return_campaign_form AS x ON x.return_campaign_id = c.id AND x.deleted_at IS NULL JOIN form_version AS v ON v.id = x.form_version_id
      WHERE c.id = ? AND v.form_id = ? AND c.deleted_at IS NULL ORDER BY v.valid_from DESC LIMIT 1`).get(campaignId, formId) as StoredRound | undefined;
    if (round === undefined) throw new RecordMissingError('return_campaign');
    return round;
  });
  const newest = stored.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
  if (newest === undefined) throw new RecordMissingError('return_campaign');
  const renamings = connection.prepare('SELECT renamed FROM form_version WHERE form_id = @formId AND deleted_at IS NULL AND valid_from > @after AND valid_from <= @until ORDER BY valid_from DESC').pluck();
  const rounds = stored.map(({ campaignId, period, status, formVersionId, validFrom, latest }) => ({
    campaignId, period,
    form: { campaignId, formVersionId, version: isLocked(status) ? latest : null },
    renamed: (renamings.all({ formId, after: validFrom, until: newest.validFrom }) as string[]).map((kept) => JSON.parse(kept) as RenamedCells),
  }));
  return { rounds, newest: newest.formVersionId };
}

interface Comparable {
  formId: string;
  code: string;
  name: string;
  rounds: { id: string; title: string; period: string }[];
  cells: { cell: string; label: string }[];
}

/** The forms that were asked for in rounds, each with its rounds from the first to the last, and what of it can be compared. */
export function listComparable(context: Reading): Comparable[] {
  const { connection } = context;
  const rows = connection.prepare(`SELECT f.id AS formId, f.code, f.name, c.id, c.title, c.period, v.id AS versionId FROM form AS f JOIN form_version AS v ON v.form_id = f.id JOIN return_campaign_form AS x ON x.form_version_id = v.id AND x.deleted_at IS NULL
    JOIN return_campaign AS c ON c.id = x.return_campaign_id AND c.deleted_at IS NULL AND c.status <> 'draft' WHERE f.deleted_at IS NULL ORDER BY f.code, c.data_to, c.id, v.valid_from`).all() as (Omit<Comparable, 'rounds' | 'cells'> & Comparable['rounds'][number] & { versionId: string })[];
  return [...Map.groupBy(rows, ({ formId }) => formId).values()].map((own) => {
    const [{ formId, code, name } = { formId: '', code: '', name: '' }] = own;
    const contents = contentsOf(context, own.at(-1)?.versionId ?? '');
    const cells = cellsOf(contents).filter(({ way }) => way !== 'told').map(({ cell }) => ({ cell, label: cellLabel(contents, cell) }));
    return { formId, code, name, rounds: own.map(({ id, title, period }) => ({ id, title, period })), cells };
  });
}
