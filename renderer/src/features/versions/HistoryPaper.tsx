import { useTranslation } from 'react-i18next';
import type { VersionRow } from '#shared/contract/versions.ts';
import { upper } from '#shared/rules/roster-paper.ts';
import { useFormat } from '../../i18n/format.ts';
import { PrintArea } from '../../ui/PrintArea.tsx';
import { versionWords } from './use-version-words.ts';
import css from './Versions.module.css';

/** All versions of a committee on paper, in Vietnamese whatever the language of the screen. Ctrl+P prints it. */
export function HistoryPaper({ name, versions }: { name: string; versions: readonly VersionRow[] }) {
  const { t } = useTranslation('versions', { lng: 'vi' });
  const format = useFormat();
  const { numberOf, decisionOf, seatsOf } = versionWords(t, format);
  const headings = ['number', 'kind', 'decision', 'period', 'seats', 'came', 'left'] as const;
  return (
    <PrintArea landscape>
      <p className={css.paperTitle}><span>{upper(t('history.label'))}</span><span>{upper(name)}</span></p>
      <table className={css.paper}>
        <thead><tr>{headings.map((heading) => <th key={heading} scope="col">{t(`history.columns.${heading}`)}</th>)}</tr></thead>
        <tbody>
          {versions.filter(({ state }) => state !== 'draft').map((version) => (
            <tr key={version.id}>
              <td>{numberOf(version)}</td>
              <td>{t(`kinds.${version.kind}`)}</td>
              <td>{decisionOf(version)}</td>
              <td>{[format.date(version.effectiveOn), format.date(version.to)].filter((day) => day !== '').join(' – ')}</td>
              <td>{seatsOf(version)}</td>
              <td>{version.came.join(', ')}</td>
              <td>{version.left.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PrintArea>
  );
}
