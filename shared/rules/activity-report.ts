/** The report a committee gives of its work (DOMAIN §2.4.6): of the first half of a year, or of the whole. */
export const ACTIVITY_PERIODS = ['first_half', 'year'] as const;
export type ActivityPeriod = (typeof ACTIVITY_PERIODS)[number];

/** The first and the last day a report is about. */
export function activitySpan(period: ActivityPeriod, year: number): { from: string; to: string } {
  return { from: `${year}-01-01`, to: period === 'year' ? `${year}-12-31` : `${year}-06-30` };
}

/** What a report looks back at and ahead to, in its own words: `6 tháng đầu năm 2026`, `6 tháng cuối năm 2026`. */
export function activityWords(period: ActivityPeriod, year: number): { past: string; coming: string } {
  return period === 'year' ? { past: `năm ${year}`, coming: `năm ${year + 1}` } : { past: `6 tháng đầu năm ${year}`, coming: `6 tháng cuối năm ${year}` };
}
