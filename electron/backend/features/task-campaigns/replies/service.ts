import type { ReplyDecision, ReplyFile } from '#shared/contract/task-campaigns.ts';
import { fileReadings } from '../../file-readings.ts';
import type { TakenReplies } from './commit.ts';
import type { Matching } from './review.ts';

/** Replies being looked at, and taken. */
export const replyReadings = fileReadings<ReplyFile, Matching & { receivedOn: string; keepFiles?: boolean; files?: { file: number; decisions: ReplyDecision[] }[] }, TakenReplies>('replies', 'taskReplies.commit');
