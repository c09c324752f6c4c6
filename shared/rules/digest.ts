/** When this computer tells what is due: whether at all, and at which times of the day, `HH:MM`, besides the first start of a day. */
export interface DigestSetting {
  on: boolean;
  times: readonly string[];
}

export const USUAL_DIGEST: DigestSetting = { on: true, times: ['08:00', '13:30'] };
export const MOST_DIGEST_TIMES = 6;
const START_OF_DAY = '00:00';
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether a text is a time of the day, `HH:MM`. */
export function isTimeOfDay(text: string): boolean {
  return TIME.test(text);
}

/**
 * Whether the digest is to be told now, a local instant `YYYY-MM-DDTHH:MM`: a time of today has come (the first start of
 * the day is one, too) and it was not told since. Times that were missed together are told once.
 */
export function digestIsDue({ on, times }: DigestSetting, toldAt: string | null, now: string): boolean {
  if (!on) return false;
  const [day = '', time = ''] = now.split('T');
  const last = [START_OF_DAY, ...times].filter((one) => one <= time).toSorted().at(-1) ?? START_OF_DAY;
  return toldAt === null || toldAt < `${day}T${last}`;
}
