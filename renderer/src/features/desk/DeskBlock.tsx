import { Link, type LinkProps } from '@tanstack/react-router';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import css from './Desk.module.css';

export interface DeskLine {
  id: string;
  open: LinkProps;
  text: string;
  /** What is told beside it; the first part is not cut. */
  beside?: ReactNode;
  /** Something else that can be done with the line. */
  action?: ReactNode;
}

interface DeskBlockProps {
  title: string;
  /** The whole list; its number stands beside the heading. */
  open: LinkProps;
  /** How many there are in all; undefined while it is being read. */
  total: number | undefined;
  /** Told beside the number. */
  note?: ReactNode;
  lines: readonly DeskLine[];
  /** Said instead of the lines: an error. */
  children?: ReactNode;
}

/** One short list of the Desk: its heading with the count opens the whole list, each line what it tells of. */
export function DeskBlock({ title, open, total, note, lines, children }: DeskBlockProps) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const heading = useId();
  const words = <span>{title}</span>;
  return (
    <section className={css.block} aria-labelledby={heading}>
      <div className={css.head}>
        <h2 id={heading}>{total === undefined || total === 0 ? words : <Link {...open} data-desk-line="">{words}<b>{format.number(total)}</b></Link>}</h2>
        {total === 0 ? <span className={css.none}>{t('none')}</span> : note}
      </div>
      {children}
      {lines.length > 0 && <ul className={css.lines}>{lines.map((line) => <Line key={line.id} line={line} />)}</ul>}
    </section>
  );
}

function Line({ line: { open, text, beside, action } }: { line: DeskLine }) {
  return (
    <li>
      <Link {...open} className={css.line} data-desk-line="">
        <span className={css.text} title={text}>{text}</span>
        {beside !== undefined && <span className={css.beside}>{beside}</span>}
      </Link>
      {action}
    </li>
  );
}
