import type { JfusionProfile } from '../contract/profile.ts';
import { AS_STRING, type Axis } from './axes.ts';
import type { Posisi } from './ports.ts';
import { withPositions } from './positions.ts';

/** The profile in which each axis stands at this option. */
export function choose(base: JfusionProfile, axes: readonly Axis[], choice: readonly number[]): JfusionProfile {
  const moved: Record<string, Posisi> = {};
  const fields = new Set(base.numbers.asString);
  axes.forEach((axis, at) => {
    for (const [path, value] of Object.entries(axis.options[choice[at] ?? 0] ?? {})) {
      if (!path.startsWith(AS_STRING)) moved[path] = value;
      else if (value === true) fields.add(path.slice(AS_STRING.length));
      else fields.delete(path.slice(AS_STRING.length));
    }
  });
  return withPositions(base, { ...moved, 'numbers.asString': [...fields] });
}

/** Every switch these axes move. */
export function pathsOf(axes: readonly Axis[]): string[] {
  const paths = axes.flatMap((axis) => axis.options.flatMap((option) => Object.keys(option)));
  return [...new Set(paths.map((path) => (path.startsWith(AS_STRING) ? 'numbers.asString' : path)))];
}
