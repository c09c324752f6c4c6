import { useTranslation } from 'react-i18next';
import type { PackageReading } from '#shared/contract/rollups.ts';
import { useFormat } from '../../i18n/format.ts';
import { Note } from '../../ui/Note.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { usePeriodTitle } from '../registers/use-statistic-words.ts';
import css from './Rollups.module.css';

/** What a package says, and what becomes of each of its forms. */
export function PackageView({ reading }: { reading: PackageReading }) {
  const { t } = useTranslation('rollups');
  const format = useFormat();
  const period = usePeriodTitle();
  const { refusal, forms, missing, attachments } = reading;
  const isPeriod = refusal?.code === 'OTHER_PERIOD';
  return (
    <>
      {refusal !== null && <Note tone="bad" live="alert">{t(`take.refusals.${refusal.code}`, { text: isPeriod ? period(refusal.text) : refusal.text })}</Note>}
      {forms.length > 0 && (
        <>
          <dl className={css.facts}>
            <dt>{t('take.sender')}</dt><dd>{t('take.from', { sender: reading.sender, title: reading.title })}</dd>
            <dt>{t('take.whole', { number: reading.number })}</dt><dd>{reading.sentOn === null ? t('take.notSent') : t('take.sent', { number: reading.sentNumber, date: format.date(reading.sentOn) })}</dd>
            <dt>{period(reading.period)}</dt><dd>{t('days', { from: format.date(reading.dataFrom), to: format.date(reading.dataTo) })}</dd>
            <dt>{t('take.code')}</dt><dd><b className={css.code}>{reading.checkCode}</b> <span className={css.words}>{t('take.codeHint')}</span></dd>
          </dl>
          <table className={css.changes}>
            <thead><tr><th scope="col">{t('take.formCode')}</th><th scope="col">{t('take.number')}</th><th scope="col">{t('take.cells')}</th><th scope="col">{t('take.units')}</th><th scope="col">{t('take.note')}</th></tr></thead>
            <tbody>
              {forms.map(({ code, name, number, cells, counted, asked, note }) => (
                <tr key={code}>
                  <th scope="row">{[code, name].filter((part) => part !== null).join(' · ')}</th><td>{number}</td><td>{format.number(cells)}</td><td>{`${counted}/${asked}`}</td>
                  <td>{note === null ? refusal === null && <StatusMark mark="tick" tone="ok">{t('take.willTake')}</StatusMark> : <StatusMark mark={note === 'REPLACES' ? 'triangle' : 'diamond'} tone={note === 'REPLACES' ? 'warn' : 'bad'}>{t(`take.notes.${note}`)}</StatusMark>}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {missing.length > 0 && <p className={css.hint}>{t('take.missing')}: {missing.map(({ unitName, reason }) => (reason === '' ? unitName : `${unitName} (${reason})`)).join('; ')}</p>}
          {attachments.length > 0 && <p className={css.hint}>{t('take.attachments')}: {attachments.map(({ name, bytes }) => `${name} (${format.bytes(bytes)})`).join('; ')}</p>}
        </>
      )}
    </>
  );
}
