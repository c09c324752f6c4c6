import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReturnDetail, ReturnSheetState } from '#shared/contract/returns.ts';
import { api } from '../../app/clients.ts';
import { TracePanel } from '../rollups/TracePanel.tsx';

interface ReturnTraceProps {
  campaign: ReturnDetail;
  /** The square of the board that is chosen. */
  sheet: ReturnSheetState | null;
}

/** Where a figure comes from: from the total over the units to the cell of a file. The unit of the square is the one looked at. */
export function ReturnTrace({ campaign, sheet }: ReturnTraceProps) {
  if (sheet === null) return null;
  const unitId = campaign.units.find(({ sheets }) => sheets.some(({ id }) => id === sheet.id))?.unitId;
  return <SheetTrace key={sheet.id} campaignId={campaign.id} formVersionId={sheet.versionId} unitId={unitId} />;
}

function SheetTrace({ campaignId, formVersionId, unitId }: { campaignId: string; formVersionId: string; unitId: string | undefined }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const rollup = useQuery(api.rollups.get.queryOptions({ input: { campaignId } }));
  const form = { campaignId, formVersionId, version: null };
  const total = useQuery(api.rollups.total.queryOptions({ input: form }));
  const told = rollup.data?.forms.find((one) => one.formVersionId === formVersionId);
  const cell = chosen ?? total.data?.cells.find(({ figure }) => figure !== null)?.cell;
  if (told === undefined || total.data === undefined || cell === undefined) return null;
  return <TracePanel form={form} told={told} total={total.data} cell={cell} onCell={setChosen} unitId={unitId} />;
}
