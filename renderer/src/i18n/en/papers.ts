import type { Translation } from '../types.ts';
import type { papers as vi } from '../vi/papers.ts';

export const papers = {
  word: 'Export Word',
  pdf: 'Export PDF',
  open: 'View paper',
  draft: 'Draft',
  decision: {
    title: 'Decision',
    fileName: 'Decision {{name}} {{number}}',
  },
  tools: 'Pages and zoom',
  pages: 'Pages of the paper',
  page: 'Page {{number}}/{{total}}',
  printing: 'Laying out pages…',
  previous: 'Previous page',
  next: 'Next page',
  smaller: 'Zoom out',
  larger: 'Zoom in',
  zoom: 'Zoom',
  keys: { pages: 'scroll pages' },
} satisfies Translation<typeof vi>;
