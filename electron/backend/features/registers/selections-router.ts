import { selections as contract } from '#shared/contract/selections.ts';
import { asRead, asWrite, implementing } from '../../context.ts';
import { arrangeChosen, readBoard } from './selections.ts';

const os = implementing(contract);

export const selections = {
  board: os.board.use(asRead).handler(({ context, input }) => readBoard(context, input.id)),
  arrange: os.arrange.use(asWrite).handler(({ context, input }) => arrangeChosen(context, input)),
};
