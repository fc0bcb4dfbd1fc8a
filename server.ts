import { createServer, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import next from 'next';
import { makeAddressing, pathHeader } from '#lib/address-header.ts';
import { env } from '#lib/env.ts';
import { describeError, log } from '#lib/log.ts';

// The web process: Next behind a server of our own, because only the socket knows who asks.

const { PORT: port, MITRA_TRUSTED_PROXIES: trusted } = env();
const dev = process.env.NODE_ENV === 'development';
/** Shorter than the supervisor's patience with the portal, so that the process ends by itself. */
const patienceMs = 3_000;

// Where Next asks itself. Otherwise it would believe X-Forwarded-Proto and speak TLS to a port that has none.
process.env.__NEXT_PRIVATE_ORIGIN = `http://localhost:${port}`;

const addressed = makeAddressing(trusted);
/** The connections, each with the answer that is under way on it. */
const connections = new Map<Socket, ServerResponse | null>();
const server = createServer((request, response) => {
  if (!addressed(request)) return void request.destroy();
  request.headers[pathHeader] = request.url;
  const { socket } = request;
  connections.set(socket, response);
  response.once('close', () => connections.has(socket) && connections.set(socket, null));
  handle(request, response).catch((error: unknown) => {
    log.error({ galat: describeError(error) }, 'request');
    if (!response.headersSent) response.statusCode = 500;
    response.end();
  });
});
server.on('connection', (socket) => {
  connections.set(socket, null);
  socket.once('close', () => connections.delete(socket));
});
server.on('upgrade', addressed);
server.once('error', fail);

const portal = next({ dev, port, httpServer: server });
const handle = portal.getRequestHandler();

async function stop(): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  // Browsers hold connections in store, and an event stream never ends by itself: only an answer under way is waited for.
  for (const [socket, response] of connections) {
    const stream = `${response?.getHeader('content-type')}`.startsWith('text/event-stream');
    if (dev || stream || !response) socket.destroy();
  }
  const late = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearTimeout(late);
  await portal.close();
  process.exit(0);
}

function fail(error: unknown): void {
  console.error(error);
  process.exit(1);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
try {
  await portal.prepare();
  server.listen(port, () => log.info({ port }, 'portal listening'));
} catch (error) {
  fail(error);
}
