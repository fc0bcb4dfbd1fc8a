import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { type AddressInfo, Server } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Faults } from './fault.ts';

/** What faults do to connections, beyond one answer. */
export interface FaultLine {
  /** spoils connections of this server as they come */
  watch(server: Server): void;
  /** a connection that is to break at the next request on it */
  makeStale(socket: Duplex): void;
  isStale(socket: Duplex): boolean;
  /** keeps a response open until it is released */
  hold(response: ServerResponse): void;
  hanging(): number;
  /** ends all that hangs, and opens the door again */
  release(): void;
  /** no connection is accepted for so long; those that stand go on */
  closeDoor(ms: number): void;
}

/** A line on which nothing is spoilt yet. */
export function createFaultLine(faults: Faults): FaultLine {
  const hanging = new Set<ServerResponse>();
  const stale = new WeakSet<Duplex>();
  let watched: Server | null = null;
  let reopen: (() => void) | null = null;

  return {
    watch: (server) => {
      watched = server;
      server.on('connection', (socket: Socket) => {
        const fault = faults.takeConnection();
        if (fault?.jenis === 'reset') socket.resetAndDestroy();
        else if (fault) socket.destroySoon();
      });
    },
    makeStale: (socket) => stale.add(socket),
    isStale: (socket) => stale.has(socket),
    hold: (response) => {
      hanging.add(response);
      response.once('close', () => hanging.delete(response));
    },
    hanging: () => hanging.size,
    release: () => {
      for (const response of hanging) response.destroy();
      hanging.clear();
      reopen?.();
    },
    closeDoor: (ms) => {
      const server = watched;
      if (!server || reopen) return;
      const { port, address } = server.address() as AddressInfo;
      // Not the HTTP server's own close: it would end the idle connections too, and the order to open again comes over one.
      Server.prototype.close.call(server);
      const timer = setTimeout(() => reopen?.(), ms);
      reopen = () => {
        reopen = null;
        clearTimeout(timer);
        server.listen(port, address);
      };
    },
  };
}
