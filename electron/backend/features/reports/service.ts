export { NUMBER_COLUMN, paperOf } from './paper-frame.ts';
