import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Matrix } from '#shared/contract/reports.ts';

/** A place in the matrix: the person's row, and the committee's column, -1 for the name. */
export interface Cursor {
  row: number;
  column: number;
}
export const START: Cursor = { row: 0, column: -1 };

/** Where a key leads from a place; null when it leads nowhere. Ctrl+Home and Ctrl+End go to the corners. */
export function moved({ key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>, { row, column }: Cursor, size: { rows: number; columns: number; pageRows: number }): Cursor | null {
  const far = ctrlKey || metaKey;
  const to = (place: Cursor): Cursor => ({ row: clamp(place.row, 0, size.rows - 1), column: clamp(place.column, -1, size.columns - 1) });
  switch (key) {
    case 'ArrowDown': return to({ row: row + 1, column });
    case 'ArrowUp': return to({ row: row - 1, column });
    case 'ArrowRight': return to({ row, column: column + 1 });
    case 'ArrowLeft': return to({ row, column: column - 1 });
    case 'PageDown': return to({ row: row + size.pageRows, column });
    case 'PageUp': return to({ row: row - size.pageRows, column });
    case 'Home': return to({ row: far ? 0 : row, column: -1 });
    case 'End': return to({ row: far ? size.rows - 1 : row, column: size.columns - 1 });
    default: return null;
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** What stands at a place, in full: who, in which committee, as what. */
export function usePlaceText(): (matrix: Matrix, cursor: Cursor) => string {
  const { t } = useTranslation(['reports', 'ui']);
  return (matrix, { row, column }) => {
    const [person, committee] = [matrix.people[row], matrix.committees[column]];
    if (person === undefined) return '';
    if (committee === undefined) return [person.fullName, person.position, person.unitName, t('matrix.sits', { count: person.committees })].filter((part) => part !== null).join(' · ');
    const roles = person.seats.filter((seat) => seat.committee === column).map(({ role }) => t(`ui:roles.${role}`));
    return [person.fullName, committee.name, roles.length === 0 ? t('matrix.absent') : roles.join(', ')].join(' · ');
  };
}
