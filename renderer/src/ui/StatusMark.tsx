import {
  IconAlertTriangle, IconCircle, IconCircleCheck, IconCircleCheckFilled, IconCircleDashed, IconCircleHalf2, IconSquareRotatedFilled, IconPlayerPause, IconSquareMinus, type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import css from './StatusMark.module.css';

const MARKS = {
  'ring': IconCircle,
  'half': IconCircleHalf2,
  'tick': IconCircleCheckFilled,
  'ring-tick': IconCircleCheck,
  'triangle': IconAlertTriangle,
  'diamond': IconSquareRotatedFilled,
  'square': IconSquareMinus,
  'dashed': IconCircleDashed,
  'bars': IconPlayerPause,
} satisfies Record<string, Icon>;

export type Mark = keyof typeof MARKS;
export type Tone = 'plain' | 'ok' | 'warn' | 'bad' | 'info' | 'off';

interface StatusMarkProps {
  mark: Mark;
  tone?: Tone;
  children: ReactNode;
}

/** The shape of a status, where its word is said beside it or in a hint. */
export function StatusShape({ mark, tone = 'plain' }: Omit<StatusMarkProps, 'children'>) {
  const Shape = MARKS[mark];
  return <Shape size={13} aria-hidden className={css[tone] ?? ''} />;
}

/** A status as shape, word and colour together; never colour alone. */
export function StatusMark({ mark, tone = 'plain', children }: StatusMarkProps) {
  const Shape = MARKS[mark];
  return <span className={`${css.mark} ${css[tone] ?? ''}`}><Shape size={15} aria-hidden /><span className={css.words}>{children}</span></span>;
}
