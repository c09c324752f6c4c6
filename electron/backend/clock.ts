/** The present instant, ISO 8601 in UTC. */
export function now(): string {
  return new Date().toISOString();
}

/** Today's date where the computer stands, `YYYY-MM-DD`. */
export function today(): string {
  const time = new Date();
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;
}
