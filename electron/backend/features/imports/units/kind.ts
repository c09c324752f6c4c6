import { recordProblemWords } from '#shared/registers/choices.ts';
import { headingWords } from '#shared/rules/import-columns.ts';
import { UNIT_COLUMNS } from '#shared/rules/import-unit-columns.ts';
import { LEVEL_TITLES, UNIT_KIND_TITLES } from '#shared/rules/paper-words.ts';
import type { ListKind } from '../list-kind.ts';
import { bearsSecretMarkAbove } from '../secret-marks.ts';
import { readKnownUnits } from './known.ts';
import { unitRules } from './rules.ts';

/** Units with their names and places. */
export const UNITS: ListKind = {
  columns: UNIT_COLUMNS,
  needsCommittee: false,
  undecided: 'Sổ có đơn vị giống dòng này, chưa chọn là đơn vị nào',
  isSecretFile: (workbook) => bearsSecretMarkAbove(workbook, headingWords(UNIT_COLUMNS)),
  groupHeading: () => null,
  wordsOf: ({ params }) => recordProblemWords(params ?? {}, { options: { kind: UNIT_KIND_TITLES, level: LEVEL_TITLES } }),
  rules: (connection, _target, today) => unitRules(readKnownUnits(connection, today)),
};
