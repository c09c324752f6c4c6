import type { Paper, PaperLine, PaperValue } from '#shared/contract/paper.ts';
import { formatDate } from '#shared/rules/dates.ts';
import { chartPicture } from '#shared/rules/chart-picture.ts';
import { figurePicture } from '#shared/rules/figure-picture.ts';
import { columnParts, headingCells, headingLevels } from '#shared/rules/list-paper.ts';
import { partLine } from '#shared/rules/paper-words.ts';
import css from './ListPaper.module.css';
import { PictureSheet } from './PictureSheet.tsx';

const INDENT_EM = 1;

/** A list on paper, as described once for paper and workbook; what is wider than a page stands in several parts. */
export function ListPaper({ paper }: { paper: Paper }) {
  const { orientation, size: sheet = 'A4' } = paper.page;
  const parts = columnParts(paper.columns.map(({ width }) => width), paper.repeatColumns, orientation, sheet);
  return (
    <div className={`${css.paper} ${css[sheet === 'A3' ? `${orientation}A3` : orientation] ?? ''}`} style={{ fontFamily: `"${paper.font.name}", Tinos, serif`, fontSize: `${paper.font.size}pt` }}>
      <div className={css.head}><Lines lines={paper.header.left} /><Lines lines={paper.header.right} /></div>
      <h1 className={css.title}>{paper.title.map(({ text, size }) => <span key={text} style={size === undefined ? undefined : { fontSize: `${size}pt` }}>{text}</span>)}</h1>
      <div className={css.subtitle}><Lines lines={paper.subtitle.map((line) => ({ italic: true, ...line }))} /></div>
      {paper.chart !== undefined && <div className={css.chart}><PictureSheet picture={chartPicture(paper.chart)} /></div>}
      {paper.figures !== undefined && <div className={css.chart}><PictureSheet picture={figurePicture(paper.figures)} /></div>}
      {parts.map((columns, index) => (
        <section key={columns.join()} className={index === 0 ? undefined : css.next}>
          {parts.length > 1 && <p className={css.part}>{partLine(index + 1, parts.length)}</p>}
          {paper.unitOfMeasure !== undefined && <p className={css.part}>{paper.unitOfMeasure}</p>}
          <Part paper={paper} places={columns} />
        </section>
      ))}
      {paper.signature !== undefined && <div className={css.signature}><Lines lines={paper.signature.left} /><Lines lines={paper.signature.right} /></div>}
    </div>
  );
}

function Lines({ lines }: { lines: readonly PaperLine[] }) {
  return (
    <div className={css.lines}>
      {lines.map(({ text, bold, italic, underline, size }) => (
        <p key={text} className={[bold === true ? css.bold : '', italic === true ? css.italic : '', underline === true ? css.underline : ''].join(' ')} style={size === undefined ? undefined : { fontSize: `${size}pt` }}>{text}</p>
      ))}
    </div>
  );
}

/** The table of one part: the columns at these places. */
function Part({ paper, places }: { paper: Paper; places: readonly number[] }) {
  const columns = places.flatMap((place) => paper.columns[place] ?? []);
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <table className={css.table}>
      <colgroup>{columns.map((column, index) => <col key={places[index]} style={{ width: `${(column.width / width) * 100}%` }} />)}</colgroup>
      <thead>
        <Headings columns={columns} />
        {paper.columnNumbers === true && <tr>{places.map((place) => <td key={place} className={css.center}>{paper.columns[place]?.label ?? place + 1}</td>)}</tr>}
      </thead>
      {paper.groups.map(({ heading, rows }, group) => (
        <tbody key={heading ?? group}>
          {heading !== undefined && <tr><td colSpan={columns.length} className={css.group}>{heading}</td></tr>}
          {rows.map(({ values, indent = 0, total, subtotal }, row) => (
            <tr key={row} className={total === true || subtotal === true ? css.bold : undefined}>
              {columns.map(({ align = 'left', tree }, index) => (
                <td key={places[index]} className={css[align]} style={tree === true ? { paddingLeft: `${indent * INDENT_EM + 0.3}em` } : undefined}>{cellText(values[places[index] ?? 0] ?? null)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** The headings, those over several columns above theirs. */
function Headings({ columns }: { columns: Paper['columns'] }) {
  const cells = headingCells(columns);
  return Array.from({ length: headingLevels(columns) }, (_, level) => (
    <tr key={level}>
      {cells.filter((cell) => cell.level === level).map(({ text, column, columns: across, levels }) => <th key={column} scope={across > 1 ? 'colgroup' : 'col'} colSpan={across} rowSpan={levels}>{text}</th>)}
    </tr>
  ));
}

function cellText(value: PaperValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return value.toLocaleString('vi-VN');
  return typeof value === 'string' ? value : formatDate(value.date);
}
