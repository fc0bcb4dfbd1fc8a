import { allCells, someCells } from './cells.ts';
import type { Programme } from './programme.ts';
import { type Personality, personalities } from './sandbox.ts';
import { scenarios } from './scenario/all.ts';

const matrix = (name: string, replay: Personality, cells: Programme['cells']): Programme => ({
  name: `${name} ${replay}`,
  replay,
  durable: false,
  disks: false,
  production: false,
  cells,
  scenarios: [],
});

/** Worlds in which stories are told, by what they need: a durable database, disks of their own, a profile, the intervals of production. */
function worldOf(name: string): string {
  const story = scenarios[name];
  if (story?.disks) return 'disk';
  if (story?.durable) return 'daya';
  if (story?.production) return 'waktu';
  return story?.proven ? 'ulang' : 'kisah';
}

/** Stories under one personality. */
function stories(replay: Personality, names: readonly string[]): Programme[] {
  return [...Map.groupBy(names, worldOf)].map(([of, some]) => ({
    ...matrix(of, replay, []),
    durable: some.some((name) => scenarios[name]?.durable),
    disks: of === 'disk',
    production: of === 'waktu',
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
