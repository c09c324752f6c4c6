import { search as contract } from '#shared/contract/search.ts';
import { asRead, implementing } from '../../context.ts';
import { findDocuments } from '../../db/search-index.ts';

const os = implementing(contract);

export const search = {
  query: os.query.use(asRead).handler(({ context, input }) => findDocuments(context.connection, input.q, input.limit, input.ranked)),
};
