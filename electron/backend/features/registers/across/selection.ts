import { brokenInSelection, selectionState } from './chosen.ts';
import type { AcrossRule } from './rules.ts';

/** A selection and what was chosen in it. */
export const acrossSelection: AcrossRule = ({ connection }, { id }) => {
  const state = selectionState(connection, id);
  return state === null ? [] : brokenInSelection(state);
};
