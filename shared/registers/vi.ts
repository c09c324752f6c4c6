import { vi as candidate } from './candidate/vi.ts';
import { vi as citizenReception } from './citizen_reception/vi.ts';
import { vi as commendation } from './commendation/vi.ts';
import { vi as coordinationProgramme } from './coordination_programme/vi.ts';
import { vi as dialogue } from './dialogue/vi.ts';
import { vi as inspection } from './inspection/vi.ts';
import { vi as model } from './model/vi.ts';
import { vi as operatingRegulation } from './operating_regulation/vi.ts';
import { vi as petition } from './petition/vi.ts';
import { vi as recommendation } from './recommendation/vi.ts';
import { vi as selection } from './selection/vi.ts';
import { vi as training } from './training/vi.ts';

/** The texts of every register in Vietnamese. */
export const vi = {
  model, selection, candidate, dialogue, recommendation, citizen_reception: citizenReception, petition,
  training, commendation, inspection, coordination_programme: coordinationProgramme, operating_regulation: operatingRegulation,
};
