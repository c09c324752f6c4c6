import type { Register } from '#shared/registers/declare.ts';
import { type Mark, StatusMark, type Tone } from '../../ui/StatusMark.tsx';
import { useRegisterWords } from './use-register-words.ts';

/** Where a record stands in its life, as shape and word: begun, under way, or over. */
export function RecordStatus({ register, status }: { register: Register; status: string | null }) {
  const words = useRegisterWords()(register.name);
  if (register.life === undefined || status === null) return null;
  const [mark, tone] = shapeOf(register.life, status);
  return <StatusMark mark={mark} tone={tone}>{words.statuses[status]}</StatusMark>;
}

function shapeOf({ statuses, over, moves }: NonNullable<Register['life']>, status: string): [Mark, Tone] {
  if (over.includes(status)) return ['square', 'off'];
  if (statuses[0] === status) return ['dashed', 'plain'];
  const goesOn = Object.values(moves).some(({ from, to, reason }) => from.includes(status) && !over.includes(to) && reason !== true);
  return goesOn ? ['half', 'info'] : ['tick', 'ok'];
}
