import type { Register } from './declare.ts';
import { candidate } from './candidate/declaration.ts';
import { citizenReception } from './citizen_reception/declaration.ts';
import { commendation } from './commendation/declaration.ts';
import { coordinationProgramme } from './coordination_programme/declaration.ts';
import { dialogue } from './dialogue/declaration.ts';
import { inspection } from './inspection/declaration.ts';
import { model } from './model/declaration.ts';
import { operatingRegulation } from './operating_regulation/declaration.ts';
import { petition } from './petition/declaration.ts';
import { recommendation } from './recommendation/declaration.ts';
import { selection } from './selection/declaration.ts';
import { training } from './training/declaration.ts';

/** Every register, in the order of the navigation. A new one is declared beside the others and named here and in the two files of texts. */
const DECLARED = {
  model, selection, candidate, dialogue, recommendation, citizen_reception: citizenReception, petition,
  training, commendation, inspection, coordination_programme: coordinationProgramme, operating_regulation: operatingRegulation,
};

export type RegisterName = keyof typeof DECLARED;
export type RegisterTable = `register_${RegisterName}`;

/** The registers as the program works with them: by their fields' kinds, not by their names. */
export const REGISTERS = Object.values(DECLARED) as unknown as readonly (Register & { name: RegisterName })[];

/** The table of a register. */
export function tableOf(register: Pick<Register, 'name'>): RegisterTable {
  return `register_${register.name as RegisterName}`;
}

/** The register of this name; undefined when there is none. */
export function registerNamed(name: string): (Register & { name: RegisterName }) | undefined {
  return REGISTERS.find((register) => register.name === name);
}

/** The register whose records tasks of this origin come from; undefined where they come from elsewhere. */
export function registerOfTasks(origin: string): (Register & { name: RegisterName }) | undefined {
  return REGISTERS.find(({ tasks }) => tasks === origin);
}

/** True for the name of a register's table. */
export function isRegisterTable(table: string): table is RegisterTable {
  return REGISTERS.some((register) => tableOf(register) === table);
}
