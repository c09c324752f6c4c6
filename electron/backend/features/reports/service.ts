export { officialPaper } from './official-paper.ts';
export { headingsOf, NUMBER_COLUMN, paperOf } from './paper-frame.ts';
