const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g;

/** Text as XML can hold it: line ends `\n`, characters it has no place for left out, broken surrogates replaced (XML 1.0, 2.2). */
export function writableText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(UNWRITABLE, '');
}
