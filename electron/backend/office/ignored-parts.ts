import type { WorkbookWarning } from './workbook.ts';

/** Parts that are never opened, by what they are. */
const IGNORED = [
  ['MACROS_IGNORED', /^(?:xl\/vbaproject\.bin|xl\/macrosheets\/[^/]+|basic\/.+|scripts\/.+|_vba_project(?:_cur)?(?:\/.+)?)$/],
  ['LINK_IGNORED', /^xl\/(?:externallinks\/[^/]+|connections\.(?:xml|bin)|querytables\/[^/]+)$/],
  ['OBJECT_IGNORED', /^(?:xl\/(?:embeddings|activex|ctrlprops)\/[^/]+|object \d+(?:\/content\.xml)?|mbd[0-9a-f]+\/.+)$/],
] as const;

/** Macros, links and objects among the parts of a workbook, or the streams of an old one: each kind is told once, with its first part by name. */
export function ignoredParts(names: readonly string[]): WorkbookWarning[] {
  return IGNORED.flatMap(([code, pattern]) => {
    const found = names.filter((name) => pattern.test(name));
    return found[0] === undefined ? [] : [{ code, params: { count: found.length, part: found[0] } }];
  });
}
