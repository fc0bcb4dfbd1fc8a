import { allCells, someCells } from './cells.ts';
import type { Programme } from './programme.ts';
import { type Personality, personalities } from './sandbox.ts';
import { scenarios } from './scenario/all.ts';

const matrix = (name: string, replay: Personality, cells: Programme['cells']): Programme => ({
  name: `${name} ${replay}`,
  replay,
  durable: false,
  disks: false,
  cells,
  scenarios: [],
});

/** Stories under one personality: those on a durable database and those on disks of their own each in a world apart. */
function stories(replay: Personality, names: readonly string[]): Programme[] {
  const kind = (name: string): string =>
    scenarios[name]?.disks ? 'disk' : scenarios[name]?.durable ? 'daya' : scenarios[name]?.proven ? 'ulang' : 'kisah';
  return [...Map.groupBy(names, kind)].map(([of, some]) => ({
    name: `${of} ${replay}`,
    replay,
    durable: some.some((name) => scenarios[name]?.durable),
    disks: of === 'disk',
    cells: [],
    scenarios: some,
  }));
}

/** All of it: every operation at every point under every personality, killed and frozen, and every scenario under every personality. */
export function wholePlan(): Programme[] {
  return [
    ...personalities.map((replay) => matrix('beku', replay, allCells('stop'))),
    ...personalities.map((replay) => matrix('mati', replay, allCells('kill'))),
    ...personalities.flatMap((replay) => stories(replay, Object.keys(scenarios))),
  ];
}

/** Stories that belong to every `npm test`, under the cruellest personality. */
const SHORT = ['basis data dimatikan di tengah beban, tiga kali', 'jalur menolak', 'token dicabut di tengah kelompok'];

/** The part for every `npm test`: every point and every operation, the personalities in turn, and some stories. */
export function shortPlan(): Programme[] {
  return [
    ...personalities.map((replay, turn) => {
      const frozen = someCells('stop', turn + 1).filter((_, at) => at % personalities.length === turn);
      return matrix('ringkas', replay, [...someCells('kill', turn), ...frozen]);
    }),
    ...stories('efek_kedua', SHORT),
  ];
}

/** Chaos by chance, under each personality with a seed of its own that follows from this one. */
export function randomPlan(seed: number, seconds: number): Programme[] {
  return personalities.map((replay, turn) => ({
    ...matrix('acak', replay, []),
    durable: true,
    random: { seed: seed + turn, seconds },
  }));
}
