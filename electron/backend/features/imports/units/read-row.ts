import { findChoice } from '#shared/registers/choices.ts';
import type { PartialDate } from '#shared/rules/partial-dates.ts';
import { UNIT_COLUMNS } from '#shared/rules/import-unit-columns.ts';
import { LEVEL_TITLES, UNIT_KIND_TITLES } from '#shared/rules/paper-words.ts';
import { kindOfName, readLevel, readUnitKind } from '#shared/rules/unit-words.ts';
import { type Level, LEVELS, UNIT_KINDS, type UnitKind } from '#shared/rules/units.ts';
import type { RowTold } from '../matched-rules.ts';
import { readDay } from '../read-day.ts';
import { RowTexts, type Texts } from '../row-texts.ts';
import type { SourceRow } from '../table.ts';

/** What a row tells of a unit. Null is an empty cell: it says nothing and changes nothing. */
export interface UnitTold extends RowTold {
  name: string | null;
  shortName: string | null;
  /** In the row's own word, or else as the name begins. */
  kind: UnitKind | null;
  isKindOfName: boolean;
  level: Level | null;
  parent: string | null;
  /** A dash: it stands below none. */
  isTop: boolean;
  /** Since when the name and the parent hold. */
  from: string | null;
  createdOn: string | null;
  endedOn: string | null;
  statisticsCode: string | null;
  officeCode: string | null;
  note: string | null;
  unknownUnits: string[];
}

/** Reads the rows of a list of units; nothing of the record is asked. */
export class UnitReader {
  readonly #days = new Map<string, PartialDate | null>();

  read(source: SourceRow, edits: Texts): UnitTold {
    const row = new RowTexts(source, edits, UNIT_COLUMNS);
    const name = row.said('unitName');
    if (name === null) row.complain('unitName', 'error', 'UNIT_NAME_MISSING');
    const own = readWord(row, 'kind', readUnitKind, UNIT_KINDS, UNIT_KIND_TITLES);
    const isSilent = row.said('kind') === null;
    const createdOn = readDay(row, 'createdOn', 'first', this.#days);
    const endedOn = readDay(row, 'endedOn', 'last', this.#days);
    if (createdOn !== null && endedOn !== null && createdOn > endedOn) row.complain('endedOn', 'error', 'DATE_ORDER', { from: createdOn, to: endedOn });
    return {
      name, shortName: row.said('shortName'),
      kind: isSilent && name !== null ? kindOfName(name) : own, isKindOfName: isSilent,
      level: readWord(row, 'level', readLevel, LEVELS, LEVEL_TITLES),
      parent: row.said('parent'), isTop: row.saysNone('parent'),
      from: readDay(row, 'from', 'first', this.#days), createdOn, endedOn,
      statisticsCode: row.said('statisticsCode'), officeCode: row.said('officeCode'), note: row.said('note'),
      unknownUnits: [], problems: row.problems,
    };
  }
}

/** A word of a closed list; what is only like one is asked about. */
function readWord<Code extends string>(row: RowTexts, field: 'kind' | 'level', read: (text: string) => Code | null, codes: readonly Code[], titles: Readonly<Record<Code, string>>): Code | null {
  const text = row.said(field);
  const code = text === null ? null : read(text);
  if (text === null || code !== null) return code;
  const found = findChoice(text, codes, [titles]);
  const near = 'near' in found ? found.near : [found.code];
  row.complain(field, 'error', near.length > 0 ? 'CHOICE_NEAR' : 'CHOICE_UNKNOWN', { text, name: field, ...(near.length > 0 ? { near: near.join(' ') } : { codes: codes.join(' ') }) });
  return null;
}
