import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** How the line between portal and counterpart stands. */
export type Line = 'up' | 'refusing' | 'silent';

/** A line of our own, switched by hand: every byte to the counterpart goes over it. */
export interface Relay {
  readonly url: string;
  /** `refusing`: what stands is reset, nobody gets in; `silent`: what stands stays, and no byte moves either way */
  set(line: Line): Promise<void>;
  close(): Promise<void>;
}

/** Opens the line to a port of this machine. */
export async function openRelay(target: number): Promise<Relay> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let line: Line = 'up';
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    const pair = [near, far] as const;
    pairs.add(pair);
    const end = (): void => {
      pairs.delete(pair);
      for (const socket of pair) socket.destroy();
    };
    for (const [from, to] of [pair, [far, near] as const]) {
      from.setNoDelay(true);
      from.on('data', (bytes) => void (to.write(bytes) || from.pause()));
      to.on('drain', () => void (line === 'up' && from.resume()));
      from.on('end', () => to.end());
      from.on('error', end);
      from.on('close', end);
    }
    if (line === 'silent') for (const socket of pair) socket.pause();
  });
  const listen = (port: number): Promise<void> => new Promise((ready) => server.listen(port, '127.0.0.1', ready));
  const shut = (): Promise<void> =>
    new Promise((closed) => {
      server.close(() => closed());
      for (const [near, far] of pairs) {
        near.resetAndDestroy();
        far.destroy();
      }
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    set: async (wanted) => {
      const before = line;
      line = wanted;
      if (wanted === 'refusing' && before !== 'refusing') await shut();
      if (wanted !== 'refusing' && before === 'refusing') await listen(port);
      for (const socket of [...pairs].flat()) socket[wanted === 'up' ? 'resume' : 'pause']();
    },
    close: async () => {
      if (server.listening) await shut();
    },
  };
}
