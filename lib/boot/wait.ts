import { setTimeout as delay } from 'node:timers/promises';

/** Asks `ready` every `everyMs` until it is true; false when `timeoutMs` passes first. */
export async function waitUntil(ready: () => boolean | Promise<boolean>, timeoutMs: number, everyMs = 50): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (!(await ready())) {
    if (Date.now() > deadline) return false;
    await delay(everyMs);
  }
  return true;
}
