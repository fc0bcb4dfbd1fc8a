import { type JfusionProfile, profileSchema } from '../contract/profile.ts';
import type { Posisi, Positions } from './ports.ts';

/** Position of a switch in a profile; null where it has none. */
export function positionOf(profile: JfusionProfile, path: string): Posisi {
  let at: unknown = profile;
  for (const part of path.split('.')) at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined;
  return (at ?? null) as Posisi;
}

/** A profile with these switches moved. @throws ZodError where a position is none of the switch's */
export function withPositions(profile: JfusionProfile, moved: Positions): JfusionProfile {
  const copy = structuredClone(profile) as Record<string, unknown>;
  for (const [path, value] of Object.entries(moved)) {
    const parts = path.split('.');
    const last = parts.pop() ?? '';
    let at = copy;
    for (const part of parts) at = at[part] as Record<string, unknown>;
    at[last] = value;
  }
  return profileSchema.parse(copy);
}

/** Whether two positions are the same; the order of a list of fields says nothing. */
export function samePosition(a: Posisi, b: Posisi): boolean {
  const plain = (value: Posisi): string => JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
  return plain(a) === plain(b);
}

/** The switches among `paths` whose positions differ from another profile's. */
export function movedFrom(before: JfusionProfile, after: JfusionProfile, paths: readonly string[]): Positions {
  const moved = paths.filter((path) => !samePosition(positionOf(before, path), positionOf(after, path)));
  return Object.fromEntries(moved.map((path) => [path, positionOf(after, path)]));
}
