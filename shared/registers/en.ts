import { en as candidate } from './candidate/en.ts';
import { en as citizenReception } from './citizen_reception/en.ts';
import { en as commendation } from './commendation/en.ts';
import { en as coordinationProgramme } from './coordination_programme/en.ts';
import { en as dialogue } from './dialogue/en.ts';
import { en as inspection } from './inspection/en.ts';
import { en as model } from './model/en.ts';
import { en as operatingRegulation } from './operating_regulation/en.ts';
import { en as petition } from './petition/en.ts';
import { en as recommendation } from './recommendation/en.ts';
import { en as selection } from './selection/en.ts';
import { en as training } from './training/en.ts';

/** The texts of every register in English. */
export const en = {
  model, selection, candidate, dialogue, recommendation, citizen_reception: citizenReception, petition,
  training, commendation, inspection, coordination_programme: coordinationProgramme, operating_regulation: operatingRegulation,
};
