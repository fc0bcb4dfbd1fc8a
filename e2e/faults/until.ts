import { setTimeout as delay } from 'node:timers/promises';

/** Waits until `look` gives something true and gives it; an error of `look` counts as not yet (the database may be away). Rejects with what was waited for after `patienceMs`. */
export async function until<T>(what: string, patienceMs: number, look: () => Promise<T> | T): Promise<NonNullable<T>> {
  const deadline = performance.now() + patienceMs;
  let trouble: unknown = null;
  for (;;) {
    try {
      const found = await look();
      if (found) return found;
      trouble = null;
    } catch (error) {
      trouble = error;
    }
    if (performance.now() > deadline) throw new Error(`waited ${patienceMs} ms in vain: ${what}${trouble ? ` (${String(trouble)})` : ''}`);
    await delay(20);
  }
}
