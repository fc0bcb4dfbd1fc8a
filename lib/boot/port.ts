import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Whether a server could listen there now; without `host`, on every address. */
export async function isPortFree(port: number, host?: string): Promise<boolean> {
  const server = createServer();
  return await new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen({ port, ...(host ? { host } : {}), exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** The wanted port if it is free, otherwise a free one below the range that systems hand out by themselves. */
export async function freePort(wanted?: number): Promise<number> {
  if (wanted && (await isPortFree(wanted)) && (await isPortFree(wanted, '127.0.0.1'))) return wanted;
  for (;;) {
    const port = randomInt(20_000, 32_000);
    if ((await isPortFree(port)) && (await isPortFree(port, '127.0.0.1'))) return port;
  }
}
