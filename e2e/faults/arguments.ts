import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { randomPlan, shortPlan, wholePlan } from './plan.ts';
import type { Programme } from './programme.ts';

/** What to play. */
export interface Wanted {
  readonly programmes: readonly Programme[];
  readonly atOnce: number;
  /** file for the counts */
  readonly report: string | undefined;
  /** first line of the report */
  readonly headline: string;
}

/** Reads the command line. @throws where it names something that is not there */
export function readArguments(argv: readonly string[]): Wanted {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      acak: { type: 'string' },
      benih: { type: 'string' },
      ringkas: { type: 'boolean', default: false },
      dunia: { type: 'string', default: '' },
      hanya: { type: 'string', default: '' },
      sejajar: { type: 'string', default: '3' },
      laporan: { type: 'string' },
    },
  });
  const { seed, seconds } = { seed: Number(values.benih ?? randomInt(1_000_000)), seconds: Number(values.acak) };
  const plan = values.acak ? randomPlan(seed, seconds) : values.ringkas ? shortPlan() : wholePlan();
  const [worlds, only] = [new RegExp(values.dunia), new RegExp(values.hanya)];
  const programmes = plan.filter(({ name }) => worlds.test(name)).flatMap((programme) => narrowed(programme, only));
  if (programmes.length === 0) throw new Error('nothing is called so');
  const cases = programmes.reduce((sum, { cells, scenarios }) => sum + cells.length + scenarios.length, 0);
  const chance = values.acak ? `Acak ${seconds} detik, benih ${seed} (ulangi dengan -- --acak ${seconds} --benih ${seed})\n` : '';
  const headline = `${chance}${programmes.length} dunia, ${cases} kasus; sesudah tiap dunia semua dituntaskan dan buku besar penjamin dibandingkan`;
  return { programmes, atOnce: Number(values.sejajar), report: values.laporan, headline };
}

/** What of a programme this pattern speaks of; a run by chance is always whole. */
function narrowed(programme: Programme, pattern: RegExp): Programme[] {
  if (programme.random) return [programme];
  const cells = programme.cells.filter(({ operasi, point, action }) => pattern.test(`${action} ${point} ${operasi}`));
  const scenarios = programme.scenarios.filter((name) => pattern.test(name));
  return cells.length + scenarios.length > 0 ? [{ ...programme, cells, scenarios }] : [];
}
