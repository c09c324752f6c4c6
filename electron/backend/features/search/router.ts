import { asRead, os } from '../../context.ts';
import { findDocuments } from '../../db/search-index.ts';

export const search = {
  query: os.search.query.use(asRead).handler(({ context, input }) => findDocuments(context.connection, input.q, input.limit, input.ranked)),
};
