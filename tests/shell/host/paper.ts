import { onlyKnown } from './strict.ts';
import type { Protocol } from '../../../node_modules/playwright-core/types/protocol.d.ts';

type PdfParameters = Protocol.Page.printToPDFParameters;

const MM_PER_INCH = 25.4;
const MICRONS_PER_INCH = 25_400;
const SIZES_MM: Record<string, [number, number]> = {
  A0: [841, 1189], A1: [594, 841], A2: [420, 594], A3: [297, 420], A4: [210, 297], A5: [148, 210], A6: [105, 148],
  Legal: [215.9, 355.6], Letter: [215.9, 279.4], Tabloid: [279.4, 431.8], Ledger: [431.8, 279.4],
};

function paperSize(size: string | Electron.Size | undefined, perInch: number): Pick<PdfParameters, 'paperWidth' | 'paperHeight'> {
  if (typeof size === 'object') return { paperWidth: size.width / perInch, paperHeight: size.height / perInch };
  const [width, height] = SIZES_MM[size ?? 'Letter'] ?? [210, 297];
  return { paperWidth: width / MM_PER_INCH, paperHeight: height / MM_PER_INCH };
}

function margins(given: { top?: number; bottom?: number; left?: number; right?: number } | undefined, perInch: number): PdfParameters {
  const side = (value: number | undefined) => (value === undefined ? {} : { value: value / perInch });
  const [top, bottom, left, right] = [side(given?.top), side(given?.bottom), side(given?.left), side(given?.right)];
  return {
    ...(top.value === undefined ? {} : { marginTop: top.value }),
    ...(bottom.value === undefined ? {} : { marginBottom: bottom.value }),
    ...(left.value === undefined ? {} : { marginLeft: left.value }),
    ...(right.value === undefined ? {} : { marginRight: right.value }),
  };
}

/** Electron's printToPDF options (inches) as Chromium's. */
export function pdfParameters(given: Electron.PrintToPDFOptions): PdfParameters {
  const known = ['displayHeaderFooter', 'footerTemplate', 'generateDocumentOutline', 'generateTaggedPDF', 'headerTemplate', 'landscape', 'margins', 'pageRanges', 'pageSize', 'preferCSSPageSize', 'printBackground', 'scale'];
  onlyKnown('webContents.printToPDF', given, known);
  onlyKnown('webContents.printToPDF margins', given.margins, ['top', 'bottom', 'left', 'right']);
  const { margins: sides, pageSize, ...rest } = given;
  return { ...rest, ...paperSize(pageSize, 1), ...margins(sides, 1) };
}

/** Electron's print options (pixels and microns) as Chromium's PDF, which stands for the sheet of paper. */
export function printParameters(given: Electron.WebContentsPrintOptions): PdfParameters {
  onlyKnown('webContents.print', given, ['silent', 'printBackground', 'color', 'margins', 'landscape', 'scaleFactor', 'copies', 'collate', 'pageSize', 'header', 'footer', 'usePrinterDefaultPageSize']);
  onlyKnown('webContents.print margins', given.margins, ['marginType', 'top', 'bottom', 'left', 'right']);
  const PIXELS_PER_INCH = 96;
  const none = given.margins?.marginType === 'none' ? { top: 0, bottom: 0, left: 0, right: 0 } : undefined;
  return {
    printBackground: given.printBackground ?? false,
    landscape: given.landscape ?? false,
    preferCSSPageSize: true,
    ...(given.scaleFactor === undefined ? {} : { scale: given.scaleFactor / 100 }),
    ...paperSize(given.pageSize ?? 'A4', MICRONS_PER_INCH),
    ...margins(none ?? given.margins, PIXELS_PER_INCH),
  };
}
