/** The sum of figures; null while one of them is not told: blank is not 0. */
export function sumOf(parts: readonly (number | null)[]): number | null {
  return parts.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0);
}

/** Whether a total is the sum of its parts, as far as all of them are told. */
export function isSum(total: number | null, parts: readonly (number | null)[]): boolean {
  const sum = sumOf(parts);
  return total === null || sum === null || total === sum;
}

/** Whether a part is not more than the whole, as far as both are told. */
export function isWithin(part: number | null, whole: number | null): boolean {
  return part === null || whole === null || part <= whole;
}
