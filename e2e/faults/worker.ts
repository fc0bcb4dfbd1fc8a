import { runWorker } from '#lib/worker/run-worker.ts';

// The worker with a crash point: the only place that gives one. It dies as under `kill -9`, at that point of that operation.

const { CRASH_POINT, CRASH_OPERASI } = process.env;
if (CRASH_POINT !== 'beforeSend' && CRASH_POINT !== 'afterSend') throw new Error('CRASH_POINT is beforeSend or afterSend');

await runWorker({
  signal: new AbortController().signal,
  crashPoints: {
    [CRASH_POINT]: (claimed: { row: { operasi: string } }) => {
      if (claimed.row.operasi === CRASH_OPERASI) process.kill(process.pid, 'SIGKILL');
    },
  },
  onReady: () => process.send?.('ready'),
});
