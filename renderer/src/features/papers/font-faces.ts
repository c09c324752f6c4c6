import latinItalic from '@fontsource/tinos/files/tinos-latin-400-italic.woff2?url';
import latin from '@fontsource/tinos/files/tinos-latin-400-normal.woff2?url';
import latinBoldItalic from '@fontsource/tinos/files/tinos-latin-700-italic.woff2?url';
import latinBold from '@fontsource/tinos/files/tinos-latin-700-normal.woff2?url';
import vietnameseItalic from '@fontsource/tinos/files/tinos-vietnamese-400-italic.woff2?url';
import vietnamese from '@fontsource/tinos/files/tinos-vietnamese-400-normal.woff2?url';
import vietnameseBoldItalic from '@fontsource/tinos/files/tinos-vietnamese-700-italic.woff2?url';
import vietnameseBold from '@fontsource/tinos/files/tinos-vietnamese-700-normal.woff2?url';

/** The letters that only the files for Vietnamese have. */
const VIETNAMESE = 'U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB';

const FACES = [
  { style: 'normal', weight: 400, latin, vietnamese },
  { style: 'italic', weight: 400, latin: latinItalic, vietnamese: vietnameseItalic },
  { style: 'normal', weight: 700, latin: latinBold, vietnamese: vietnameseBold },
  { style: 'italic', weight: 700, latin: latinBoldItalic, vietnamese: vietnameseBoldItalic },
];

/** Where the computer has no Times New Roman, papers are printed in the program's own font of the same widths. */
export const FONT_FACES = FACES.map(({ style, weight, ...files }) => faceOf(style, weight, files.latin) + faceOf(style, weight, files.vietnamese, VIETNAMESE)).join('');

function faceOf(style: string, weight: number, file: string, letters?: string): string {
  return `@font-face { font-family: 'Tinos'; font-style: ${style}; font-weight: ${weight}; src: url('${new URL(file, window.location.href).href}') format('woff2');${letters === undefined ? '' : ` unicode-range: ${letters};`} }\n`;
}
