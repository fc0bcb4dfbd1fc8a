import { allCells, someCells } from './cells.ts';
import type { Programme } from './programme.ts';
import { personalities } from './sandbox.ts';

/** All of it: every operation at every point under every personality, killed and frozen, and every scenario. */
export function wholePlan(): Programme[] {
  return [
    ...personalities.map((replay) => ({ name: `mati ${replay}`, replay, durable: false, cells: allCells('kill'), scenarios: [] })),
    ...personalities.map((replay) => ({ name: `beku ${replay}`, replay, durable: false, cells: allCells('stop'), scenarios: [] })),
  ];
}

/** The part for every `npm test`: every operation and every point, the personalities in turn. */
export function shortPlan(): Programme[] {
  return personalities.map((replay, turn) => ({
    name: `ringkas ${replay}`,
    replay,
    durable: false,
    cells: [...someCells('kill', turn), ...someCells('stop', turn + 1).filter((_, at) => at % personalities.length === turn)],
    scenarios: [],
  }));
}
