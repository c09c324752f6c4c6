import type { Register, Values } from '#shared/registers/declare.ts';
import { registerNamed, type RegisterName } from '#shared/registers/index.ts';
import { valuesSchema } from '#shared/registers/schema.ts';
import type { z } from 'zod';
import { appError, inputIssues } from '../../errors.ts';

/** A register by the name the page gave; a name that is not declared is answered as a record that is not there. */
export function declared(name: string): Register & { name: RegisterName } {
  const register = registerNamed(name);
  if (register === undefined) throw appError('NOT_FOUND', { table: 'register' });
  return register;
}

/** Made when a register is first written to: the start does without. */
const schemas = new Map<string, z.ZodType<Values>>();

/** The values as they are stored; INVALID_INPUT with the field's name where one is not of its kind, is missing or is not declared. */
export function checkedValues(register: Register, given: unknown): Values {
  const schema = schemas.get(register.name) ?? valuesSchema(register);
  schemas.set(register.name, schema);
  const result = schema.safeParse(given);
  if (!result.success) throw appError('INVALID_INPUT', { issues: inputIssues(result.error.issues) });
  return result.data;
}
