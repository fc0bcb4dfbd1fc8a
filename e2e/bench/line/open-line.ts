import { join } from 'node:path';
import { freePort } from '#lib/boot/port.ts';
import type { Conditions } from './conditions.ts';
import type { Ending } from './ending.ts';
import { openNamespace } from './namespace.ts';
import { startNode } from './node-child.ts';
import type { Traffic } from './statistics.ts';

/** A line with a counterpart's place at its far end. */
export interface Line {
  readonly kind: string;
  /** where our side finds the counterpart */
  readonly baseUrl: string;
  /** what starts a process at the far end */
  readonly prefix: readonly string[];
  readonly counterpartPort: number;
  readonly counters: () => Traffic;
}

/** Opens the shaped line: a network of its own where root allows, else a relay that throttles. */
export async function openLine(conditions: Conditions, dataDir: string, ending: Ending, ownNetwork: boolean): Promise<Line> {
  const { rate, queue, delayMs } = conditions;
  const network = ownNetwork ? await openNamespace(conditions) : null;
  if (network) ending.add(network.remove);
  const [port, counterpartPort, host, prefix] = [await freePort(), await freePort(), network?.host ?? '127.0.0.1', network?.prefix ?? []];
  const options = { host, port, toPort: counterpartPort, delayMs, rate: network ? 0 : rate, queue };
  const log = join(dataDir, 'log', 'relay.log');
  const relay = await startNode(prefix, ['e2e/bench/line/relay.ts', JSON.stringify(options)], process.env, log);
  ending.add(relay.stop);
  let carried: Traffic = { up: 0, down: 0 };
  relay.child.on('message', (message) => {
    if (typeof message === 'object') carried = message as Traffic;
  });
  return {
    kind: network
      ? 'ruang jaringan sendiri: veth, tc tbf (satu paket lewat seketika sesudah sepi), TCP cubic; jeda di ujung jauh, tidak pada jabat tangan TCP'
      : 'perantara TCP yang membatasi laju (tanpa ruang jaringan)',
    baseUrl: `http://${host}:${port}`,
    prefix,
    counterpartPort,
    counters: network ? network.counters : () => carried,
  };
}
