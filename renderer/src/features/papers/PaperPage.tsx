import type { UseQueryResult } from '@tanstack/react-query';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperSheet } from '#shared/contract/papers.ts';
import { api } from '../../app/clients.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ExportButton } from '../../ui/ExportButton.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PaperView } from './PaperView.tsx';
import { usePrinted } from './use-printed.ts';

interface PaperPageProps {
  crumbs: readonly ReactNode[];
  title: ReactNode;
  facts?: ReactNode;
  /** The paper as it is to be printed. */
  paper: Pick<UseQueryResult<{ sheets: PaperSheet[] }>, 'data' | 'error' | 'refetch'>;
  fileName: string;
  exportWord: ComponentProps<typeof ExportButton>['run'];
  /** The other way to write it, beside Word and PDF. */
  actions?: ReactNode;
  onWritten?: () => void;
  /** Whether the paper is a form whose open fields are marked on the screen. */
  marksBlanks?: boolean;
  /** What can be chosen and what should be seen to, beside the pages. */
  aside?: ReactNode;
}

const nothing = (): void => undefined;

/** A paper as it goes out: the very pages of its PDF, which are written as PDF or as a Word file. */
export function PaperPage({ crumbs, title, facts, paper, fileName, exportWord, actions, onWritten = nothing, marksBlanks = false, aside }: PaperPageProps) {
  const { t } = useTranslation('papers');
  const printed = usePrinted(paper.data?.sheets);
  const pdf = printed.data?.pdf;
  const error = paper.error ?? printed.error;
  return (
    <Page
      header={(
        <PageHeader
          crumbs={crumbs}
          title={title}
          facts={facts}
          actions={<>{actions}<ExportButton writes="document" label={t('word')} disabled={paper.data === undefined} fileName={fileName} run={exportWord} onWritten={onWritten} /></>}
          primary={<ExportButton writes="pdf" label={t('pdf')} disabled={pdf === undefined} fileName={fileName} shortcut="print" onWritten={onWritten} run={(ticket, signal, replace) => api.papers.savePdf.call({ ticket, replace, pdf: pdf ?? '' }, { signal })} />}
        />
      )}
      panel={aside}
      keys={[['PgUp PgDn', t('keys.pages')], ['Ctrl P', t('keys.pdf')]]}
    >
      {error !== null ? <ErrorNote error={error} onRetry={() => void (paper.error === null ? printed : paper).refetch()} /> : <PaperView pdf={pdf} marksBlanks={marksBlanks} />}
    </Page>
  );
}
