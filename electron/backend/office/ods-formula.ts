/** Strings, references in brackets, quoted names, and what separates arguments. */
const PIECES = /"(?:[^"]|"")*"|\[([^\]]*)\]|'(?:[^']|'')*'|;/g;

/**
 * A formula as OpenDocument keeps it (`of:=SUM([.A1:.B2];[$Trang.C3])`) in the spelling of Excel, without `=`. It is shown,
 * never calculated.
 */
export function excelFormula(written: string): string {
  const bare = written.replace(/^[A-Za-z]+:/, '').replace(/^=+/, '');
  return bare.replace(PIECES, (piece, reference: string | undefined) => {
    if (piece === ';') return ',';
    return reference === undefined ? piece : reference.split(':').map(address).join(':');
  });
}

/** `.A1` is on the same sheet, `$Trang.A1` on another one. */
function address(part: string): string {
  const dot = part.lastIndexOf('.');
  const sheet = part.slice(0, Math.max(dot, 0)).replace(/^\$/, '');
  return sheet === '' ? part.slice(dot + 1) : `${sheet}!${part.slice(dot + 1)}`;
}
