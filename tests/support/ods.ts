import { zipOf } from './zip.ts';

export interface OdsXml {
  /** What stands inside `<office:spreadsheet>`. */
  tables: string;
  /** What stands inside `<office:automatic-styles>`. */
  styles?: string;
  fonts?: string;
  /** Parts to add or replace. */
  parts?: Readonly<Record<string, string | Buffer>>;
}

/** The parts of an OpenDocument workbook written by hand. */
export function odsParts({ tables, styles = '', fonts = '', parts = {} }: OdsXml): Record<string, string | Buffer> {
  return {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:font-face-decls>${fonts}</office:font-face-decls><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    'styles.xml': '<office:document-styles/>',
    'META-INF/manifest.xml': '<manifest:manifest><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>',
    ...parts,
  };
}

export function odsZip(book: OdsXml): Buffer {
  return zipOf(odsParts(book));
}

/** One sheet of these rows. */
export function odsSheet(rows: string, name = 'A'): string {
  return `<table:table table:name="${name}">${rows}</table:table>`;
}
