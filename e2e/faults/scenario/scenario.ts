import { db } from '#lib/db.ts';
import type { Effective } from '../filing.ts';
import { file, type Stock } from '../stock.ts';
import { until } from '../until.ts';
import type { World } from '../world.ts';

/** What this machine cannot play; its message says why. */
export class Skipped extends Error {}

/** A story of one fault or several. Rejects with what did not happen; what must hold always is the checker's. */
export interface Scenario {
  /** what is committed must be on the disk: the database is killed */
  readonly durable?: boolean;
  /** database and documents have small disks of their own */
  readonly disks?: boolean;
  /** with the intervals of production */
  readonly production?: boolean;
  /** operations that the profile says may be sent again by themselves */
  readonly proven?: readonly Effective[];
  readonly play: (world: World, stock: Stock) => Promise<void>;
}

/** Files one letter of each of these operations, one after another. */
export async function fileAll(world: World, stock: Stock, names: readonly Effective[]): Promise<string[]> {
  const letters: string[] = [];
  for (const operasi of names) letters.push(await file(world, stock.next(operasi)));
  return letters;
}

/** Waits until each of these letters stands in one of these statuses. */
export function untilAll(letters: readonly string[], statuses: readonly string[], patienceMs = 60_000): Promise<true> {
  return until(`${letters.length} letters are ${statuses.join(' or ')}`, patienceMs, async () => {
    const rows = await db().pengiriman.findMany({ where: { id: { in: [...letters] } }, select: { operasi: true, status: true } });
    const other = rows.filter(({ status }) => !statuses.includes(status));
    if (other.length > 0) throw new Error(other.map(({ operasi, status }) => `${operasi} ${status}`).join(', '));
    return true as const;
  });
}
