import type { JfusionProfile } from '../contract/profile.ts';
import type { Axis } from './axes.ts';
import { choose } from './choose.ts';

/** What a try showed: how far it got, and the words that may say what to try next. */
export interface Tried {
  readonly rank: number;
  readonly words: string;
  /** nothing further need be tried */
  readonly enough: boolean;
}

export interface Found<R> {
  readonly profile: JfusionProfile;
  readonly result: R;
}

export interface SearchOptions<R extends Tried> {
  readonly base: JfusionProfile;
  readonly axes: readonly Axis[];
  /** profiles of the same shape send the same request: tried once */
  readonly shape: (profile: JfusionProfile) => string;
  /** whether another try may be made */
  readonly mayTry: () => boolean;
  readonly attempt: (profile: JfusionProfile) => Promise<R>;
}

interface Node {
  readonly choice: readonly number[];
  readonly priority: readonly [rank: number, hinted: number, fewerFlips: number, order: number];
}

/**
 * Best-first search over the positions of some axes: neighbours differ in one axis; those of a try that got further come
 * first, among them those its words speak of, then those with fewer moved axes. It ends where a try is enough, else when
 * every distinct request or the budget is spent; so a counterpart that says nothing is found by counting through.
 * @returns where it ended, or else the try that got furthest (the earliest of them); null where none was made
 */
export async function search<R extends Tried>(options: SearchOptions<R>): Promise<Found<R> | null> {
  const { base, axes, shape, mayTry, attempt } = options;
  const results = new Map<string, R>();
  const known = new Set<string>();
  const queue: Node[] = [];
  let order = 0;
  let best: Found<R> | null = null;
  const add = (choice: readonly number[], rank: number, hinted: boolean): void => {
    const name = choice.join();
    if (known.has(name)) return;
    known.add(name);
    order += 1;
    queue.push({ choice, priority: [rank, hinted ? 1 : 0, -choice.filter((at) => at > 0).length, -order] });
  };
  add(
    axes.map(() => 0),
    0,
    false,
  );
  for (let node = takeBest(queue); node; node = takeBest(queue)) {
    const profile = choose(base, axes, node.choice);
    const name = shape(profile);
    let result = results.get(name);
    if (!result) {
      if (!mayTry()) return best;
      result = await attempt(profile);
      results.set(name, result);
      if (result.enough) return { profile, result };
      if (!best || result.rank > best.result.rank) best = { profile, result };
    }
    const { choice } = node;
    for (const [at, axis] of axes.entries()) {
      const hinted = axis.hint.test(result.words);
      for (const option of axis.options.keys()) if (option !== choice[at]) add(choice.with(at, option), result.rank, hinted);
    }
  }
  return best;
}

function takeBest(queue: Node[]): Node | undefined {
  let best = 0;
  for (const [at, node] of queue.entries()) if (isBetter(node, queue[best])) best = at;
  return queue.splice(best, 1)[0];
}

function isBetter(node: Node, other: Node | undefined): boolean {
  if (!other) return true;
  const at = node.priority.findIndex((value, index) => value !== other.priority[index]);
  return at >= 0 && (node.priority[at] ?? 0) > (other.priority[at] ?? 0);
}
