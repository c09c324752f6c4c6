import type { ReturnFile } from '#shared/contract/returns.ts';
import { fileReadings } from '../../file-readings.ts';
import type { TakenReturns } from './commit.ts';
import type { Matching } from './review.ts';

/** What units sent, being looked at and taken. */
export const returnReadings = fileReadings<ReturnFile, Matching & { receivedOn: string; keepFiles?: boolean; files?: number[] }, TakenReturns>('returns', 'returns.commit');
