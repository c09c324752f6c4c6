import { formatDate } from '#shared/rules/dates.ts';
import { RECORD_WIDTHS, type RecordSection, type RecordSectionName } from '#shared/rules/person-paper.ts';

const WIDTH = RECORD_WIDTHS.reduce<number>((sum, width) => sum + width, 0);

interface RecordTableProps {
  label: string;
  headings: readonly string[];
  heads: Record<RecordSectionName, string>;
  sections: readonly RecordSection[];
  classes: Partial<Record<'table' | 'section' | 'item' | 'day', string | undefined>>;
}

/** The record of a person's data as a table, on the screen and on paper. */
export function RecordTable({ label, headings, heads, sections, classes }: RecordTableProps) {
  const day = (date: string | null): string => (date === null ? '' : formatDate(date));
  return (
    <table className={classes.table} aria-label={label}>
      <colgroup>{RECORD_WIDTHS.map((width, index) => <col key={index} style={{ width: `${(width / WIDTH) * 100}%` }} />)}</colgroup>
      <thead><tr>{headings.map((heading) => <th key={heading} scope="col">{heading}</th>)}</tr></thead>
      {sections.map(({ name, lines }) => (
        <tbody key={name}>
          <tr><th scope="rowgroup" colSpan={headings.length} className={classes.section}>{heads[name]}</th></tr>
          {lines.map((line, index) => (
            <tr key={index}>
              <td className={classes.item}>{line.item}</td>
              <td>{line.content}</td>
              <td className={classes.day}>{day(line.from)}</td>
              <td className={classes.day}>{day(line.to)}</td>
              <td>{line.basis}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
