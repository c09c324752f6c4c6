import { decodeText } from './xml-text.ts';

/** A cell holds no more; what a file says of spaces is not believed beyond it. */
const MOST_SPACES = 32_767;

/**
 * The text of a cell in OpenDocument (ODF 1.3 part 3, 6.1): paragraphs one below the other, runs of white space are one
 * space and none at the beginning, spaces, tabs and line breaks that matter are elements of their own.
 */
export class OdsText {
  #text = '';
  #paragraphs = 0;
  #afterSpace = true;

  get isEmpty(): boolean {
    return this.#text === '';
  }

  clear(): void {
    this.#text = '';
    this.#paragraphs = 0;
  }

  beginParagraph(): void {
    if (this.#paragraphs++ > 0) this.#text += '\n';
    this.#afterSpace = true;
  }

  add(bytes: Buffer, start: number, end: number, marks: number): void {
    const written = decodeText(bytes, start, end, marks).replace(/[ \t\r\n]+/g, ' ');
    const text = this.#afterSpace && written.startsWith(' ') ? written.slice(1) : written;
    if (text === '') return;
    this.#text += text;
    this.#afterSpace = text.endsWith(' ');
  }

  addMark(mark: ' ' | '\t' | '\n', times: number): void {
    this.#text += mark.repeat(Math.min(times, MOST_SPACES));
    this.#afterSpace = false;
  }

  text(): string {
    return this.#text;
  }
}
