import { IconArrowBackUp, IconCheck, IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ReturnSheetState } from '#shared/contract/returns.ts';
import { lookOf, type SheetLook } from '#shared/rules/returns.ts';
import board from './Board.module.css';

/** What stands in a square: a shape or a number, never colour alone. */
export function squareOf(look: SheetLook, count: ReactNode): ReactNode {
  switch (look) {
    case 'accepted': return <IconCheck size={12} aria-hidden />;
    case 'late': return <IconClock size={12} aria-hidden />;
    case 'returned': return <IconArrowBackUp size={12} aria-hidden />;
    case 'submitted': return <i className={board.dot} aria-hidden />;
    case 'errors':
    case 'warnings': return <b>{count}</b>;
    case 'awaited': return null;
  }
}

export function lookClass(look: SheetLook): string {
  return `${board.square} ${board[look] ?? ''}`;
}

export function SheetSquare({ sheet }: { sheet: ReturnSheetState }) {
  const look = lookOf(sheet);
  return <span className={lookClass(look)}>{squareOf(look, look === 'errors' ? sheet.errors : sheet.warnings)}</span>;
}
