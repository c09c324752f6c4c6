import type { ReactNode } from 'react';
import css from './Facts.module.css';

/** Facts of a record, as label and value. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={css.facts}>{children}</dl>;
}

/** One fact; left out when there is nothing to say. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (children === null || children === undefined || children === '' || children === false) return null;
  return <><dt>{label}</dt><dd>{children}</dd></>;
}
