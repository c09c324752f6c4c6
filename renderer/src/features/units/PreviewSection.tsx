import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './Reorganise.module.css';

interface Choose<Row> {
  label: string;
  options: readonly { value: string; label: string }[];
  /** What a row is called, for screen readers. */
  nameOf: (row: Row) => string;
  valueOf: (row: Row) => string;
  onChoose: (row: Row, value: string) => void;
}

interface PreviewSectionProps<Row> {
  title: string;
  hint?: string;
  rows: readonly Row[];
  /** The columns: their heads, and what stands in them. */
  cells: readonly (readonly [head: string, cell: (row: Row) => ReactNode])[];
  /** A choice for each row. */
  choose?: Choose<Row>;
}

/** One kind of effect, each a line; nothing when there is none. */
export function PreviewSection<Row extends { id: string; key?: string }>({ title, hint, rows, cells, choose }: PreviewSectionProps<Row>) {
  if (rows.length === 0) return null;
  return (
    <section className={css.effect} aria-label={title}>
      <h3>{title}<span>{rows.length}</span></h3>
      {hint !== undefined && <p className={css.hint}>{hint}</p>}
      <table>
        <thead><tr>{cells.map(([head]) => <th key={head} scope="col">{head}</th>)}{choose !== undefined && <th scope="col">{choose.label}</th>}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key ?? row.id}>
              {cells.map(([head, cell]) => <td key={head}>{cell(row)}</td>)}
              {choose !== undefined && <td><NativeSelect size="xs" aria-label={`${choose.label}: ${choose.nameOf(row)}`} data={[...choose.options]} value={choose.valueOf(row)} onChange={(event) => choose.onChoose(row, event.currentTarget.value)} /></td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
