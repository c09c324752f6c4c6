import { createContext } from 'react';

/** Whether something stands in a dialog: there the button that acts is the last, at the right. */
export const InDialog = createContext(false);
