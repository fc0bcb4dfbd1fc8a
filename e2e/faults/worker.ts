// Before anything else looks at a clock.
import './shifted-clock.ts';

import { runWorker } from '#lib/worker/run-worker.ts';
import { type Blow, blowOfEnvironment, type WorkerOrder } from './order.ts';
import { shiftClock } from './shifted-clock.ts';

// The worker under test: the only place that gives crash points. Told by its environment or over IPC, it is killed or frozen once
// at one point, as by `kill -9` or SIGSTOP, and may be made to believe another time.

let blow: Blow | null = blowOfEnvironment(process.env);
const stop = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop.abort());
process.on('disconnect', () => stop.abort());
process.on('message', (order: WorkerOrder) => {
  if ('blow' in order) blow = order.blow;
  else shiftClock(order.shiftMs);
  process.send?.({ done: order.nomor });
});

await runWorker({
  signal: stop.signal,
  crash: (point, { operasi }) => {
    if (!blow || point !== blow.point || (blow.operasi && blow.operasi !== operasi)) return;
    const { action } = blow;
    blow = null;
    process.kill(process.pid, action === 'kill' ? 'SIGKILL' : 'SIGSTOP');
  },
  onReady: () => process.send?.('ready'),
});
process.exit(0);
