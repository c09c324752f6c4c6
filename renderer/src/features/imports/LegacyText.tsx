import { Checkbox } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ImportEncoding } from '#shared/contract/imports.ts';
import { LEGACY_ENCODINGS, type LegacyEncoding } from '#shared/rules/legacy-encodings.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { changeImport, type Mapping, type UnderWay } from './under-way.ts';
import columnCss from './ColumnMapping.module.css';
import css from './LegacyText.module.css';

interface LegacyTextProps {
  underWay: UnderWay;
  encodings: readonly ImportEncoding[];
  mapping: Mapping;
  disabled: boolean;
  /** After a column was left as it stands, or decoded again. */
  onChanged?: () => void;
}

/** With more columns than this, one text of each is shown. */
const FEW_COLUMNS = 3;

/** The columns whose texts were typed in an encoding from before Unicode, before and after: each can be left as it stands. */
export function LegacyText({ underWay, encodings, mapping, disabled, onChanged }: LegacyTextProps) {
  const { t } = useTranslation('imports');
  const { importId, sheet } = underWay;
  const decode = useMutation({ ...api.imports.decode.mutationOptions({ meta: { invalidates: [api.imports.table.key()] } }), onSuccess: () => onChanged?.() });
  function change(column: number, decoded: boolean): void {
    // What a column holds stays known when its heading can no longer be read.
    changeImport({ mapping });
    decode.mutate({ importId, sheet, column, decoded });
  }
  /** What was just asked for shows at once. */
  const isDecoded = ({ column, refused }: ImportEncoding): boolean => (decode.isPending && decode.variables.column === column ? decode.variables.decoded : !refused);
  const found = encodings.filter((one) => one.encoding !== 'decomposed');
  const joined = encodings.filter((one) => one.encoding === 'decomposed').map((one) => one.letter);
  if (encodings.length === 0) return null;
  return (
    <section aria-label={t('legacy.title')}>
      <h2 className={columnCss.title}>{t('legacy.title')}{found.length > 0 && <span>{t('legacy.columns', { count: found.length })}</span>}</h2>
      {LEGACY_ENCODINGS.map((encoding) => ({ encoding, columns: found.filter((one) => one.encoding === encoding) })).map(({ encoding, columns }) => columns.length > 0 && (
        <div key={encoding} className={css.encoding}>
          <EncodingHead encoding={encoding} columns={columns} />
          <ul>
            {columns.map((one) => (
              <EncodedColumn key={one.column} one={one} decoded={isDecoded(one)} most={found.length > FEW_COLUMNS ? 1 : one.samples.length} disabled={disabled || decode.isPending} onDecode={(decoded) => change(one.column, decoded)} />
            ))}
          </ul>
        </div>
      ))}
      {found.length > 0 && <p className={columnCss.note}>{t('legacy.hint')}</p>}
      {joined.length > 0 && <p className={columnCss.note}>{t('legacy.joined', { columns: joined.join(', ') })}</p>}
    </section>
  );
}

/** An encoding, and what told it. */
function EncodingHead({ encoding, columns }: { encoding: LegacyEncoding; columns: readonly ImportEncoding[] }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const cells = columns.reduce((sum, one) => sum + one.cells, 0);
  const fonts = [...new Set(columns.flatMap((one) => one.fonts))].toSorted().join(', ');
  return (
    <div className={css.head}>
      <b>{t('legacy.toUnicode', { encoding: t(`legacy.encodings.${encoding}`) })}</b>
      <small title={fonts}>{fonts === '' ? t('legacy.bySpelling') : fonts}</small>
      <span>{t('legacy.cells', { count: cells, cells: format.number(cells) })}</span>
    </div>
  );
}

interface EncodedColumnProps {
  one: ImportEncoding;
  decoded: boolean;
  /** How many of its texts are shown. */
  most: number;
  disabled: boolean;
  onDecode: (decoded: boolean) => void;
}

function EncodedColumn({ one: { letter, samples }, decoded, most, disabled, onDecode }: EncodedColumnProps) {
  const { t } = useTranslation('imports');
  return (
    <li>
      <kbd className={columnCss.letter}>{letter}</kbd>
      <div className={css.samples}>
        {samples.slice(0, most).map(({ before, after }) => (
          <div key={before}>
            <span className={css.before} title={before}>{before}</span>
            <IconArrowRight size={12} className={columnCss.arrow} aria-hidden />
            {decoded ? <span title={after}>{after}</span> : <span className={css.kept}>{t('legacy.kept')}</span>}
          </div>
        ))}
      </div>
      <Checkbox size="xs" color="var(--sd-selected-line)" checked={decoded} disabled={disabled} aria-label={t('legacy.decodeColumn', { column: letter })} onChange={(event) => onDecode(event.currentTarget.checked)} />
    </li>
  );
}
