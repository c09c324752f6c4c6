import { z } from 'zod';
import { registerNamed } from '../registers/index.ts';
import { DOCUMENT_TYPE_NAMES } from '../rules/documents.ts';
import { MEETING_KINDS } from '../rules/meetings.ts';
import { TASK_CLASSES } from '../rules/tasks.ts';

const name = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,59}$/);

/**
 * Where the figure of a cell comes from. Counted are the records of the sheet's unit and of all units below it, between the days of the
 * round: of a register by one of its measures, narrowed by codes of its fields; tasks by their class on the last day, or those
 * assigned; meetings held; papers issued; or the cell of another form of the same unit.
 */
export const figureSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('register'), register: name, measure: name, where: z.record(name, z.union([z.string().max(60), z.boolean()])).optional() }),
  z.strictObject({ kind: z.literal('tasks'), counted: z.enum(['assigned', ...TASK_CLASSES]) }),
  z.strictObject({ kind: z.literal('meetings'), type: z.enum(MEETING_KINDS).optional() }),
  z.strictObject({ kind: z.literal('documents'), type: z.enum(DOCUMENT_TYPE_NAMES).optional() }),
  z.strictObject({ kind: z.literal('return'), form: z.string().min(1).max(40), cell: z.string().min(1).max(130) }),
]);
export type FigureSource = z.infer<typeof figureSource>;

/** Whether a source names what there is: a register, one of its measures, and codes its fields can have. */
export function isKnownSource(source: FigureSource): boolean {
  if (source.kind !== 'register') return true;
  const register = registerNamed(source.register);
  if (register === undefined || !register.measures.some(({ name: measure }) => measure === source.measure)) return false;
  return Object.entries(source.where ?? {}).every(([field, code]) => {
    const declared = Object.hasOwn(register.fields, field) ? register.fields[field] : undefined;
    if (declared?.kind === 'flag') return typeof code === 'boolean';
    return declared?.kind === 'choice' && typeof code === 'string' && declared.options.includes(code);
  });
}
