import { runWorker } from '#lib/worker/run-worker.ts';

// The worker with a crash point: the only place that gives one. It dies as under `kill -9`, at that point of that operation.

const { CRASH_POINT, CRASH_OPERASI } = process.env;

await runWorker({
  signal: new AbortController().signal,
  crash: (point, { operasi }) => {
    if (point === CRASH_POINT && operasi === CRASH_OPERASI) process.kill(process.pid, 'SIGKILL');
  },
  onReady: () => process.send?.('ready'),
});
