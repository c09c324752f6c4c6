import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useTranslation } from 'react-i18next';
import { PageCanvas } from './PageCanvas.tsx';
import css from './PaperView.module.css';
import { usePage } from './use-page.ts';

/** Of the size on paper. */
const SMALL = 0.14;

interface OverviewProps {
  file: PDFDocumentProxy;
  /** The page that is read, from 1. */
  current: number;
  onShow: (number: number) => void;
}

/** All pages of a paper small, beside them: a click goes to one. */
export function Overview({ file, current, onShow }: OverviewProps) {
  const { t } = useTranslation('papers');
  return (
    <nav className={css.overview} aria-label={t('overview')}>
      {Array.from({ length: file.numPages }, (_, index) => <Small key={index} file={file} number={index + 1} isCurrent={index + 1 === current} onShow={onShow} />)}
    </nav>
  );
}

function Small({ file, number, isCurrent, onShow }: { file: PDFDocumentProxy; number: number; isCurrent: boolean; onShow: (number: number) => void }) {
  const { t } = useTranslation('papers');
  const page = usePage(file, number);
  return (
    <button type="button" className={css.small} aria-current={isCurrent ? 'page' : undefined} aria-label={t('page', { number, total: file.numPages })} onClick={() => onShow(number)}>
      <PageCanvas page={page} zoom={SMALL} />
      {number}
    </button>
  );
}
