import { SHAPES, type Succession } from './successions.ts';

/**
 * The unit of today that the figures of a unit belong to. A unit that was merged, upgraded or made one with others is
 * followed to the one that came after it. Null where it has several successors or none: figures are never split by numbers.
 */
export type Recast = (unitId: string) => string | null;

/** How units of before are told as units of today, by the successions that have taken effect. */
export function recastBy(successions: readonly Succession[]): Recast {
  const followers = followersBy(successions);
  return (unitId) => {
    const walked = new Set<string>();
    let id = unitId;
    for (let next = followers.get(id); next !== undefined; next = followers.get(id)) {
      const [only = null] = next;
      if (next.size > 1 || only === null || walked.has(id)) return null;
      walked.add(id);
      id = only;
    }
    return id;
  };
}

/** The units of today that come after one that is no more, each once; none where it was dissolved, or goes on itself. */
export function successorsBy(successions: readonly Succession[]): (unitId: string) => string[] {
  const followers = followersBy(successions);
  return (unitId) => {
    const [found, walked, open] = [new Set<string>(), new Set<string>(), [unitId]];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (walked.has(id)) continue;
      walked.add(id);
      const next = followers.get(id);
      if (next === undefined && id !== unitId) found.add(id);
      open.push(...[...(next ?? [])].filter((one) => one !== null));
    }
    return [...found];
  };
}

/** What each unit that ended was followed by; null among them where something of it went to none. */
function followersBy(successions: readonly Succession[]): ReadonlyMap<string, ReadonlySet<string | null>> {
  const followers = new Map<string, Set<string | null>>();
  for (const { fromId, toId, kind } of successions) {
    if (SHAPES[kind].ends) followers.set(fromId, (followers.get(fromId) ?? new Set()).add(toId));
  }
  return followers;
}
