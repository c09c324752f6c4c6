import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnFinding, ReturnSheet } from '#shared/contract/returns.ts';
import { api } from '../../app/clients.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { refsOf, useWrite } from '../../ui/use-write.ts';
import { SheetCells } from './SheetCells.tsx';
import { CorrectForm, ExplainForm, GiveBackForm } from './SheetForms.tsx';
import { OwnFigures } from './OwnFigures.tsx';
import css from './Sheet.module.css';
import { SheetSide } from './SheetSide.tsx';

interface SheetDialogProps {
  sheetId: string | null;
  onClose: () => void;
}

/** One form of one unit, over the board: figures, where they stand in the file, what is wrong, and what to do about it. */
export function SheetDialog({ sheetId, onClose }: SheetDialogProps) {
  const { t } = useTranslation('returns');
  const sheet = useQuery({ ...api.returns.sheet.queryOptions({ input: { id: sheetId ?? '' } }), enabled: sheetId !== null });
  const title = sheet.data === undefined ? '' : t('sheet.open', { code: sheet.data.form.code, unit: sheet.data.unitName });
  return (
    <Dialog opened={sheetId !== null} onClose={onClose} title={title} width={1100}>
      {sheet.error !== null && <ErrorNote error={sheet.error} onRetry={() => void sheet.refetch()} />}
      {sheetId !== null && sheet.data !== undefined && <SheetView key={sheetId} sheet={sheet.data} />}
    </Dialog>
  );
}

type Doing = { kind: 'giveBack' } | { kind: 'fill' } | { kind: 'correct'; cell: string } | { kind: 'explain'; finding: ReturnFinding };

function SheetView({ sheet }: { sheet: ReturnSheet }) {
  const { t } = useTranslation(['returns', 'ownFigures']);
  const [current, setCurrent] = useState<string | null>(null);
  const [doing, setDoing] = useState<Doing | null>(null);
  const accept = useWrite(api.returns.accept, { done: ({ changed }) => t('sheet.accepted', { count: changed }) });
  const close = (): void => setDoing(null);
  const came = sheet.submissions.length > 0;
  const counts = Object.keys(sheet.contents.sources ?? {}).length > 0;
  return (
    <div className={css.sheet}>
      {sheet.status === 'returned' && <Note tone="warn">{t('sheet.returnedBecause', { reason: sheet.statusReason ?? '' })}</Note>}
      {!came && <Note>{t('sheet.nothing')}</Note>}
      <div className={css.parts}>
        <SheetCells sheet={sheet} current={current} onCurrent={setCurrent} />
        <SheetSide sheet={sheet} onGo={setCurrent} onExplain={(finding) => setDoing({ kind: 'explain', finding })} />
      </div>
      {doing?.kind === 'fill' && <OwnFigures sheet={sheet} onDone={close} />}
      {doing?.kind === 'giveBack' && <GiveBackForm sheet={sheet} onDone={close} />}
      {doing?.kind === 'correct' && <CorrectForm key={doing.cell} sheet={sheet} cell={doing.cell} onDone={close} />}
      {doing?.kind === 'explain' && <ExplainForm key={`${doing.finding.check} ${doing.finding.cell}`} sheet={sheet} finding={doing.finding} onDone={close} />}
      {doing === null && (came || counts) && (
        <div className={css.actions}>
          {counts && <Button variant="default" onClick={() => setDoing({ kind: 'fill' })}>{t('ownFigures:action')}</Button>}
          {came && <><Button variant="default" disabled={current === null} onClick={() => { if (current !== null) setDoing({ kind: 'correct', cell: current }); }}>{t('sheet.correct')}</Button>
          <Button variant="default" onClick={() => setDoing({ kind: 'giveBack' })}>{t('sheet.giveBack')}</Button>
          <Button disabled={accept.isPending || sheet.status === 'accepted'} onClick={() => accept.mutate(refsOf([sheet]))}>{t('sheet.accept')}</Button></>}
        </div>
      )}
    </div>
  );
}
