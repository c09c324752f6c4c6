import { useTranslation } from 'react-i18next';
import type { ReturnDetail } from '#shared/contract/returns.ts';
import { useFormat } from '../../i18n/format.ts';
import board from './Board.module.css';

/** "N/M units in time, x late, y missing", as papers print it, and the same as a bar. */
export function SubmissionLine({ campaign: { count: { asked, onTime, late, missing }, forms } }: { campaign: ReturnDetail }) {
  const { t } = useTranslation('returns');
  const format = useFormat();
  const codes = forms.map(({ code }) => code);
  const shown = codes.length > 3 ? `${codes[0]}–${codes.at(-1)}` : codes.join(', ');
  return (
    <div className={board.line}>
      <span><b className={board.big}>{format.number(onTime)}/{format.number(asked)}</b> {t('lineOnTime')}</span>
      <span><b>{format.number(late)}</b> {t('lineLate')}</span>
      <span><b>{format.number(missing)}</b> {t('lineMissing')}</span>
      <span className={board.stack} aria-hidden>
        <i style={{ flex: onTime }} className={board.stackOk} /><i style={{ flex: late }} className={board.stackLate} /><i style={{ flex: missing }} className={board.stackMissing} />
      </span>
      <span className={board.codes} title={codes.join(', ')}>{t('formsLine', { count: codes.length, codes: shown })}</span>
    </div>
  );
}
