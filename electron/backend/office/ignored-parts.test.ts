import { expect, test } from 'vitest';
import { ignoredParts } from './ignored-parts.ts';

test('macros, links and objects are told by the name of their first part', () => {
  expect(ignoredParts(['xl/workbook.xml', 'xl/vbaproject.bin', 'xl/externallinks/externallink1.xml', 'xl/externallinks/externallink2.xml', 'xl/embeddings/oleobject1.bin', 'xl/activex/activex1.xml'])).toEqual([
    { code: 'MACROS_IGNORED', params: { count: 1, part: 'xl/vbaproject.bin' } },
    { code: 'LINK_IGNORED', params: { count: 2, part: 'xl/externallinks/externallink1.xml' } },
    { code: 'OBJECT_IGNORED', params: { count: 2, part: 'xl/embeddings/oleobject1.bin' } },
  ]);
  expect(ignoredParts(['content.xml', 'styles.xml', 'basic/standard/module1.xml'])).toEqual([{ code: 'MACROS_IGNORED', params: { count: 1, part: 'basic/standard/module1.xml' } }]);
  expect(ignoredParts(['xl/workbook.xml', 'xl/media/image1.png'])).toEqual([]);
});
