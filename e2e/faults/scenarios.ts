import type { Stock } from './stock.ts';
import type { World } from './world.ts';

/** What a machine cannot play; its message says why. */
export class Skipped extends Error {}

/** A story of one fault or several. Rejects with what did not happen; what must hold always is the checker's. */
export type Scenario = (world: World, stock: Stock) => Promise<void>;

/** Every scenario by the name under which it is reported. */
export const scenarios: Readonly<Record<string, Scenario>> = {};
