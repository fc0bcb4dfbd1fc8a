import { connect, createServer, type Socket } from 'node:net';
import { createDirection, type Direction, type Source } from './direction.ts';

// The far end of the line, a process of its own: passes bytes on to the counterpart after a delay; where no network shapes the line it
// is the line too (`rate` above 0). Says 'ready', then again and again what it carried.

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
const { host, port, toPort, delayMs, rate, queue } = JSON.parse(process.argv[2] ?? '') as Options;
const up = createDirection(rate, queue, delayMs);
const down = createDirection(rate, queue, delayMs);
const open = new Set<Socket>();

function carry(from: Socket, to: Socket, direction: Direction): void {
  const source: Source = {
    deliver: (bytes) => void (to.writable && to.write(bytes)),
    over: () => to.end(),
    drained: () => from.resume(),
  };
  open.add(from);
  from.on('data', (bytes: Buffer) => {
    from.pause();
    direction.offer(source, bytes);
  });
  from.on('end', () => direction.finish(source));
  from.on('error', () => to.destroy());
  from.on('close', () => open.delete(from));
}

const server = createServer({ allowHalfOpen: true, noDelay: true }, (near) => {
  const far = connect({ host: '127.0.0.1', port: toPort, allowHalfOpen: true, noDelay: true });
  carry(near, far, up);
  carry(far, near, down);
});
server.listen(port, host, () => process.send?.('ready'));
const telling = setInterval(() => process.send?.({ up: up.carried(), down: down.carried() }), TELL_MS);
for (const event of ['SIGTERM', 'SIGINT', 'disconnect'] as const)
  process.on(event, () => {
    clearInterval(telling);
    server.close();
    for (const socket of open) socket.destroy();
  });
