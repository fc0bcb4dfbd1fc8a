import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTcpServer, type Server, type Socket } from 'node:net';

export interface LocalServer {
  readonly origin: URL;
  /** how many connections were ever opened to it */
  readonly connections: () => number;
  /** how many are open now */
  readonly open: () => number;
  close(): Promise<void>;
}

async function listen(server: Server): Promise<LocalServer> {
  const open = new Set<Socket>();
  let count = 0;
  server.on('connection', (socket: Socket) => {
    count += 1;
    open.add(socket);
    socket.on('error', () => open.delete(socket));
    socket.on('close', () => open.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('not listening');
  return {
    origin: new URL(`http://127.0.0.1:${address.port}`),
    connections: () => count,
    open: () => open.size,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** For tests: a real HTTP server on a free port of this machine. A handler that fails resets its connection. */
export function startHttp(handler: Handler): Promise<LocalServer> {
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      await handler(request, response);
    } catch {
      response.destroy();
    }
  };
  return listen(createServer((request, response) => void serve(request, response)));
}

/** For tests: a server that speaks whatever bytes it likes to each connection. */
export function startTcp(onConnection: (socket: Socket) => void): Promise<LocalServer> {
  return listen(createTcpServer(onConnection));
}

/** The whole body of a request. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
