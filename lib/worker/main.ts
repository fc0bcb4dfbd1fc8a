import { log } from '#lib/log.ts';
import { runWorker } from './run-worker.ts';

const stop = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop.abort());
process.on('disconnect', () => stop.abort());

await runWorker({ signal: stop.signal, onReady: () => process.send?.('ready') });
log.info('worker stopped');
process.exit(0);
