import { connect, createServer, type Socket } from 'node:net';
import { createShaper, onTheWire, type Shaper } from './shaper.ts';

// The far end of the line, a process of its own: passes bytes on to the counterpart after a delay; where no network shapes the line it
// is the line too (`rate` above 0), one queue in each direction for all connections. Says 'ready', then what it carried.

interface Options {
  readonly host: string;
  readonly port: number;
  readonly toPort: number;
  readonly delayMs: number;
  /** bytes a second; 0 = as fast as it can */
  readonly rate: number;
  readonly queue: number;
}

const TELL_MS = 100;
const options = JSON.parse(process.argv[2] ?? '') as Options;
const carried = { up: 0, down: 0 };
const shapers: Record<keyof typeof carried, Shaper> = {
  up: createShaper(options.rate || Infinity),
  down: createShaper(options.rate || Infinity),
};
const open = new Set<Socket>();

/** One direction of one connection: in order, each piece late by its place in the queue and by the delay. */
function carry(from: Socket, to: Socket, way: keyof typeof carried): void {
  const after = (at: number, work: () => void): void => void setTimeout(work, Math.max(0, at + options.delayMs - performance.now()));
  let order = Promise.resolve();
  from.on('data', (bytes: Buffer) => {
    const now = performance.now();
    const size = onTheWire(bytes.length);
    const over = shapers[way].pass(size, now);
    const excess = shapers[way].waiting(now) - options.queue;
    if (options.rate > 0 && excess > 0) {
      from.pause();
      setTimeout(() => from.resume(), (excess / options.rate) * 1000);
    }
    const before = order;
    order = new Promise((done) => {
      after(over, () => {
        carried[way] += size;
        void before.then(() => {
          if (to.writable) to.write(bytes);
          done();
        });
      });
    });
  });
  from.on('end', () => after(performance.now(), () => void order.then(() => to.end())));
  from.on('error', () => to.destroy());
  from.on('close', () => {
    open.delete(from);
    // What is still on its way arrives first.
    after(performance.now(), () => void order.then(() => to.end()));
  });
}

const server = createServer({ allowHalfOpen: true, noDelay: true }, (near) => {
  const far = connect({ host: '127.0.0.1', port: options.toPort, allowHalfOpen: true, noDelay: true });
  open.add(near).add(far);
  carry(near, far, 'up');
  carry(far, near, 'down');
});
server.listen(options.port, options.host, () => process.send?.('ready'));
const telling = setInterval(() => process.send?.(carried), TELL_MS);
for (const event of ['SIGTERM', 'SIGINT', 'disconnect'] as const)
  process.on(event, () => {
    clearInterval(telling);
    server.close();
    for (const socket of open) socket.destroy();
  });
